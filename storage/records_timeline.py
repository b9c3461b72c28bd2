"""The life of a person or collective as one list, for the page and the printed profile."""

from dataclasses import dataclass
from typing import Literal

from storage.dates import PartialDate

Happening = Literal[
    "posting", "leave", "rating", "discipline", "pending", "clean", "initiative", "award",
    "correction", "renamed", "changed",
]  # fmt: skip


@dataclass(frozen=True)
class TimelineEntry:
    """One thing that happened; ``date`` is its first day and sorts it, ``year`` the year it counts.

    ``state`` is "" or what weakens it ("Đã thu hồi" …); ``paper`` the decision as cited.
    ``row_id`` is the row in the table of its kind, for opening it.
    """

    kind: Happening
    year: int
    date: PartialDate | None
    title: str
    detail: str = ""
    paper: str = ""
    state: str = ""
    row_id: int | None = None
