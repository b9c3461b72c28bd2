"""The elements at the head of a paper: all there, in their places, with their words."""

from collections.abc import Iterator

from exporters.inspection.facts import ParagraphFact
from exporters.letterhead import MOTTO
from exporters.lint.paper import Paper, at, label_of, nowhere
from resources.proofreading import Finding, found

_HEAD = ("national_name", "motto", "agency", "number", "place_date")
_ANY_HEAD = ("national_name", "motto")
# Sample 1.9 of Phụ lục III: minutes tell their time in the text.
_WITHOUT_DATE = "BIÊN BẢN"


def header_rules(paper: Paper) -> Iterator[Finding]:
    """Findings on presence and order (mục IV) and on the motto's spelling (mục II.1)."""
    wanted = _HEAD if paper.is_official else _ANY_HEAD
    missing = [role for role in wanted if paper.first(role) is None]
    kind = paper.first("kind")
    if kind is not None and kind.text.strip().upper() == _WITHOUT_DATE and "place_date" in missing:
        missing.remove("place_date")
    if missing:
        yield _missing(missing)
    yield from _order(paper)
    yield from _motto(paper)
    if kind is not None and paper.is_official and paper.first("subject") is None:
        message = "Dưới tên loại văn bản chưa có trích yếu nội dung."
        yield found("subject-missing", at(kind, "kind"), message)
    yield from _letter(paper)


def _letter(paper: Paper) -> Iterator[Finding]:
    """A paper with Kính gửi and no title is a công văn (mục II.5 b)."""
    addressee, head = paper.first("addressee"), paper.first("national_name")
    if addressee is None or head is None or paper.first("kind") is not None:
        return
    if paper.first("official_subject") is None:
        message = "Dưới số, ký hiệu của công văn chưa có trích yếu “V/v …”."
        yield found("subject-missing", nowhere("official_subject"), message)


def _missing(roles: list[str]) -> Finding:
    names = ", ".join(label_of(role) for role in roles)
    hint = " (hoặc phần đầu không được chép kèm)" if len(roles) == len(_HEAD) else ""
    message = f"Đầu văn bản thiếu: {names}{hint}."
    return found("header-missing", nowhere("header"), message, "không có", names)


def _order(paper: Paper) -> Iterator[Finding]:
    """Agency and number at the left, nation and date at the right, each pair on one row."""
    pairs = (("agency", "national_name"), ("number", "place_date"))
    for left, right in pairs:
        one, other = paper.first(left), paper.first(right)
        if one is not None and other is not None and not _side_by_side(one, other):
            message = f"{label_of(left)} phải ở bên trái, ngang hàng với {label_of(right)}."
            yield found("header-order", at(one, left), message)
    above, below = paper.first("national_name"), paper.first("motto")
    if above is not None and below is not None and below.index < above.index:
        message = "Tiêu ngữ phải ở ngay dưới Quốc hiệu."
        yield found("header-order", at(below, "motto"), message)


def _side_by_side(one: ParagraphFact, other: ParagraphFact) -> bool:
    """True also without cells, where only the order of reading is known."""
    if one.cell is None or other.cell is None:
        return True
    return one.cell.row == other.cell.row and one.cell.column < other.cell.column


def _motto(paper: Paper) -> Iterator[Finding]:
    fact = paper.first("motto")
    if fact is not None and " ".join(fact.text.split()) != MOTTO:
        message = f"Tiêu ngữ phải viết “{MOTTO}”, gạch nối có cách chữ hai bên."
        yield found("motto-form", at(fact, "motto"), message, fact.text.strip(), MOTTO)
