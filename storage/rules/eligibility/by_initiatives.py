"""Judges initiatives and accepted research: enough of them, recognised widely enough."""

from functools import cache

from resources.catalogues.conditions import INITIATIVE_LEVELS, Initiatives
from storage.rules.eligibility.facts import Initiative
from storage.rules.eligibility.ground import Ground
from storage.rules.eligibility.runs import over_runs
from storage.rules.eligibility.standings import Run
from storage.rules.eligibility.tally import Case, Tally
from storage.rules.eligibility.verdict import proof

_LEVEL_NAMES = {"BASE": "", "PROVINCE": " cấp bộ, tỉnh", "NATION": " có phạm vi toàn quốc"}
_KIND_NAMES = {"initiative": "sáng kiến", "research": "đề tài, đề án"}


def initiatives(condition: Initiatives, case: Case) -> Tally:
    ground = case.ground
    if condition.within is not None:
        return over_runs(
            case,
            condition.within,
            condition.count,
            f"{condition.count:02} {_what(condition.kinds, condition.level)}",
            lambda run: _in_run(condition, ground, run),
        )
    first = ground.year - condition.last + 1 if condition.last else 0
    return _tally(condition, ground, serving(condition, ground, max(first, ground.floor)))


def _in_run(condition: Initiatives, ground: Ground, run: Run) -> Tally:
    found = _tally(condition, ground, serving(condition, ground, run.sure))
    perhaps = len(serving(condition, ground, run.possible))
    if found.state == "missing" and perhaps >= condition.count:
        return found._replace(state="unknown", earliest=ground.year)
    return found


def serving(condition: Initiatives, ground: Ground, first: int) -> list[Initiative]:
    """Those of the years from ``first`` that will do; never used ones first, then the newest."""
    levels = INITIATIVE_LEVELS[INITIATIVE_LEVELS.index(condition.level) :]
    return [
        one
        for one in ground.initiatives
        if one.year >= first and one.level in levels and one.kind in condition.kinds
    ]


def _tally(condition: Initiatives, ground: Ground, found: list[Initiative]) -> Tally:
    need, what = condition.count, _what(condition.kinds, condition.level)
    chosen = found[:need]
    rows = tuple(row for one in chosen for row in proof("initiative", one.id))
    if len(chosen) >= need:
        years = ", ".join(str(one.year) for one in chosen)
        return Tally("met", f"Có {len(chosen):02} {what} ({years})", ground.year, rows)
    # The year's initiatives may still be recognised until it ends.
    earliest = ground.year if ground.on.year == ground.year else ground.year + 1
    sentence = f"Thiếu {need - len(chosen):02} {what}"
    if chosen:
        sentence += f" (mới có {len(chosen)}/{need})"
    return Tally("missing", sentence, earliest, rows)


@cache
def _what(kinds: tuple[str, ...], level: str) -> str:
    return " hoặc ".join(_KIND_NAMES[kind] for kind in kinds) + _LEVEL_NAMES[level]
