"""The closed language in which rule books and local rules state conditions of an award."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

RATINGS = ("KHTNV", "HTNV", "HTTNV", "HTXSNV")
DISCIPLINES = (
    "KHIEN_TRACH", "CANH_CAO", "HA_BAC_LUONG", "GIANG_CHUC", "CACH_CHUC", "BUOC_THOI_VIEC",
)  # fmt: skip
INITIATIVE_LEVELS = ("BASE", "PROVINCE", "NATION")
INITIATIVE_KINDS = ("initiative", "research")


@dataclass(frozen=True)
class Condition:
    """What must hold; ``by`` is the provision that asks for it."""

    by: str


@dataclass(frozen=True)
class Window:
    """The years in a row up to the judged one, each rated ``at_least`` or with one of ``titles``.

    With ``since`` they begin after the subject's award of that code.
    """

    at_least: str = field(metadata={"in": RATINGS})
    titles: tuple[str, ...] = ()
    since: str = ""


@dataclass(frozen=True)
class RatingAtLeast(Condition):
    """The judged year is rated ``at_least``."""

    at_least: str = field(metadata={"in": RATINGS})


@dataclass(frozen=True)
class RunningYears(Condition):
    """The years of ``within`` are ``years`` or more."""

    within: Window
    years: int


@dataclass(frozen=True)
class RatedYears(Condition):
    """``count`` years of ``within`` are rated ``at_least``."""

    within: Window
    at_least: str = field(metadata={"in": RATINGS})
    count: int


@dataclass(frozen=True)
class TitlesRunning(Condition):
    """``count`` titles ``code`` in a row, the last at most ``lag`` years before the judged one.

    In a row: no more than ``cycle`` years from one to the next; more than one year leans on
    ``cycle_by``.
    """

    code: str
    count: int
    lag: int = 0
    cycle: int = 1
    cycle_by: str = ""


@dataclass(frozen=True)
class TitlesCounted(Condition):
    """``count`` titles or awards ``code`` in the years of ``within``, in a row or not."""

    code: str
    count: int
    within: Window


@dataclass(frozen=True)
class PriorAward(Condition):
    """The subject has the award ``code``."""

    code: str


@dataclass(frozen=True)
class Initiatives(Condition):
    """``count`` initiatives recognised at ``level`` or wider.

    They are of the years of ``within``, or of the last ``last`` years where that is given.
    """

    level: str = field(metadata={"in": INITIATIVE_LEVELS})
    count: int = 1
    kinds: tuple[str, ...] = field(default=INITIATIVE_KINDS, metadata={"in": INITIATIVE_KINDS})
    last: int = 0
    within: Window | None = None


@dataclass(frozen=True)
class ServiceYears(Condition):
    """The person has worked, or the collective existed, for ``years`` years."""

    years: int


@dataclass(frozen=True)
class PostYears(Condition):
    """``years`` years in posts of ``levels``; women need one part in ``women_less`` less."""

    levels: tuple[str, ...]
    years: int
    women_less: int = 0
    women_by: str = ""


@dataclass(frozen=True)
class MembersWithTitle(Condition):
    """``percent`` of the year's members, or at least ``count`` of them, have the title ``code``."""

    code: str
    percent: int = 0
    count: int = 0


@dataclass(frozen=True)
class MembersCompleted(Condition):
    """``percent`` of the year's members fulfilled their tasks."""

    percent: int


@dataclass(frozen=True)
class MembersNotWarned(Condition):
    """No member was disciplined with cảnh cáo or more in the year."""


@dataclass(frozen=True)
class NoDiscipline(Condition):
    """Not disciplined with ``at_least`` or more in the judged year, nor on the day of receipt."""

    at_least: str = field(default="KHIEN_TRACH", metadata={"in": DISCIPLINES})


@dataclass(frozen=True)
class NothingPending(Condition):
    """No discipline, inspection, complaint or other matter is open on the day of receipt."""


@dataclass(frozen=True)
class NotDissolved(Condition):
    """The collective still exists on the day of receipt."""


@dataclass(frozen=True)
class Registered(Condition):
    """The award was registered for at the beginning of the year."""


@dataclass(frozen=True)
class AbsenceBelow(Condition):
    """Fewer than ``days`` working days away in the year; maternity leave is no absence."""

    days: int


@dataclass(frozen=True)
class WorkedMonths(Condition):
    """In work for ``months`` months of the year; maternity leave counts as work."""

    months: int


@dataclass(frozen=True)
class Assessed(Condition):
    """What only people can judge: ``text`` says what the evidence must show."""

    text: str


@dataclass(frozen=True)
class KindAllowed(Condition):
    """The award may be given for the kind of commendation ``kind``."""

    kind: str


@dataclass(frozen=True)
class AnyOf(Condition):
    """One of ``ways`` is enough; all conditions of that way must hold."""

    ways: tuple[tuple[Condition, ...], ...]


EXCLUSIONS = (NoDiscipline, NothingPending, NotDissolved, AbsenceBelow, MembersNotWarned)
"""Conditions that only ever exclude: nobody's eligibility rests on one that did not."""


def asked_awards(conditions: Iterable[Condition]) -> Iterator[str]:
    """The codes of all titles and awards that ``conditions`` ask for, alternatives included."""
    for one in conditions:
        if isinstance(one, AnyOf):
            yield from (code for way in one.ways for code in asked_awards(way))
        if isinstance(one, PriorAward | TitlesRunning | TitlesCounted):
            yield one.code
        if isinstance(one, RunningYears | RatedYears | TitlesCounted | Initiatives) and one.within:
            yield from (*one.within.titles, *([one.within.since] if one.within.since else []))
