"""Indents, line spacing and gaps of the running text (Phụ lục I, phần I, mục II.6)."""

from collections.abc import Iterator
from itertools import pairwise

from exporters.inspection.facts import ParagraphFact
from exporters.lengths import Length, Mm, Pt
from exporters.lint.paper import Element, Paper, at
from resources.proofreading import Finding, found

_TEXT = ("basis", "section", "subsection", "article", "clause", "point", "paragraph")
_INDENTED = ("basis", "clause", "point", "paragraph")
_INDENTS = (Mm(10), Mm(12.7))
_TAB = Mm(12.7)
_TOLERANCE = Mm(0.5)
_LEAST_GAP = Pt(6)
_HAIR = Pt(0.1)


def spacing_rules(paper: Paper) -> Iterator[Finding]:
    """Findings on the paragraphs of the body, tables aside: the first of each kind, counted."""
    text = [e for e in paper.elements if e.role in _TEXT and e.fact.text.strip()]
    yield from _indents(text)
    yield from _line_spacing(text)
    yield from _gaps(paper)


def _indents(text: list[Element]) -> Iterator[Finding]:
    wrong = [e for e in text if e.role in _INDENTED and not _is_indented(e.fact)]
    if wrong:
        shown = f"{_indent(wrong[0].fact).mm / 10:.2f} cm".replace(".", ",")
        message = f"Dòng đầu lùi vào {shown}, phải là 1 cm hoặc 1,27 cm{_count(wrong)}."
        place = at(wrong[0].fact, wrong[0].role)
        yield found("body-indent", place, message, shown, "1 cm hoặc 1,27 cm")


def _is_indented(fact: ParagraphFact) -> bool:
    return any(abs(_indent(fact) - wanted) <= _TOLERANCE for wanted in _INDENTS)


def _indent(fact: ParagraphFact) -> Length:
    """Where the first line begins: a leading tab counts as Word's standard stop."""
    tab = _TAB if fact.text.startswith("\t") else 0
    return Length(fact.left + fact.first_line + tab)


def _line_spacing(text: list[Element]) -> Iterator[Finding]:
    wrong = [e for e in text if not 0.98 <= e.fact.line_spacing <= 1.52]
    if wrong:
        shown = f"{wrong[0].fact.line_spacing:.2f}".replace(".", ",")
        message = f"Giãn dòng {shown} dòng, phải từ dòng đơn đến 1,5 dòng{_count(wrong)}."
        place = at(wrong[0].fact, wrong[0].role)
        yield found("line-spacing", place, message, shown, "1–1,5 dòng")


def _gaps(paper: Paper) -> Iterator[Finding]:
    """Between neighbours only: an empty line between two paragraphs is a gap too."""
    wrong = [
        below
        for above, below in pairwise(paper.elements)
        if {above.role, below.role} <= set(_TEXT) and _gap(above, below) < _LEAST_GAP - _HAIR
    ]
    if wrong:
        gap = "nhỏ hơn 6 pt"
        message = f"Khoảng cách giữa hai đoạn {gap}{_count(wrong)}."
        place = at(wrong[0].fact, wrong[0].role)
        yield found("paragraph-gap", place, message, gap, "ít nhất 6 pt")


def _gap(above: Element, below: Element) -> int:
    return above.fact.after + below.fact.before


def _count(elements: list[Element]) -> str:
    return f" ({len(elements)} đoạn)" if len(elements) > 1 else ""
