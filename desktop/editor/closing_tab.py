"""The tab for what closes the document: Nơi nhận with its Lưu line, and the signature."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QPushButton

from desktop import theme
from desktop.commands.registry import Commands
from desktop.editing.edits import RecipientsEdit, SignatureEdit
from desktop.editing.session import PlanSession
from desktop.editor.form import FormField, LineField, menu_button
from desktop.editor.line_list import SOFT_BREAK, LineList
from desktop.editor.tab import TextTab
from desktop.widgets.parts import button
from storage.queries.office import get_office, list_recipients_lists, list_signers
from storage.records import Plan, RecipientsList, Signer
from storage.services.office import add_recipients_list, update_recipients_list
from storage.services.plan_header import set_recipients, set_signature

_RECIPIENTS_HELP = (
    "Mỗi nơi nhận một dòng, bản in tự thêm gạch đầu dòng và dấu “;”. Enter: nơi nhận tiếp theo; "
    "Shift+Enter: xuống hàng trong cùng nơi nhận; Alt+↑, Alt+↓ hoặc kéo ở đầu dòng: đổi thứ tự."
)
_ARCHIVE_HELP = "Ví dụ: Lưu: VT, VP. Bản in tự thêm gạch đầu dòng và dấu chấm."
# Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7
_AUTHORITY_HELP = {
    "collective": "Mỗi dòng in một hàng. Cơ quan làm việc theo chế độ tập thể: dòng đầu là "
    "“TM. …” kèm tên tập thể; cấp phó ký thay thêm “KT. CHỦ TỊCH” rồi chức vụ người ký.",
    "one_head": "Mỗi dòng in một hàng. Cơ quan làm việc theo chế độ thủ trưởng: ghi chức vụ; cấp "
    "phó ký thay thêm “KT. …” ở trên, thừa lệnh “TL. …”, thừa ủy quyền “TUQ. …”.",
}


class ClosingTab(TextTab):
    """Recipients and signature, typed or taken from the office's registers."""

    title = "Nơi nhận, ký"
    help_topic = "closing"

    def __init__(self, session: PlanSession, commands: Commands) -> None:
        super().__init__(session)
        self.recipients = LineList("Nơi nhận", dash=True, soft_breaks=True)
        self.archive = LineField("Dòng Lưu")
        self.authority = LineList("Quyền hạn, chức vụ của người ký")
        self.signer = LineField("Họ và tên người ký")
        self.choose_list = menu_button(
            "Chọn danh sách…", self._lists, "Chưa có danh sách nào; lưu danh sách này để dùng lại"
        )
        self.keep_list = button("Lưu thành danh sách…", self._ask_and_keep)
        self.choose_signer = menu_button(
            "Chọn người ký…", self._signers, "Chưa có người ký; thêm ở Thiết lập cơ quan"
        )
        self._connect()
        self._lay_out()
        self.finish()

    def show_plan(self, plan: Plan) -> None:
        self.recipients.show_rows(tuple(SOFT_BREAK.join(lines) for lines in plan.recipients))
        self.archive.show_text(plan.archive)
        self.authority.show_rows(plan.authority)
        self.signer.show_text(plan.signer)

    # -- typing

    def _connect(self) -> None:
        self.recipients.typed.connect(self._type_recipients)
        self.archive.textEdited.connect(self._type_recipients)
        self.authority.typed.connect(self._type_signature)
        self.signer.textEdited.connect(self._type_signature)

    def _type_recipients(self) -> None:
        recipients = tuple(tuple(row.split(SOFT_BREAK)) for row in self.recipients.rows)
        edit = RecipientsEdit(self.session.plan_id, recipients, self.archive.text())
        self.session.type(edit)

    def _type_signature(self) -> None:
        edit = SignatureEdit(self.session.plan_id, self.authority.rows, self.signer.text())
        self.session.type(edit)

    # -- registers

    def _lists(self) -> list[tuple[str, Callable[[], object]]]:
        lists = list_recipients_lists(self.session.book)
        return [(found.name, partial(self.use_list, found)) for found in lists]

    def _signers(self) -> list[tuple[str, Callable[[], object]]]:
        """Those who may sign in the plan's year, as the register says."""
        year = self.session.plan.year
        return [
            (f"{signer.full_name} · {', '.join(signer.authority)}", partial(self.sign_by, signer))
            for signer in list_signers(self.session.book)
            if year is None or signer.in_force(year)
        ]

    def use_list(self, chosen: RecipientsList) -> None:
        """Send the document to those of ``chosen`` instead."""
        plan_id = self.session.plan_id
        self.session.perform(
            lambda book: set_recipients(book, plan_id, chosen.recipients, chosen.archive)
        )

    def sign_by(self, signer: Signer) -> None:
        """Let ``signer`` sign, with the authority lines of the register."""
        plan_id = self.session.plan_id
        self.session.perform(
            lambda book: set_signature(book, plan_id, signer.authority, signer.full_name)
        )

    def keep_as_list(self, name: str) -> None:
        """Put the recipients into the register as ``name``, over the list of that name if any."""
        plan = self.session.plan
        known = {found.name: found.id for found in list_recipients_lists(self.session.book)}
        kept = RecipientsList(name, plan.recipients, plan.archive, known.get(name))
        write = add_recipients_list if kept.id is None else update_recipients_list
        self.session.perform(lambda book: write(book, kept))

    def _ask_and_keep(self) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle("Lưu danh sách nơi nhận")
        dialog.setLabelText("Tên danh sách (trùng tên thì thay danh sách đã có):")
        dialog.setOkButtonText("Lưu")
        dialog.setCancelButtonText("Hủy")
        name = dialog.textValue().strip() if dialog.exec() else ""
        dialog.deleteLater()
        if name:
            self.keep_as_list(name)

    # -- layout

    def _lay_out(self) -> None:
        self._add_buttons(self.choose_list, self.keep_list)
        self.page.add_row(FormField("Nơi nhận", self.recipients, _RECIPIENTS_HELP))
        self.page.add_row(FormField("Dòng Lưu", self.archive, _ARCHIVE_HELP))
        self._add_buttons(self.choose_signer)
        regime = get_office(self.session.book).regime
        self.page.add_row(
            FormField("Quyền hạn, chức vụ", self.authority, _AUTHORITY_HELP[regime]),
            FormField("Họ và tên người ký", self.signer, "Không ghi học hàm, học vị."),
            shares=(3, 2),
        )
        self.page.column.addStretch(1)

    def _add_buttons(self, *buttons: QPushButton) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        for made in buttons:
            made.setDisabled(self.session.book.read_only)
            row.addWidget(made)
        row.addStretch(1)
        self.page.column.addLayout(row)
