"""Decisions with their lines of the award book (sổ vàng), fund totals, and printed certificates."""

from collections import defaultdict
from typing import Any

from storage.book import Book
from storage.errors import NotFound
from storage.models.certificate import CertificateRow
from storage.models.decision import DecisionChangeRow, DecisionLineRow, DecisionRow
from storage.queries.awards import list_awards
from storage.records_decisions import BookEntry, Certificate, Decision, DecisionChange
from storage.rows import Row


def list_decisions(book: Book, round_id: int | None = None) -> tuple[Decision, ...]:
    """Decisions on one round, or all, in the order they were recorded."""
    if round_id is None:
        return _decisions(book, ())
    return _decisions(book, (DecisionRow.round == round_id,))


def get_decision(book: Book, decision_id: int) -> Decision:
    """One decision; raises NotFound."""
    for one in _decisions(book, (DecisionRow.id == decision_id,)):
        return one
    raise NotFound("quyết định khen thưởng", decision_id)


def award_book(book: Book) -> tuple[BookEntry, ...]:
    """The whole award book by serial number."""
    entries = (entry for one in list_decisions(book) for entry in one.entries)
    return tuple(sorted(entries, key=lambda entry: entry.serial))


def fund_spent(book: Book, year: int, authority: str) -> int:
    """What the decisions one head signed in a calendar year cost the fund, in đồng.

    Whoever decides pays from the own fund: khoản 4 Điều 11 Luật số 06/2022/QH15.
    """
    return sum(
        one.fund
        for one in list_decisions(book)
        if one.date.year == year and one.authority == authority
    )


def list_certificates(book: Book, award_id: int | None = None) -> tuple[Certificate, ...]:
    """The log of sheets, of one award or all, in the order they were printed."""
    row = CertificateRow
    query = row.select().order_by(row.id)
    rows = book.db.rows(query if award_id is None else query.where(row.award == award_id))
    return tuple(_certificate(values) for values in rows)


def _decisions(book: Book, where: tuple[Any, ...]) -> tuple[Decision, ...]:
    row = DecisionRow
    query = row.select().order_by(row.id)
    rows = book.db.rows(query.where(*where) if where else query)
    entries, changes = _entries(book), _changes(book)
    found: list[Decision] = []
    for values in rows:
        round_id, document_id, key = values.pop("round"), values.pop("document"), values["id"]
        found.append(
            Decision(
                **values,
                round_id=round_id,
                document_id=document_id,
                entries=tuple(entries[key]),
                changes=tuple(changes[key]),
            )
        )
    return tuple(found)


def _entries(book: Book) -> dict[int, list[BookEntry]]:
    awards = {one.id: one for one in list_awards(book)}
    row = DecisionLineRow
    found: dict[int, list[BookEntry]] = defaultdict(list)
    for one in book.db.rows(row.select().order_by(row.position, row.id)):
        entry = BookEntry(
            serial=one["serial"],
            award=awards[one["award"]],
            amount=one["amount"],
            bonus_paid=one["bonus_paid"],
            nomination_id=one["nomination"],
            decision_id=one["decision"],
        )
        found[one["decision"]].append(entry)
    return found


def _changes(book: Book) -> dict[int, list[DecisionChange]]:
    row = DecisionChangeRow
    found: dict[int, list[DecisionChange]] = defaultdict(list)
    for one in book.db.rows(row.select().order_by(row.id)):
        change = DecisionChange(
            one["kind"], one["number"], one["text"], one["date"], one["issuer"], one["document"]
        )
        found[one["decision"]].append(change)
    return found


def _certificate(row: Row) -> Certificate:
    award_id, replaces_id = row.pop("award"), row.pop("replaces")
    return Certificate(**row, award_id=award_id, replaces_id=replaces_id)
