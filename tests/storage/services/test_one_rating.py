"""One rating typed by hand never writes over another of its year unseen."""

from dataclasses import replace

import pytest

from storage.book import Book
from storage.errors import EditRefused
from storage.queries.results import ratings_of
from storage.records_registry import Rating
from storage.services.people import add_person
from storage.services.ratings import keep_rating
from tests.storage.registry_builders import a_person


def test_a_second_rating_of_a_year_is_refused(book: Book) -> None:
    person = add_person(book, a_person())
    keep_rating(book, Rating(2025, "HTTNV", person))
    with pytest.raises(EditRefused, match="2025"):
        keep_rating(book, Rating(2025, "HTXSNV", person))
    assert [one.level for one in ratings_of(book, person_id=person)] == ["HTTNV"]


def test_a_rating_moves_to_another_year_as_one_row(book: Book) -> None:
    person = add_person(book, a_person())
    keep_rating(book, Rating(2025, "HTTNV", person))
    (stored,) = ratings_of(book, person_id=person)
    keep_rating(book, replace(stored, year=2024))
    assert [(one.id, one.year) for one in ratings_of(book, person_id=person)] == [(stored.id, 2024)]
