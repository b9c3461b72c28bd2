"""Notes to oneself as storage hands them out: beside a document, never part of it."""

from dataclasses import dataclass
from typing import Literal

NoteKind = Literal["note", "question"]


@dataclass(frozen=True)
class Note:
    """A note (ghi chú riêng), or a question that waits until it is settled.

    ``place_uid`` is the uid of the task or paragraph it speaks of, "" for the whole document.
    ``written_at`` and ``done_at`` are UTC; ``done_at`` is None while it still matters.
    """

    text: str
    kind: NoteKind = "note"
    place_uid: str = ""
    written_at: str = ""
    done_at: str | None = None
    id: int | None = None
    uid: str = ""

    @property
    def is_open_question(self) -> bool:
        return self.kind == "question" and self.done_at is None
