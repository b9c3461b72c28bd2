"""The facts about one subject, laid out once so that many awards can be judged on them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from resources.catalogues.awards import Awards
from resources.catalogues.citations import Provision
from resources.catalogues.conditions import RATINGS, Window
from resources.catalogues.rule_books import RuleBook
from storage.rules.eligibility.days import first_day, touches
from storage.rules.eligibility.facts import (
    CollectiveFacts,
    Facts,
    Leave,
    PersonFacts,
    Rating,
    Received,
)
from storage.rules.eligibility.verdict import Judged, Proof, State

RATING_NAMES = {
    "HTXSNV": "hoàn thành xuất sắc nhiệm vụ",
    "HTTNV": "hoàn thành tốt nhiệm vụ",
    "HTNV": "hoàn thành nhiệm vụ",
    "KHTNV": "không hoàn thành nhiệm vụ",
}
AT_LEAST = {
    code: name if code == "HTXSNV" else f"{name} trở lên" for code, name in RATING_NAMES.items()
}
_RANK: dict[str, int] = {code: rank for rank, code in enumerate(RATINGS)}
_GOOD = _RANK["HTTNV"]


@dataclass(frozen=True)
class Season:
    """What this season may still bring the subject: ``titles`` proposed, the year's ``rating``."""

    titles: frozenset[str] = frozenset()
    rating: Rating | None = None


@dataclass(frozen=True)
class Rules:
    """The book in force with the office's own rules already in it, and the names of awards."""

    book: RuleBook
    awards: Awards
    _cited: dict[tuple[str, ...], tuple[Provision, ...]] = field(default_factory=dict, init=False)

    def name(self, code: str) -> str:
        award = self.awards.get(code)
        return award.short if award else code

    def is_title(self, code: str) -> bool:
        award = self.awards.get(code)
        return award is not None and award.is_title

    def provisions(self, by: str, leans: tuple[str, ...]) -> tuple[Provision, ...]:
        """The provision ``by`` and those in ``leans``; an award's own code cites the award."""
        key = (by, *leans)
        found = self._cited.get(key)
        if found is None:
            found = self._cited[key] = tuple(self._provision(one) for one in key)
        return found

    def _provision(self, by: str) -> Provision:
        found = self.book.provisions.get(by)
        if found is not None:
            return found
        award = self.awards.entries[by].provision
        return replace(award, confirmed=award.confirmed and self.book.confirmed)


@dataclass(frozen=True, slots=True)
class Standing:
    """How one year stands: ``rank`` of its rating, None where nobody knows; ``by`` what says so.

    ``expected`` names the result of this season it hangs on, "" where it hangs on none.
    """

    rank: int | None
    by: str = ""
    proof: tuple[Proof, ...] = ()
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """The years from ``sure`` to the judged year hold; with evidence perhaps from ``possible``.

    ``expected`` names what the judged year still waits for this season, "" for nothing; ``reset``
    that a discipline cut earlier years off. ``leans`` are the provisions by which leave,
    predecessors or earlier awards were counted.
    """

    year: int
    sure: int
    possible: int
    expected: str
    reset: bool
    leans: tuple[str, ...]
    proof: tuple[Proof, ...]

    @property
    def years(self) -> int:
        return self.year - self.sure + 1

    @property
    def possible_years(self) -> int:
        return self.year - self.possible + 1


Elsewhere = Callable[["Ground", str], tuple[State, int | None]]
"""The state of another award of the same subject and year, and the earliest year it could be."""


