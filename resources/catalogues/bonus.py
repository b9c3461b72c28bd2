"""Base salaries by date and the bonus of each title and award, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from resources.catalogues.citations import Provision, read_instruments, read_provision
from resources.loading import Section, read_toml

_SUBJECTS = ("person", "collective")


@dataclass(frozen=True)
class BaseSalary:
    """Mức lương cơ sở in đồng, from ``valid_from`` until the next one."""

    valid_from: date
    amount: int
    provision: Provision


@dataclass(frozen=True)
class Rate:
    """The bonus in hundredths of the base salary by subject, for decisions from ``valid_from``."""

    awards: tuple[str, ...]
    hundredths: Mapping[str, int]
    valid_from: date
    provision: Provision


@dataclass(frozen=True)
class BonusRules:
    """All about bonus money; products are rounded up to ``up_to`` đồng."""

    salaries: tuple[BaseSalary, ...]
    rates: tuple[Rate, ...]
    up_to: int
    rounding: Provision


@cache
def load_bonus_rules() -> BonusRules:
    """The shipped rules; raises ResourceError naming file and key."""
    return read_bonus_rules(read_toml(files("resources.catalogues") / "bonus.toml"))


def read_bonus_rules(root: Section) -> BonusRules:
    """The rules described by ``root``, the newest salary and rate first."""
    root.only("instruments", "base_salary", "rounding", "household", "rate")
    instruments = read_instruments(root)
    salaries = (
        BaseSalary(
            row.get("valid_from", date), row.get("amount", int), read_provision(row, instruments)
        )
        for row in root.sections("base_salary")
    )
    percent = root.section("household").get("percent_of_person", int)
    rates = (_rate(row, instruments, percent) for row in root.sections("rate"))
    rounding = root.section("rounding")
    return BonusRules(
        tuple(sorted(salaries, key=lambda one: one.valid_from, reverse=True)),
        tuple(sorted(rates, key=lambda one: one.valid_from, reverse=True)),
        rounding.get("up_to", int),
        read_provision(rounding, instruments),
    )


def _rate(row: Section, instruments: Mapping[str, str], household_percent: int) -> Rate:
    row.only(
        "awards", "person", "collective", "household",
        "valid_from", "article", "instrument", "confirmed",
    )  # fmt: skip
    hundredths = {key: row.get(key, int) for key in _SUBJECTS if key in row.data}
    if row.get("household", bool, False):
        hundredths["household"] = row.get("person", int) * household_percent // 100
    return Rate(
        tuple(row.get("awards", list)),
        hundredths,
        row.get("valid_from", date),
        read_provision(row, instruments),
    )
