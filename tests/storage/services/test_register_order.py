"""The registers keep the order people give them."""

import pytest

from storage.book import Book
from storage.errors import NotFound
from storage.journal import next_undo, undo
from storage.queries.office import list_recipients_lists, list_signers, list_units
from storage.records import RecipientsList, Signer, Unit
from storage.services.office import add_recipients_list, add_signer, add_units, delete_units
from storage.services.register_order import move_recipients_list, move_signer, move_unit

_NAMES = ("Văn phòng", "Thanh tra", "Phòng Lễ tân", "Phòng Lãnh sự")


def names_of(book: Book) -> str:
    return ", ".join(unit.name for unit in list_units(book))


@pytest.fixture
def units(book: Book) -> tuple[int, ...]:
    return add_units(book, [Unit(name) for name in _NAMES])


@pytest.mark.parametrize(
    ("moved", "position", "order"),
    [
        (3, 0, "Phòng Lãnh sự, Văn phòng, Thanh tra, Phòng Lễ tân"),
        (0, 2, "Thanh tra, Văn phòng, Phòng Lễ tân, Phòng Lãnh sự"),
        (0, 99, "Thanh tra, Phòng Lễ tân, Phòng Lãnh sự, Văn phòng"),
        (1, 1, "Văn phòng, Thanh tra, Phòng Lễ tân, Phòng Lãnh sự"),
    ],
)
def test_a_unit_stands_where_it_was_put(
    book: Book, units: tuple[int, ...], moved: int, position: int, order: str
) -> None:
    move_unit(book, units[moved], position)
    assert names_of(book) == order


def test_undo_puts_a_moved_unit_back(book: Book, units: tuple[int, ...]) -> None:
    before = names_of(book)
    move_unit(book, units[3], 0)
    undo(book)
    assert names_of(book) == before


def test_signers_and_recipients_lists_are_put_in_order_too(book: Book) -> None:
    signers = [add_signer(book, Signer(name, ("GIÁM ĐỐC",))) for name in ("Hà", "Bình")]
    lists = [add_recipients_list(book, RecipientsList(name, ())) for name in ("Sở", "Tỉnh")]
    move_signer(book, signers[1], 0)
    move_recipients_list(book, lists[1], 0)
    assert [signer.full_name for signer in list_signers(book)] == ["Bình", "Hà"]
    assert [found.name for found in list_recipients_lists(book)] == ["Tỉnh", "Sở"]


def test_a_row_that_is_gone_cannot_be_moved(book: Book, units: tuple[int, ...]) -> None:
    with pytest.raises(NotFound, match="đơn vị"):
        move_unit(book, max(units) + 1, 0)


def test_several_units_are_removed_in_one_step(book: Book, units: tuple[int, ...]) -> None:
    delete_units(book, units[1:3])
    assert names_of(book) == "Văn phòng, Phòng Lãnh sự"
    step = next_undo(book)
    assert step is not None and step.label == "Xóa 2 đơn vị"


def test_removing_a_missing_unit_removes_none(book: Book, units: tuple[int, ...]) -> None:
    with pytest.raises(NotFound):
        delete_units(book, (units[0], max(units) + 1))
    assert names_of(book) == ", ".join(_NAMES)
