"""Named recipients lists (danh sách nơi nhận), kept once and used in many documents."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.context import Context
from desktop.editing.office_edits import RecipientsListEdit
from desktop.editing.resting import RestingWrites
from desktop.office.recipient_rows import read_rows, shown_rows
from desktop.office.register_pane import RegisterPane
from desktop.office.register_section import Register, RegisterSection
from desktop.widgets.field import Field
from desktop.widgets.layouts import stacked
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


_LISTS = Register[RecipientsList](
    entries=list_recipients_lists,
    name_of=lambda found: found.name or "(chưa đặt tên)",
    add=partial(add_recipients_list, recipients=RecipientsList("", (), "Lưu: VT")),
    delete=delete_recipients_list,
    move=move_recipients_list,
    deleted="Đã xóa danh sách nơi nhận; bấm Ctrl+Z để lấy lại.",
)


class RecipientsSection(RegisterSection[RecipientsList]):
    """Documents keep the recipients they were given when a list changes here."""

    title = "Danh sách nơi nhận"
    tables = frozenset({"recipients_list", "recipients_entry"})

    def __init__(self, context: Context, writes: RestingWrites) -> None:
        super().__init__(context, writes, _LISTS)
        self.name = QLineEdit()
        self.rows = LineEditor(6, 14)
        self.archive = QLineEdit()
        pane = RegisterPane(
            "Danh sách nơi nhận", "+ Danh sách",
            "Chưa có danh sách nào. Bấm “+ Danh sách” để lập danh sách nơi nhận hay dùng.",
            self._form(),
        )  # fmt: skip
        self._lay_out(pane, self.rows, self.name, self.archive)

    def _fill(self) -> None:
        found = self._entry or RecipientsList("", ())
        self.rows.set_lines(shown_rows(found.recipients))
        for line, text in ((self.name, found.name), (self.archive, found.archive)):
            if line.text() != text:
                line.setText(text)

    def _change(self) -> None:
        if self._entry is not None:
            changed = replace(
                self._entry,
                name=self.name.text(),
                recipients=read_rows(self.rows.lines()),
                archive=self.archive.text(),
            )
            edit = RecipientsListEdit(changed)
            self._writes.later(edit.place, edit)

    def _form(self) -> QWidget:
        return stacked(
            Field("Tên danh sách", self.name, "Ví dụ: Kế hoạch của Sở."),
            Field("Nơi nhận", self.rows, _ROWS_HINT),
            Field("Dòng lưu", self.archive, "Ví dụ: Lưu: VT, NV."),
            None,
            name="",
            gap=12,
        )
