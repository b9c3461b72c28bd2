"""Named recipients lists (danh sách nơi nhận), kept once and used in many documents."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.context import Context
from desktop.editing.office_edits import RecipientsListEdit
from desktop.editing.resting import RestingWrites
from desktop.office.recipient_rows import read_rows, shown_rows
from desktop.office.register_pane import RegisterPane
from desktop.widgets.book_undo import BookUndo
from desktop.widgets.field import Field
from desktop.widgets.line_editor import LineEditor
from storage.queries.office import list_recipients_lists
from storage.records import RecipientsList
from storage.services.office import (
    add_recipients_list,
    delete_recipients_list,
)
from storage.services.register_order import move_recipients_list

_ROWS_HINT = (
    "Mỗi dòng một nơi nhận; gạch đầu dòng và dấu chấm phẩy do chương trình in. "
    "Dòng bắt đầu bằng dấu cách được in nối tiếp dưới dòng trên."
)


class RecipientsSection(QWidget):
    """Documents keep the recipients they were given when a list changes here."""

    title = "Danh sách nơi nhận"
    tables = frozenset({"recipients_list", "recipients_entry"})

    def __init__(self, context: Context, writes: RestingWrites) -> None:
        super().__init__()
        self._context = context
        self._writes = writes
        self._list: RecipientsList | None = None
        self.name = QLineEdit()
        self.rows = LineEditor(6, 14)
        self.archive = QLineEdit()
        self.pane = RegisterPane(
            "Danh sách nơi nhận", "+ Danh sách",
            "Chưa có danh sách nào. Bấm “+ Danh sách” để lập danh sách nơi nhận hay dùng.",
            self._form(),
        )  # fmt: skip
        self._undo = BookUndo(self)
        self._connect()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pane)
        self.reload()

    def reload(self) -> None:
        """Show the lists as stored; while one is being typed, its fields are left alone."""
        lists = list_recipients_lists(self._context.book)
        entries = [(found.id or 0, found.name or "(chưa đặt tên)") for found in lists]
        self.pane.show_entries(entries)
        self._list = next((found for found in lists if found.id == self.pane.current_id), None)
        if not self._writes.writing:
            self._fill()

    def set_editable(self, editable: bool) -> None:
        self.pane.set_editable(editable)
        self.rows.setReadOnly(not editable)
        for line in (self.name, self.archive):
            line.setReadOnly(not editable)

    # -- intents

    def add(self) -> None:
        """Append an empty list and start typing its name."""
        before = {found.id for found in list_recipients_lists(self._context.book)}
        empty = RecipientsList("", (), "Lưu: VT")
        if self._writes.perform(partial(add_recipients_list, recipients=empty)):
            lists = list_recipients_lists(self._context.book)
            self.pane.choose(next(found.id or 0 for found in lists if found.id not in before))
            self.name.setFocus()

    def _delete(self, list_id: int) -> None:
        self._writes.perform(
            partial(delete_recipients_list, list_id=list_id),
            "Đã xóa danh sách nơi nhận; bấm Ctrl+Z để lấy lại.",
        )

    def _move(self, list_id: int, position: int) -> None:
        self._writes.perform(partial(move_recipients_list, list_id=list_id, position=position))

    def _choose(self, list_id: int | None) -> None:
        self._writes.commit()
        lists = list_recipients_lists(self._context.book)
        self._list = next((found for found in lists if found.id == list_id), None)
        self._fill()

    # -- typing

    def _fill(self) -> None:
        found = self._list or RecipientsList("", ())
        self.rows.set_lines(shown_rows(found.recipients))
        for line, text in ((self.name, found.name), (self.archive, found.archive)):
            if line.text() != text:
                line.setText(text)

    def _change(self) -> None:
        if self._list is not None:
            changed = replace(
                self._list,
                name=self.name.text(),
                recipients=read_rows(self.rows.lines()),
                archive=self.archive.text(),
            )
            edit = RecipientsListEdit(changed)
            self._writes.later(edit.place, edit)

    def _connect(self) -> None:
        self.rows.edited.connect(self._change)
        self.rows.left.connect(self._writes.commit)
        for line in (self.name, self.archive):
            line.textEdited.connect(self._change)
            line.editingFinished.connect(self._writes.commit)
        self.pane.add_wanted.connect(self.add)
        self.pane.delete_wanted.connect(self._delete)
        self.pane.move_wanted.connect(self._move)
        self.pane.chosen.connect(self._choose)
        self._undo.watch(self.name, self.rows, self.archive)

    def _form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Field("Tên danh sách", self.name, "Ví dụ: Kế hoạch của Sở."))
        column.addWidget(Field("Nơi nhận", self.rows, _ROWS_HINT))
        column.addWidget(Field("Dòng lưu", self.archive, "Ví dụ: Lưu: VT, NV."))
        column.addStretch(1)
        return form
