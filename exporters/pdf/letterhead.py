"""Letterhead and title with the rules under them, as they stand on the first page."""

from collections.abc import Iterator

from exporters.document import Letterhead, PageSetup, Paragraph, Run, Title
from exporters.letterhead import GUTTER, MOTTO, NATIONAL_NAME, column_widths
from exporters.pdf.frame import Frame
from exporters.pdf.pages import Strip
from exporters.pdf.paragraphs import paragraph_strips
from exporters.pdf.pile import Drawing, Pile

# House practice, in points: the decree only says "under".
_RULE_GAP = 2.0
_NUMBER_GAP = 6.0
_TITLE_RULE_GAP = 3.0


def letterhead_strip(head: Letterhead, frame: Frame, page: PageSetup) -> Strip:
    """Cells 1 to 4 (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục IV); number and date stand level."""
    left, right = (width.pt for width in column_widths(head, frame.sheet, page))
    if head.personal:
        alone = Drawing(tuple(_nation(Pile(frame, frame.left, right)).marks))
        return Strip(alone.height, alone.draw)
    agency = _agency(head, Pile(frame, frame.left, left - GUTTER.pt))
    nation = _nation(Pile(frame, frame.left + left, right))
    lowest = max(agency.height, nation.height)
    baseline = lowest + _NUMBER_GAP + frame.looks["place_date"].baseline
    agency.add_at(baseline, head.number, "number")
    nation.add_at(baseline, head.place_date, "place_date")
    if head.subject:
        agency.gap(frame.looks["official_subject"].style.space_before.pt)
        agency.add(head.subject, "official_subject")
    drawing = Drawing((*agency.marks, *nation.marks))
    return Strip(drawing.height, drawing.draw)


def title_strips(title: Title, frame: Frame) -> Iterator[Strip]:
    """Name of the kind, trích yếu and its rule (mục II.5), kept with what follows."""
    for style, text in (("kind", title.kind), ("subject", title.subject)):
        if text:
            yield from paragraph_strips(Paragraph(style, (Run(text),)), frame)
    if title.subject:
        yield rule_strip(title.subject, "subject", frame)


def _agency(head: Letterhead, pile: Pile) -> Pile:
    for text in head.parent:
        pile.add(text, "parent_agency")
    widths = [pile.add(text, "agency") for text in head.agency]
    if widths:
        pile.gap(_RULE_GAP)
        pile.rule(max(widths), "agency_rule")
    return pile


def _nation(pile: Pile) -> Pile:
    pile.add(NATIONAL_NAME, "national_name")
    width = pile.add(MOTTO, "motto")
    pile.gap(_RULE_GAP)
    pile.rule(width, "motto_rule")
    return pile


def rule_strip(text: str, style: str, frame: Frame) -> Strip:
    """The rule under a centred heading, a part of its longest line, kept with what follows."""
    lines = frame.breaker.text(text, frame.looks[style], frame.width)
    pile = Pile(frame, frame.left, frame.width)
    pile.gap(_TITLE_RULE_GAP)
    pile.rule(max(line.width for line in lines), "subject_rule")
    pile.gap(_TITLE_RULE_GAP)
    return Strip(pile.height, Drawing(tuple(pile.marks)).draw, glued=True)
