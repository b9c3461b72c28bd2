"""Paragraph styles of one size profile, with lengths as lengths."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from exporters.lengths import Length, Mm, Pt
from resources.styles import SheetData, StyleData, load_sheet


@dataclass(frozen=True)
class ParagraphStyle:
    """What a named paragraph looks like; ``line_spacing`` is a multiple of the font's own line."""

    name: str
    label: str
    size: Length
    bold: bool
    italic: bool
    align: str
    left_indent: Length
    first_line_indent: Length
    hanging_indent: Length
    space_before: Length
    line_spacing: float
    keep_with_next: bool
    only_if_used: bool


@dataclass(frozen=True)
class StyleSheet:
    """All that one document's renderers need to know about looks.

    ``measures`` are plain numbers as named in the style sheet's file: mm, points or ratios.
    """

    font: str
    language: str
    width: Length
    height: Length
    page_number_top: Length
    measures: Mapping[str, float]
    styles: Mapping[str, ParagraphStyle]


@cache
def load_stylesheet(sheet_id: str, profile: str) -> StyleSheet:
    """The style sheet ``sheet_id`` in size profile P14 or P13; raises ResourceError."""
    data: SheetData = load_sheet(sheet_id)
    return StyleSheet(
        font=data.font,
        language=data.language,
        width=Mm(data.width),
        height=Mm(data.height),
        page_number_top=Mm(data.page_number_top),
        measures=data.measures,
        styles={name: _style(style, profile) for name, style in data.styles.items()},
    )


def _style(data: StyleData, profile: str) -> ParagraphStyle:
    return ParagraphStyle(
        name=data.name,
        label=data.label,
        size=Pt(data.size[profile]),
        bold=data.bold,
        italic=data.italic,
        align=data.align,
        left_indent=Mm(data.left_indent),
        first_line_indent=Mm(data.first_line_indent),
        hanging_indent=Mm(data.hanging_indent),
        space_before=Pt(data.space_before),
        line_spacing=data.line_spacing,
        keep_with_next=data.keep_with_next,
        only_if_used=data.only_if_used,
    )
