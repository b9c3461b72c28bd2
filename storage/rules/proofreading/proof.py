"""What is proofread: the texts of a paper with their parts in it, from a plan or from a file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from resources.proofreading import Place

# Running text: what sentences stand in. Headings, names and lists of names are no sentences.
RUNNING = ("lead", "clause", "point", "paragraph", "article", "content")
TEXTS = (*RUNNING, "subject", "basis", "section", "subsection", "extra", "units")
HEADINGS = ("section", "subsection", "article", "clause", "point")
NAMES = ("units", "recipient")


@dataclass(frozen=True)
class Passage:
    """One text; ``role`` is a style of text or subject, basis, lead, content, units, extra,
    group, recipient, archive. ``group`` is the label of the group of tasks it stands in."""

    place: Place
    role: str
    text: str
    group: str = ""


@dataclass(frozen=True)
class ProofTask:
    """One task with what its columns say; ``deadlines`` are the lines of columns about time."""

    place: Place
    number: str
    content: tuple[str, ...]
    units: tuple[str, ...]
    deadlines: tuple[str, ...]
    group: str


@dataclass(frozen=True)
class Proof:
    """A paper to proofread.

    ``year`` is the plan's, ``on`` the day its laws and bodies are judged by; ``unit_names`` are
    the register's. The two flags tell which columns the task table has.
    """

    passages: tuple[Passage, ...]
    tasks: tuple[ProofTask, ...]
    year: int | None
    on: date | None
    unit_names: tuple[str, ...] = ()
    has_units: bool = True
    has_deadlines: bool = False
    ends_with_text: bool = True

    def of(self, *roles: str) -> Iterator[Passage]:
        return (passage for passage in self.passages if passage.role in roles)
