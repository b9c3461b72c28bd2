"""The usual deadlines of the year's work as data, each with its source and where it holds."""

from calendar import monthrange
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from resources.loading import Section, read_toml

_COMMON_YEAR = 2025


@dataclass(frozen=True)
class UsualDeadline:
    """A day by which work of some kind is due each year.

    A task is meant when it makes one of ``products`` and, where ``words`` are given, names one of
    them. ``year`` is 0 for the year of the work, 1 for the year after. ``place`` is the province
    whose rule it is, "" for the whole country. ``before``: the source says "trước ngày".
    """

    code: str
    name: str
    products: frozenset[str]
    words: tuple[str, ...]
    month: int
    day: int
    year: int
    before: bool
    place: str
    source: str
    valid_from: int
    valid_to: int
    confirmed: bool

    def in_force(self, year: int) -> bool:
        return self.valid_from <= year <= self.valid_to


@cache
def load_usual_deadlines() -> tuple[UsualDeadline, ...]:
    """The shipped deadlines; raises ResourceError naming file and key."""
    return read_usual_deadlines(read_toml(files("resources.catalogues") / "usual-deadlines.toml"))


def read_usual_deadlines(root: Section) -> tuple[UsualDeadline, ...]:
    """The deadlines described by ``root``; each day is one that every year has."""
    root.only("deadline")
    return tuple(_deadline(row) for row in root.sections("deadline"))


def _deadline(row: Section) -> UsualDeadline:
    row.only(
        "code", "name", "products", "words", "month", "day", "year", "before", "place",
        "source", "valid_from", "valid_to", "confirmed",
    )  # fmt: skip
    month = _within(row, "month", 1, 12)
    return UsualDeadline(
        code=row.text("code"),
        name=row.text("name"),
        products=frozenset(_texts(row, "products")),
        words=_texts(row, "words", []),
        month=month,
        day=_within(row, "day", 1, monthrange(_COMMON_YEAR, month)[1]),
        year=_within(row, "year", 0, 1, 0),
        before=row.get("before", bool, False),
        place=row.text("place", ""),
        source=row.text("source"),
        valid_from=row.get("valid_from", int),
        valid_to=row.get("valid_to", int, 9999),
        confirmed=row.get("confirmed", bool),
    )


def _within(row: Section, key: str, first: int, last: int, default: int | None = None) -> int:
    value = row.get(key, int, default)
    if not first <= value <= last:
        raise row.error(key, f"phải từ {first} đến {last}")
    return value


def _texts(row: Section, key: str, default: list[str] | None = None) -> tuple[str, ...]:
    values = tuple(row.get(key, list, default))
    if not all(isinstance(value, str) and value for value in values):
        raise row.error(key, "phải là danh sách từ")
    return values
