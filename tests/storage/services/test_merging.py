"""Duplicates become one with nothing lost, and one undo makes them two again."""

from dataclasses import replace

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused, NotFound
from storage.journal import undo
from storage.queries.awards import awards_of, get_initiative
from storage.queries.collectives import get_collective, list_changes, list_collectives
from storage.queries.people import get_person, list_people
from storage.queries.results import list_clean_lists, ratings_of
from storage.records import Unit
from storage.records_awards import Author
from storage.records_registry import CleanList, Rating
from storage.services.awards import add_awards
from storage.services.collective_changes import merge_collectives
from storage.services.collectives import add_collectives
from storage.services.discipline import confirm_clean_list
from storage.services.initiatives import add_initiatives
from storage.services.merging import merge_collective_duplicates, merge_people
from storage.services.office import add_unit
from storage.services.people import add_people
from storage.services.ratings import set_ratings
from storage.verify import verify
from tests.storage.builders import rows_of
from tests.storage.registry_builders import (
    a_collective,
    a_person,
    a_posting,
    an_award,
    an_initiative,
)

NOW = PartialDate(2026, 11, 20)


def two(book: Book) -> tuple[int, int]:
    birth = PartialDate(1980, 5, 1)
    kept, twin = a_person(code="CB01"), a_person("NGUYỄN THỊ HÀ", birth=birth, cccd="020180001234")
    first, second = add_people(book, (kept, replace(twin, postings=(a_posting(post="CV"),))))
    return first, second


def test_the_kept_person_has_all_that_both_had(book: Book) -> None:
    kept, twin = two(book)
    add_awards(book, (an_award(kept, 2023), an_award(twin, 2024)))
    set_ratings(book, (Rating(2023, "HTTNV", kept), Rating(2024, "HTXSNV", twin)))
    (idea,) = add_initiatives(book, (an_initiative(Author("Nguyễn Thị Hà", 10_000, twin)),))
    before = rows_of(book)
    merge_people(book, kept, (twin,))
    found = get_person(book, kept)
    assert (found.birth, found.cccd) == (PartialDate(1980, 5, 1), "020180001234")
    assert [posting.post for posting in found.postings] == ["CV"]
    assert [award.year for award in awards_of(book, person_id=kept)] == [2023, 2024]
    assert [rating.year for rating in ratings_of(book, person_id=kept)] == [2023, 2024]
    assert get_initiative(book, idea).authors[0].person_id == kept
    assert verify(book.path) == ()
    undo(book)
    assert rows_of(book) == before


def test_the_duplicate_leaves_the_register_but_stays_readable(book: Book) -> None:
    kept, twin = two(book)
    merge_people(book, kept, (twin,))
    assert [line.id for line in list_people(book, NOW)] == [kept]
    trace = get_person(book, twin)
    assert (trace.full_name, trace.merged_into) == ("NGUYỄN THỊ HÀ", kept)


def test_what_both_have_alike_is_kept_once(book: Book) -> None:
    kept, twin = two(book)
    add_awards(book, (an_award(kept, 2023), an_award(twin, 2023)))
    set_ratings(book, (Rating(2023, "HTTNV", kept), Rating(2023, "HTTNV", twin)))
    confirm_clean_list(book, CleanList(2023, "Phòng Tổ chức", PartialDate(2023, 12), (kept, twin)))
    merge_people(book, kept, (twin,))
    assert len(awards_of(book, person_id=kept)) == 1
    assert len(ratings_of(book, person_id=kept)) == 1
    assert list_clean_lists(book)[0].person_ids == (kept,)


def test_ratings_that_differ_are_for_people_to_settle(book: Book) -> None:
    kept, twin = two(book)
    set_ratings(book, (Rating(2023, "HTTNV", kept), Rating(2023, "HTXSNV", twin)))
    before = rows_of(book)
    with pytest.raises(EditRefused, match="2023"):
        merge_people(book, kept, (twin,))
    assert rows_of(book) == before


def test_three_merged_one_after_the_other_name_the_last_kept(book: Book) -> None:
    first, second, third = add_people(book, (a_person(), a_person(), a_person()))
    merge_people(book, second, (third,))
    merge_people(book, first, (second,))
    assert [get_person(book, each).merged_into for each in (second, third)] == [first, first]
    with pytest.raises(EditRefused):
        merge_people(book, third, (first,))
    with pytest.raises(EditRefused):
        merge_people(book, first, (first,))
    with pytest.raises(NotFound):
        merge_people(book, first, (99,))


def test_a_collective_entered_twice_keeps_its_unit_and_its_line(book: Book) -> None:
    unit = add_unit(book, Unit("Phòng Lãnh sự"))
    kept, twin, old = add_collectives(
        book, (a_collective(), a_collective("P. Lãnh sự", unit_id=unit), a_collective("Phòng cũ"))
    )
    merge_collectives(book, (old,), twin, PartialDate(2025, 7, 1), "01/QĐ-UBND")
    before = rows_of(book)
    merge_collective_duplicates(book, kept, (twin,))
    assert get_collective(book, kept).unit_id == unit
    assert [change.successor_id for change in list_changes(book)] == [kept]
    assert [one.id for one in list_collectives(book)] == [kept, old]
    undo(book)
    assert rows_of(book) == before


def test_collectives_that_followed_each_other_by_decision_are_no_duplicates(book: Book) -> None:
    first, second, third = add_collectives(book, (a_collective(),) * 3)
    merge_collectives(book, (first,), second, PartialDate(2025, 7, 1), "01/QĐ-UBND")
    merge_collectives(book, (second,), third, PartialDate(2026, 1, 1), "02/QĐ-UBND")
    with pytest.raises(EditRefused):
        merge_collective_duplicates(book, first, (third,))


def test_a_merger_noted_under_both_names_is_kept_once(book: Book) -> None:
    kept, twin, new = add_collectives(book, (a_collective(),) * 3)
    merge_collectives(book, (kept, twin), new, PartialDate(2025, 7, 1), "01/QĐ-UBND")
    merge_collective_duplicates(book, kept, (twin,))
    assert [(one.predecessor_id, one.successor_id) for one in list_changes(book)] == [(kept, new)]
