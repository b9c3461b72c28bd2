"""Ratings, discipline and the lists that say who had none."""

from dataclasses import replace

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused, NotFound
from storage.journal import history
from storage.queries.results import (
    disciplines_of,
    list_clean_lists,
    list_disciplines,
    list_ratings,
    ratings_of,
)
from storage.records_registry import CleanList, Discipline, Rating
from storage.services.collectives import add_collectives
from storage.services.discipline import (
    add_disciplines,
    confirm_clean_list,
    delete_disciplines,
    update_discipline,
    withdraw_clean_list,
)
from storage.services.people import add_people, add_person
from storage.services.ratings import delete_ratings, set_ratings
from storage.verify import verify
from tests.storage.registry_builders import a_collective, a_person

DECEMBER = PartialDate(2025, 12, 20)


def test_a_rating_of_the_same_year_is_written_over(book: Book) -> None:
    person = add_person(book, a_person())
    set_ratings(book, (Rating(2024, "HTTNV", person), Rating(2025, "HTTNV", person)))
    set_ratings(book, (Rating(2025, "HTXSNV", person, decision="90/QĐ-SNgV"),))
    assert [(one.year, one.level, one.decision) for one in ratings_of(book, person_id=person)] == [
        (2024, "HTTNV", ""), (2025, "HTXSNV", "90/QĐ-SNgV"),
    ]  # fmt: skip
    assert verify(book.path) == ()


def test_the_same_list_stored_again_changes_nothing(book: Book) -> None:
    people = add_people(book, [a_person() for _ in range(600)])
    ratings = [Rating(2025, "HTTNV", person) for person in people]
    set_ratings(book, ratings)
    steps = len(history(book, 10))
    set_ratings(book, ratings)
    assert len(history(book, 10)) == steps
    assert len(list_ratings(book, 2025)) == 600


def test_people_and_collectives_are_rated_apart(book: Book) -> None:
    person = add_person(book, a_person())
    (unit,) = add_collectives(book, (a_collective(),))
    set_ratings(book, (Rating(2025, "HTTNV", person), Rating(2025, "HTXSNV", None, unit)))
    assert [one.level for one in ratings_of(book, collective_id=unit)] == ["HTXSNV"]
    delete_ratings(book, [one.id or 0 for one in ratings_of(book, person_id=person)])
    assert [one.collective_id for one in list_ratings(book, 2025)] == [unit]


def test_a_rating_of_nobody_is_refused(book: Book) -> None:
    with pytest.raises(EditRefused):
        set_ratings(book, (Rating(2025, "HTTNV"),))


def test_discipline_comes_out_as_it_went_in(book: Book) -> None:
    person = add_person(book, a_person())
    warning = Discipline("CANH_CAO", PartialDate(2024, 3), PartialDate(2025, 3), person, None, "5")
    add_disciplines(book, (warning, Discipline("complaint", DECEMBER, person_id=person)))
    found = disciplines_of(book, person_id=person)
    assert replace(found[0], id=None) == warning
    update_discipline(book, replace(found[1], ended=PartialDate(2026, 1)))
    assert disciplines_of(book, person_id=person)[1].ended == PartialDate(2026, 1)
    with pytest.raises(EditRefused):
        update_discipline(book, replace(found[1], ended=PartialDate(2024)))
    delete_disciplines(book, [one.id or 0 for one in found])
    assert list_disciplines(book) == ()


def test_a_confirmed_list_names_everybody_on_it(book: Book) -> None:
    people = add_people(book, (a_person(), a_person()))
    (unit,) = add_collectives(book, (a_collective(),))
    confirmed = CleanList(2025, "Phòng Tổ chức cán bộ", DECEMBER, people, (unit,))
    list_id = confirm_clean_list(book, confirmed)
    assert replace(list_clean_lists(book)[0], id=None, uid="") == confirmed
    withdraw_clean_list(book, list_id)
    assert list_clean_lists(book) == ()
    with pytest.raises(NotFound):
        withdraw_clean_list(book, list_id)


def test_a_list_of_nobody_or_confirmed_by_nobody_is_refused(book: Book) -> None:
    person = add_person(book, a_person())
    for found in (CleanList(2025, "Phòng", DECEMBER), CleanList(2025, " ", DECEMBER, (person,))):
        with pytest.raises(EditRefused):
            confirm_clean_list(book, found)
