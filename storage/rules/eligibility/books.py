"""Which rule book a dossier is judged by."""

from collections.abc import Sequence
from datetime import date

from resources.catalogues.rule_books import RuleBook
from storage.rules.eligibility.errors import NoRuleBook


def book_for(received: date, books: Sequence[RuleBook]) -> RuleBook:
    """The book in force on the day a dossier is received for appraisal; raises NoRuleBook.

    Dossiers received before 01/10/2026 stay with the old law: khoản 4 Điều 4 Luật số 06/2026/QH16
    (known second-hand).
    """
    for book in books:
        if book.receives(received):
            return book
    raise NoRuleBook(received, min(book.received_from for book in books))
