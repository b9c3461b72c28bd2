"""Every messy list of people says the same as the list it was made from."""

from collections.abc import Callable
from pathlib import Path

import pytest

from storage.book import Book
from storage.dates import PartialDate, shown_date
from storage.importers.lists.reading import read_list
from storage.queries.list_plan import kind_of, plan_import
from storage.queries.people import get_person, list_people
from storage.records_registry import SEXES
from storage.services.list_import import store
from tests.storage.importers.lists.messy import EVERY_MESS, MEMBERS, Member

TODAY = PartialDate(2026, 11, 20)


@pytest.fixture(params=EVERY_MESS, ids=lambda make: make.__name__)
def messy(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    make: Callable[[Path], Path] = request.param
    return make(tmp_path)


def members(book: Book) -> tuple[Member, ...]:
    found: list[Member] = []
    for line in list_people(book, TODAY):
        cccd = get_person(book, line.id).cccd
        birth = shown_date(line.birth)
        found.append(Member(line.full_name, SEXES[line.sex], birth, line.unit, line.post, cccd))
    return tuple(found)


def test_a_messy_list_becomes_the_people_it_was_made_from(book: Book, messy: Path) -> None:
    read = read_list(messy)
    assert kind_of(read) == "people"
    plan = plan_import(book, read, "people", TODAY)
    assert [row.state for row in plan.rows] == ["new"] * len(MEMBERS)
    assert store(book, plan) == len(MEMBERS)
    assert members(book) == MEMBERS


def test_the_same_file_again_changes_nothing(book: Book, messy: Path) -> None:
    read = read_list(messy)
    store(book, plan_import(book, read, "people", TODAY))
    again = plan_import(book, read, "people", TODAY)
    assert [row.state for row in again.rows] == ["same"] * len(MEMBERS)
    assert store(book, again) == 0
