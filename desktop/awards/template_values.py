"""What a province's Word template is filled with: a line, its report, the registers, the office."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import cast

from desktop.awards.certificate_rows import TEMPLATE_FIELDS
from desktop.awards.template_fields import TemplateField
from desktop.drafting.filling import Drawn, head_in_text
from desktop.drafting.register_filling import drawn_from_collective, drawn_from_person
from desktop.rounds.address import ADDRESSES
from desktop.rounds.reports import drawn_for
from desktop.rounds.words import decider_words
from exporters.word_template import TemplateValue
from resources.agency_names import in_running_text
from resources.catalogues.awards import Award
from resources.catalogues.rule_books import RuleBook
from storage.book import Book
from storage.dates import PartialDate, shown_date
from storage.errors import NotFound
from storage.queries.office import get_office, list_signers
from storage.queries.papers import get_paper
from storage.records_registry import SEXES
from storage.records_rounds import Nomination, Round
from storage.rules.dossier.words import awarded_name

_PERSON, _REPORT, _HISTORY = "Cá nhân", "Báo cáo thành tích", "Quá trình"
_DECISION = ("Số, ngày, tháng, năm của quyết định", "Quyết định")

_ALSO = {
    "name": ("Họ và tên", "Họ tên", "Tên tập thể", "Tên đơn vị"),
    "unit": ("Đơn vị công tác", "Đơn vị", "Nơi công tác"),
    "award": ("Hình thức đề nghị", "Danh hiệu đề nghị", "Đề nghị tặng", "Đề nghị"),
    "decision_number": ("Quyết định số",),
}

FIELDS = (
    *(replace(field, also=_ALSO.get(field.key, ())) for field in TEMPLATE_FIELDS),
    TemplateField("birth", "Ngày sinh", _PERSON, ("Sinh ngày", "Năm sinh")),
    TemplateField("sex", "Giới tính", _PERSON, ("Nam/nữ", "Nam, nữ")),
    TemplateField("joined", "Ngày vào cơ quan", _PERSON, ("Ngày vào ngành",)),
    TemplateField("home", "Quê quán", _REPORT),
    TemplateField("residence", "Nơi thường trú", _REPORT, ("Trú quán", "Nơi ở")),
    TemplateField("training", "Trình độ chuyên môn, nghiệp vụ", _REPORT, ("Trình độ",)),
    TemplateField("degree", "Học hàm, học vị, danh hiệu, giải thưởng", _REPORT, ("Học hàm",)),
    TemplateField("duties", "Quyền hạn, nhiệm vụ được giao", _REPORT, ("Chức năng, nhiệm vụ",)),
    TemplateField("body", "Thành tích đạt được", _REPORT, ("Tóm tắt thành tích",)),
    TemplateField("proposal", "Cả câu “Đề nghị tặng…”", "Đề nghị"),
    TemplateField("period", "Thời gian tính thành tích", "Đề nghị"),
    TemplateField("year", "Năm xét", "Đề nghị"),
    TemplateField("office", "Cơ quan", "Cơ quan", ("Cơ quan, đơn vị",)),
    TemplateField("parent", "Cơ quan cấp trên", "Cơ quan", ("Cơ quan chủ quản",)),
    TemplateField("titles.year", "Năm", "Danh hiệu thi đua"),
    TemplateField("titles.name", "Danh hiệu thi đua", "Danh hiệu thi đua", ("Danh hiệu",)),
    TemplateField("titles.decision", _DECISION[0], "Danh hiệu thi đua", _DECISION[1:]),
    TemplateField("awards.year", "Năm", "Hình thức khen thưởng"),
    TemplateField("awards.name", "Hình thức khen thưởng", "Hình thức khen thưởng"),
    TemplateField("awards.decision", _DECISION[0], "Hình thức khen thưởng", _DECISION[1:]),
    TemplateField("ratings.year", "Năm", "Xếp loại hằng năm"),
    TemplateField("ratings.name", "Mức độ hoàn thành nhiệm vụ", "Xếp loại hằng năm", ("Xếp loại",)),
    TemplateField("ratings.decision", _DECISION[0], "Xếp loại hằng năm", _DECISION[1:]),
    TemplateField("initiatives.year", "Năm", "Sáng kiến"),
    TemplateField("initiatives.name", "Tên sáng kiến", "Sáng kiến", ("Sáng kiến",)),
    TemplateField("initiatives.level", "Phạm vi ảnh hưởng", "Sáng kiến"),
    TemplateField("initiatives.decision", _DECISION[0], "Sáng kiến", _DECISION[1:]),
    TemplateField("postings.from", "Từ tháng, năm", _HISTORY, ("Từ",)),
    TemplateField("postings.to", "Đến tháng, năm", _HISTORY, ("Đến",)),
    TemplateField("postings.post", "Chức vụ", _HISTORY),
    TemplateField("postings.unit", "Đơn vị", _HISTORY),
)
"""Keys once given stay: files already marked hold them."""

_WORDS = ("home", "residence", "training", "degree", "duties", "body")
_LISTS = ("titles", "awards", "ratings", "initiatives", "postings")
_ADDRESS = {words: ADDRESSES[sex] for sex, words in SEXES.items()}


def line_values(
    book: Book, line: Nomination, one: Round, award: Award | None, rules: RuleBook
) -> dict[str, TemplateValue]:
    """A line of a round as a dossier tells it; raises NotFound for a subject that is gone."""
    drawn = drawn_for(book, line, one, award, rules)
    told: dict[str, TemplateValue] = {
        "name": line.name,
        "position": line.post,
        "unit": line.unit,
        "award": awarded_name(award.name if award else line.award, line.authority),
        "achievement": line.achievement,
        "authority": decider_words(line.authority, _head(book, one.received.year)),
        "proposal": str(drawn["award.proposal"]),
        "period": str(drawn["award.period"]),
        "year": str(one.year),
    }
    return {**_of_subject(drawn), **_of_report(book, line), **_of_office(book), **told}


def subject_values(
    book: Book, person_id: int | None, collective_id: int | None, on: PartialDate
) -> dict[str, TemplateValue]:
    """What registers and office say of somebody; of a subject that is gone only the office."""
    try:
        if person_id is not None:
            return {**_of_subject(drawn_from_person(book, person_id, on)), **_of_office(book)}
        return {**_of_subject(drawn_from_collective(book, collective_id or 0)), **_of_office(book)}
    except NotFound:
        return _of_office(book)


def _of_subject(drawn: Drawn) -> dict[str, TemplateValue]:
    side = "person" if "person.name" in drawn else "collective"
    sex = str(drawn.get("person.sex", ""))
    lists = {name: drawn.get(f"{side}.{name}", ()) for name in _LISTS}
    return {
        "birth": _day(drawn.get("person.birth", "")),
        "sex": sex,
        "address": _ADDRESS.get(sex, ""),
        "joined": _day(drawn.get("person.joined", "")),
        **{name: cast(Sequence[Mapping[str, str]], rows) for name, rows in lists.items()},
    }


def _of_report(book: Book, line: Nomination) -> dict[str, TemplateValue]:
    """The words of the line's own report, once it is written."""
    if line.report_id is None:
        return {}
    values = get_paper(book, line.report_id).all_values
    return {key: _text(values.get(key, "")) for key in _WORDS}


def _of_office(book: Book) -> dict[str, TemplateValue]:
    office = get_office(book)
    return {
        "office": in_running_text(" ".join(office.name_lines)),
        "parent": in_running_text(" ".join(office.parent_lines)),
        "place": office.place,
    }


def _head(book: Book, year: int) -> str:
    signers = [one for one in list_signers(book) if one.in_force(year)]
    return head_in_text(get_office(book), signers)


def _text(value: object) -> str:
    """A line of text, or paragraphs a line each."""
    if isinstance(value, str):
        return value
    parts = cast(Iterable[object], value) if isinstance(value, tuple) else ()
    return "\n".join(getattr(part, "text", str(part)) for part in parts)


def _day(written: object) -> str:
    return shown_date(PartialDate.parse(str(written))) if written else ""
