"""One PDF page cut into what is read apart: lines of text, tables, letterhead, signature."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resources.catalogues import load_catalogue
from resources.vietnamese import fold
from storage.importers.pdf_grid import read_grids
from storage.importers.pdf_lines import Line, read_lines
from storage.importers.pdf_page import PdfPage
from storage.importers.pdf_rows import PdfRow, read_rows, words_inside
from storage.importers.pdf_words import Word

_PAGE_NUMBER = re.compile(r"(?:trang )?[-–]? ?\d{1,3}(?: ?/ ?\d{1,3})? ?[-–]?")


@dataclass(frozen=True)
class TableOnPage:
    """The rows of a table; one that is not ``ruled`` is told by its columns alone."""

    rows: tuple[PdfRow, ...]
    ruled: bool = True


@dataclass(frozen=True)
class SideBySide:
    """Words of the letterhead or the signature, in two columns without rules."""

    words: tuple[Word, ...]
    page: int
    place: str


PagePart = Line | TableOnPage | SideBySide


def page_parts(page: PdfPage, at: int) -> Iterator[PagePart]:
    """The parts of page ``at`` from top to bottom; page numbers are left out."""
    tables, loose = _tables(page, at)
    lines = _without_page_number(tuple(read_lines(loose, at)))
    title = _title(lines) if at == 0 else 0
    closing = _closing(lines)
    if title:
        yield SideBySide(_words(lines[:title]), at, "phần đầu văn bản")
    placed = [*((line.base, line) for line in lines[title:closing]), *tables]
    yield from (part for _, part in sorted(placed, key=lambda part: part[0]))
    if lines[closing:]:
        yield SideBySide(_words(lines[closing:]), at, "phần cuối văn bản")


def _tables(page: PdfPage, at: int) -> tuple[list[tuple[float, PagePart]], list[Word]]:
    """The tables by their top, and the words outside all of them."""
    loose = list(page.words)
    tables: list[tuple[float, PagePart]] = []
    for grid in read_grids(page.rules):
        inside = words_inside(loose, grid)
        taken = {id(word) for words in inside.values() for word in words}
        if taken:
            loose = [word for word in loose if id(word) not in taken]
            tables.append((grid.top, TableOnPage(tuple(read_rows(grid, inside, at)))))
    return tables, loose


def _without_page_number(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    if lines and _PAGE_NUMBER.fullmatch(lines[0].text.casefold()):
        lines = lines[1:]
    if lines and _PAGE_NUMBER.fullmatch(lines[-1].text.casefold()):
        lines = lines[:-1]
    return lines


def _title(lines: Sequence[Line]) -> int:
    """Where the line with nothing but the kind of document stands; 0 when there is none."""
    kinds = load_catalogue("document-kinds")
    named = (
        at for at, line in enumerate(lines) if line.text.isupper() and kinds.by_name(line.text)
    )
    return next(named, 0)


def _closing(lines: Sequence[Line]) -> int:
    """Where “Nơi nhận” stands, or the line of the signer's authority a little above it."""
    for at, line in enumerate(lines):
        if fold(line.text).startswith("noi nhan"):
            above = at - 1
            near = above >= 0 and line.base - lines[above].base < line.size * 0.9
            return above if near else at
    return len(lines)


def _words(lines: Sequence[Line]) -> tuple[Word, ...]:
    return tuple(word for line in lines for word in line.words)
