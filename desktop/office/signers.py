"""Those who sign: name, the lines printed above it, and since when until when."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.context import Context
from desktop.editing.office_edits import SignerEdit
from desktop.editing.resting import RestingWrites
from desktop.office.register_pane import RegisterPane
from desktop.partial_dates import read_date, shown_date
from desktop.widgets.book_undo import BookUndo
from desktop.widgets.field import Field
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
_DATE_HINT = "Ví dụ: 01/7/2025, 7/2025 hoặc 2025."


class SignersSection(QWidget):
    """Documents keep the printed name of one who is changed or removed here."""

    title = "Người ký"
    tables = frozenset({"signer"})

    def __init__(self, context: Context, writes: RestingWrites) -> None:
        super().__init__()
        self._context = context
        self._writes = writes
        self._signer: Signer | None = None
        self.full_name = QLineEdit()
        self.authority = LineEditor(3, 5)
        self.since = QLineEdit()
        self.until = QLineEdit()
        self._dates = {
            "valid_from": Field("Ký từ", self.since, _DATE_HINT),
            "valid_to": Field("Đến", self.until, "Để trống khi còn đương chức."),
        }
        self.pane = RegisterPane(
            "Người ký", "+ Người ký", "Chưa có người ký nào. Bấm “+ Người ký” để thêm.",
            self._form(),
        )  # fmt: skip
        self._undo = BookUndo(self)
        self._connect()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pane)
        self.reload()

    def reload(self) -> None:
        """Show the register as stored; while one is being typed, its fields are left alone."""
        signers = list_signers(self._context.book)
        entries = [(signer.id or 0, signer.full_name or "(chưa ghi tên)") for signer in signers]
        self.pane.show_entries(entries)
        self._signer = next((s for s in signers if s.id == self.pane.current_id), None)
        if not self._writes.writing:
            self._fill()

    def set_editable(self, editable: bool) -> None:
        self.pane.set_editable(editable)
        self.authority.setReadOnly(not editable)
        for line in (self.full_name, self.since, self.until):
            line.setReadOnly(not editable)

    # -- intents

    def add(self) -> None:
        """Append an empty entry and start typing its name."""
        before = {signer.id for signer in list_signers(self._context.book)}
        if self._writes.perform(partial(add_signer, signer=Signer("", ()))):
            signers = list_signers(self._context.book)
            self.pane.choose(next(s.id or 0 for s in signers if s.id not in before))
            self.full_name.setFocus()

    def _delete(self, signer_id: int) -> None:
        self._writes.perform(
            partial(delete_signer, signer_id=signer_id),
            "Đã xóa người ký; bấm Ctrl+Z để lấy lại.",
        )

    def _move(self, signer_id: int, position: int) -> None:
        self._writes.perform(partial(move_signer, signer_id=signer_id, position=position))

    def _choose(self, signer_id: int | None) -> None:
        self._writes.commit()
        signers = list_signers(self._context.book)
        self._signer = next((s for s in signers if s.id == signer_id), None)
        self._fill()

    # -- typing

    def _fill(self) -> None:
        signer = self._signer or Signer("", ())
        self.authority.set_lines(signer.authority)
        texts = (signer.full_name, shown_date(signer.valid_from), shown_date(signer.valid_to))
        for line, text in zip((self.full_name, self.since, self.until), texts, strict=True):
            if line.text() != text:
                line.setText(text)
        for field in self._dates.values():
            field.set_problem("")

    def _change(self) -> None:
        if self._signer is not None:
            signer = replace(
                self._signer,
                full_name=self.full_name.text(),
                authority=self.authority.lines(),
                valid_from=self._date("valid_from", self.since, self._signer.valid_from),
                valid_to=self._date("valid_to", self.until, self._signer.valid_to),
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

    def _connect(self) -> None:
        self.authority.edited.connect(self._change)
        self.authority.left.connect(self._writes.commit)
        for line in (self.full_name, self.since, self.until):
            line.textEdited.connect(self._change)
            line.editingFinished.connect(self._writes.commit)
        self.pane.add_wanted.connect(self.add)
        self.pane.delete_wanted.connect(self._delete)
        self.pane.move_wanted.connect(self._move)
        self.pane.chosen.connect(self._choose)
        self._undo.watch(self.full_name, self.authority, self.since, self.until)

    def _form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Field("Họ và tên", self.full_name))
        column.addWidget(Field("Chức vụ in trên họ tên", self.authority, _AUTHORITY_HINT))
        dates = QHBoxLayout()
        dates.setSpacing(12)
        for field in self._dates.values():
            dates.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(dates)
        column.addStretch(1)
        return form
