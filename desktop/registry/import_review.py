"""The review of a list before it goes into the book: columns, rows with reasons, a tick per row."""

from collections.abc import Collection, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop import theme
from desktop.context import Context
from desktop.editor.form import Choice
from desktop.registry.import_columns import ImportColumns, unmatched
from desktop.registry.import_rows import ImportRows, said_of
from desktop.widgets.field import Field
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button, label
from resources.errors import KnownError
from storage.dates import PartialDate
from storage.queries.list_plan import plan_import
from storage.records_lists import (
    LIST_KINDS,
    ROW_STATES,
    Columns,
    ImportPlan,
    ListKind,
    PlanRow,
    ReadList,
)
from storage.services.list_import import SameAs, remember_columns, store

_SIZE = (1180, 660)
_LEFT = 270
_KINDS: tuple[ListKind, ...] = (
    "people", "collectives", "awards", "ratings", "initiatives", "discipline",
)  # fmt: skip
_STATES = ("new", "changed", "doubtful", "wrong", "same")
_HINT = "Đánh dấu (phím cách) những dòng sẽ ghi. Tất cả được ghi một lần, hoàn tác một lần."
_SOMEBODY_NEW = "Người mới, chưa có trong sổ"


class ImportReview(QDialog):
    """Planned in the background; ``stored`` is how many rows went into the book."""

    help_topic = "lists"

    def __init__(
        self,
        context: Context,
        read: ReadList,
        kind: ListKind,
        today: date,
        parent: QWidget,
        kinds: Sequence[ListKind] = _KINDS,
    ) -> None:
        """``kinds``: what the list may be taken for."""
        super().__init__(parent)
        self.setWindowTitle(f"Nhập danh sách từ “{read.name}”")
        resize_within_screen(self, *_SIZE)
        self._context = context
        self._read = read
        self._today = PartialDate.of(today)
        self._plan: ImportPlan | None = None
        self._asked = 0
        self._same_as: dict[int, int] = {}
        self.stored = 0
        self.kind = Choice("Loại danh sách")
        for one in kinds:
            self.kind.addItem(LIST_KINDS[one], one)
        self.kind.setCurrentIndex(max(self.kind.findData(kind), 0))
        self.columns = ImportColumns()
        self.table = ImportRows()
        self.states = Choice("Những dòng được hiện")
        self.states.setMinimumWidth(170)
        self.reasons = label("", "secondary")
        self.person = QComboBox()
        self.person_field = Field("Dòng này là ai?", self.person)
        self.word = label("", "secondary")
        self.refusal = label("", "problem")
        self.store_button = button("Ghi vào sổ", self.accept, primary=True)
        self._lay_out()
        self._connect()
        self._plan_rows(None)

    # -- planning

    def _plan_rows(self, columns: Columns | None) -> None:
        self._asked += 1
        self.word.setText("Đang đối chiếu với sổ…")
        self.store_button.setEnabled(False)
        kind: ListKind = self.kind.currentData()
        self._context.tasks.run(
            partial(self.plan_rows, kind, columns),
            partial(self._show_plan, self._asked),
            partial(self._refused, self._asked),
        )

    def plan_rows(self, kind: ListKind, columns: Columns | None) -> ImportPlan:
        """What the list would do to the book, worked out beside the window."""
        return plan_import(self._context.book, self._read, kind, self._today, columns)

    def _show_plan(self, asked: int, plan: ImportPlan) -> None:
        if asked != self._asked:
            return
        self._plan = plan
        self._same_as = {}
        self.refusal.setText("\n".join(plan.remarks))
        if plan.heads and self.columns.chosen != {one.sheet: one.fields for one in plan.heads}:
            self.columns.show_heads(plan.kind, plan.heads)
        self.table.rows.show_rows(plan.rows, plan.usual_choice)
        self._fill_states(plan)

    def _refused(self, asked: int, error: Exception) -> None:
        """Nothing of the file fits this kind of list: the person may say what its columns are."""
        if asked != self._asked:
            return
        self._plan = None
        self.table.rows.show_rows((), ())
        told = error.message + " " + error.advice if isinstance(error, KnownError) else str(error)
        self.refusal.setText(told)
        self.word.clear()
        if not self.columns.choices:
            self.columns.show_heads(self.kind.currentData(), unmatched(self._read.tables))

    def _choose_kind(self) -> None:
        self.columns.choices = {}
        self._plan_rows(None)

    # -- rows

    def _show_row(self, at: int) -> None:
        row = self._plan.rows[at] if self._plan is not None and at >= 0 else None
        self.reasons.setText(_told(row) if row is not None else "")
        self.person_field.setVisible(bool(row and row.alike))
        self.person.clear()
        self.person.addItem(_SOMEBODY_NEW, None)
        for one in row.alike if row is not None else ():
            self.person.addItem(f"{one.label} ({one.reason})", one.id)
        self.person.setCurrentIndex(max(self.person.findData(self._same_as.get(at)), 0))

    def _say_who(self) -> None:
        """The row is about somebody of the book, or about somebody new; it is ticked then."""
        at = self.table.current_place
        if self._plan is None or at < 0:
            return
        person_id = self.person.currentData()
        if person_id is None:
            self._same_as.pop(at, None)
        else:
            self._same_as[at] = person_id
        self.table.rows.tick(at)

    def _count(self) -> None:
        count = len(self.table.rows.ticked)
        whole = len(self._plan.rows) if self._plan is not None else 0
        self.word.setText(f"Sẽ ghi {count} trong {whole} dòng.")
        self.store_button.setEnabled(count > 0)

    def _fill_states(self, plan: ImportPlan) -> None:
        self.states.clear()
        self.states.addItem(f"Mọi dòng ({len(plan.rows)})", "")
        for state in _STATES:
            if plan.count(state):
                self.states.addItem(f"{ROW_STATES[state]} ({plan.count(state)})", state)
        self.table.show_states()

    def _narrow(self) -> None:
        state = self.states.currentData()
        self.table.show_states(*([state] if state else []))

    # -- storing

    def accept(self) -> None:
        """Store the ticked rows as one step."""
        if self._plan is None:
            return
        ticked = self.table.rows.ticked
        same_as = {at: key for at, key in self._same_as.items() if at in ticked}
        try:
            self.stored = self.store_rows(self._plan, ticked, same_as)
            remember_columns(self._context.book, self._plan.kind, self._plan.heads)
        except KnownError as error:
            self.refusal.setText(str(error))
            return
        super().accept()

    def store_rows(self, plan: ImportPlan, chosen: Collection[int], same_as: SameAs) -> int:
        """Write the rows at the places ``chosen``; returns how many went into the book."""
        return store(self._context.book, plan, chosen, same_as)

    # -- layout

    def _connect(self) -> None:
        self.kind.activated.connect(lambda _: self._choose_kind())
        self.columns.changed.connect(lambda: self._plan_rows(self.columns.chosen))
        self.table.rows.changed.connect(self._count)
        self.table.chosen.connect(self._show_row)
        self.states.activated.connect(lambda _: self._narrow())
        self.person.activated.connect(lambda _: self._say_who())
        self.person_field.hide()

    def _lay_out(self) -> None:
        left = QWidget()
        left.setFixedWidth(_LEFT)
        columns = label("Các cột trong tệp", "section")
        fill(left, Field("Loại danh sách", self.kind), columns, (self.columns, 1), gap=6)
        sides = in_a_row(left, (self._right(), 1), gap=AIR)
        buttons = in_a_row((self.word, 1), button("Hủy", self.reject), self.store_button)
        fill(self, (sides, 1), self.refusal, buttons, gap=theme.GRID, margin=AIR)

    def _right(self) -> QVBoxLayout:
        hint = label(_HINT, "secondary")
        for text in (hint, self.reasons, self.refusal):
            text.setWordWrap(True)
        bar = QHBoxLayout()
        bar.addWidget(hint, 1)
        bar.addWidget(self.states)
        column = QVBoxLayout()
        column.setSpacing(theme.GRID)
        column.addLayout(bar)
        column.addWidget(self.table, 1)
        column.addWidget(self.reasons)
        column.addWidget(self.person_field)
        return column


def _told(row: PlanRow) -> str:
    """Reasons with what to do, for the row in front."""
    advice = " ".join(dict.fromkeys(one.advice for one in row.findings if one.advice))
    return "\n".join(part for part in (said_of(row), advice) if part)
