"""Judges ratings of the year and of years in a row."""

from collections.abc import Iterable

from resources.catalogues.conditions import (
    RatedYears,
    RatingAtLeast,
    RunningYears,
)
from storage.rules.eligibility.ground import Ground
from storage.rules.eligibility.runs import over_runs
from storage.rules.eligibility.standings import AT_LEAST, RANK, RATING_NAMES, Run
from storage.rules.eligibility.tally import Case, Tally, once


def rating(condition: RatingAtLeast, case: Case) -> Tally:
    ground = case.ground
    standing = ground.standing(ground.year)
    wanted = AT_LEAST[condition.at_least]
    if standing.rank is None:
        sentence = f"Chưa có kết quả xếp loại năm {ground.year} (cần {wanted})"
        return Tally("unknown", sentence, ground.year)
    leans = once(standing.by)
    if standing.rank < RANK[condition.at_least]:
        sentence = f"Năm {ground.year} chưa được xếp loại {wanted}"
        return Tally("missing", sentence, ground.year + 1, standing.proof, leans)
    if standing.expected:
        sentence = f"Đủ nếu được {standing.expected} năm {ground.year} trong đợt này"
        return Tally("expected", sentence, ground.year, (), leans)
    sentence = f"Năm {ground.year} được xếp loại {wanted}"
    return Tally("met", sentence, ground.year, standing.proof, leans)


def running_years(condition: RunningYears, case: Case) -> Tally:
    need = condition.years
    what = f"{need:02} năm liên tục {_what(condition, case.ground)}"
    return over_runs(
        case, condition.within, need, what, lambda run: _running(condition, case.ground, run)
    )


def _running(condition: RunningYears, ground: Ground, run: Run) -> Tally:
    need, what = condition.years, _what(condition, ground)
    if run.years >= need:
        sentence = f"Có {run.years:02} năm liên tục {what} ({run.sure}–{run.year}; cần {need:02})"
        if run.expected:
            sentence = f"Đủ {need:02} năm liên tục {what} nếu được {run.expected} trong đợt này"
        state = "expected" if run.expected else "met"
        return Tally(state, sentence, run.year, run.proof, run.leans)
    if run.possible_years >= need:
        return Tally("unknown", _unrated(run, need, what), run.year, run.proof, run.leans)
    short = f"Thiếu {need - run.years:02} năm liên tục {what} (mới có {run.years}/{need})"
    reset = ground.rules.book.counting.after_discipline_by if run.reset else ""
    earliest = run.year + need - run.possible_years
    return Tally("missing", short, earliest, run.proof, once(*run.leans, reset))


def _what(condition: RunningYears, ground: Ground) -> str:
    rated = AT_LEAST[condition.within.at_least]
    if not condition.within.titles:
        return rated
    names = [ground.rules.name(code) for code in condition.within.titles]
    return " hoặc ".join([rated, *names])


def _unrated(run: Run, need: int, what: str) -> str:
    return (
        f"Chưa có kết quả năm {run.sure - 1} để tính {need:02} năm liên tục {what}"
        f" (đã rõ {run.years}/{need})"
    )


def rated_years(condition: RatedYears, case: Case) -> Tally:
    need = condition.count
    what = f"{need:02} năm {RATING_NAMES[condition.at_least]}"
    return over_runs(
        case, condition.within, need, what, lambda run: _rated(condition, case.ground, run)
    )


def _rated(condition: RatedYears, ground: Ground, run: Run) -> Tally:
    need, wanted = condition.count, RATING_NAMES[condition.at_least]
    good = _rated_in(ground, range(run.sure, run.year + 1), condition.at_least)
    rows = tuple(row for year in good for row in ground.standing(year).proof)
    waits = run.year in good and ground.standing(run.year).expected
    if len(good) >= need:
        sentence = f"Có {len(good):02} năm {wanted} ({', '.join(map(str, good))}; cần {need:02})"
        if waits and len(good) == need:
            sentence = f"Đủ {need:02} năm {wanted} nếu được {waits} trong đợt này"
            return Tally("expected", sentence, run.year, rows)
        return Tally("met", sentence, run.year, rows)
    missing = f"hiếu {need - len(good):02} năm {wanted}"
    unknown = sum(
        ground.standing(year).rank is None
        for year in range(max(run.possible, run.year - 40), run.year + 1)
    )
    perhaps = len(_rated_in(ground, range(max(run.possible, 0), run.year + 1), condition.at_least))
    if perhaps + unknown >= need:
        sentence = f"Chưa đủ kết quả xếp loại: còn t{missing}"
        return Tally("unknown", sentence, run.year, rows)
    earliest = run.year + need - perhaps - unknown
    return Tally("missing", f"T{missing} (mới có {len(good)}/{need})", earliest, rows)


def _rated_in(ground: Ground, years: Iterable[int], at_least: str) -> list[int]:
    rank = RANK[at_least]
    wanted = set(years)
    return sorted(
        year
        for year in {*ground.ratings, ground.year}
        if year in wanted and (ground.standing(year).rank or 0) >= rank
    )
