"""The office profile and its registers are kept as set, in the order they were added."""

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import NotFound
from storage.queries.office import (
    get_office,
    list_recipients_lists,
    list_signers,
    list_units,
)
from storage.records import Margins, Office, RecipientsList, Signer, Unit
from storage.services.office import (
    add_recipients_list,
    add_signer,
    add_unit,
    add_units,
    delete_recipients_list,
    delete_signer,
    delete_unit,
    set_office,
    update_recipients_list,
    update_signer,
    update_unit,
)
from tests.storage.builders import an_office


def test_a_new_book_knows_its_office(book: Book) -> None:
    assert get_office(book) == an_office()


def test_the_profile_is_replaced_whole(book: Book) -> None:
    office = Office(
        ("UBND TỈNH",), ("SỞ NỘI VỤ", "VĂN PHÒNG"), "SNV", "Cao Bằng", "collective", "P13",
        Margins(2500, 2500, 3500, 2000),
    )  # fmt: skip
    set_office(book, office)
    assert get_office(book) == office


def test_units_stand_in_the_order_they_were_added_with_their_validity(book: Book) -> None:
    units = (
        Unit("Văn phòng", "office", "VP", PartialDate(2020), PartialDate(2025, 6, 30)),
        Unit("Phòng Thi đua"),
    )
    ids = add_units(book, units)
    found = list_units(book)
    assert [(u.id, u.name, u.valid_from, u.valid_to) for u in found] == [
        (ids[0], "Văn phòng", PartialDate(2020), PartialDate(2025, 6, 30)),
        (ids[1], "Phòng Thi đua", None, None),
    ]
    assert len({unit.uid for unit in found} | {""}) == 3


def test_registers_are_changed_and_removed_by_id(book: Book) -> None:
    unit_id = add_unit(book, Unit("Văn phòng"))
    signer_id = add_signer(book, Signer("Nguyễn Thị Hà", ("GIÁM ĐỐC",)))
    update_unit(book, Unit("Văn phòng Sở", id=unit_id))
    update_signer(book, Signer("Trần An", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), id=signer_id))
    assert [unit.name for unit in list_units(book)] == ["Văn phòng Sở"]
    (signer,) = list_signers(book)
    assert (signer.full_name, signer.authority) == ("Trần An", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))
    delete_unit(book, unit_id)
    delete_signer(book, signer_id)
    assert (list_units(book), list_signers(book)) == ((), ())


def test_a_recipients_list_keeps_its_lines(book: Book) -> None:
    lines = (("UBND tỉnh (QĐ số 1; QĐ số 2)",), ("Các phòng,", "đơn vị"))
    list_id = add_recipients_list(book, RecipientsList("Thường dùng", lines, "Lưu: VT"))
    (found,) = list_recipients_lists(book)
    assert (found.recipients, found.archive) == (lines, "Lưu: VT")
    update_recipients_list(book, RecipientsList("Khác", (("A",),), "Lưu: VT, NV", list_id))
    (found,) = list_recipients_lists(book)
    assert (found.name, found.recipients, found.archive) == ("Khác", (("A",),), "Lưu: VT, NV")
    delete_recipients_list(book, list_id)
    assert list_recipients_lists(book) == ()
    assert book.db.value("SELECT count(*) FROM recipients_entry") == 0


def test_what_is_gone_is_not_changed(book: Book) -> None:
    with pytest.raises(NotFound, match="đơn vị"):
        update_unit(book, Unit("Văn phòng", id=5))
    with pytest.raises(NotFound, match="người ký"):
        delete_signer(book, 5)
