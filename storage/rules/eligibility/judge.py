"""Judges whether a subject may be proposed for an award, and says why."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from resources.catalogues.awards import Award
from resources.catalogues.conditions import Assessed, Condition, KindAllowed
from resources.catalogues.rule_books import AwardRule, RuleBook
from storage.rules.eligibility.applied import Rules
from storage.rules.eligibility.cautions import cautions
from storage.rules.eligibility.errors import UnknownAward, WrongSubject
from storage.rules.eligibility.facts import Facts
from storage.rules.eligibility.ground import Ground, Season
from storage.rules.eligibility.judging import findings_of
from storage.rules.eligibility.local import LocalRules, prepare
from storage.rules.eligibility.verdict import State, Verdict

_NO_LOCAL = LocalRules()
_NO_SEASON = Season()


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
    return verdict_on(
        ground_of(facts, prepare(book, local, on), on, year, season), award_code, kind
    )


def judge_all(
    everybody: Iterable[tuple[Facts, Season]],
    award_codes: Sequence[str],
    on: date,
    year: int,
    book: RuleBook,
    local: LocalRules = _NO_LOCAL,
    kind: str = "CONG_TRANG",
) -> Iterator[Verdict]:
    """Verdicts of all subjects on those of ``award_codes`` that are for them, as ``judge`` gives.

    Lazy: a caller may stop or show progress. Raises UnknownAward.
    """
    return judge_by(prepare(book, local, on), everybody, award_codes, on, year, kind)


def judge_by(
    rules: Rules,
    everybody: Iterable[tuple[Facts, Season]],
    award_codes: Sequence[str],
    on: date,
    year: int,
    kind: str = "CONG_TRANG",
) -> Iterator[Verdict]:
    """As ``judge_all``, by rules prepared before for the day ``on``."""
    by_subject = {
        subject: [code for code in award_codes if subject in _known(rules, code).subjects]
        for subject in ("person", "collective", "household")
    }
    for facts, season in everybody:
        ground = ground_of(facts, rules, on, year, season)
        for code in by_subject[ground.subject]:
            yield verdict_on(ground, code, kind)


def ground_of(facts: Facts, rules: Rules, on: date, year: int, season: Season) -> Ground:
    """The facts laid out for ``verdict_on``, once for all awards of a subject."""
    return Ground(facts, rules, on, year, season, _elsewhere)


def coming_titles(ground: Ground) -> Mapping[str, State]:
    """How each title this season proposes for the subject stands, by code."""
    return {code: ground.comes(code) for code in ground.season.titles}


def _known(rules: Rules, code: str) -> Award:
    award = rules.awards.get(code)
    if award is None:
        raise UnknownAward(code)
    return award


def verdict_on(ground: Ground, code: str, kind: str) -> Verdict:
    """One verdict on a ground laid out; raises UnknownAward, WrongSubject."""
    award = _known(ground.rules, code)
    if ground.subject not in award.subjects:
        raise WrongSubject(award.name, ground.subject)
    rule = _rule(ground, award, kind)
    found = findings_of(ground, award, rule)
    return Verdict(
        subject_id=ground.facts.id,
        award=code,
        kind=kind,
        year=ground.year,
        on=ground.on,
        book=ground.rules.book.code,
        outcome=found.outcome,
        confirmed=ground.rules.book.confirmed and found.confirmed,
        conditions=found.conditions,
        council=rule.council,
        warnings=cautions(ground, award, rule, found.conditions),
        local=rule.local,
        earliest=found.earliest,
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


def _elsewhere(ground: Ground, code: str) -> tuple[State, int | None]:
    award = ground.rules.awards.get(code)
    if award is None or ground.subject not in award.subjects:
        return "missing", None
    found = findings_of(ground, award, _rule(ground, award, "CONG_TRANG"))
    return found.state, found.earliest
