"""Letterhead, title and the rules under them as WordprocessingML."""

from exporters.document import Letterhead, PageSetup, Title
from exporters.docx.markup import cell, lines_in, on_twips, paragraph, row, table, text_run
from exporters.lengths import Length
from exporters.letterhead import (
    GUTTER,
    MOTTO,
    NATIONAL_NAME,
    column_widths,
    line_width,
    longest,
    text_width_of,
)
from exporters.styles import StyleSheet

_KEPT_OFF = f'<w:tcMar><w:right w:w="{GUTTER.twips}" w:type="dxa"/></w:tcMar>'


def letterhead(head: Letterhead, sheet: StyleSheet, page: PageSetup) -> str:
    """Cells 1 to 4 of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục IV: a table without lines."""
    left, right = on_twips(column_widths(head, sheet, page))
    if head.personal:
        return table("letterhead", (right,), row(cell(right, _nation(sheet, right))))
    agencies = _agencies(head, sheet, Length(left - GUTTER))
    names = cell(left, agencies, _KEPT_OFF) + cell(right, _nation(sheet, right))
    number = paragraph("number", text_run(head.number))
    if head.subject:
        number += paragraph("official_subject", text_run(head.subject))
    place_date = paragraph("place_date", text_run(head.place_date))
    marks = cell(left, number, _KEPT_OFF) + cell(right, place_date)
    return table("letterhead", (left, right), row(names) + row(marks))


def title(heading: Title, sheet: StyleSheet, page: PageSetup) -> str:
    """Name of the kind and trích yếu, its rule a part of the longest line (mục II.5)."""
    kind = paragraph("kind", text_run(heading.kind))
    if not heading.subject:
        return kind
    rule = heading_rule(heading.subject, "subject", sheet, text_width_of(sheet, page))
    return kind + paragraph("subject", text_run(heading.subject)) + rule


def heading_rule(text: str, style: str, sheet: StyleSheet, whole: Length) -> str:
    """The rule under a centred heading in a column ``whole`` wide, a part of its longest line."""
    words = min(whole, longest(text.split("\n"), sheet.styles[style]))
    return _rule(Length(words * sheet.measures["subject_rule"]), whole)


def _agencies(head: Letterhead, sheet: StyleSheet, width: Length) -> str:
    names = lines_in("parent_agency", head.parent) + lines_in("agency", head.agency)
    if not head.agency:
        return names or paragraph("agency")
    words = min(width, longest(head.agency, sheet.styles["agency"]))
    return names + _rule(Length(words * sheet.measures["agency_rule"]), width)


def _nation(sheet: StyleSheet, width: Length) -> str:
    words = line_width(MOTTO, sheet.styles["motto"])
    return (
        paragraph("national_name", text_run(NATIONAL_NAME))
        + paragraph("motto", text_run(MOTTO))
        + _rule(Length(words * sheet.measures["motto_rule"]), width)
    )


def _rule(length: Length, width: Length) -> str:
    """A border over an empty paragraph, centred by equal indents: people can still edit it."""
    aside = Length((width - length) // 2).twips
    return paragraph("rule", properties=f'<w:ind w:left="{aside}" w:right="{aside}"/>')
