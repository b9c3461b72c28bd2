"""What the registers call the subjects of lines, as papers of a day print them."""

from collections.abc import Iterable, Mapping

from storage.book import Book
from storage.dates import PartialDate
from storage.queries.people import list_people
from storage.records_rounds import Nomination

Words = tuple[str, str, str]


def subject_words(
    book: Book, lines: Iterable[Nomination], on: PartialDate
) -> Mapping[tuple[str, int], Words]:
    """Name, post and unit of the subjects of ``lines`` on a day; collectives have a name only."""
    wanted = {line.subject for line in lines}
    found: dict[tuple[str, int], Words] = {
        ("person", one.id): (one.full_name, one.post, one.unit) for one in list_people(book, on)
    }
    merged = "SELECT id, full_name FROM person WHERE merged_into_id IS NOT NULL"
    found |= {("person", key): (name, "", "") for key, name in book.db.fetch(merged)}
    collectives = book.db.fetch("SELECT id, name FROM collective")
    found |= {("collective", key): (name, "", "") for key, name in collectives}
    return {subject: words for subject, words in found.items() if subject in wanted}
