"""The tab for what identifies the document: kind, subject, number, place, date and issuer."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from desktop.commands.registry import Commands
from desktop.editing.citation import missing_in, with_citation
from desktop.editing.edits import FieldContent, FieldEdit, SuperiorsEdit
from desktop.editing.session import PlanSession
from desktop.editor.date_field import DateField
from desktop.editor.form import Choice, FormField, LineField, menu_button
from desktop.editor.superiors_list import SuperiorsList
from desktop.editor.tab import TextTab
from desktop.editor.text_field import TextField
from desktop.widgets.parts import button
from resources.catalogues import load_catalogue
from resources.forms import Field, load_form
from storage.queries.office import get_office
from storage.queries.plans import get_plan, list_plans
from storage.records import NUMBERINGS, Issuer, Plan, Superior
from storage.rules.printed_header import printed_issuer, printed_place, printed_symbol
from storage.services.plan_header import set_numbering, set_superiors
from storage.services.plan_text import set_lead

_NUMBERING_NAMES = {
    "continuous": "Liên tục từ đầu đến cuối bảng",
    "per_group": "Bắt đầu lại ở mỗi nhóm",
    "typed": "Tự gõ số thứ tự",
}
_BY_PROFILE = "Để trống thì in theo thông tin cơ quan."
_ROWS = "Mỗi dòng in một hàng."
_SUPERIORS = "Dùng để liên kết; câu dẫn được viết ở thẻ Căn cứ, mở đầu."
_NO_PLAN = "Sổ chưa có kế hoạch của cấp trên"


class HeaderTab(TextTab):
    """What is left blank in symbol, place and issuer comes from the office profile."""

    title = "Thông tin văn bản"
    help_topic = "header"

    def __init__(self, session: PlanSession, commands: Commands) -> None:
        super().__init__(session)
        self.year = LineField()
        self.kind = LineField()
        self.subject = TextField("Trích yếu")
        self.number = LineField()
        self.symbol = LineField()
        self.place = LineField()
        self.date = DateField("Ngày ban hành")
        self.parent_lines = TextField("Cơ quan chủ quản", several=True)
        self.name_lines = TextField("Cơ quan ban hành", several=True)
        self.numbering = Choice("Cách đánh số nhiệm vụ")
        self.superiors = SuperiorsList()
        self._shown: Plan | None = None
        self._offer_choices()
        self._lay_out()
        self._connect()
        self.finish()

    # -- showing

    def show_plan(self, plan: Plan) -> None:
        self._show_dates(plan)
        self.kind.show_text(plan.kind)
        self.subject.show_lines(plan.subject)
        self.number.show_text(plan.number)
        self.symbol.show_text(plan.symbol or "")
        self.place.show_text(plan.place or "")
        issuer = plan.issuer or Issuer((), ())
        self.parent_lines.show_lines(*issuer.parent_lines)
        self.name_lines.show_lines(*issuer.name_lines)
        self.numbering.setCurrentIndex(NUMBERINGS.index(plan.numbering))
        self.superiors.show_superiors(plan.superiors)
        self._show_profile(plan)
        self._superiors_field.advise("")
        self._superiors_field.explain(_SUPERIORS)
        self._tell_problems()

    def _show_dates(self, plan: Plan) -> None:
        """Half-typed ones stay while the plan still says what it said."""
        before, self._shown = self._shown, plan
        if before is None or before.id != plan.id:
            before = replace(plan, year=None, date=None)
            self.year.clear()
            self.date.show_date(None)
        if before.year != plan.year or not self._year_problem():
            self.year.show_text("" if plan.year is None else str(plan.year))
        if before.date != plan.date or not self.date.problem:
            self.date.show_date(plan.date)

    def _show_profile(self, plan: Plan) -> None:
        """What print takes from the office profile where the field is blank."""
        office = get_office(self.session.book)
        bare = replace(plan, symbol=None, place=None, issuer=None)
        issuer = printed_issuer(bare, office)
        taken = {
            self.symbol: "" if plan.is_superior else printed_symbol(bare, office),
            self.place: printed_place(bare, office),
            self.parent_lines: " ".join(issuer.parent_lines),
            self.name_lines: " ".join(issuer.name_lines),
        }
        for field, text in taken.items():
            field.setPlaceholderText(f"theo thông tin cơ quan: {text}" if text else "chưa ghi")
        for field, how in self._profile_fields.items():
            words = (how, "" if plan.is_superior else _BY_PROFILE)
            field.explain(" ".join(filter(None, words)))

    def _tell_problems(self) -> None:
        self._kind_field.tell("" if self.kind.text().strip() else "Chưa ghi tên loại văn bản.")
        self._subject_field.tell("" if self.subject.lines else "Chưa ghi trích yếu.")
        self._year_field.tell(self._year_problem())
        self._date_field.tell(self.date.problem)
        self._superiors_field.tell(self.superiors.problem)

    def _year_problem(self) -> str:
        text = self.year.text().strip()
        fine = not text or (text.isdecimal() and 1900 <= int(text) <= 2999)
        return "" if fine else "Năm gồm bốn chữ số, ví dụ 2026."

    # -- typing

    def _connect(self) -> None:
        self.year.textEdited.connect(self._type_year)
        self.kind.textEdited.connect(partial(self._type, "kind"))
        self.number.textEdited.connect(partial(self._type, "number"))
        self.subject.typed.connect(lambda: self._type("subject", self.subject.line))
        self.symbol.textEdited.connect(lambda text: self._type("symbol", text or None))
        self.place.textEdited.connect(lambda text: self._type("place", text or None))
        self.parent_lines.typed.connect(self._type_issuer)
        self.name_lines.typed.connect(self._type_issuer)
        self.date.edited.connect(self._type_date)
        self.numbering.activated.connect(self._choose_numbering)
        self.superiors.edited.connect(self._type_superiors)
        self.superiors.left.connect(self._leave_superiors)

    def _type(self, field: str, content: FieldContent) -> None:
        self.session.type(FieldEdit(self.session.plan_id, field, content))
        self._shown = self.session.plan
        self._show_profile(self._shown)
        self._tell_problems()

    def _type_year(self, text: str) -> None:
        self._tell_problems()
        if not self._year_problem():
            self._type("year", int(text) if text.strip() else None)

    def _type_date(self) -> None:
        self._tell_problems()
        if not self.date.problem:
            self._type("date", self.date.date)

    def _type_issuer(self) -> None:
        issuer = Issuer(self.parent_lines.lines, self.name_lines.lines)
        self._type("issuer", None if issuer == Issuer((), ()) else issuer)

    def _type_superiors(self) -> None:
        self.session.type(SuperiorsEdit(self.session.plan_id, self.superiors.superiors))
        self._superiors_field.advise("")
        self._superiors_field.explain(_SUPERIORS)
        if not self.superiors.problem:
            self._superiors_field.tell("")

    def _leave_superiors(self) -> None:
        """A date is judged once it is typed, and its fault brought into sight."""
        self.session.commit()
        self._superiors_field.tell(self.superiors.problem)
        if self.superiors.problem:
            self._show_below()

    def _show_below(self) -> None:
        QTimer.singleShot(0, self, lambda: self.page.ensureWidgetVisible(self._superiors_field))

    def _choose_numbering(self, index: int) -> None:
        plan_id, chosen = self.session.plan_id, NUMBERINGS[index]
        if chosen != self.session.plan.numbering:
            self.session.perform(lambda book: set_numbering(book, plan_id, chosen))

    def _cite(self, plan_id: int) -> None:
        """Add the superior's plan kept in the book to those cited."""
        own, cited = self.session.plan_id, _as_cited(get_plan(self.session.book, plan_id))
        superiors = (*self.session.plan.superiors, cited)
        self.session.perform(lambda book: set_superiors(book, own, superiors))

    def write_citation(self) -> None:
        """Cite the superiors' plans in the lead, or say what is missing for that."""
        self.session.commit()
        plan = self.session.plan
        advice = _missing(plan.superiors)
        if not advice:
            cited = [(superior, self._subject(superior)) for superior in plan.superiors]
            plan_id, lead = self.session.plan_id, with_citation(plan.lead, cited)
            if self.session.perform(lambda book: set_lead(book, plan_id, lead)):
                self._superiors_field.explain(f"Câu mở đầu nay là: “{lead}”")
        self._superiors_field.advise(advice)
        self._show_below()

    def _subject(self, superior: Superior) -> str:
        """As its plan in the book says; "" for one that is not kept there."""
        kept = {plan.id for plan in list_plans(self.session.book)}
        if superior.plan_id is None or superior.plan_id not in kept:
            return ""
        return get_plan(self.session.book, superior.plan_id).subject

    def _citable(self) -> list[tuple[str, Callable[[], object]]]:
        cited = {superior.plan_id for superior in self.session.plan.superiors}
        return [
            (f"{plan.kind.capitalize()} năm {plan.year or '…'} · {plan.issuer}",
             partial(self._cite, plan.id))
            for plan in list_plans(self.session.book)
            if plan.is_superior and plan.id not in cited and plan.id != self.session.plan_id
        ]  # fmt: skip

    # -- layout

    def _offer_choices(self) -> None:
        kinds = [entry.name.upper() for entry in load_catalogue("document-kinds").entries]
        completer = QCompleter(QStringListModel(kinds, self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(partial(self._type, "kind"))
        self.kind.setCompleter(completer)
        for key in NUMBERINGS:
            self.numbering.addItem(_NUMBERING_NAMES[key])

    def _lay_out(self) -> None:
        asked = {field.key: field for field in load_form("ke-hoach", "nd30-2020").fields}
        self._year_field = FormField("Năm kế hoạch", self.year)
        self._kind_field = _as_asked(asked["kind"], self.kind)
        self._subject_field = _as_asked(asked["subject"], self.subject)
        symbol, place = FormField("Ký hiệu", self.symbol), FormField("Địa danh", self.place)
        parent = FormField("Cơ quan chủ quản", self.parent_lines)
        issuer = FormField("Cơ quan ban hành", self.name_lines)
        self._profile_fields = {symbol: "", place: "", parent: _ROWS, issuer: _ROWS}
        self._date_field = FormField(
            "Ngày ban hành", self.date, "Chưa ký thì để trống ngày; văn thư ghi sau khi ký."
        )
        self.page.add_row(self._year_field, self._kind_field, shares=(1, 3))
        self.page.add_row(self._subject_field)
        self.page.add_row(
            FormField("Số", self.number, "Để trống khi trình ký."),
            symbol,
            shares=(1, 3),
        )
        self.page.add_row(place, self._date_field)
        self.page.add_row(parent, issuer)
        self.page.add_row(FormField("Cách đánh số nhiệm vụ", self.numbering))
        self._superiors_field = FormField(
            "Thực hiện kế hoạch của cấp trên", self._superiors_box(), _SUPERIORS
        )
        self.page.add_row(self._superiors_field)
        self.page.column.addStretch(1)

    def _superiors_box(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.superiors)
        row = QHBoxLayout()
        adding = button("Thêm kế hoạch cấp trên", self.superiors.add_blank)
        choosing = menu_button("Chọn kế hoạch trong sổ", self._citable, _NO_PLAN)
        citing = button("Đưa vào câu mở đầu", self.write_citation)
        for made in (adding, choosing, citing):
            made.setDisabled(self.session.book.read_only)
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)
        return box

    def finish(self) -> None:
        read_only = self.session.book.read_only
        self.numbering.setDisabled(read_only)
        self.superiors.set_read_only(read_only)
        super().finish()


def _as_asked(field: Field, editor: QWidget) -> FormField:
    return FormField(field.label, editor, field.help, required=field.required)


def _missing(superiors: tuple[Superior, ...]) -> str:
    """Why the lead cannot cite ``superiors`` yet; "" when it can."""
    if not superiors:
        return "Chưa có kế hoạch cấp trên nào để đưa vào câu mở đầu."
    lacking = [
        f"kế hoạch thứ {number} còn thiếu {', '.join(missing_in(superior))}"
        for number, superior in enumerate(superiors, start=1)
        if missing_in(superior)
    ]
    return f"Chưa đưa được vào câu mở đầu: {'; '.join(lacking)}." if lacking else ""


def _as_cited(plan: Plan) -> Superior:
    issuer = " ".join(plan.issuer.name_lines) if plan.issuer else ""
    return Superior(plan.number, plan.symbol or "", plan.date, issuer, plan.id)
