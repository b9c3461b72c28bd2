"""Judges titles and awards the subject already has, in a row or counted, and those to come."""

from itertools import pairwise

from resources.catalogues.conditions import PriorAward, TitlesCounted, TitlesRunning
from storage.rules.eligibility.days import first_day, vietnamese
from storage.rules.eligibility.facts import Received
from storage.rules.eligibility.ground import Ground, year_of
from storage.rules.eligibility.runs import over_runs
from storage.rules.eligibility.standings import Run
from storage.rules.eligibility.tally import Case, Tally, once
from storage.rules.eligibility.verdict import Proof, proof


def prior_award(condition: PriorAward, case: Case) -> Tally:
    ground, code = case.ground, condition.code
    name = ground.rules.name(code)
    counting = ground.rules.book.counting
    rows = ground.received.get(code) or ground.granted.get(code)
    if rows:
        leans = once(*(_inherited(ground, one) for one in rows[:1]))
        return Tally("met", f"Đã có {_decision(name, rows[0])}", ground.year, _rows(rows), leans)
    earliest = ground.earliest_of(code)
    if code in ground.excluded:
        sentence = f"{name} đã có là khen đột xuất hoặc chuyên đề, không làm căn cứ khen công trạng"
        barred = ground.excluded[code]
        return Tally("missing", sentence, earliest, _rows(barred), (counting.not_for_merit_by,))
    comes = ground.comes(code) if ground.rules.is_title(code) else "missing"
    if comes in ("met", "expected"):
        sentence = f"Đủ nếu được công nhận {name} {ground.year} trong đợt này"
        return Tally("expected", sentence, ground.year)
    if comes == "unknown":
        sentence = f"Chưa rõ {name} {ground.year}: danh hiệu này trong đợt còn thiếu minh chứng"
        return Tally("unknown", sentence, ground.year)
    revoked = [one for one in ground.facts.received if one.code == code and one.status == "revoked"]
    leans = (counting.revoked_by,) if revoked else ()
    sentence = f"{name} đã bị hủy hoặc thu hồi" if revoked else f"Chưa có {name}"
    return Tally("missing", sentence, earliest, _rows(revoked), leans)


def titles_running(condition: TitlesRunning, case: Case) -> Tally:
    ground, need = case.ground, condition.count
    years = ground.title_years(condition.code)
    name = ground.rules.name(condition.code)
    ending = max((year for year in years if year >= ground.year - condition.lag), default=None)
    chain = _chain(years, ending, condition.cycle)
    if len(chain) >= need:
        return _enough(condition, ground, years, chain[:need])
    if ground.year in years:
        return _short(condition, ground, years, chain, ground.year + need - len(chain))
    before = _chain(years, _last_before(years, ground.year, condition.cycle), condition.cycle)
    comes = ground.comes(condition.code)
    if len(before) + 1 >= need and comes in ("met", "expected"):
        sentence = f"Đủ nếu được công nhận {name} {ground.year} trong đợt này"
        return Tally("expected", sentence, ground.year, _title_rows(years, before))
    if len(before) + 1 >= need and comes == "unknown":
        sentence = f"Chưa rõ {name} {ground.year}: danh hiệu này trong đợt còn thiếu minh chứng"
        return Tally("unknown", sentence, ground.year, _title_rows(years, before))
    return _short(condition, ground, years, before, _earliest(condition, ground, before))


def _earliest(condition: TitlesRunning, ground: Ground, before: list[int]) -> int:
    """The next title may come once its own conditions can be met; later ones a year each."""
    soonest = ground.earliest_of(condition.code) or ground.year
    kept = len(before) if before and soonest - before[0] <= condition.cycle else 0
    return soonest + max(condition.count - 1 - kept, 0)


def _enough(
    condition: TitlesRunning, ground: Ground, years: dict[int, Received], chain: list[int]
) -> Tally:
    wide = any(after - before > 1 for after, before in pairwise(chain))
    listed = ", ".join(map(str, reversed(chain)))
    return Tally(
        "met",
        f"Có {condition.count:02} lần liên tục {ground.rules.name(condition.code)} ({listed})",
        ground.year,
        _title_rows(years, chain),
        once(condition.cycle_by if wide else ""),
    )


