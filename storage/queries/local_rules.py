"""Rules of the office itself and the rule books it has checked."""

from storage.book import Book
from storage.models.local_rule import LawConfirmationRow, LocalRuleRow
from storage.records_awards import LawConfirmation, LocalRule


def list_local_rules(book: Book) -> tuple[LocalRule, ...]:
    """All local rules in the office's order, those out of force too."""
    rows = book.db.rows(LocalRuleRow.select().order_by(LocalRuleRow.position, LocalRuleRow.id))
    for row in rows:
        del row["position"]
    return tuple(LocalRule(**row) for row in rows)


def law_confirmations(book: Book) -> tuple[LawConfirmation, ...]:
    """The rule books checked against the official text, in the order they were."""
    names = ("rule_book", "confirmed_by", "confirmed_on", "note")
    fields = [getattr(LawConfirmationRow, name) for name in names]
    rows = book.db.rows(LawConfirmationRow.select(*fields).order_by(LawConfirmationRow.id))
    return tuple(LawConfirmation(**row) for row in rows)
