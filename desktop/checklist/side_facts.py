"""How the task in front stands: status and why, dates and where the due date comes from, people."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit

from desktop.checklist.edits import TaskEdits
from desktop.checklist.side_part import SidePart
from desktop.checklist.words import left_word, number_of, status_word
from desktop.partial_dates import read_date, shown_date
from desktop.widgets.book_undo import BookUndo
from desktop.widgets.field import Field
from desktop.widgets.parts import button, chip, label
from storage.dates import PartialDate
from storage.records_followup import Standing
from storage.records_tasks import STATUS_NAMES
from storage.rules.deadlines import due_text


class SideFacts(SidePart):
    """What is typed is written when its line is left or with Enter."""

    def __init__(self, edits: TaskEdits) -> None:
        super().__init__("")
        self._edits = edits
        self._task: Standing | None = None
        self._content = label("", "section")
        self._content.setWordWrap(True)
        self._units = label("", "secondary")
        self._units.setWordWrap(True)
        self._chip = chip("", "grey")
        self.words = button("Sửa việc…", self._ask_words)
        self.status = QComboBox()
        self.status.setAccessibleName("Tình trạng")
        for status, name in STATUS_NAMES.items():
            self.status.addItem(name, status)
        self.reason, self.start, self.due = QLineEdit(), QLineEdit(), QLineEdit()
        self.person, self.result = QLineEdit(), QLineEdit()
        self.reason_field = Field("Lý do", self.reason)
        self.start_field = Field("Bắt đầu", self.start)
        self.due_field = Field("Thời hạn", self.due)
        self.why = label("", "small")
        self.why.setWordWrap(True)
        self._lay_out()
        self._connect()

    def show_task(self, task: Standing) -> None:
        self._task = task
        facts, due = task.task, task.due
        self._content.setText(f"{number_of(task)}. {facts.text}")
        leads = f"Chủ trì: {', '.join(facts.lead_units)}" if facts.lead_units else ""
        helps = f"Phối hợp: {', '.join(facts.helping_units)}" if facts.helping_units else ""
        self._units.setText("\n".join(filter(None, (leads, helps))) or "Chưa giao đơn vị")
        self._show_chip(task)
        self.words.setVisible(facts.unplanned and not self._edits.read_only)
        with QSignalBlocker(self.status):
            self.status.setCurrentIndex(self.status.findData(task.status))
        self.reason_field.setVisible(bool(facts.reason) or task.status == "not_carried_out")
        self._show_lines(task)
        self.due.setPlaceholderText(due_text(due) or "chưa có")
        doubt = f". {due.doubt}" if due.doubt else ""
        self.why.setText(f"Vì sao: {due.reason}{doubt}")
        self.person.setCompleter(self._completer())

    def _show_lines(self, task: Standing) -> None:
        facts = task.task
        for line, text in (
            (self.reason, facts.reason),
            (self.start, shown_date(facts.start)),
            (self.due, shown_date(facts.typed_due)),
            (self.person, facts.person),
            (self.result, facts.result),
        ):
            if line.text() != text:
                line.setText(text)
            line.setReadOnly(self._edits.read_only)
        for field in (self.start_field, self.due_field, self.reason_field):
            field.set_problem("")
        self.status.setEnabled(not self._edits.read_only)

    def _show_chip(self, task: Standing) -> None:
        """How late the task is, or how soon it is due; its status stands below."""
        left = left_word(task)
        late = status_word(task) if task.overdue else ""
        made = chip(late or left, "red" if late else "amber")
        self._chip.setVisible(bool(late or left))
        self._chip.setText(made.text())
        self._chip.setStyleSheet(made.styleSheet())
        made.deleteLater()

    def _completer(self) -> QCompleter:
        from desktop.dialogs.one_line import name_completer

        return name_completer(self._edits.people(), self.person)

    # -- typing

    def _connect(self) -> None:
        undo = BookUndo(self)
        undo.watch(self.reason, self.start, self.due, self.person, self.result)
        self.status.activated.connect(lambda _: self._set_status())
        self.reason.editingFinished.connect(self._set_reason)
        self.start.editingFinished.connect(
            lambda: self._set_date(self.start_field, "start", self._edits.set_start)
        )
        self.due.editingFinished.connect(
            lambda: self._set_date(self.due_field, "typed_due", self._edits.set_due)
        )
        self.person.editingFinished.connect(self._set_person)
        self.result.editingFinished.connect(self._set_result)

    def _ask_words(self) -> None:
        if self._task is not None:
            self._edits.ask_words(self._task)

    def _set_status(self) -> None:
        task = self._task
        if task is not None and self.status.currentData() != task.status:
            self._edits.set_status((task.task.id,), self.status.currentData())
            self.show_task(self._edits.checklist.task(task.task.id) or task)

    def _set_reason(self) -> None:
        task = self._task
        if task is not None and self.reason.text().strip() != task.task.reason:
            self._edits.set_status((task.task.id,), task.status, self.reason.text())

    def _set_person(self) -> None:
        task = self._task
        if task is not None and self.person.text().strip() != task.task.person:
            self._edits.set_person((task.task.id,), self.person.text())

    def _set_result(self) -> None:
        task = self._task
        if task is not None and self.result.text().strip() != task.task.result:
            self._edits.set_result((task.task.id,), self.result.text())

    def _set_date(
        self, field: Field, kept: str, write: Callable[[tuple[int], PartialDate | None], bool]
    ) -> None:
        """Write the date of a line; one no calendar has is told and left to be mended."""
        task, line = self._task, field.control
        if task is None or not isinstance(line, QLineEdit):
            return
        try:
            typed = read_date(line.text())
        except ValueError as error:
            field.set_problem(str(error))
            return
        if typed != getattr(task.task, kept):
            write((task.task.id,), typed)
        field.set_problem("")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._chip)
        top.addStretch(1)
        top.addWidget(self.words)
        dates = QHBoxLayout()
        dates.setSpacing(8)
        dates.addWidget(self.start_field, 1, Qt.AlignmentFlag.AlignTop)
        dates.addWidget(self.due_field, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self._content)
        self.column.addWidget(self._units)
        self.column.addLayout(top)
        self.column.addWidget(Field("Tình trạng", self.status))
        self.column.addWidget(self.reason_field)
        self.column.addLayout(dates)
        self.column.addWidget(self.why)
        self.column.addWidget(Field("Người phụ trách", self.person))
        self.column.addWidget(Field("Kết quả", self.result, "Báo cáo thực hiện lấy ở đây."))
