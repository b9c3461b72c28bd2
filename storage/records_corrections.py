"""What a returned Word file gives: corrections to take or refuse one by one, comments, notes."""

from dataclasses import dataclass
from typing import Literal

from storage.records import Task, TaskGroup, TextBlock, TextRun

Part = Literal[
    "header", "bases", "lead", "blocks", "columns", "rows", "recipients", "closing",
    "values", "lines",
]  # fmt: skip
Kind = Literal["changed", "added", "removed", "moved"]

TABLE_KEY = "table"
"""Stands for the task table among the paragraphs around it."""


@dataclass(frozen=True)
class Target:
    """A place of a plan or of another paper.

    Of a plan, ``item`` is a uid in "blocks" and "rows", the place counted from 0 in "bases",
    "columns" and "recipients". ``field`` names what of it: a header field (issuer's lines as
    "parent" and "name"), "archive", "authority" or "signer" of the closing, of a row "label",
    "number", "content" or "units", or with ``is_extra`` the title of its column.
    Of another paper, ``field`` in "values" is the key of a form's field; ``item`` in "lines" and
    "rows" that key and the place in its list (``addressees.0``), ``field`` the place of a cell.
    """

    part: Part
    item: str = ""
    field: str = ""
    is_extra: bool = False


@dataclass(frozen=True)
class TextChange:
    """Characters ``start`` to ``end`` of the target's text as edited become ``runs``.

    ``was`` are these characters: where the book says something else by now, nothing is taken.
    """

    target: Target
    start: int
    end: int
    was: str
    runs: tuple[TextRun, ...]


@dataclass(frozen=True)
class StyleChange:
    """A paragraph of "blocks" takes another of TEXT_STYLES; ``was`` is what it has now."""

    target: Target
    was: str
    style: str


@dataclass(frozen=True)
class Removal:
    """An item leaves its list."""

    target: Target


@dataclass(frozen=True)
class Move:
    """An item stands after the nearest present one of ``after`` (keys and ids of corrections)."""

    target: Target
    after: tuple[str, ...]


@dataclass(frozen=True)
class Addition:
    """A new item of a list; ``after`` as in Move. Bases and recipients are their lines."""

    part: Part
    item: TextBlock | Task | TaskGroup | tuple[str, ...]
    after: tuple[str, ...]


Edit = TextChange | StyleChange | Removal | Move | Addition


@dataclass(frozen=True)
class Correction:
    """One thing done to the paper: where, what it said and says, by whom and when.

    ``by`` and ``at`` are "" where the file does not track it; ``at`` is UTC as the file says.
    ``id`` tells it from the others of one reading; ``is_look`` when only bold, italics or the
    style changed.
    ``before`` and ``after`` are the words around a changed text.
    """

    id: str
    kind: Kind
    place: str
    old: str
    new: str
    edit: Edit
    by: str = ""
    at: str = ""
    is_look: bool = False
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Comment:
    """A remark in the margin: the words it stands beside, and where these are."""

    by: str
    at: str
    text: str
    place: str
    quote: str


@dataclass(frozen=True)
class Returned:
    """A returned paper compared with the plan in the book; nothing is stored yet.

    ``exported_at`` is when the file was first made (UTC, "" when unknown). ``notes`` are
    Vietnamese sentences on what could not be taken back.
    """

    corrections: tuple[Correction, ...] = ()
    comments: tuple[Comment, ...] = ()
    notes: tuple[str, ...] = ()
    exported_at: str = ""
