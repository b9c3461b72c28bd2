"""Layout numbers of official papers, each marked as the decree's or as house practice."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from resources.loading import Section, read_toml

PROFILES = ("P14", "P13")
ALIGNMENTS = ("left", "center", "right", "justify")
BASES = ("decree", "house")
SIDES = ("top", "bottom", "left", "right")


@dataclass(frozen=True)
class StyleData:
    """One paragraph style as written in the file: sizes in points per profile, indents in mm.

    ``label`` is the Vietnamese name people meet in Word; a comma in it would make an alias there.
    ``only_if_used``: left out of Word files without such paragraphs, to keep their list short.
    """

    name: str
    label: str
    size: Mapping[str, float]
    bold: bool
    italic: bool
    align: str
    left_indent: float
    first_line_indent: float
    hanging_indent: float
    space_before: float
    line_spacing: float
    keep_with_next: bool
    only_if_used: bool
    basis: str


@dataclass(frozen=True)
class MarginData:
    """One page margin in mm: what a new office starts with and what the decree allows."""

    value: float
    least: float
    most: float


@dataclass(frozen=True)
class SheetData:
    """A style sheet: page in mm, margins, measures and paragraph styles."""

    id: str
    source: str
    font: str
    language: str
    width: float
    height: float
    page_number_top: float
    margins: Mapping[str, MarginData]
    measures: Mapping[str, float]
    styles: Mapping[str, StyleData]


@cache
def load_sheet(sheet_id: str = "nd30-2020") -> SheetData:
    """Read and validate ``<sheet_id>.toml``; raises ResourceError naming file and key."""
    return read_sheet(read_toml(files(__name__) / f"{sheet_id}.toml"))


def read_sheet(root: Section) -> SheetData:
    """The style sheet described by ``root``; every key is checked, unknown ones are refused."""
    root.only(
        "id", "source", "valid_from", "font", "language", "page", "margins", "measures", "style"
    )
    page = root.section("page")
    measures = root.section("measures")
    return SheetData(
        id=root.text("id"),
        source=root.text("source"),
        font=root.text("font"),
        language=root.text("language"),
        width=page.get("width", float),
        height=page.get("height", float),
        page_number_top=page.get("page_number_top", float),
        margins={side: _margin(root.section("margins").section(side)) for side in SIDES},
        measures={name: measures.get(name, float) for name in measures.data},
        styles={
            name: _style(name, section) for name, section in root.named_sections("style").items()
        },
    )


def _margin(section: Section) -> MarginData:
    allowed = section.get("allowed", list)
    if len(allowed) != 2 or not all(isinstance(limit, float) for limit in allowed):
        raise section.error("allowed", "phải là hai số: nhỏ nhất và lớn nhất")
    margin = MarginData(section.get("value", float), *allowed)
    if not margin.least <= margin.value <= margin.most:
        raise section.error("value", "giá trị nằm ngoài khoảng cho phép")
    return margin


def _style(name: str, section: Section) -> StyleData:
    section.only(
        "label", "size", "bold", "italic", "align", "left_indent", "first_line_indent",
        "hanging_indent", "space_before", "line_spacing", "keep_with_next", "only_if_used", "basis",
    )  # fmt: skip
    size = section.section("size")
    return StyleData(
        name=name,
        label=section.text("label"),
        size={profile: size.get(profile, float) for profile in PROFILES},
        bold=section.get("bold", bool, False),
        italic=section.get("italic", bool, False),
        align=section.choice("align", ALIGNMENTS),
        left_indent=section.get("left_indent", float, 0.0),
        first_line_indent=section.get("first_line_indent", float, 0.0),
        hanging_indent=section.get("hanging_indent", float, 0.0),
        space_before=section.get("space_before", float, 0.0),
        line_spacing=section.get("line_spacing", float, 1.0),
        keep_with_next=section.get("keep_with_next", bool, False),
        only_if_used=section.get("only_if_used", bool, False),
        basis=section.choice("basis", BASES),
    )
