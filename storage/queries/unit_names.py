"""The units a round may ask for their lists, as the settings and the register name them."""

from collections.abc import Sequence

from storage.book import Book
from storage.dates import PartialDate
from storage.queries.collectives import list_collectives
from storage.queries.office import list_units
from storage.queries.rounds import list_round_units
from storage.records_rounds import Round, RoundUnit


def uncalled_units(book: Book, one: Round) -> tuple[str, ...]:
    """Names of the office's parts in force, else of its collectives, without those asked."""
    asked = {unit.name for unit in list_round_units(book, one.id or 0)}
    parts = [unit.name for unit in list_units(book) if unit.in_force(one.year)]
    names = parts or [unit.name for unit in list_collectives(book, one.year)]
    return tuple(name for name in names if name not in asked)


def units_named(
    book: Book, one: Round, names: Sequence[str], on: PartialDate
) -> tuple[RoundUnit, ...]:
    """Units as they are asked on a day, each the collective of that name where there is one."""
    known = {unit.name: unit.id for unit in list_collectives(book, one.year)}
    return tuple(RoundUnit(name, known.get(name), on) for name in names)
