"""A list from elsewhere as found, and what taking it into the book would do row by row."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal, TypeAlias

from storage.dates import PartialDate
from storage.records_awards import Award, Initiative
from storage.records_registry import Collective, Discipline, Person, Rating

ListKind = Literal[
    "people", "collectives", "awards", "ratings", "initiatives", "discipline", "nominations"
]
RowState = Literal["new", "same", "changed", "doubtful", "wrong"]
Severity = Literal["note", "doubt", "wrong"]
Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta

LIST_KINDS: dict[ListKind, str] = {
    "people": "Danh sách cá nhân",
    "collectives": "Danh sách tập thể",
    "awards": "Thành tích khen thưởng đã có",
    "ratings": "Kết quả xếp loại hằng năm",
    "initiatives": "Sáng kiến, đề tài, đề án",
    "discipline": "Kỷ luật, vụ việc",
    "nominations": "Danh sách đề nghị khen thưởng",
}
ROW_STATES: dict[RowState, str] = {
    "new": "Mới",
    "changed": "Thay đổi",
    "doubtful": "Cần xem lại",
    "wrong": "Sai",
    "same": "Đã có",
}


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column under its heading; a heading of two lines is one title, the upper line first."""

    letter: str
    title: str
    lower: str = ""


@dataclass(frozen=True, slots=True)
class ListLine:
    """One line of a sheet, ``number`` as Excel counts; merged cells stand in every line."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class ListTable:
    """A sheet, or a table of a Word file, below its head; ``titles`` are the lines above it."""

    sheet: str
    titles: tuple[str, ...]
    columns: tuple[ListColumn, ...]
    lines: tuple[ListLine, ...]


@dataclass(frozen=True, slots=True)
class UnitMinutes:
    """What the minutes of a unit's meeting (biên bản họp đơn vị) say of the meeting itself.

    Names as written; ``total`` are all people of the unit, 0 where it is not told.
    """

    day: PartialDate | None = None
    chair: str = ""
    secretary: str = ""
    present: int = 0
    total: int = 0


@dataclass(frozen=True)
class ReadList:
    """The tables of a file; ``remarks`` are Vietnamese sentences on what was not read.

    ``unit`` is the unit that handed the file in, where that is known; ``minutes`` is None for a
    plain list.
    """

    name: str
    tables: tuple[ListTable, ...]
    remarks: tuple[str, ...] = ()
    unit: str = ""
    minutes: UnitMinutes | None = None


@dataclass(frozen=True, slots=True)
class CellFinding:
    """One remark on a row; ``cell`` is as Excel names it (``'DS'!D7``), "" for the whole row."""

    cell: str
    sentence: str
    advice: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What a stored row would get instead of what it has, as people read it."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody in the book a row may be about."""

    id: int
    label: str
    reason: str


@dataclass(frozen=True, slots=True)
class NominationLine:
    """One proposal of a unit's list: who, for which title or award.

    ``votes`` are in favour and of how many (0 where that is not told), None without a vote.
    """

    code: str
    award: str
    year: int | None
    unit: str
    note: str = ""
    votes: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a row is about: somebody of the book, or a person or collective still to be added."""

    person_id: int | None = None
    collective_id: int | None = None
    new_person: Person | None = None
    new_collective: Collective | None = None


ListRecord: TypeAlias = (
    Person | Collective | Award | Rating | Initiative | Discipline | NominationLine
)


@dataclass(frozen=True, slots=True)
class PlanRow:
    """What one row would do.

    ``record`` is None for a wrong row; its id is that of the stored one it would change.
    ``subject`` is set for records about somebody. ``unit`` is the collective a person serves in
    when that is still to be added.
    """

    sheet: str
    number: int
    label: str
    state: RowState
    record: ListRecord | None = None
    subject: Subject | None = None
    unit: str = ""
    changes: tuple[FieldChange, ...] = ()
    findings: tuple[CellFinding, ...] = ()
    alike: tuple[Alike, ...] = ()

    @property
    def usually_chosen(self) -> bool:
        """Whether people would want it stored without looking twice."""
        return self.state in ("new", "changed")

    @property
    def can_be_stored(self) -> bool:
        return self.state in ("new", "changed", "doubtful")


@dataclass(frozen=True)
class UsedHead:
    """How the columns of a table were understood: a field's key for each, "" where unused."""

    sheet: str
    columns: tuple[ListColumn, ...]
    fields: tuple[str, ...]


@dataclass(frozen=True)
class ImportPlan:
    """Everything a list would do to the book; nothing is stored yet.

    ``skipped`` are lines taken for notes, totals or headings of groups: place and text.
    """

    kind: ListKind
    rows: tuple[PlanRow, ...]
    heads: tuple[UsedHead, ...]
    skipped: tuple[tuple[str, str], ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def usual_choice(self) -> frozenset[int]:
        """Places in ``rows`` of those usually chosen."""
        return frozenset(at for at, row in enumerate(self.rows) if row.usually_chosen)

    def count(self, state: RowState) -> int:
        return sum(row.state == state for row in self.rows)


Columns: TypeAlias = Mapping[str, tuple[str, ...]]
"""A field's key for each column, by sheet: the person's own choice instead of the guess."""
