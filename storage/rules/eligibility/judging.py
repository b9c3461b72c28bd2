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
from storage.rules.eligibility.verdict import BADNESS, Findings, Judged, findings

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


def findings_of(ground: Ground, award: Award, rule: AwardRule) -> Findings:
    """All that ``rule`` and the guards of the book ask of the subject, judged once."""
    key = (award.code, rule.kind)
    found = ground.findings.get(key)
    if found is None:
        case = Case(ground, award.code)
        own = tuple(_judged(one, case) for one in rule.conditions)
        found = ground.findings[key] = findings((*own, *_guards(ground)))
    return found


def _guards(ground: Ground) -> tuple[Judged, ...]:
    """What is asked of every award, judged once."""
    found = ground.guards
    if found is None:
        asked = ground.rules.book.guards.get(ground.subject, ())
        found = ground.guards = tuple(_judged(one, Case(ground, "")) for one in asked)
    return found


def _judged(condition: Condition, case: Case) -> Judged:
    if isinstance(condition, AnyOf):
        return _any(condition, case)
    state, sentence, earliest, rows, leans = _JUDGES[type(condition)](condition, case)
    provisions = case.ground.rules.provisions(condition.by, leans)
    return Judged(condition, state, sentence, provisions, rows, earliest)


def _any(condition: AnyOf, case: Case) -> Judged:
    """The best way decides; what the others lack stays readable in the parts."""
    ways = [findings(tuple(_judged(one, case) for one in way)) for way in condition.ways]
    best = min(ways, key=_rank)
    years = [way.earliest for way in ways if way.earliest is not None]
    leaned = dict.fromkeys(one for part in best.conditions for one in part.provisions)
    return Judged(
        condition,
        best.state,
        _sentence(ways, best),
        (*case.ground.rules.provisions(condition.by, ()), *leaned),
        tuple(row for part in best.conditions for row in part.proof),
        min(years, default=None),
        tuple(way.conditions for way in ways),
    )


def _rank(way: Findings) -> tuple[int, int, bool]:
    """Of ways that stand alike the one that lacks least, then the one law confirms."""
    lacking = sum(one.state != "met" for one in way.conditions)
    return BADNESS[way.state], lacking, not way.confirmed


def _sentence(ways: list[Findings], best: Findings) -> str:
    if best.state != "missing":
        return "; ".join(one.sentence for one in best.conditions if one.state == best.state)
    lacking = (
        _running_on(" và ", [one.sentence for one in way.conditions if one.state == "missing"])
        for way in ways
    )
    return _running_on("; hoặc ", list(dict.fromkeys(lacking)))


def _running_on(between: str, sentences: list[str]) -> str:
    """One sentence made of several; abbreviations such as CSTĐ keep their capitals."""
    first, *others = sentences or [""]
    lowered = (text if text[1:2].isupper() else text[:1].lower() + text[1:] for text in others)
    return between.join((first, *lowered))
