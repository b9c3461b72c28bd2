"""The office profile and its registers, as records."""

from typing import Any

from storage.book import Book
from storage.models.office import OfficeRow
from storage.models.recipients import RecipientsEntryRow, RecipientsListRow
from storage.models.signer import SignerRow
from storage.models.unit import UnitRow
from storage.records import Margins, Office, RecipientsList, Signer, Unit


def get_office(book: Book) -> Office:
    """The profile of the office that keeps the book."""
    row = book.db.rows(OfficeRow.select())[0]
    margins = Margins(
        row["margin_top"], row["margin_bottom"], row["margin_left"], row["margin_right"]
    )
    names = ("parent_lines", "name_lines", "abbreviation", "place", "regime", "profile")
    return Office(**{name: row[name] for name in names}, margins=margins)


def list_units(book: Book) -> tuple[Unit, ...]:
    """The register of units, in the order the office set."""
    return tuple(Unit(**row) for row in _in_order(book, UnitRow))


def list_signers(book: Book) -> tuple[Signer, ...]:
    """Those who sign, in the order the office set."""
    return tuple(Signer(**row) for row in _in_order(book, SignerRow))


def list_recipients_lists(book: Book) -> tuple[RecipientsList, ...]:
    """The named recipients lists, in the order the office set."""
    entries: dict[int, list[tuple[str, ...]]] = {}
    query = RecipientsEntryRow.select().order_by(RecipientsEntryRow.position)
    for row in book.db.rows(query):
        entries.setdefault(row["list"], []).append(row["lines"])
    return tuple(
        RecipientsList(**row, recipients=tuple(entries.get(row["id"], ())))
        for row in _in_order(book, RecipientsListRow)
    )


def _in_order(book: Book, model: Any) -> list[dict[str, Any]]:
    rows = book.db.rows(model.select().order_by(model.position))
    for row in rows:
        del row["position"]
    return rows
