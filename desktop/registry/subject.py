"""Whom a page, a dialog or a search result is about: one person or one collective."""

from dataclasses import dataclass
from typing import TypedDict


class Given(TypedDict):
    """The two fields by which every record of the registers names its subject."""

    person_id: int | None
    collective_id: int | None


@dataclass(frozen=True)
class Subject:
    """Exactly one of the ids is set."""

    person_id: int | None = None
    collective_id: int | None = None

    @property
    def given(self) -> Given:
        return {"person_id": self.person_id, "collective_id": self.collective_id}


@dataclass(frozen=True)
class RowOf:
    """A row to be brought in sight: ``happening`` is a timeline's kind, ``row_id`` its row."""

    subject: Subject
    happening: str = ""
    row_id: int | None = None