def _short(
    condition: TitlesRunning,
    ground: Ground,
    years: dict[int, Received],
    chain: list[int],
    earliest: int,
) -> Tally:
    have, need = len(chain), condition.count
    listed = ", ".join(map(str, reversed(chain)))
    name = ground.rules.name(condition.code)
    if have < need:
        so_far = f"{have}/{need}: {listed}" if chain else f"0/{need}"
        sentence = f"Thiếu {need - have:02} lần liên tục {name} (mới có {so_far})"
    else:
        sentence = f"Thiếu {name} {ground.year} nối tiếp các lần đã có ({listed})"
    leans = once(_reset(ground, condition.code))
    return Tally("missing", sentence, earliest, _title_rows(years, chain), leans)


def _reset(ground: Ground, code: str) -> str:
    """The rule of counting after a discipline, where it left titles out."""
    left_out = any((year_of(one) or 0) < ground.floor for one in ground.received.get(code, ()))
    return ground.rules.book.counting.after_discipline_by if left_out else ""


def _chain(years: dict[int, Received], ending: int | None, cycle: int) -> list[int]:
    """The years in a row that end with ``ending``, the latest first."""
    chain: list[int] = []
    while ending is not None:
        chain.append(ending)
        ending = _last_before(years, ending, cycle)
    return chain


def _last_before(years: dict[int, Received], year: int, cycle: int) -> int | None:
    for one in range(year - 1, year - cycle - 1, -1):
        if one in years:
            return one
    return None


def titles_counted(condition: TitlesCounted, case: Case) -> Tally:
    need = condition.count
    what = f"{need:02} lần {case.ground.rules.name(condition.code)}"
    return over_runs(
        case, condition.within, need, what, lambda run: _counted(condition, case.ground, run)
    )


def _counted(condition: TitlesCounted, ground: Ground, run: Run) -> Tally:
    code, need = condition.code, condition.count
    name, years = ground.rules.name(code), ground.title_years(code)
    sure = sorted(year for year in years if year >= run.sure)
    rows = _title_rows(years, sure)
    leans = once(*run.leans, *(_inherited(ground, years[year]) for year in sure))
    if len(sure) >= need:
        sentence = f"Có {len(sure):02} lần {name} ({', '.join(map(str, sure))}; cần {need:02})"
        return Tally("met", sentence, run.year, rows, leans)
    comes = "missing" if run.year in years else ground.comes(code)
    if comes in ("met", "expected") and run.sure <= run.year and len(sure) + 1 >= need:
        sentence = f"Đủ nếu được công nhận {name} {run.year} trong đợt này"
        return Tally("expected", sentence, run.year, rows, leans)
    perhaps = sum(year >= run.possible for year in years) + (comes != "missing")
    if perhaps >= need:
        sentence = f"Chưa rõ đủ {need:02} lần {name}: cần bổ sung kết quả các năm còn trống"
        return Tally("unknown", sentence, run.year, rows, leans)
    sentence = f"Thiếu {need - len(sure):02} lần {name} (mới có {len(sure)}/{need})"
    earliest = run.year + need - perhaps - (run.year not in years)
    return Tally("missing", sentence, max(earliest, run.year), rows, leans)


def _inherited(ground: Ground, one: Received) -> str:
    return ground.rules.book.counting.restructured_by if one.inherited else ""


def _decision(name: str, one: Received) -> str:
    number = f" theo Quyết định số {one.number}" if one.number else ""
    if one.decided is None:
        return f"{name}{number}"
    if one.decided.day is None:
        return f"{name}{number} năm {one.decided.year}"
    return f"{name}{number} ngày {vietnamese(first_day(one.decided))}"


def _title_rows(years: dict[int, Received], chosen: list[int]) -> tuple[Proof, ...]:
    return _rows([years[year] for year in chosen])


def _rows(rows: list[Received]) -> tuple[Proof, ...]:
    return tuple(row for one in rows for row in proof("received", one.id))
