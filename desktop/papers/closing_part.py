"""What stands below a paper's text: Nơi nhận, the archive line and who signs."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QPushButton

from desktop import theme
from desktop.editing.session import PaperSession
from desktop.editor.form import FormField, FormPage, LineField, menu_button
from desktop.editor.line_list import SOFT_BREAK, LineList
from desktop.papers.edits import RecipientsEdit, SignatureEdit
from desktop.widgets.layouts import in_a_row
from storage.queries.office import list_recipients_lists, list_signers
from storage.records import RecipientsList, Signer
from storage.records_papers import Paper
from storage.services.document_header import set_document_recipients, set_document_signature

_RECIPIENTS = "Mỗi nơi nhận một hàng, không gõ gạch đầu dòng; Shift+Enter xuống dòng trong một nơi."
_NO_LISTS = "Chưa có danh sách nào; lưu một danh sách ở kế hoạch hoặc Thiết lập cơ quan"
_NO_SIGNERS = "Chưa có người ký; thêm ở Thiết lập cơ quan"


class ClosingPart:
    """Lists and signers are chosen from the registers or typed."""

    def __init__(self, session: PaperSession, page: FormPage) -> None:
        self._session = session
        self.recipients = LineList("Nơi nhận", dash=True, soft_breaks=True)
        self.archive = LineField("Dòng Lưu")
        self.authority = LineList("Quyền hạn, chức vụ của người ký")
        self.signer = LineField("Họ và tên người ký")
        self.choose_list = menu_button("Chọn danh sách…", self._lists, _NO_LISTS)
        self.choose_signer = menu_button("Chọn người ký…", self._signers, _NO_SIGNERS)
        self._lay_out(page)
        self.recipients.typed.connect(self._type_recipients)
        self.archive.textEdited.connect(self._type_recipients)
        self.authority.typed.connect(self._type_signature)
        self.signer.textEdited.connect(self._type_signature)

    def show(self, paper: Paper) -> None:
        self.recipients.show_rows(tuple(SOFT_BREAK.join(lines) for lines in paper.recipients))
        self.archive.show_text(paper.archive)
        self.authority.show_rows(paper.authority)
        self.signer.show_text(paper.signer)

    def use_list(self, chosen: RecipientsList) -> None:
        """Send the paper to those of ``chosen`` instead."""
        document = self._session.shown_id
        self._session.perform(
            lambda book: set_document_recipients(book, document, chosen.recipients, chosen.archive)
        )

    def sign_by(self, signer: Signer) -> None:
        """Let ``signer`` sign, with the authority lines of the register."""
        document = self._session.shown_id
        self._session.perform(
            lambda book: set_document_signature(book, document, signer.authority, signer.full_name)
        )

    def _type_recipients(self) -> None:
        recipients = tuple(tuple(row.split(SOFT_BREAK)) for row in self.recipients.rows)
        edit = RecipientsEdit(self._session.shown_id, recipients, self.archive.text())
        self._session.type(edit)

    def _type_signature(self) -> None:
        edit = SignatureEdit(self._session.shown_id, self.authority.rows, self.signer.text())
        self._session.type(edit)

    def _lists(self) -> Sequence[tuple[str, Callable[[], object]]]:
        lists = list_recipients_lists(self._session.book)
        return [(found.name, partial(self.use_list, found)) for found in lists]

    def _signers(self) -> Sequence[tuple[str, Callable[[], object]]]:
        date = self._session.shown.date
        return [
            (f"{signer.full_name} · {', '.join(signer.authority)}", partial(self.sign_by, signer))
            for signer in list_signers(self._session.book)
            if date is None or signer.in_force(date.year)
        ]

    def _lay_out(self, page: FormPage) -> None:
        _add_button(page, self.choose_list)
        page.add_row(FormField("Nơi nhận", self.recipients, _RECIPIENTS))
        page.add_row(FormField("Dòng Lưu", self.archive))
        _add_button(page, self.choose_signer)
        page.add_row(
            FormField("Quyền hạn, chức vụ", self.authority),
            FormField("Họ và tên người ký", self.signer, "Không ghi học hàm, học vị."),
            shares=(3, 2),
        )


def _add_button(page: FormPage, made: QPushButton) -> None:
    row = in_a_row(made, None, gap=theme.GRID)
    page.column.addLayout(row)
