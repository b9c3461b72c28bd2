"""How single years and years in a row stand: by rating, or by leave the law counts as work."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from resources.catalogues.conditions import RATINGS
from resources.catalogues.rule_books import Counting
from storage.rules.eligibility.days import first_day, touches
from storage.rules.eligibility.facts import Leave
from storage.rules.eligibility.verdict import Proof, proof

RATING_NAMES = {
    "HTXSNV": "hoàn thành xuất sắc nhiệm vụ",
    "HTTNV": "hoàn thành tốt nhiệm vụ",
    "HTNV": "hoàn thành nhiệm vụ",
    "KHTNV": "không hoàn thành nhiệm vụ",
}
AT_LEAST = {
    code: name if code == "HTXSNV" else f"{name} trở lên" for code, name in RATING_NAMES.items()
}
RANK: dict[str, int] = {code: rank for rank, code in enumerate(RATINGS)}
_GOOD = RANK["HTTNV"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How one year stands: ``rank`` of its rating, None where nobody knows; ``by`` what says so.

    ``expected`` names the result of this season it hangs on, "" where it hangs on none.
    """

    rank: int | None
    by: str = ""
    proof: tuple[Proof, ...] = ()
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """The years from ``sure`` to the judged year hold; with evidence perhaps from ``possible``.

    ``expected`` names what the judged year still waits for this season, "" for nothing; ``reset``
    that a discipline cut earlier years off. ``leans`` are the provisions by which leave,
    predecessors or earlier awards were counted.
    """

    year: int
    sure: int
    possible: int
    expected: str
    reset: bool
    leans: tuple[str, ...]
    proof: tuple[Proof, ...]

    @property
    def years(self) -> int:
        return self.year - self.sure + 1

    @property
    def possible_years(self) -> int:
        return self.year - self.possible + 1


def on_leave(leaves: Iterable[Leave], year: int, on: date, counting: Counting) -> Standing:
    """A year without a rating but with leave: it does not break the years in a row."""
    for leave in leaves:
        by = _leave_by(leave, on, counting)
        if by and touches(leave.first, leave.last, year):
            return Standing(_GOOD, by, proof("leave", leave.id))
    return Standing(None)


def _leave_by(leave: Leave, on: date, counting: Counting) -> str:
    if leave.kind == "maternity":
        return counting.maternity_by
    if leave.kind == "treatment":
        return counting.treatment_by
    if leave.kind == "study" and leave.good_result and _lasts_a_year(leave, on):
        return counting.study_by
    return ""


def _lasts_a_year(leave: Leave, on: date) -> bool:
    last = on if leave.last is None else first_day(leave.last)
    first = first_day(leave.first)
    return (last.year - first.year, last.month - first.month, last.day - first.day) >= (1, 0, 0)
