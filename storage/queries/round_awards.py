"""The titles and awards a round may propose: those of the catalogue and the office's own."""

from collections.abc import Mapping

from resources.catalogues.awards import Award, load_awards
from storage.book import Book
from storage.queries.local_rules import office_rules


def known_awards(book: Book) -> Mapping[str, Award]:
    """Titles and awards by code; the office's own stand over the catalogue's."""
    return {**load_awards().entries, **{one.code: one for one in office_rules(book).awards}}
