"""Paper size, margins and page numbers (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I)."""

from collections.abc import Iterator

from exporters.inspection.facts import PageNumberFact, SectionFact
from exporters.lengths import Length, Mm, Pt
from exporters.lint.paper import Paper, nowhere
from resources.proofreading import Finding, Place, found
from resources.styles import load_sheet

# Word keeps twips: Mm(15) comes back as 14.993 mm.
_TOLERANCE = Mm(0.5)
_SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}


def page_rules(paper: Paper) -> Iterator[Finding]:
    """Findings on every section's sheet and on the page numbers of the first."""
    for index, section in enumerate(paper.facts.sections):
        place = Place("page", "Trang giấy" if not index else f"Phần trang {index + 1}", index=index)
        yield from _size(section, place)
        yield from _margins(section, place)
    yield from _page_numbers(paper)


def _size(section: SectionFact, place: Place) -> Iterator[Finding]:
    sheet = load_sheet()
    short, long = sorted((section.width, section.height))
    wanted = (Mm(sheet.width), Mm(sheet.height))
    if abs(short - wanted[0]) > _TOLERANCE or abs(long - wanted[1]) > _TOLERANCE:
        actual = f"{short.mm:.0f} × {long.mm:.0f} mm"
        yield found(
            "page-size", place, f"Khổ giấy là {actual}, phải là A4 (210 × 297 mm).", actual, "A4"
        )


def _margins(section: SectionFact, place: Place) -> Iterator[Finding]:
    """A landscape sheet is turned: the decree's sides then have no plain meaning."""
    if section.width > section.height:
        return
    for side, name in _SIDES.items():
        limits = load_sheet().margins[side]
        actual: Length = getattr(section, side)
        if not Mm(limits.least) - _TOLERANCE <= actual <= Mm(limits.most) + _TOLERANCE:
            shown, wanted = _mm(actual), f"{limits.least:.0f} - {limits.most:.0f} mm"
            message = f"Lề {name} là {shown}, phải từ {wanted}."
            yield found("page-margin", place, message, shown, wanted)


def _page_numbers(paper: Paper) -> Iterator[Finding]:
    section = paper.facts.sections[0]
    place = nowhere("page_number")
    later = [n for n in section.page_numbers if n.kind == "default"]
    if not later:
        if paper.is_long:
            message = "Văn bản nhiều trang chưa đánh số trang từ trang thứ hai."
            yield found("page-number", place, message, "không có", "giữa lề trên, từ trang 2")
        return
    if not section.own_first or any(n.kind == "first" for n in section.page_numbers):
        yield found("page-number-first", place, "Trang đầu đang hiện số trang; phải để trống.")
    for number in later:
        yield from _look(number, place)


def _look(number: PageNumberFact, place: Place) -> Iterator[Finding]:
    if not number.in_header or number.align != "center":
        message = "Số trang phải ở giữa lề trên của trang giấy."
        yield found("page-number-look", place, message, number.align, "giữa lề trên")
    if not Pt(13) <= number.size <= Pt(14):
        shown = f"{number.size.pt:g}"
        message = f"Số trang cỡ chữ {shown}, phải là 13 hoặc 14."
        yield found("page-number-look", place, message, shown, "13 - 14")


def _mm(length: Length) -> str:
    return f"{length.mm:.1f} mm".replace(".", ",")
