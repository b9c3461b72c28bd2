"""One search box over the whole book: accents, case and đ ignored, prefixes as people type."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from resources.vietnamese import clean_line, fold
from storage.book import Book
from storage.search_index import INDEX, build_index, has_index, places_of, row_at
from storage.search_sources import SOURCES, Source

_WORD = re.compile(r"[^\W_]+")
_MANY_WORDS = 12  # of a pasted sentence; more would not find better


@dataclass(frozen=True)
class Hit:
    """Something found: the id of its row, what it is called and what tells it apart."""

    id: int
    title: str
    detail: str


@dataclass(frozen=True)
class HitGroup:
    """Hits of one kind: people, collectives, awards, initiatives, tasks, documents or incoming.

    ``more`` says that there are others beyond the number asked for.
    """

    kind: str
    title: str
    hits: tuple[Hit, ...]
    more: bool


def search(book: Book, text: str, limit: int = 20) -> tuple[HitGroup, ...]:
    """What ``text`` finds in the book, at most ``limit`` of a kind; kinds without a hit left out.

    Every word must be there, the last one at least in its beginning; when whole words find
    nothing, beginnings of all are enough. Order is that of the rows, papers and awards newest
    first. A book whose index is missing gets it now.
    """
    words = _WORD.findall(fold(clean_line(text)))[:_MANY_WORDS]
    if not words:
        return ()
    schema = _ready(book)
    whole = " ".join([*(f'"{word}"' for word in words[:-1]), f'"{words[-1]}"*'])
    found = _groups(book, schema, whole, limit)
    if not found and len(words) > 1:
        found = _groups(book, schema, " ".join(f'"{word}"*' for word in words), limit)
    return found


def _ready(book: Book) -> str:
    """The schema that has the index; a book that cannot be written gets one for this while."""
    if has_index(book.db, "main"):
        return "main"
    if book.read_only:
        if not has_index(book.db, "temp"):
            build_index(book.db, "temp")
        return "temp"
    with book.transaction():
        build_index(book.db, "main")
    return "main"


def _groups(book: Book, schema: str, match: str, limit: int) -> tuple[HitGroup, ...]:
    found = ((source, _ids(book, schema, source, match, limit + 1)) for source in SOURCES)
    groups = (
        HitGroup(source.group, source.title, _hits(book, source, ids[:limit]), len(ids) > limit)
        for source, ids in found
        if ids
    )
    return tuple(group for group in groups if group.hits)


def _ids(book: Book, schema: str, source: Source, match: str, limit: int) -> list[int]:
    order = "DESC" if source.newest_first else "ASC"
    rows = book.db.fetch(
        f"SELECT rowid FROM {schema}.{INDEX} WHERE {INDEX} MATCH ? AND rowid BETWEEN ? AND ?"
        f" ORDER BY rowid {order} LIMIT ?",
        (match, *places_of(source), limit),
    )
    return [row_at(place) for (place,) in rows]


def _hits(book: Book, source: Source, ids: Sequence[int]) -> tuple[Hit, ...]:
    marks = ", ".join("?" * len(ids))
    rows = book.db.fetch(f"SELECT * FROM ({source.shown}) WHERE id IN ({marks})", ids)
    shown = {row_id: Hit(row_id, title, detail or "") for row_id, title, detail in rows}
    return tuple(shown[row_id] for row_id in ids if row_id in shown)
