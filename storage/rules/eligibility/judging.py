"""Judges each condition of an award, alternatives and what every award asks included."""

from collections.abc import Callable
from typing import Any

from resources.catalogues import conditions as language
from resources.catalogues.awards import Award
from resources.catalogues.conditions import AnyOf, Condition
from resources.catalogues.rule_books import AwardRule
from storage.rules.eligibility import (
    by_initiatives,
    by_members,
    by_posts,
    by_record,
    by_titles,
    by_years,
)
from storage.rules.eligibility.ground import Ground
from storage.rules.eligibility.tally import Case, Tally
from storage.rules.eligibility.verdict import BADNESS, Judged, State, worst

_JUDGES: dict[type[Condition], Callable[[Any, Case], Tally]] = {
    language.RatingAtLeast: by_years.rating,
    language.RunningYears: by_years.running_years,
    language.RatedYears: by_years.rated_years,
    language.ServiceYears: by_posts.service_years,
    language.PostYears: by_posts.post_years,
    language.PriorAward: by_titles.prior_award,
    language.TitlesRunning: by_titles.titles_running,
    language.TitlesCounted: by_titles.titles_counted,
    language.Initiatives: by_initiatives.initiatives,
    language.MembersWithTitle: by_members.members_with_title,
    language.MembersCompleted: by_members.members_completed,
    language.MembersNotWarned: by_members.members_not_warned,
    language.NoDiscipline: by_record.no_discipline,
    language.NothingPending: by_record.nothing_pending,
    language.NotDissolved: by_record.not_dissolved,
    language.Registered: by_record.registered,
    language.AbsenceBelow: by_record.absence_below,
    language.WorkedMonths: by_record.worked_months,
    language.Assessed: lambda condition, case: Tally(
        "unknown", f"Cần minh chứng: {condition.text}", case.ground.year
    ),
    language.KindAllowed: lambda condition, case: Tally(
        "missing", f"{case.ground.rules.name(case.award)} không tặng theo loại hình này", None
    ),
}


def conditions_of(ground: Ground, award: Award, rule: AwardRule) -> tuple[Judged, ...]:
    key = f"{award.code} {rule.kind}"
    found = ground.judged.get(key)
    if found is None:
        case = Case(ground, award.code)
        own = tuple(_judged(one, case) for one in rule.conditions)
        found = ground.judged[key] = (*own, *_guards(ground))
    return found


def _guards(ground: Ground) -> tuple[Judged, ...]:
    """What is asked of every award, judged once."""
    found = ground.judged.get("")
    if found is None:
        asked = ground.rules.book.guards.get(ground.subject, ())
        found = ground.judged[""] = tuple(_judged(one, Case(ground, "")) for one in asked)
    return found


def _judged(condition: Condition, case: Case) -> Judged:
    if isinstance(condition, AnyOf):
        return _any(condition, case)
    found = _JUDGES[type(condition)](condition, case)
    provisions = case.ground.rules.provisions(condition.by, found.leans)
    return Judged(condition, found.state, found.sentence, provisions, found.proof, found.earliest)


def _any(condition: AnyOf, case: Case) -> Judged:
    """The best way decides; what the others lack stays readable in the parts."""
    parts = tuple(tuple(_judged(one, case) for one in way) for way in condition.ways)
    best = min(parts, key=_rank)
    years = [year for way in parts if (year := latest(way)) is not None]
    leaned = dict.fromkeys(one for part in best for one in part.provisions)
    state = _state(best)
    return Judged(
        condition,
        state,
        _sentence(parts, best, state),
        (*case.ground.rules.provisions(condition.by, ()), *leaned),
        tuple(row for part in best for row in part.proof),
        min(years, default=None),
        parts,
    )


def _sentence(parts: tuple[tuple[Judged, ...], ...], best: tuple[Judged, ...], state: State) -> str:
    if state != "missing":
        return "; ".join(one.sentence for one in best if state == "met" or one.state == state)
    ways = ("; ".join(one.sentence for one in way if one.state == "missing") for way in parts)
    return " hoặc ".join(dict.fromkeys(ways))


def _state(way: tuple[Judged, ...]) -> State:
    return worst(tuple(one.state for one in way))


def _rank(way: tuple[Judged, ...]) -> tuple[int, int, bool]:
    """Of ways that stand alike the one that lacks least, then the one law confirms."""
    lacking = sum(one.state != "met" for one in way)
    return BADNESS[_state(way)], lacking, not all(one.confirmed for one in way)


def latest(conditions: tuple[Judged, ...]) -> int | None:
    """When the last of them could hold; None as soon as one cannot be told."""
    years = [one.earliest for one in conditions]
    known = [year for year in years if year is not None]
    return max(known) if len(known) == len(years) else None
