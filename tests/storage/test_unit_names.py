"""A round asks the office's own parts for lists; without any, the collectives of its register."""

from storage.book import Book
from storage.dates import PartialDate
from storage.queries.rounds import get_round
from storage.queries.unit_names import uncalled_units, units_named
from storage.records import Unit
from storage.records_rounds import RoundUnit
from storage.services.collectives import add_collectives
from storage.services.office import add_units
from storage.services.rounds import add_round
from storage.services.unit_lists import call_units
from tests.storage.registry_builders import a_collective
from tests.storage.round_builders import a_round

DAY = PartialDate(2026, 11, 3)


def test_parts_in_force_that_were_not_asked_yet_may_be_asked(book: Book) -> None:
    one = get_round(book, add_round(book, a_round()))
    past = Unit("Phòng Cũ", valid_to=PartialDate(2020))
    add_units(book, [Unit("Văn phòng"), Unit("Thanh tra"), past])
    call_units(book, one.id or 0, [RoundUnit("Văn phòng")])
    assert uncalled_units(book, one) == ("Thanh tra",)


def test_an_office_without_parts_asks_its_collectives(book: Book) -> None:
    one = get_round(book, add_round(book, a_round()))
    add_collectives(book, [a_collective("Phòng Lãnh sự")])
    assert uncalled_units(book, one) == ("Phòng Lãnh sự",)


def test_a_unit_is_the_collective_of_its_name(book: Book) -> None:
    one = get_round(book, add_round(book, a_round()))
    (key,) = add_collectives(book, [a_collective("Phòng Lãnh sự")])
    assert units_named(book, one, ["Phòng Lãnh sự", "Văn phòng"], DAY) == (
        RoundUnit("Phòng Lãnh sự", key, DAY),
        RoundUnit("Văn phòng", None, DAY),
    )
