"""Letters as Unicode wants them: composed, and from no font of the time before Unicode."""

import unicodedata
from collections.abc import Iterator

from exporters.inspection.facts import ParagraphFact
from exporters.lint.paper import Element, Paper, at
from resources.proofreading import Finding, Fix, found

_LEGACY = (".vn", "vni-", "vni ", "vnarial", "vntime")


def letter_rules(paper: Paper) -> Iterator[Finding]:
    """TCVN 6909:2001 is asked for by Phụ lục I, phần I, mục I."""
    for element in paper.elements:
        yield from _composed(element)
    legacy = [e for e in paper.elements if _has_legacy_font(e.fact)]
    if legacy:
        fact = legacy[0].fact
        font = next(run.font for run in fact.runs if run.font.lower().startswith(_LEGACY))
        message = f"Chữ gõ bằng phông mã cũ “{font}”; phải chuyển sang Unicode."
        yield found("letters-legacy", at(fact, legacy[0].role), message, font, "Times New Roman")


def _composed(element: Element) -> Iterator[Finding]:
    text = element.fact.text
    composed = unicodedata.normalize("NFC", text)
    if composed != text:
        place = at(element.fact, element.role)
        message = "Chữ có dấu gõ rời từng phần (Unicode tổ hợp); phải là chữ dựng sẵn."
        fix = Fix(place, 0, text, composed)
        yield found("letters-nfc", place, message, text[:40], composed[:40], fix)


def _has_legacy_font(fact: ParagraphFact) -> bool:
    return any(run.font.lower().startswith(_LEGACY) for run in fact.runs if run.text.strip())
