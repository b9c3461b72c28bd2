"""The facts about one subject, laid out once so that many awards can be judged on them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from resources.catalogues.conditions import Window
from storage.rules.eligibility.applied import Rules
from storage.rules.eligibility.days import first_day
from storage.rules.eligibility.facts import (
    CollectiveFacts,
    Facts,
    Initiative,
    PersonFacts,
    Rating,
    Received,
)
from storage.rules.eligibility.standings import RANK, RATING_NAMES, Run, Standing, on_leave
from storage.rules.eligibility.verdict import Findings, Judged, State, Warned, proof


@dataclass(frozen=True)
class Season:
    """What this season may still bring the subject: ``titles`` proposed, the year's ``rating``."""

    titles: frozenset[str] = frozenset()
    rating: Rating | None = None


Elsewhere = Callable[["Ground", str], tuple[State, int | None]]
"""The state of another award of the same subject and year, and the earliest year it could be."""


class Ground:
    """Facts of one subject on the day ``on`` for the year ``year``, found by year and by code.

    ``received`` are the titles and awards that count, ``granted`` those this season proposed and
    a decision after the day of receipt brought, ``excluded`` those of kinds that do not count,
    ``merits`` those that are no titles, ``initiatives`` those recognised by that day, ``used`` the
    ones that served before; ``findings``, ``guards``, ``runs`` and ``moves`` keep what was found
    once for several awards.
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
        self.granted: dict[str, list[Received]] = {}
        self.excluded: dict[str, list[Received]] = {}
        self.merits: list[Received] = []
        self.initiatives = _initiatives(facts, on, year)
        self.used = _used(facts)
        self.findings: dict[tuple[str, str], Findings] = {}
        self.guards: tuple[Judged, ...] | None = None
        self.moves: tuple[Warned, ...] | None = None
        self.runs: dict[tuple[Window, int], Run] = {}
        self._revoked: set[str] = set()
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
            for one in (*self.received.get(code, ()), *self.granted.get(code, ())):
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
        """Whether ``code`` may come through in this season.

        "missing" where it is not proposed, or was granted and taken back.
        """
        if code not in self.season.titles or self._was_revoked(code):
            return "missing"
        return self.state_of(code)

    def _was_revoked(self, code: str) -> bool:
        return code in self._revoked

    def _other(self, code: str) -> tuple[State, int | None]:
        found = self._others.get(code)
        if found is None:
            found = self._others[code] = self._elsewhere(self, code)
        return found

    def _sort_received(self) -> None:
        barred = self.rules.book.counting.not_for_merit
        for one in self.facts.received:
            if one.status == "revoked":
                if year_of(one) == self.year:
                    self._revoked.add(one.code)
                continue
            side = self.excluded if one.kind in barred else self.received
            if _is_later(one, self.on):
                if one.code not in self.season.titles or year_of(one) != self.year:
                    continue
                side = self.granted
            side.setdefault(one.code, []).append(one)
        for code, rows in self.received.items():
            if not self.rules.is_title(code):
                self.merits.extend(rows)

    def _stand(self, year: int) -> Standing:
        rated = self.ratings.get(year)
        if rated is not None:
            by = self.rules.book.counting.restructured_by if rated.inherited else ""
            return Standing(RANK[rated.rating], by, proof("rating", rated.id))
        if year == self.year and self.season.rating is not None:
            return Standing(
                RANK[self.season.rating], expected=f"xếp loại {RATING_NAMES[self.season.rating]}"
            )
        if isinstance(self.facts, PersonFacts):
            return on_leave(self.facts.leaves, year, self.on, self.rules.book.counting)
        return Standing(None)


def subject_of(facts: Facts) -> str:
    if isinstance(facts, CollectiveFacts):
        return "household" if facts.is_household else "collective"
    return "person"


def year_of(one: Received) -> int | None:
    """The year a title or award counts for: the last it covers, else that of its decision."""
    if one.last_year is not None:
        return one.last_year
    return one.decided.year if one.decided else None


def _initiatives(facts: Facts, on: date, year: int) -> list[Initiative]:
    """Those decided by ``on`` for years up to ``year``: never used ones first, then the newest."""
    known = facts.initiatives if isinstance(facts, PersonFacts) else ()
    decided = [
        one
        for one in known
        if one.year <= year and (one.decided is None or first_day(one.decided) <= on)
    ]
    return sorted(decided, key=lambda one: (bool(one.uses), -one.year))


def _used(facts: Facts) -> tuple[Initiative, ...]:
    """The initiatives that served for a title or award before."""
    known = facts.initiatives if isinstance(facts, PersonFacts) else ()
    return tuple(one for one in known if one.uses)


def _is_later(one: Received, on: date) -> bool:
    """Decided after ``on``; most were years before, which is seen without making a date."""
    decided = one.decided
    return decided is not None and decided.year >= on.year and first_day(decided) > on


def _floor(facts: Facts, year: int) -> int:
    """The first year that counts: what lies before the end of a discipline does not."""
    floor = 0
    for one in facts.disciplines:
        if one.first.year <= year:
            floor = max(floor, (one.last.year if one.last else year) + 1)
    return floor
