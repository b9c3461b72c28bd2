"""Fonts, sizes, weights and alignment per element (Phụ lục I, phần I, mục V)."""

from collections.abc import Callable, Iterator

from exporters.inspection.facts import ParagraphFact
from exporters.lint.paper import Paper, at, label_of
from resources.proofreading import Finding, found
from resources.styles import StyleData, load_sheet

# In running text bold and italic may stress words; elsewhere the whole line has one face.
_RUNNING = ("clause", "point", "paragraph", "article")
# Centred or set in from the left: both are seen in the samples and in good offices.
_FREE = ("section", "subsection", "page_number", "addressee", "addressee_item")
_ALIGNS = {"left": "trái", "right": "phải", "center": "giữa", "justify": "đều hai bên"}


def look_rules(paper: Paper) -> Iterator[Finding]:
    """Findings on looks; elements the decree is silent on (tables) answer for the font alone."""
    yield from _fonts(paper)
    for role, style in load_sheet().styles.items():
        facts = [fact for fact in paper.all(role) if fact.text.strip()]
        if facts and style.basis == "decree":
            yield from _sizes(role, style, facts)
            yield from _faces(role, style, facts)
            yield from _alignment(role, style, facts)


def _fonts(paper: Paper) -> Iterator[Finding]:
    wanted = load_sheet().font
    strange: dict[str, list[ParagraphFact]] = {}
    for element in paper.elements:
        names = {run.font for run in element.fact.runs if run.text.strip()} - {wanted}
        for name in names if element.role != "blank" else ():
            strange.setdefault(name, []).append(element.fact)
    for name, facts in strange.items():
        message = f"Có chữ dùng phông “{name}”, phải là {wanted}{_count(facts)}."
        yield found("font", at(facts[0], paper.role_at[facts[0].index]), message, name, wanted)


def _sizes(role: str, style: StyleData, facts: list[ParagraphFact]) -> Iterator[Finding]:
    least, most = min(style.size.values()), max(style.size.values())
    wanted = f"{least:g}" if least == most else f"{least:g} - {most:g}"

    def wrong(fact: ParagraphFact) -> str:
        sizes = (run.size.pt for run in fact.runs if run.text.strip())
        return next((f"{size:g}" for size in sizes if not least <= size <= most), "")

    for size, group in _grouped(facts, wrong):
        message = f"{label_of(role)} cỡ chữ {size}, phải là {wanted}{_count(group)}."
        yield found("font-size", at(group[0], role), message, size, wanted)


def _faces(role: str, style: StyleData, facts: list[ParagraphFact]) -> Iterator[Finding]:
    if role in _RUNNING:
        return
    wanted = _face(style.bold, style.italic)

    def wrong(fact: ParagraphFact) -> str:
        actual = _face(fact.mostly("bold"), fact.mostly("italic"))
        return "" if actual == wanted else actual

    for actual, group in _grouped(facts, wrong):
        message = f"{label_of(role)} đang là chữ {actual}, phải là chữ {wanted}{_count(group)}."
        yield found("type-face", at(group[0], role), message, actual, wanted)


def _alignment(role: str, style: StyleData, facts: list[ParagraphFact]) -> Iterator[Finding]:
    """Headings and Kính gửi may stand as the office likes; centred and running text may not."""
    if role in _FREE:
        return

    def wrong(fact: ParagraphFact) -> str:
        flush = style.align == "left" and fact.align == "justify"
        return "" if fact.align == style.align or flush else fact.align

    for actual, group in _grouped(facts, wrong):
        shown, wanted = _ALIGNS.get(actual, actual), _ALIGNS[style.align]
        message = f"{label_of(role)} đang căn {shown}, phải căn {wanted}{_count(group)}."
        yield found("alignment", at(group[0], role), message, shown, wanted)


def _face(bold: bool, italic: bool) -> str:
    return " ".join(("nghiêng" if italic else "đứng", "đậm" if bold else "không đậm"))


def _grouped(
    facts: list[ParagraphFact], wrong: Callable[[ParagraphFact], str]
) -> list[tuple[str, list[ParagraphFact]]]:
    """Facts by what is wrong with them; those that are right are left out."""
    groups: dict[str, list[ParagraphFact]] = {}
    for fact in facts:
        groups.setdefault(wrong(fact), []).append(fact)
    return [(actual, group) for actual, group in groups.items() if actual]


def _count(facts: list[ParagraphFact]) -> str:
    return f" ({len(facts)} chỗ)" if len(facts) > 1 else ""
