"""What reading another office's paper gives: pieces as found, the plan understood, doubts."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from storage.records import Plan, TextRun

Severity = Literal["question", "lost", "note"]
Alignment = Literal["", "left", "center", "right", "justify"]


@dataclass(frozen=True)
class SourceParagraph:
    """One paragraph as found; ``place`` says where in words, ``alignment`` is "" when unknown.

    ``\\n`` and ``\\t`` in its runs are breaks and tabs as typed. ``style`` is one of TEXT_STYLES or
    "basis" where the file says so itself, as our own exports do, else "".
    """

    runs: tuple[TextRun, ...]
    place: str = ""
    alignment: Alignment = ""
    style: str = ""

    @cached_property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class SourceCell:
    """A cell over ``columns`` columns; ``continues`` when it is merged with the one above."""

    paragraphs: tuple[SourceParagraph, ...]
    columns: int = 1
    continues: bool = False

    @cached_property
    def text(self) -> str:
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True)
class SourceTable:
    """A table as found, row by row; cells merged over columns stand once."""

    rows: tuple[tuple[SourceCell, ...], ...]
    place: str = ""


SourcePiece = SourceParagraph | SourceTable


@dataclass(frozen=True)
class Doubt:
    """Something the person must look at: asked, left out of the plan, or merely to be known."""

    place: str
    sentence: str
    severity: Severity = "question"


@dataclass(frozen=True)
class Imported:
    """A plan read from a paper; nothing is stored yet."""

    plan: Plan
    doubts: tuple[Doubt, ...] = ()
    source: tuple[SourcePiece, ...] = ()
