"""Quy định của địa phương: rules and titles of the province, ministry or office beside the law."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QStackedWidget

from desktop.context import Context
from desktop.dialogs.once import open_once
from desktop.editing.resting import RestingWrites
from desktop.models.table import Column
from desktop.partial_dates import shown_date
from desktop.registry.condition_fields import read, said
from desktop.registry.fields import FormField
from desktop.registry.local_fields import AWARD, rule_fields
from desktop.registry.record_dialog import RecordDialog
from desktop.registry.record_form import RecordForm
from desktop.widgets.chip_delegate import ChipDelegate
from desktop.widgets.empty import EmptyState
from desktop.widgets.layouts import bar, fill, one_of
from desktop.widgets.page_tab import PageTab
from desktop.widgets.parts import button, label
from desktop.widgets.record_table import RecordTable
from desktop.widgets.tall_rows import fit_rows
from resources.catalogues.awards import load_awards
from storage.book import Book
from storage.queries.local_rules import list_local_awards, list_local_rules, office_rules
from storage.records_local import LocalAward, LocalRule
from storage.services.local_rules import (
    add_local_award,
    add_local_rule,
    delete_local_award,
    delete_local_rule,
    update_local_award,
    update_local_rule,
)

_WIDTHS = {1: 250, 3: 150, 4: 130}
_SURE, _UNSURE = "Đã đối chiếu", "Chưa đối chiếu"
_EMPTY = (
    "Tỉnh, bộ, ngành hoặc cơ quan có thêm điều kiện, tỷ lệ, kỷ niệm chương riêng thì ghi ở đây kèm "
    "văn bản và thời hạn; mọi kết quả xét nêu rõ quy định nào đã được áp dụng."
)
Row = LocalRule | LocalAward
R = TypeVar("R", LocalRule, LocalAward)


class LocalRulesTab(PageTab):
    """Enter opens a row; overrides are named in every verdict."""

    title = "Quy định của địa phương"
    help_topic = "local-rules"
    tables = frozenset({"local_rule", "local_award"})

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._writes = RestingWrites(context.book, self)
        columns = (
            Column[Row]("Tên", lambda row: row.name),
            Column[Row]("Áp dụng cho", self._about),
            Column[Row]("Điều kiện", _asked),
            Column[Row]("Hiệu lực", _time),
            Column[Row]("Văn bản", lambda row: _SURE if row.confirmed else _UNSURE),
        )
        self.table: RecordTable[Row] = RecordTable(columns, "Quy định của địa phương", _WIDTHS)
        fit_rows(self.table)
        colors = {_SURE: "green", _UNSURE: "amber"}
        self.table.setItemDelegateForColumn(4, ChipDelegate(colors, self.table))
        self._stack = QStackedWidget()
        self._count = label("", "secondary")
        self._lay_out()
        self.table.opened.connect(self.edit)
        self.table.delete_wanted.connect(self._delete_current)
        self._writes.failed.connect(self.failed)
        self._writes.said.connect(self.said)
        self.reload()

    def take_focus(self) -> None:
        self.table.setFocus()

    def reload(self) -> None:
        book = self._context.book
        rows: tuple[Row, ...] = (*list_local_rules(book), *list_local_awards(book))
        current = self.table.current
        key = (type(current), current.id) if current else None
        self.table.show_records(rows, lambda row: (type(row), row.id) == key)
        self._count.setText(f"{len(rows)} quy định, danh hiệu riêng")
        self._stack.setCurrentIndex(0 if rows else 1)

    # -- intents

    def add_rule(self) -> None:
        self._ask(
            "Quy định mới", self._rule_fields(), LocalRule("", "", confirmed=False), add_local_rule
        )

    def add_award(self) -> None:
        self._ask("Danh hiệu riêng", AWARD, LocalAward("", "", confirmed=False), add_local_award)

    def edit(self, row: Row) -> None:
        """Open a rule or a title."""
        if self._context.book.read_only:
            return
        if isinstance(row, LocalRule):
            self._ask("Quy định", self._rule_fields(), row, update_local_rule)
        else:
            self._ask("Danh hiệu riêng", AWARD, row, update_local_award)

    def _delete_current(self) -> None:
        row = self.table.current
        if row is None or self._context.book.read_only:
            return
        if isinstance(row, LocalRule):
            act = partial(delete_local_rule, rule_id=row.id or 0)
        else:
            act = partial(delete_local_award, award_id=row.id or 0)
        self._writes.perform(act, f"Đã xóa “{row.name}”; bấm Ctrl+Z để lấy lại.")

    def _ask(
        self, title: str, fields: tuple[FormField, ...], row: R, store: Callable[[Book, R], object]
    ) -> None:
        form = RecordForm(fields, row)
        form.show_record(row)
        dialog = RecordDialog(title, form, partial(store, self._context.book), self)
        dialog.resize(dialog.sizeHint())
        open_once(dialog)

    def _rule_fields(self) -> tuple[FormField, ...]:
        own = office_rules(self._context.book).awards
        return rule_fields((*load_awards().entries.values(), *own))

    def _about(self, row: Row) -> str:
        if isinstance(row, LocalAward):
            return "Danh hiệu, hình thức riêng"
        award = load_awards().get(row.award_code)
        whole = "Mọi danh hiệu, hình thức" if not row.award_code else row.award_code
        mode = "thay điều kiện của luật" if row.mode == "replace" else "thêm điều kiện"
        return f"{award.name if award else whole}\n({mode})"

    def _lay_out(self) -> None:
        adding = (
            button("+ Quy định", self.add_rule),
            button("+ Danh hiệu riêng", self.add_award),
            button("+ Quy định", self.add_rule, primary=True),
        )
        for made in adding:
            made.setDisabled(self._context.book.read_only)
        *usual, first = adding
        empty = EmptyState("Chưa có quy định riêng", _EMPTY, first)
        tools = bar(*usual, None, self._count, gap=6)
        fill(self, tools, (one_of(self._stack, self.table, empty), 1))


def _asked(row: Row) -> str:
    if isinstance(row, LocalAward):
        return row.source
    return "; ".join(said(one) for one in read(row.conditions)) + f"\n{row.source}"


def _time(row: Row) -> str:
    if isinstance(row, LocalAward):
        return ""
    since = f"từ {shown_date(row.valid_from)}" if row.valid_from else ""
    until = f"đến {shown_date(row.valid_to)}" if row.valid_to else ""
    return "\n".join(part for part in (since, until) if part)
