"""What differs between two versions of a document, said so that people can read it."""

from dataclasses import dataclass
from typing import Literal

DifferenceKind = Literal["added", "removed", "moved", "changed"]


@dataclass(frozen=True)
class ComparedItem:
    """One comparable piece of a document: a header field, a paragraph, a task.

    ``uid`` is "" where the piece has none; ``place`` names it for people, ``group`` is what it
    may be moved out of or into.
    """

    part: str
    place: str
    text: str
    group: str = ""
    uid: str = ""


@dataclass(frozen=True)
class Words:
    """A stretch of words that both versions have, or only the old or the new one."""

    kind: Literal["same", "removed", "added"]
    text: str


@dataclass(frozen=True)
class Difference:
    """One difference; ``old`` or ``new`` is None where that version lacks the piece.

    A piece that was moved and reworded is "moved" and its ``words`` show the rewording.
    """

    kind: DifferenceKind
    old: ComparedItem | None
    new: ComparedItem | None
    words: tuple[Words, ...] = ()
