"""A Word file with its history still in it: what was inserted, deleted and restyled, by whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from storage.records import TextRun


@dataclass(frozen=True)
class Mark:
    """Who did it and when, as the file says."""

    by: str
    at: str


@dataclass(frozen=True)
class TrackedRun:
    """Characters of one look and one history; ``\\n`` is a line break."""

    text: str
    bold: bool = False
    italic: bool = False
    inserted: Mark | None = None
    deleted: Mark | None = None
    restyled: Mark | None = None


@dataclass(frozen=True)
class TrackedParagraph:
    """A paragraph before and after; ``place`` counts the file's paragraphs from 0.

    ``style`` is the name people see in Word; ``looks`` are bold and italic as the style has them.
    ``uids`` are those of the bookmarks over it, ``comments`` the ids of remarks beside it.
    """

    place: int
    style: str
    looks: tuple[bool, bool]
    runs: tuple[TrackedRun, ...]
    uids: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    inserted: Mark | None = None
    deleted: Mark | None = None

    @property
    def kept(self) -> tuple[TextRun, ...]:
        """What the paragraph says when every tracked change is taken."""
        return tuple(TextRun(r.text, r.bold, r.italic) for r in self.runs if r.deleted is None)

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.kept)

    @property
    def original(self) -> str:
        """What it said before the tracked changes."""
        return "".join(run.text for run in self.runs if run.inserted is None)


@dataclass(frozen=True)
class TrackedCell:
    """A cell over ``columns`` columns; ``continues`` when merged with the one above."""

    paragraphs: tuple[TrackedParagraph, ...]
    columns: int = 1
    continues: bool = False


@dataclass(frozen=True)
class TrackedRow:
    """A table row; ``is_head`` when Word repeats it on every page."""

    cells: tuple[TrackedCell, ...]
    is_head: bool = False
    inserted: Mark | None = None
    deleted: Mark | None = None

    @property
    def paragraphs(self) -> Iterator[TrackedParagraph]:
        return (paragraph for cell in self.cells for paragraph in cell.paragraphs)


@dataclass(frozen=True)
class TrackedTable:
    """A table of the body, its rows in order, deleted ones among them."""

    rows: tuple[TrackedRow, ...]


TrackedBlock = TrackedParagraph | TrackedTable


@dataclass(frozen=True)
class Remark:
    """A comment of the file; ``quote`` are the words it was put on."""

    id: str
    by: str
    at: str
    text: str
    quote: str = ""


@dataclass(frozen=True)
class TrackedPaper:
    """The whole file; ``uid`` is the document's own, "" when the file carries none."""

    blocks: tuple[TrackedBlock, ...]
    remarks: tuple[Remark, ...] = ()
    uid: str = ""
    created: str = ""
