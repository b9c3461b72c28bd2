"""The blanks of a template told outwards, each with the words around it to know it by."""

from dataclasses import dataclass
from typing import Literal

from exporters.word_template.file import TemplateFile
from exporters.word_template.names import Element, ancestor, key_of, w
from exporters.word_template.places import FoundBlank, found_blanks
from exporters.word_template.runs import text_of
from exporters.word_template.scanning import words_beside
from resources.vietnamese import clean_line

BlankKind = Literal["dots", "cell", "control", "field"]
BlankPlace = Literal["body", "header", "footer", "text_box"]

_MOST_WORDS = 60


@dataclass(frozen=True)
class Blank:
    """A place to be filled.

    ``id`` names it within exactly these bytes of the file. ``before`` and ``after`` are the words
    beside it, not reaching past a blank before it; ``column`` is the head of its table column
    among the ``heads`` of the table, ``key`` what it is marked with already.
    """

    id: str
    kind: BlankKind
    place: BlankPlace
    before: str
    after: str
    column: str = ""
    heads: tuple[str, ...] = ()
    in_table: bool = False
    key: str = ""


def blanks_of(data: bytes, name: str) -> tuple[Blank, ...]:
    """The blanks of a .docx or .dotx in reading order; ``name`` is what errors call the file.

    Runs of dots or underscores, ruled tabs, empty table cells, content controls, form fields and
    fields of a mail merge; also in headers, footers and text boxes. Raises UnreadableDocumentError
    for a file that is none, has a password or is too large, MacroError for one with macros.
    """
    return tuple(_told(blank) for blank in found_blanks(TemplateFile(data, name)))


def _told(blank: FoundBlank) -> Blank:
    text = text_of(blank.paragraph)
    before = clean_line(words_beside(text[: blank.start])) or _words_above(blank)
    return Blank(
        id=blank.id,
        kind=_kind(blank),
        place=_place(blank),
        before=before[-_MOST_WORDS:],
        after=clean_line(text[blank.end :])[:_MOST_WORDS],
        column=_column_head(blank.cell),
        heads=_heads(blank.cell),
        in_table=blank.cell is not None,
        key="" if blank.control is None else key_of(blank.control),
    )


def _kind(blank: FoundBlank) -> BlankKind:
    if blank.control is not None:
        return "control"
    if blank.parts:
        return "field"
    return "cell" if blank.is_cell else "dots"


def _place(blank: FoundBlank) -> BlankPlace:
    if ancestor(blank.paragraph, w("txbxContent")) is not None:
        return "text_box"
    if "header" in blank.part:
        return "header"
    return "footer" if "footer" in blank.part else "body"


def _words_above(blank: FoundBlank) -> str:
    """The nearest words before it: in its cell or the cell at its left, else the line above."""
    home = blank.paragraph if blank.cell is None else blank.cell
    nodes = [*blank.paragraph.itersiblings(w("p"), preceding=True)]
    nodes += [] if home is blank.paragraph else [*home.itersiblings(w("tc"), preceding=True)]
    words = (clean_line(_all_text(node)) for node in nodes)
    return next((text for text in words if text), "")


def _heads(cell: Element | None) -> tuple[str, ...]:
    row = _head_row(cell)
    heads = () if row is None else row.iter(w("tc"))
    return tuple(clean_line(_all_text(head))[:_MOST_WORDS] for head in heads)


def _head_row(cell: Element | None) -> Element | None:
    """The first row of the cell's table; None where the cell itself stands in it."""
    table = None if cell is None else ancestor(cell, w("tbl"))
    first = None if table is None else next(table.iter(w("tr")))
    return None if first is None or first is ancestor(cell, w("tr")) else first


def _column_head(cell: Element | None) -> str:
    """What the first row of the table says over this cell's grid column."""
    first = _head_row(cell)
    if first is None:
        return ""
    wanted, column = _grid_column(cell), 0
    for head in first.iter(w("tc")):
        column += _span(head)
        if column > wanted:
            return clean_line(_all_text(head))[:_MOST_WORDS]
    return ""


def _grid_column(cell: Element) -> int:
    return sum(_span(left) for left in cell.itersiblings(w("tc"), preceding=True))


def _span(cell: Element) -> int:
    span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    value = "1" if span is None else span.get(w("val"), "1")
    return int(value) if value.isdecimal() else 1


def _all_text(node: Element) -> str:
    return " ".join(text_of(paragraph) for paragraph in node.iter(w("p")))
