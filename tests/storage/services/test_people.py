"""People enter the register one by one or by lists, serve, are away, move on and leave."""

from dataclasses import replace

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused, NotFound
from storage.journal import history, undo
from storage.queries.people import get_person, list_people
from storage.records_registry import Leave, Posting
from storage.services.collectives import add_collectives
from storage.services.people import (
    add_people,
    add_person,
    delete_people,
    move_people,
    update_person,
)
from storage.services.postings import (
    add_leave,
    add_posting,
    before,
    end_service,
    transfer,
    update_posting,
)
from storage.verify import verify
from tests.storage.builders import rows_of
from tests.storage.registry_builders import a_collective, a_person, a_posting

NOW = PartialDate(2026, 11, 20)


def names(book: Book) -> list[str]:
    return [line.full_name for line in list_people(book, NOW)]


def test_a_person_comes_out_as_it_went_in(book: Book) -> None:
    (unit,) = add_collectives(book, (a_collective(),))
    person = a_person(
        code="CB01",
        cccd="020180001234",
        sex="female",
        birth=PartialDate(1980, 5),
        joined=PartialDate(2005),
        contact="0912 000 000",
        note="Đảng viên",
        postings=(a_posting(unit, post="Trưởng phòng", is_leader=True),),
        leaves=(Leave("maternity", PartialDate(2010, 3, 1), PartialDate(2010, 9, 1)),),
    )
    found = get_person(book, add_person(book, person))
    posting, leave = replace(found.postings[0], id=None), replace(found.leaves[0], id=None)
    assert replace(found, id=None, uid="", postings=(posting,), leaves=(leave,)) == person
    assert verify(book.path) == ()


def test_text_is_cleaned_on_the_way_in(book: Book) -> None:
    decomposed = "  Nguye\u0302\u0303n   Thị Hà "
    found = get_person(book, add_person(book, a_person(decomposed, cccd="0201 8000 1234")))
    assert (found.full_name, found.cccd) == ("Nguyễn Thị Hà", "020180001234")


def test_the_register_shows_the_posting_of_the_day(book: Book) -> None:
    first, second = add_collectives(book, (a_collective("Văn phòng"), a_collective("Thanh tra")))
    person = add_person(book, a_person(postings=(a_posting(first, "2020", post="Chuyên viên"),)))
    transfer(book, (person,), a_posting(second, "2024-03-01", post="Thanh tra viên"))
    (then,) = list_people(book, PartialDate(2023))
    (now,) = list_people(book, NOW)
    assert (then.unit, then.post) == ("Văn phòng", "Chuyên viên")
    assert (now.unit, now.post) == ("Thanh tra", "Thanh tra viên")
    assert get_person(book, person).postings[0].valid_to == PartialDate(2024, 2, 29)


def test_a_secondment_leaves_the_posting_open(book: Book) -> None:
    person = add_person(book, a_person(postings=(a_posting(post="Chuyên viên"),)))
    transfer(book, (person,), a_posting(since="2025-01-01", is_secondment=True, place="UBND xã"))
    assert get_person(book, person).postings[0].valid_to is None
    assert list_people(book, NOW)[0].post == "Chuyên viên"


def test_who_left_is_shown_only_where_asked_for(book: Book) -> None:
    gone, _ = add_people(book, (a_person(postings=(a_posting(),)), a_person("Trần Văn Bình")))
    end_service(book, (gone,), PartialDate(2025, 6))
    assert [line.id for line in list_people(book, NOW, left=False)] != [gone]
    assert len(list_people(book, NOW)) == 2
    assert len(list_people(book, PartialDate(2025, 6, 30), left=False)) == 2
    assert get_person(book, gone).postings[0].valid_to == PartialDate(2025, 6)


def test_a_list_comes_in_as_one_unit_of_work(book: Book) -> None:
    before_list = rows_of(book)
    people = [a_person(f"Nguyễn Văn {n}", postings=(a_posting(),)) for n in range(1200)]
    ids = add_people(book, people)
    assert [get_person(book, ids[n]).full_name for n in (0, 700, 1199)] == [
        "Nguyễn Văn 0", "Nguyễn Văn 700", "Nguyễn Văn 1199",
    ]  # fmt: skip
    assert history(book, 1)[0].label == "Thêm 1200 cá nhân"
    undo(book)
    assert rows_of(book) == before_list


def test_the_order_is_set_by_hand(book: Book) -> None:
    first, _, third = add_people(book, [a_person(name) for name in ("An", "Bình", "Chi")])
    move_people(book, (third, first), 2)
    assert names(book) == ["Bình", "Chi", "An"]


def test_a_key_belongs_to_one_person(book: Book) -> None:
    kept = add_person(book, a_person(code="CB01"))
    with pytest.raises(EditRefused, match="CB01"):
        add_person(book, a_person("Trần Văn Bình", code="CB01"))
    with pytest.raises(EditRefused, match="CB02"):
        add_people(book, (a_person("An", code="CB02"), a_person("Bình", code="CB02")))
    update_person(book, a_person("Nguyễn Thị Hà (B)", code="CB01", id=kept))
    assert names(book) == ["Nguyễn Thị Hà (B)"]


def test_a_nameless_row_is_refused_with_nothing_stored(book: Book) -> None:
    with pytest.raises(EditRefused, match="Dòng 2"):
        add_people(book, (a_person(), a_person("  ")))
    assert names(book) == []


def test_dates_that_run_backwards_are_refused(book: Book) -> None:
    person = add_person(book, a_person())
    with pytest.raises(EditRefused, match="Ngày kết thúc 2019 trước ngày bắt đầu 03/2020"):
        add_posting(book, person, a_posting(since="2020-03", valid_to=PartialDate(2019)))
    with pytest.raises(EditRefused):
        add_leave(book, person, Leave("study", PartialDate(2024), PartialDate(2023, 12)))
    posting = add_posting(book, person, a_posting(since="2020-03", valid_to=PartialDate(2020)))
    with pytest.raises(EditRefused):
        transfer(book, (person,), Posting(place="UBND xã"))
    update_posting(book, a_posting(since="2021", id=posting))
    with pytest.raises(EditRefused):
        transfer(book, (person,), a_posting(since="2019-05-01"))


def test_the_last_day_before_is_as_exact_as_the_day() -> None:
    assert before(PartialDate(2025, 3, 1)) == PartialDate(2025, 2, 28)
    assert before(PartialDate(2025, 1)) == PartialDate(2024, 12)
    assert before(PartialDate(2025, 7)) == PartialDate(2025, 6)
    assert before(PartialDate(2025)) == PartialDate(2024)


def test_people_go_with_all_that_hangs_on_them_and_come_back(book: Book) -> None:
    person = add_person(book, a_person(postings=(a_posting(),)))
    full = rows_of(book)
    delete_people(book, (person,))
    with pytest.raises(NotFound):
        get_person(book, person)
    undo(book)
    assert rows_of(book) == full
