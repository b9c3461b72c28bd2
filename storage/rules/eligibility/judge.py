"""Judges whether a subject may be proposed for an award, and says why."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from resources.catalogues import conditions as language
from resources.catalogues.awards import Award
from resources.catalogues.conditions import AnyOf, Assessed, Condition, KindAllowed
from resources.catalogues.rule_books import AwardRule, RuleBook
from storage.rules.eligibility import (
    by_initiatives,
    by_members,
    by_record,
    by_titles,
    by_years,
)
from storage.rules.eligibility.cautions import cautions
from storage.rules.eligibility.errors import UnknownAward, WrongSubject
from storage.rules.eligibility.facts import Facts
from storage.rules.eligibility.ground import Ground, Rules, Season
from storage.rules.eligibility.local import LocalRules, prepare
from storage.rules.eligibility.tally import Case, Tally
from storage.rules.eligibility.verdict import BADNESS, Judged, State, Verdict, outcome_of, worst

_NO_LOCAL = LocalRules()
_NO_SEASON = Season()

_JUDGES: dict[type[Condition], Callable[[Any, Case], Tally]] = {
    language.RatingAtLeast: by_years.rating,
    language.RunningYears: by_years.running_years,
    language.RatedYears: by_years.rated_years,
    language.ServiceYears: by_years.service_years,
    language.PostYears: by_years.post_years,
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


def judge(
    facts: Facts,
    award_code: str,
    on: date,
    year: int,
    book: RuleBook,
    season: Season = _NO_SEASON,
    local: LocalRules = _NO_LOCAL,
    kind: str = "CONG_TRANG",
) -> Verdict:
    """The verdict on proposing ``facts`` for ``award_code`` with the results up to ``year``.

    ``on`` is the day the dossier is received for appraisal, ``season`` what is proposed beside,
    ``local`` the office's own rules, ``kind`` the kind of commendation (loại hình khen thưởng).
    Raises UnknownAward for a code in no catalogue, WrongSubject where the award is not
    for such a subject.
    """
    rules = prepare(book, local, on)
    return _verdict(Ground(facts, rules, on, year, season, _elsewhere), award_code, kind)


def judge_all(
    everybody: Iterable[tuple[Facts, Season]],
    award_codes: Sequence[str],
    on: date,
    year: int,
    book: RuleBook,
    local: LocalRules = _NO_LOCAL,
) -> Iterator[Verdict]:
    """Verdicts of all subjects on those of ``award_codes`` that are for them, as ``judge`` gives.

    Lazy: a caller may stop or show progress. Raises UnknownAward.
    """
    rules = prepare(book, local, on)
    by_subject = {
        subject: [code for code in award_codes if subject in _known(rules, code).subjects]
        for subject in ("person", "collective", "household")
    }
    for facts, season in everybody:
        ground = Ground(facts, rules, on, year, season, _elsewhere)
        for code in by_subject[ground.subject]:
            yield _verdict(ground, code, "CONG_TRANG")


def _known(rules: Rules, code: str) -> Award:
    award = rules.awards.get(code)
    if award is None:
        raise UnknownAward(code)
    return award


def _verdict(ground: Ground, code: str, kind: str) -> Verdict:
    award = _known(ground.rules, code)
    if ground.subject not in award.subjects:
        raise WrongSubject(award.name, ground.subject)
    rule = _rule(ground, award, kind)
    conditions = _conditions(ground, award, rule)
    outcome = outcome_of(tuple(one.state for one in conditions))
    return Verdict(
        subject_id=ground.facts.id,
        award=code,
        kind=kind,
        year=ground.year,
        on=ground.on,
        book=ground.rules.book.code,
        outcome=outcome,
        confirmed=ground.rules.book.confirmed
        and all(one.confirmed for one in conditions if one.is_leaned_on),
        conditions=conditions,
        council=rule.council,
        warnings=cautions(ground, award, rule, conditions),
        local=rule.local,
        earliest=_latest(conditions),
    )


def _rule(ground: Ground, award: Award, kind: str) -> AwardRule:
    """The book's rule; an award whose criteria no book states is left to people to judge."""
    found = ground.rules.book.rule(award.code, ground.subject, kind)
    if found is not None:
        return found
    condition: Condition = Assessed(award.code, f"tiêu chuẩn tại {award.provision.citation}")
    if kind not in award.kinds:
        condition = KindAllowed(award.code, kind)
    return AwardRule(award.code, ground.subject, kind, award.code, 1, (condition,))


def _conditions(ground: Ground, award: Award, rule: AwardRule) -> tuple[Judged, ...]:
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
    best = min(parts, key=lambda way: (BADNESS[_state(way)], _lack(way)))
    years = [year for way in parts if (year := _latest(way)) is not None]
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


def _lack(way: tuple[Judged, ...]) -> int:
    return sum(one.state != "met" for one in way)


def _latest(conditions: tuple[Judged, ...]) -> int | None:
    """When the last of them could hold; None as soon as one cannot be told."""
    years = [one.earliest for one in conditions]
    known = [year for year in years if year is not None]
    return max(known) if len(known) == len(years) else None


def _elsewhere(ground: Ground, code: str) -> tuple[State, int | None]:
    award = ground.rules.awards.get(code)
    if award is None or ground.subject not in award.subjects:
        return "missing", None
    conditions = _conditions(ground, award, _rule(ground, award, "CONG_TRANG"))
    return _state(conditions), _latest(conditions)
