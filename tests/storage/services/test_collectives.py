"""Collectives are renamed, merged, split and dissolved, and read under old and new names."""

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused, NotFound
from storage.journal import undo
from storage.queries.collectives import (
    get_collective,
    list_changes,
    list_collectives,
    name_in,
)
from storage.queries.office import list_units
from storage.records import Unit
from storage.rules.lineage import predecessors, successors
from storage.services.collective_changes import (
    dissolve_collective,
    merge_collectives,
    split_collective,
    withdraw_change,
)
from storage.services.collectives import (
    add_collectives,
    delete_collectives,
    move_collectives,
    rename_collective,
    take_units,
    update_collective,
)
from storage.services.office import add_units
from storage.verify import verify
from tests.storage.builders import rows_of
from tests.storage.registry_builders import a_collective

JULY = PartialDate(2025, 7, 1)
DECISION = "01/QĐ-UBND"


def some(book: Book, *names: str) -> tuple[int, ...]:
    return add_collectives(book, [a_collective(name) for name in names])


def test_the_office_s_units_become_collectives_once(book: Book) -> None:
    add_units(book, (Unit("Lãnh đạo Sở", "leadership"), Unit("Văn phòng", "office")))
    add_units(book, (Unit("Trung tâm Dịch vụ", "public_unit"),))
    taken = take_units(book)
    assert [(one.name, one.kind) for one in list_collectives(book)] == [
        ("Văn phòng", "division"), ("Trung tâm Dịch vụ", "unit"),
    ]  # fmt: skip
    assert len(taken) == 2
    assert take_units(book) == ()


def test_a_renamed_collective_reads_under_both_names(book: Book) -> None:
    add_units(book, (Unit("Phòng Lãnh sự"),))
    (unit,) = take_units(book)
    rename_collective(book, unit, "Phòng Lãnh sự và Biên giới", JULY, DECISION)
    found = get_collective(book, unit)
    assert found.name == "Phòng Lãnh sự và Biên giới"
    assert [name_in(found, year) for year in (2024, 2025)] == [
        "Phòng Lãnh sự", "Phòng Lãnh sự và Biên giới",
    ]  # fmt: skip
    assert [unit.name for unit in list_units(book)] == ["Phòng Lãnh sự và Biên giới"]
    assert verify(book.path) == ()


def test_names_of_every_year_come_from_the_right_decision(book: Book) -> None:
    (unit,) = some(book, "Phòng A")
    rename_collective(book, unit, "Phòng B", PartialDate(2020, 3), "1")
    rename_collective(book, unit, "Phòng C", PartialDate(2024), "2")
    found = get_collective(book, unit)
    assert [name_in(found, year) for year in (2019, 2020, 2023, 2024)] == [
        "Phòng A", "Phòng B", "Phòng B", "Phòng C",
    ]  # fmt: skip


def test_a_rename_to_nothing_or_to_the_same_is_refused(book: Book) -> None:
    (unit,) = some(book, "Phòng A")
    for name in (" ", "Phòng  A"):
        with pytest.raises(EditRefused):
            rename_collective(book, unit, name, JULY, DECISION)
    with pytest.raises(NotFound):
        rename_collective(book, unit + 1, "Phòng B", JULY, DECISION)


def test_a_merger_ends_its_predecessors_and_names_them(book: Book) -> None:
    first, second, new = some(book, "Xã Một", "Xã Hai", "Xã Mới")
    before = rows_of(book)
    merge_collectives(book, (first, second), new, JULY, DECISION)
    assert predecessors(list_changes(book), new) == (first, second)
    assert get_collective(book, first).valid_to == PartialDate(2025, 6, 30)
    assert [one.name for one in list_collectives(book, 2026)] == ["Xã Mới"]
    assert len(list_collectives(book, 2025)) == 3
    undo(book)
    assert rows_of(book) == before


def test_lines_go_on_through_splits_and_mergers(book: Book) -> None:
    old, left, right, new = some(book, "Cũ", "Trái", "Phải", "Mới")
    split_collective(book, old, (left, right), PartialDate(2020), "1")
    merge_collectives(book, (left, right), new, JULY, "2")
    changes = list_changes(book)
    assert successors(changes, old) == (left, right, new)
    assert set(predecessors(changes, new)) == {left, right, old}


def test_a_circle_of_mergers_is_refused(book: Book) -> None:
    first, second, third = some(book, "Một", "Hai", "Ba")
    merge_collectives(book, (first,), second, JULY, "1")
    merge_collectives(book, (second,), third, JULY, "2")
    before = rows_of(book)
    with pytest.raises(EditRefused, match="Một đã trở thành Ba"):
        merge_collectives(book, (third,), first, JULY, "3")
    with pytest.raises(EditRefused, match="chính mình"):
        merge_collectives(book, (third,), third, JULY, "3")
    with pytest.raises(NotFound):
        merge_collectives(book, (third,), 99, JULY, "3")
    assert rows_of(book) == before


def test_what_ended_once_does_not_end_twice_unless_taken_back(book: Book) -> None:
    (unit,) = some(book, "Phòng A")
    dissolve_collective(book, unit, JULY, DECISION)
    with pytest.raises(EditRefused):
        dissolve_collective(book, unit, JULY, DECISION)
    withdraw_change(book, unit)
    assert get_collective(book, unit).valid_to is None
    with pytest.raises(EditRefused):
        withdraw_change(book, unit)


def test_the_register_is_mended_ordered_and_emptied(book: Book) -> None:
    first, second = some(book, "Phòng A", "Phòng B")
    update_collective(book, a_collective("Phòng Á", id=first, code="P1"))
    move_collectives(book, (second,), 0)
    assert [one.name for one in list_collectives(book)] == ["Phòng B", "Phòng Á"]
    with pytest.raises(EditRefused, match="P1"):
        add_collectives(book, (a_collective(code="P1"),))
    with pytest.raises(EditRefused):
        add_collectives(book, (a_collective(" "),))
    delete_collectives(book, (first, second))
    assert list_collectives(book) == ()
