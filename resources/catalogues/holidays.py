"""The rules of public holidays as data; which days they are in a year is computed elsewhere."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from resources.loading import Section, read_toml

_CALENDARS = ("solar", "lunar")


@dataclass(frozen=True)
class HolidayRule:
    """One holiday: a day of the solar or lunar year, with days off before and after it.

    ``confirmed`` is False where the days are decided anew each year or the law is not yet made.
    """

    name: str
    source: str
    calendar: str
    month: int
    day: int
    days_before: int
    days_after: int
    valid_from: int
    confirmed: bool


@dataclass(frozen=True)
class HolidayRules:
    """All holidays, and the names confirmed for single years by announcement."""

    rules: tuple[HolidayRule, ...]
    confirmed_names: dict[int, frozenset[str]]

    def is_confirmed(self, rule: HolidayRule, year: int) -> bool:
        return rule.confirmed or rule.name in self.confirmed_names.get(year, frozenset())


@cache
def load_holidays() -> HolidayRules:
    """The shipped rules; raises ResourceError naming file and key."""
    return read_holidays(read_toml(files("resources.catalogues") / "holidays.toml"))


def read_holidays(root: Section) -> HolidayRules:
    """The rules described by ``root``; a year may only confirm holidays that are there."""
    root.only("source", "holiday", "year")
    rules = tuple(_rule(row, root.text("source")) for row in root.sections("holiday"))
    names = {rule.name for rule in rules}
    return HolidayRules(rules, dict(_year(row, names) for row in root.sections("year")))


def _rule(row: Section, source: str) -> HolidayRule:
    row.only(
        "name", "source", "calendar", "month", "day",
        "days_before", "days_after", "valid_from", "confirmed",
    )  # fmt: skip
    return HolidayRule(
        name=row.text("name"),
        source=row.text("source", source),
        calendar=row.choice("calendar", _CALENDARS),
        month=_within(row, "month", 12),
        day=_within(row, "day", 31),
        days_before=row.get("days_before", int, 0),
        days_after=row.get("days_after", int, 0),
        valid_from=row.get("valid_from", int, 0),
        confirmed=row.get("confirmed", bool),
    )


def _within(row: Section, key: str, last: int) -> int:
    value = row.get(key, int)
    if not 1 <= value <= last:
        raise row.error(key, f"phải từ 1 đến {last}")
    return value


def _year(row: Section, names: set[str]) -> tuple[int, frozenset[str]]:
    row.only("year", "source", "confirms")
    row.text("source")
    confirmed = frozenset(row.get("confirms", list))
    for name in sorted(confirmed - names):
        raise row.error("confirms", f"không có ngày nghỉ “{name}” ở trên")
    return row.get("year", int), confirmed
