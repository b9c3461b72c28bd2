"""Papers that come in (văn bản đến) and what they do to the office's tasks."""

from dataclasses import dataclass
from typing import Literal

from storage.dates import PartialDate

IncomingRelation = Literal["asks", "moves_date"]


@dataclass(frozen=True)
class IncomingLink:
    """A task that a paper asks for, or whose date it moves to ``moved_to``."""

    task_id: int
    relation: IncomingRelation = "asks"
    moved_to: PartialDate | None = None


@dataclass(frozen=True)
class Incoming:
    """One incoming paper; ``number`` is number and symbol as written on it."""

    number: str
    sender: str
    summary: str
    date: PartialDate | None = None
    deadline: PartialDate | None = None
    attachment_id: int | None = None
    links: tuple[IncomingLink, ...] = ()
    id: int | None = None
    uid: str = ""


@dataclass(frozen=True)
class LinkableTask:
    """A task an incoming paper can be about; ``number`` as its plan prints it.

    ``in_force``: its plan was neither replaced nor revoked.
    """

    task_id: int
    plan_id: int
    year: int | None
    number: str
    text: str
    in_force: bool
