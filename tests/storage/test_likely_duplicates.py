"""The register itself is searched for people entered twice."""

from storage.book import Book
from storage.dates import PartialDate
from storage.queries.duplicates import likely_duplicates
from storage.services.merging import merge_people
from storage.services.people import add_people
from tests.storage.registry_builders import a_person

TODAY = PartialDate(2026, 3, 1)


def test_one_citizen_number_twice_is_surely_one_person(book: Book) -> None:
    first, _, second = add_people(
        book,
        (
            a_person("Nguyễn Thị Hà", cccd="001085000001"),
            a_person("Trần Văn Bình", cccd="001085000002"),
            a_person("Nguyễn Thị Thu Hà", cccd="001085000001"),
        ),
    )
    (found,) = likely_duplicates(book, TODAY)
    assert ({found.first, found.second}, found.is_sure) == ({first, second}, True)


def test_merged_people_are_no_longer_asked_about(book: Book) -> None:
    born = PartialDate(1985, 3, 8)
    kept, other = add_people(book, [a_person("Nguyễn Thị Hà", birth=born) for _ in range(2)])
    merge_people(book, kept, (other,))
    assert likely_duplicates(book, TODAY) == ()
