"""The follow-up book of the office's own papers (sổ theo dõi văn bản)."""

from typing import Any

from peewee import JOIN

from resources.catalogues import load_catalogue
from storage.book import Book
from storage.models.document import DocumentRecipientRow, DocumentRow
from storage.models.lifecycle import DocumentFileRow, DocumentIssueRow
from storage.models.plan import PlanRow
from storage.queries.office import get_office
from storage.records_lifecycle import RegisterEntry
from storage.rules.printed_header import usual_symbol

_HEADER = (
    "number", "date", "kind", "subject", "signer", "archive", "state",
)  # fmt: skip


def list_register(book: Book, year: int | None = None) -> tuple[RegisterEntry, ...]:
    """Issued papers that have a number, by day and number, of one year or of all.

    Gaps between numbers mean nothing: the clerk of records gives numbers to other papers too.
    """
    recipients = _recipients(book)
    signed = _with_signed_copy(book)
    abbreviation = get_office(book).abbreviation
    return tuple(
        _entry(row, _symbol(row, abbreviation), recipients, signed) for row in _issued(book, year)
    )


def _issued(book: Book, year: int | None) -> list[dict[str, Any]]:
    row, issue, plan = DocumentRow, DocumentIssueRow, PlanRow
    header = (getattr(row, name) for name in (*_HEADER, "symbol"))
    query = (
        row.select(row.id, issue.end_note, plan.id.alias("plan_id"), *header)
        .join(issue)
        .switch(row)
        .join(plan, JOIN.LEFT_OUTER, on=(plan.document == row.id))
        .where(row.number != "")
        .order_by(row.date, issue.number_key, row.id)
    )
    return book.db.rows(query if year is None else query.where(issue.year == year))


def _entry(
    row: dict[str, Any], symbol: str, recipients: dict[int, list[str]], signed: frozenset[int]
) -> RegisterEntry:
    document_id = row["id"]
    return RegisterEntry(
        document_id=document_id,
        symbol=symbol,
        note=row["end_note"],
        recipients=tuple(recipients.get(document_id, ())),
        has_signed_copy=document_id in signed,
        plan_id=row["plan_id"],
        **{name: row[name] for name in _HEADER},
    )


def _symbol(row: dict[str, Any], abbreviation: str) -> str:
    if row["symbol"] is not None:
        return row["symbol"]
    kind = load_catalogue("document-kinds").by_name(row["kind"])
    return usual_symbol(kind.code if kind else "", abbreviation)


def _recipients(book: Book) -> dict[int, list[str]]:
    row = DocumentRecipientRow
    found: dict[int, list[str]] = {}
    for line in book.db.rows(row.select().order_by(row.position)):
        found.setdefault(line["document"], []).append(" ".join(line["lines"]))
    return found


def _with_signed_copy(book: Book) -> frozenset[int]:
    row = DocumentFileRow
    rows = book.db.rows(row.select(row.document).where(row.role == "signed"))
    return frozenset(found["document"] for found in rows)
