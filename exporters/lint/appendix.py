"""Appendices: label, title, the line that ties them to the paper, Roman numbers (mục III.1)."""

import re
from collections.abc import Iterator, Sequence

from exporters.inspection.facts import ParagraphFact
from exporters.lint import marks
from exporters.lint.paper import Element, Paper, at
from resources.proofreading import Finding, found

_ANNOUNCED = re.compile(r"phụ lục|kèm theo", re.IGNORECASE)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def appendix_rules(paper: Paper) -> Iterator[Finding]:
    """Findings on each appendix header and on their numbers; none without appendices."""
    labels = paper.all("appendix_label")
    yield from _numbers(labels)
    for label in labels:
        yield from _header(paper, label)
    if labels and not any(_ANNOUNCED.search(f.text) for f in _before(paper, labels[0])):
        message = "Nội dung văn bản chưa dẫn đến phụ lục kèm theo."
        yield found("appendix-reference", at(labels[0], "appendix_label"), message)


def _before(paper: Paper, label: ParagraphFact) -> Sequence[ParagraphFact]:
    return paper.facts.paragraphs[: label.index]


def _numbers(labels: Sequence[ParagraphFact]) -> Iterator[Finding]:
    if len(labels) < 2:
        return
    for label, wanted in zip(labels, _ROMAN, strict=False):
        match = marks.APPENDIX.match(label.text.strip())
        actual = (match[1] or "") if match else ""
        if actual != wanted:
            message = f"Từ hai phụ lục trở lên phải đánh số La Mã; đây là Phụ lục {wanted}."
            yield found("appendix-number", at(label, "appendix_label"), message, actual, wanted)


def _header(paper: Paper, label: ParagraphFact) -> Iterator[Finding]:
    place = at(label, "appendix_label")
    following = _following(paper, label)
    if not following or following[0].role != "appendix_title":
        yield found("appendix-form", place, "Dưới “Phụ lục” phải có tên phụ lục bằng chữ in hoa.")
    if not any(element.role == "appendix_reference" for element in following):
        message = "Dưới tên phụ lục phải có dòng “(Kèm theo …)”."
        yield found("appendix-form", place, message)


def _following(paper: Paper, label: ParagraphFact) -> list[Element]:
    """The header of one appendix: its lines down to the first line of its text."""
    header: list[Element] = []
    for element in paper.elements[label.index + 1 :]:
        if not element.fact.text.strip():
            continue
        if element.role not in ("appendix_title", "appendix_reference"):
            break
        header.append(element)
    return header
