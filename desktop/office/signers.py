"""Those who sign: name, the lines printed above it, and since when until when."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.context import Context
from desktop.editing.office_edits import SignerEdit
from desktop.editing.resting import RestingWrites
from desktop.office.register_pane import RegisterPane
from desktop.office.register_section import Register, RegisterSection
from desktop.partial_dates import read_date, shown_date
from desktop.widgets.field import Field
from desktop.widgets.layouts import level, stacked
from desktop.widgets.line_editor import LineEditor
from storage.dates import PartialDate
from storage.queries.office import list_signers
from storage.records import Signer
from storage.services.office import add_signer, delete_signer
from storage.services.register_order import move_signer

_AUTHORITY_HINT = (
    "Mỗi dòng in thành một dòng: TM. (thay mặt tập thể), KT. (ký thay), TL. (thừa lệnh), "
    "TUQ. (thừa ủy quyền), Q. (quyền)."
)
_DATE_HINT = "Ví dụ: 01/07/2025, 07/2025 hoặc 2025."


_SIGNERS = Register[Signer](
    entries=list_signers,
    name_of=lambda signer: signer.full_name or "(chưa ghi tên)",
    add=partial(add_signer, signer=Signer("", ())),
    delete=delete_signer,
    move=move_signer,
    deleted="Đã xóa người ký; bấm Ctrl+Z để lấy lại.",
)


class SignersSection(RegisterSection[Signer]):
    """Documents keep the printed name of one who is changed or removed here."""

    title = "Người ký"
    tables = frozenset({"signer"})

    def __init__(self, context: Context, writes: RestingWrites) -> None:
        super().__init__(context, writes, _SIGNERS)
        self.full_name = QLineEdit()
        self.authority = LineEditor(3, 5)
        self.since = QLineEdit()
        self.until = QLineEdit()
        self._dates = {
            "valid_from": Field("Ký từ", self.since, _DATE_HINT),
            "valid_to": Field("Đến", self.until, "Để trống khi còn đương chức."),
        }
        pane = RegisterPane(
            "Người ký", "+ Người ký", "Chưa có người ký nào. Bấm “+ Người ký” để thêm.",
            self._form(),
        )  # fmt: skip
        self._lay_out(pane, self.authority, self.full_name, self.since, self.until)

    def _fill(self) -> None:
        signer = self._entry or Signer("", ())
        self.authority.set_lines(signer.authority)
        texts = (signer.full_name, shown_date(signer.valid_from), shown_date(signer.valid_to))
        for line, text in zip((self.full_name, self.since, self.until), texts, strict=True):
            if line.text() != text:
                line.setText(text)
        for field in self._dates.values():
            field.set_problem("")

    def _change(self) -> None:
        if self._entry is not None:
            signer = replace(
                self._entry,
                full_name=self.full_name.text(),
                authority=self.authority.lines(),
                valid_from=self._date("valid_from", self.since, self._entry.valid_from),
                valid_to=self._date("valid_to", self.until, self._entry.valid_to),
            )
            edit = SignerEdit(signer)
            self._writes.later(edit.place, edit)

    def _date(self, name: str, line: QLineEdit, stored: PartialDate | None) -> PartialDate | None:
        """The typed date; while it is none, the stored one stays and the field says why."""
        try:
            date = read_date(line.text())
        except ValueError as error:
            self._dates[name].set_problem(str(error))
            return stored
        self._dates[name].set_problem("")
        return date

    def _form(self) -> QWidget:
        return stacked(
            Field("Họ và tên", self.full_name),
            Field("Chức vụ in trên họ tên", self.authority, _AUTHORITY_HINT),
            level(*self._dates.values(), gap=12),
            None,
            name="",
            gap=12,
        )
