"""What storage hands outwards and takes in: frozen values, never rows.

``id`` is None until the record is stored; ``uid`` is "" until then. Lists keep their order.
Texts are NFC. A None in a plan's header means "as the office profile says".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from storage.dates import PartialDate, lasts_into

COLUMN_KINDS = ("number", "content", "units", "extra")
NUMBERINGS = ("continuous", "per_group", "typed")
REGIMES = ("collective", "one_head")
ROLES = ("", "chủ trì", "phối hợp")
STATES = ("draft", "for_signature", "issued", "amended", "replaced", "revoked")
TEXT_STYLES = ("section", "subsection", "clause", "point", "paragraph")


@dataclass(frozen=True)
class Margins:
    """Page margins in hundredths of a millimetre."""

    top: int = 2000
    bottom: int = 2000
    left: int = 3000
    right: int = 1500


@dataclass(frozen=True)
class Office:
    """The office profile: superior and own name as the lines the office prints."""

    parent_lines: tuple[str, ...] = ()
    name_lines: tuple[str, ...] = ()
    abbreviation: str = ""
    place: str = ""
    regime: str = "one_head"
    profile: str = "P14"
    margins: Margins = Margins()


@dataclass(frozen=True)
class Unit:
    """A part of the office or a partner; validity dates are None where open."""

    name: str
    kind: str = "division"
    short_name: str = ""
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    id: int | None = None
    uid: str = ""

    def in_force(self, year: int) -> bool:
        """Whether the unit is there on any day of ``year``."""
        return lasts_into(year, self.valid_from, self.valid_to)


@dataclass(frozen=True)
class Signer:
    """Who signs, and the authority lines (TM., KT., TL., TUQ., Q.) printed above the name."""

    full_name: str
    authority: tuple[str, ...]
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    id: int | None = None
    uid: str = ""

    def in_force(self, year: int) -> bool:
        """Whether this person may sign on any day of ``year``."""
        return lasts_into(year, self.valid_from, self.valid_to)


@dataclass(frozen=True)
class RecipientsList:
    """A named Nơi nhận to reuse; each recipient is its printed lines without dash and mark."""

    name: str
    recipients: tuple[tuple[str, ...], ...]
    archive: str = ""
    id: int | None = None
    uid: str = ""


@dataclass(frozen=True)
class TextRun:
    """Characters of one look inside a paragraph."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class TextBlock:
    """One paragraph of free text in one of TEXT_STYLES."""

    style: str
    runs: tuple[TextRun, ...]
    uid: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Assignment:
    """A unit's part in a task: the name as printed, its role and a printed note."""

    name: str
    role: str = ""
    note: str = ""
    unit_id: int | None = None


@dataclass(frozen=True)
class Task:
    """One task (nhiệm vụ) of a plan; ``number`` is set only where numbers are typed."""

    content: tuple[str, ...]
    assignments: tuple[Assignment, ...] = ()
    extra: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    number: str = ""
    id: int | None = None
    uid: str = ""


@dataclass(frozen=True)
class TaskGroup:
    """Tasks under one heading (QUÝ I); an empty label prints no heading."""

    label: str
    tasks: tuple[Task, ...] = ()
    id: int | None = None
    uid: str = ""


@dataclass(frozen=True)
class Column:
    """A column of the task table; extra columns (deadline, product …) are known by their title."""

    title: str
    kind: str


@dataclass(frozen=True)
class Superior:
    """The superior's plan that a plan carries out, as cited; ``plan_id`` when it is in the book."""

    number: str = ""
    symbol: str = ""
    date: PartialDate | None = None
    issuer: str = ""
    plan_id: int | None = None


@dataclass(frozen=True)
class Issuer:
    """Letterhead lines of the office that issues a document."""

    parent_lines: tuple[str, ...]
    name_lines: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """A yearly plan (kế hoạch) with its document's header, text, task table and closing."""

    year: int | None
    kind: str
    subject: str
    issuer: Issuer | None = None
    number: str = ""
    symbol: str | None = None
    place: str | None = None
    date: PartialDate | None = None
    bases: tuple[str, ...] = ()
    superiors: tuple[Superior, ...] = ()
    lead: str = ""
    before_table: tuple[TextBlock, ...] = ()
    columns: tuple[Column, ...] = ()
    groups: tuple[TaskGroup, ...] = ()
    numbering: str = "continuous"
    after_table: tuple[TextBlock, ...] = ()
    recipients: tuple[tuple[str, ...], ...] = ()
    archive: str = ""
    authority: tuple[str, ...] = ()
    signer: str = ""
    state: str = "draft"
    is_superior: bool = False
    form_id: str = "ke-hoach"
    form_edition: str = "nd30-2020"
    archived: bool = False
    id: int | None = None
    uid: str = ""

    @property
    def tasks(self) -> tuple[Task, ...]:
        return tuple(task for group in self.groups for task in group.tasks)

    def printed_numbers(self) -> tuple[str, ...]:
        """The number of every task in order, as the paper shows it."""
        numbers: list[str] = []
        for group in self.groups:
            for position, task in enumerate(group.tasks, start=1):
                continuous = len(numbers) + 1
                shown = position if self.numbering == "per_group" else continuous
                numbers.append(task.number if self.numbering == "typed" else str(shown))
        return tuple(numbers)


@dataclass(frozen=True)
class PlanSummary:
    """One line of the list of plans."""

    id: int
    uid: str
    year: int | None
    kind: str
    subject: str
    issuer: str
    state: str
    is_superior: bool
    archived: bool
    task_count: int


@dataclass(frozen=True)
class Step:
    """One unit of work in the book's history; ``at`` is UTC, ``by`` the account's name."""

    id: int
    label: str
    at: str
    by: str


@dataclass(frozen=True)
class Change:
    """What a unit of work touched: row ids per table, for whoever must refresh."""

    label: str
    rows: Mapping[str, frozenset[int]]
