"""What stands above a paper's text: number, symbol, place, date and the agency's lines."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.editing.session import PaperSession
from desktop.editor.date_field import DateField
from desktop.editor.form import FormField, FormPage, LineField
from desktop.editor.text_field import TextField
from desktop.papers.edits import HeaderContent, HeaderEdit
from storage.queries.office import get_office
from storage.records import Issuer
from storage.records_papers import Paper
from storage.rules.printed_header import printed_issuer, printed_place, printed_symbol

_NUMBER = "Để trống khi trình ký; văn thư ghi sau khi ký."
_ROWS = "Mỗi dòng in một hàng."


class HeaderPart:
    """What is left blank comes from the office profile."""

    def __init__(self, session: PaperSession, page: FormPage) -> None:
        self._session = session
        self.number = LineField("Số văn bản")
        self.symbol = LineField("Ký hiệu")
        self.place = LineField("Địa danh")
        self.date = DateField("Ngày ban hành")
        self.parent_lines = TextField("Cơ quan chủ quản", several=True)
        self.name_lines = TextField("Cơ quan ban hành", several=True)
        self._date_field = FormField("Ngày ban hành", self.date)
        self._shown: Paper | None = None
        self._lay_out(page)
        self._connect()

    @property
    def first(self) -> QWidget:
        return self.number

    def show(self, paper: Paper) -> None:
        """Show ``paper``; a half-typed date stays while the book says what it said."""
        self.number.show_text(paper.number)
        self.symbol.show_text(paper.symbol or "")
        self.place.show_text(paper.place or "")
        issuer = paper.issuer or Issuer((), ())
        self.parent_lines.show_lines(*issuer.parent_lines)
        self.name_lines.show_lines(*issuer.name_lines)
        before, self._shown = self._shown, paper
        other = before is None or before.id != paper.id or before.date != paper.date
        if other or not self.date.problem:
            self.date.show_date(paper.date)
        self._date_field.tell(self.date.problem)
        self._show_profile(paper)

    def _show_profile(self, paper: Paper) -> None:
        """What print takes from the office profile where the field is blank."""
        office = get_office(self._session.book)
        bare = replace(paper, symbol=None, place=None, issuer=None)
        issuer = printed_issuer(bare, office)
        taken = {
            self.symbol: printed_symbol(bare, office),
            self.place: printed_place(bare, office),
            self.parent_lines: " ".join(issuer.parent_lines),
            self.name_lines: " ".join(issuer.name_lines),
        }
        for field, text in taken.items():
            field.setPlaceholderText(f"theo thông tin cơ quan: {text}" if text else "chưa ghi")

    def _connect(self) -> None:
        self.number.textEdited.connect(partial(self._type, "number"))
        self.symbol.textEdited.connect(lambda text: self._type("symbol", text or None))
        self.place.textEdited.connect(lambda text: self._type("place", text or None))
        self.date.edited.connect(self._type_date)
        self.parent_lines.typed.connect(self._type_issuer)
        self.name_lines.typed.connect(self._type_issuer)

    def _type(self, field: str, content: HeaderContent) -> None:
        self._session.type(HeaderEdit(self._session.shown_id, field, content))
        self._shown = self._session.shown

    def _type_date(self) -> None:
        self._date_field.tell(self.date.problem)
        if not self.date.problem:
            self._type("date", self.date.date)

    def _type_issuer(self) -> None:
        issuer = Issuer(self.parent_lines.lines, self.name_lines.lines)
        self._type("issuer", None if issuer == Issuer((), ()) else issuer)

    def _lay_out(self, page: FormPage) -> None:
        number = FormField("Số văn bản", self.number, _NUMBER)
        symbol = FormField("Ký hiệu", self.symbol)
        page.add_row(number, symbol, shares=(1, 1))
        page.add_row(FormField("Địa danh", self.place), self._date_field, shares=(1, 1))
        page.add_row(
            FormField("Cơ quan chủ quản", self.parent_lines, _ROWS),
            FormField("Cơ quan ban hành", self.name_lines, _ROWS),
        )
