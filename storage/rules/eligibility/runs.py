"""Years in a row up to the judged one: how many surely, how many perhaps, since which award."""

from collections.abc import Callable

from resources.catalogues.conditions import Window
from storage.rules.eligibility.facts import Received
from storage.rules.eligibility.ground import Ground
from storage.rules.eligibility.standings import RANK, Run, Standing
from storage.rules.eligibility.tally import Case, Tally, better, once
from storage.rules.eligibility.verdict import proof


def over_runs(
    case: Case, window: Window, need: int, what: str, count: Callable[[Run], Tally]
) -> Tally:
    """``count`` in the years of ``window``, counted from the earlier award's decision.

    Where that is not enough, they are counted from the end of the period the decision names: a
    rule few have seen, so the finding then leans on it. ``what`` takes ``need`` years at least once
    the earlier award is there.
    """
    ground = case.ground
    if not window.since:
        return count(_run(case.ground, window, 0))
    by_decision, by_period = _starts(case, window.since)
    if by_decision is None and by_period is None:
        return _without_prior(case, window.since, need, what)
    found = None if by_decision is None else count(_run(ground, window, by_decision))
    if by_period is None or (found and found.state == "met"):
        return found or _without_prior(case, window.since, need, what)
    next_award = ground.rules.book.counting.next_award_by
    other = count(_run(ground, window, by_period))
    other = other._replace(leans=once(*other.leans, next_award))
    return better(found, other) if found else other


def _starts(case: Case, code: str) -> tuple[int | None, int | None]:
    """The first year counted after the award ``code``: by its decision, and by its period's end.

    Years that already served for the judged award itself do not serve again.
    """
    ground = case.ground
    prior = ground.received.get(code)
    if prior is None:
        return None, None
    own = ground.received.get(case.award, [])
    by_decision = _after([one for one in prior if one.decided], own, _decision_year)
    by_period = _after([one for one in prior if one.last_year is not None], own, _period_year)
    return by_decision, by_period


def _after(
    prior: list[Received], own: list[Received], year: Callable[[Received], int]
) -> int | None:
    if not prior:
        return None
    return max([min(year(one) for one in prior), *(year(one) for one in own)]) + 1


def _decision_year(one: Received) -> int:
    return max(one.decided.year if one.decided else 0, one.last_year or 0)


def _period_year(one: Received) -> int:
    return one.last_year if one.last_year is not None else _decision_year(one)


def _without_prior(case: Case, code: str, need: int, what: str) -> Tally:
    ground = case.ground
    name = ground.rules.name(code)
    if code in ground.received:
        return Tally("unknown", f"Chưa rõ ngày quyết định {name} để tính {what}", ground.year)
    earliest = ground.earliest_of(code)
    return Tally(
        "missing",
        f"Thiếu {what} kể từ khi có {name}",
        None if earliest is None else earliest + need,
    )


def _run(ground: Ground, window: Window, start: int) -> Run:
    key = (window, start)
    found = ground.runs.get(key)
    if found is None:
        found = ground.runs[key] = _years_in_a_row(ground, window, start)
    return found


def _years_in_a_row(ground: Ground, window: Window, start: int) -> Run:
    titled = {
        year: one
        for code in window.titles
        for year, one in ground.title_years(code).items()
        if year >= start
    }
    bottom = max(start, ground.floor)
    sure = possible = ground.year + 1
    counted: list[Standing] = []
    broken = False
    for year in range(ground.year, max(bottom, min([ground.oldest(), *titled])) - 1, -1):
        standing = _standing(ground, window, year, titled.get(year))
        broken = standing.rank is not None and standing.rank < RANK[window.at_least]
        if broken:
            break
        if standing.rank is not None and sure == year + 1:
            sure = year
            counted.append(standing)
        possible = year
    return Run(
        year=ground.year,
        sure=sure,
        possible=min(sure, possible if broken else bottom),
        expected=next((one.expected for one in counted if one.expected), ""),
        reset=not broken and ground.floor > start,
        leans=once(*(one.by for one in counted)),
        proof=tuple(row for one in counted for row in one.proof),
    )


def _standing(ground: Ground, window: Window, year: int, title: Received | None) -> Standing:
    """A title that will do stands for a rating; so does one that this season may bring."""
    rank = RANK[window.at_least]
    if title is not None:
        by = ground.rules.book.counting.restructured_by if title.inherited else ""
        return Standing(rank, by, proof("received", title.id))
    rated = ground.standing(year)
    if year < ground.year or (rated.rank is not None and rated.rank >= rank):
        return rated
    for code in window.titles:
        if ground.comes(code) in ("met", "expected"):
            return Standing(rank, expected=f"công nhận {ground.rules.name(code)} {year}")
    return rated
