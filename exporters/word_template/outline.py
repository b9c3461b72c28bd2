"""A template's text as the screen shows it: its lines and tables, each blank in its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from exporters.word_template.file import TemplateFile
from exporters.word_template.names import FALLBACK, ON, Element, ancestor, w
from exporters.word_template.places import FoundBlank, found_blanks
from exporters.word_template.runs import RunText, runs_of


@dataclass(frozen=True)
class Piece:
    """Words of one look; ``blank`` is the id of the blank they are, "" for words that stay."""

    text: str
    bold: bool = False
    italic: bool = False
    blank: str = ""


@dataclass(frozen=True)
class Line:
    """A paragraph; ``align`` is left, center, right or both."""

    pieces: tuple[Piece, ...]
    align: str = "left"


@dataclass(frozen=True)
class Grid:
    """A table: rows of cells of lines."""

    rows: tuple[tuple[tuple[Line, ...], ...], ...]


Outline = tuple[Line | Grid, ...]


def outline_of(data: bytes, name: str) -> Outline:
    """Header, body, footer of a template as plain values; raises as ``blanks_of``."""
    file = TemplateFile(data, name)
    reader = _Reader(list(found_blanks(file)))
    heads = [root for part, root in file.parts.items() if "header" in part]
    feet = [root for part, root in file.parts.items() if "footer" in part]
    body = file.parts[file.main].find(w("body"))
    return tuple(item for root in (*heads, body, *feet) for item in reader.items(root))


class _Reader:
    def __init__(self, blanks: list[FoundBlank]) -> None:
        self._blanks: dict[Element, list[FoundBlank]] = {}
        for blank in blanks:
            self._blanks.setdefault(blank.paragraph, []).append(blank)

    def items(self, node: Element) -> Iterator[Line | Grid]:
        """Paragraphs and tables in order, through whatever is wrapped around them."""
        for child in node:
            if child.tag == w("p"):
                yield from self._lines(child)
            elif child.tag == w("tbl"):
                yield Grid(tuple(self._cells(row) for row in _own(child, "tr")))
            elif child.tag in (w("sdt"), w("sdtContent"), w("customXml")):
                yield from self.items(child)

    def _cells(self, row: Element) -> tuple[tuple[Line, ...], ...]:
        return tuple(tuple(self._flat(cell)) for cell in _own(row, "tc"))

    def _flat(self, cell: Element) -> Iterator[Line]:
        """A table within a cell is told line by line."""
        for paragraph in cell.iter(w("p")):
            if ancestor(paragraph, w("txbxContent")) is None:
                yield from self._lines(paragraph)

    def _lines(self, paragraph: Element) -> Iterator[Line]:
        """The paragraph, then those of the text boxes anchored in it."""
        yield Line(tuple(self._pieces(paragraph)), _align(paragraph))
        for box in paragraph.iter(w("txbxContent")):
            if ancestor(box, FALLBACK) is None and ancestor(box, w("p")) is paragraph:
                for inner in box.iter(w("p")):
                    yield Line(tuple(self._pieces(inner)), _align(inner))

    def _pieces(self, paragraph: Element) -> Iterator[Piece]:
        blanks = self._blanks.get(paragraph, [])
        runs = [run for run in runs_of(paragraph) if run.text]
        if not runs:
            yield from (Piece("", blank=blank.id) for blank in blanks)
        for run in runs:
            yield from _cut_at_blanks(run, blanks)


def _cut_at_blanks(run: RunText, blanks: list[FoundBlank]) -> Iterator[Piece]:
    bold, italic = _is_on(run.run, "b"), _is_on(run.run, "i")
    edges = {run.start, run.end}
    for blank in blanks:
        edges.update(at for at in (blank.start, blank.end) if run.start < at < run.end)
    cuts = sorted(edges)
    for start, end in pairwise(cuts):
        owner = next((b.id for b in blanks if b.start <= start and end <= b.end), "")
        yield Piece(run.text[start - run.start : end - run.start], bold, italic, owner)


def _own(node: Element, name: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those inside content controls."""
    for child in node:
        if child.tag == w(name):
            yield child
        elif child.tag in (w("sdt"), w("sdtContent")):
            yield from _own(child, name)


def _is_on(run: Element, name: str) -> bool:
    mark = run.find(f"{w('rPr')}/{w(name)}")
    return mark is not None and mark.get(w("val"), "1") in ON


def _align(paragraph: Element) -> str:
    mark = paragraph.find(f"{w('pPr')}/{w('jc')}")
    value = "left" if mark is None else mark.get(w("val"), "left")
    return {"start": "left", "end": "right"}.get(value, value)
