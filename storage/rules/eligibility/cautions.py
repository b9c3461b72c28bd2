"""Points at what may reward one achievement twice; a warning never blocks a proposal."""

from collections.abc import Iterator
from datetime import timedelta

from resources.catalogues.awards import Award
from resources.catalogues.conditions import Initiatives
from resources.catalogues.rule_books import AwardRule
from storage.rules.eligibility.days import first_day, last_day, vietnamese
from storage.rules.eligibility.facts import Initiative, PersonFacts, Received, UnitSpan
from storage.rules.eligibility.ground import Ground, year_of
from storage.rules.eligibility.verdict import Judged, Proof, Warned, proof

_OLD_UNIT_MONTHS = 6


def cautions(
    ground: Ground, award: Award, rule: AwardRule, conditions: tuple[Judged, ...]
) -> tuple[Warned, ...]:
    if ground.moves is None:
        ground.moves = tuple(_transfers(ground))
    return (
        *_rewarded_before(ground, award, rule),
        *_initiatives_again(ground, award, conditions),
        *ground.moves,
    )


def _rewarded_before(ground: Ground, award: Award, rule: AwardRule) -> Iterator[Warned]:
    """A title twice for one year, or awards of one kind for overlapping years."""
    if award.is_title:
        again = [one for one in ground.received.get(award.code, ()) if year_of(one) == ground.year]
    else:
        first = ground.year - rule.report_years + 1
        again = [
            one
            for one in ground.merits
            if one.kind == rule.kind and _covers(one, first, ground.year)
        ]
    provision = ground.rules.book.provisions[ground.rules.book.counting.one_achievement_by]
    for one in again:
        sentence = f"Trùng thời gian thành tích với {ground.rules.name(one.code)}{_paper(one)}"
        yield Warned(sentence, provision, proof("received", one.id))


def _covers(one: Received, first: int, last: int) -> bool:
    end = year_of(one)
    if end is None:
        return False
    return (one.first_year if one.first_year is not None else end) <= last and end >= first


def _paper(one: Received) -> str:
    number = f"Quyết định số {one.number}" if one.number else ""
    years = f"{one.first_year or one.last_year}–{one.last_year}" if one.last_year else ""
    said = "; ".join(part for part in (number, years) if part)
    return f" ({said})" if said else ""


def _initiatives_again(
    ground: Ground, award: Award, conditions: tuple[Judged, ...]
) -> Iterator[Warned]:
    """An initiative used for an award before, or for a title when it is now for an award."""
    if not ground.used:
        return
    leaned = {row.id for row in _leaned(conditions) if row.register == "initiative"}
    provision = ground.rules.book.provisions[ground.rules.book.counting.initiative_once_by]
    for one in ground.used:
        again = [use for use in one.uses if (use.code, use.year) != (award.code, ground.year)]
        again = [use for use in again if not (award.is_title and ground.rules.is_title(use.code))]
        if one.id in leaned and again:
            used = ", ".join(f"{ground.rules.name(use.code)} {use.year}" for use in again)
            sentence = f"Sáng kiến{_named(one)} đã dùng để xét {used}"
            yield Warned(sentence, provision, proof("initiative", one.id))


def _leaned(conditions: tuple[Judged, ...]) -> Iterator[Proof]:
    for one in conditions:
        if isinstance(one.condition, Initiatives) or one.parts:
            yield from one.proof


def _named(one: Initiative) -> str:
    return f" “{one.name}”" if one.name else f" năm {one.year}"


def _transfers(ground: Ground) -> Iterator[Warned]:
    """Whoever changed units in the year is reviewed by the new one, heard the old one."""
    facts = ground.facts
    if not isinstance(facts, PersonFacts):
        return
    for span in facts.units:
        if span.last is not None and span.last.year == ground.year and _goes_on(facts, span):
            comment = "; cần ý kiến nhận xét của đơn vị cũ" if _is_long(span) else ""
            sentence = (
                f"Chuyển công tác ngày {vietnamese(last_day(span.last))}: đơn vị mới xét{comment}"
            )
            by = ground.rules.book.counting.transfer_by
            yield Warned(sentence, ground.rules.book.provisions[by], proof("unit", span.id))


def _goes_on(facts: PersonFacts, span: UnitSpan) -> bool:
    return any(first_day(one.first) > first_day(span.first) for one in facts.units)


def _is_long(span: UnitSpan) -> bool:
    if span.last is None:
        return True
    first, after = first_day(span.first), last_day(span.last) + timedelta(days=1)
    months = (after.year - first.year) * 12 + after.month - first.month
    return months - (after.day < first.day) >= _OLD_UNIT_MONTHS