class Ground:
    """Facts of one subject on the day ``on`` for the year ``year``, found by year and by code.

    ``received`` are the titles and awards that count, ``excluded`` those of kinds that do not,
    ``merits`` those that are no titles; ``judged`` and ``runs`` keep what was found once for
    several awards.
    """

    def __init__(
        self,
        facts: Facts,
        rules: Rules,
        on: date,
        year: int,
        season: Season,
        elsewhere: Elsewhere,
    ) -> None:
        self.facts = facts
        self.rules = rules
        self.on = on
        self.year = year
        self.season = season
        self.subject = subject_of(facts)
        self.ratings = {one.year: one for one in facts.ratings}
        self.floor = _floor(facts, year)
        self.received: dict[str, list[Received]] = {}
        self.excluded: dict[str, list[Received]] = {}
        self.merits: list[Received] = []
        self.judged: dict[str, tuple[Judged, ...]] = {}
        self.runs: dict[tuple[Window, int], Run] = {}
        self._sort_received()
        self._elsewhere = elsewhere
        self._others: dict[str, tuple[State, int | None]] = {}
        self._standings: dict[int, Standing] = {}
        self._title_years: dict[str, dict[int, Received]] = {}

    def standing(self, year: int) -> Standing:
        """How ``year`` was rated, or counts where law lets leave stand for work."""
        found = self._standings.get(year)
        if found is None:
            found = self._standings[year] = self._stand(year)
        return found

    def title_years(self, code: str) -> dict[int, Received]:
        """The years the subject has the title or award ``code`` for, with the decision."""
        found = self._title_years.get(code)
        if found is None:
            found = self._title_years[code] = {}
            for one in self.received.get(code, ()):
                year = year_of(one)
                if year is not None and self.floor <= year <= self.year:
                    found.setdefault(year, one)
        return found

    def oldest(self) -> int:
        """The first year anything is known of."""
        return min(self.ratings, default=self.year)

    def state_of(self, code: str) -> State:
        """How ``code`` stands for the same year: what it may bring this season."""
        return self._other(code)[0]

    def earliest_of(self, code: str) -> int | None:
        return self._other(code)[1]

    def comes(self, code: str) -> State:
        """Whether ``code`` may come through in this season; "missing" where it is not proposed."""
        return self.state_of(code) if code in self.season.titles else "missing"

    def _other(self, code: str) -> tuple[State, int | None]:
        found = self._others.get(code)
        if found is None:
            found = self._others[code] = self._elsewhere(self, code)
        return found

    def _sort_received(self) -> None:
        barred = self.rules.book.counting.not_for_merit
        for one in self.facts.received:
            if one.status == "revoked" or (one.decided and first_day(one.decided) > self.on):
                continue
            side = self.excluded if one.kind in barred else self.received
            side.setdefault(one.code, []).append(one)
            if not self.rules.is_title(one.code):
                self.merits.append(one)

    def _stand(self, year: int) -> Standing:
        rated = self.ratings.get(year)
        if rated is not None:
            by = self.rules.book.counting.restructured_by if rated.inherited else ""
            return Standing(_RANK[rated.rating], by, proof("rating", rated.id))
        if year == self.year and self.season.rating is not None:
            return Standing(
                _RANK[self.season.rating], expected=f"xếp loại {RATING_NAMES[self.season.rating]}"
            )
        if isinstance(self.facts, PersonFacts):
            return _on_leave(self, self.facts, year)
        return Standing(None)


def subject_of(facts: Facts) -> str:
    if isinstance(facts, CollectiveFacts):
        return "household" if facts.is_household else "collective"
    return "person"


def rank_of(rating: str) -> int:
    return _RANK[rating]


def year_of(one: Received) -> int | None:
    """The year a title or award counts for: the last it covers, else that of its decision."""
    if one.last_year is not None:
        return one.last_year
    return one.decided.year if one.decided else None


def proof(register: str, row: int | None) -> tuple[Proof, ...]:
    return () if row is None else (Proof(register, row),)


def _floor(facts: Facts, year: int) -> int:
    """The first year that counts: what lies before the end of a discipline does not."""
    floor = 0
    for one in facts.disciplines:
        if one.first.year <= year:
            floor = max(floor, (one.last.year if one.last else year) + 1)
    return floor


def _on_leave(ground: Ground, facts: PersonFacts, year: int) -> Standing:
    """A year without a rating but with leave: it does not break the years in a row."""
    for leave in facts.leaves:
        by = _leave_by(ground, leave)
        if by and touches(leave.first, leave.last, year):
            return Standing(_GOOD, by, proof("leave", leave.id))
    return Standing(None)


def _leave_by(ground: Ground, leave: Leave) -> str:
    counting = ground.rules.book.counting
    if leave.kind == "maternity":
        return counting.maternity_by
    if leave.kind == "treatment":
        return counting.treatment_by
    if leave.kind == "study" and leave.good_result and _lasts_a_year(leave, ground.on):
        return counting.study_by
    return ""


def _lasts_a_year(leave: Leave, on: date) -> bool:
    last = on if leave.last is None else first_day(leave.last)
    first = first_day(leave.first)
    return (last.year - first.year, last.month - first.month, last.day - first.day) >= (1, 0, 0)
