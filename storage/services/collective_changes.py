"""Merger, split and dissolution of collectives, as the two-tier government of 7/2025 brought."""

from collections.abc import Sequence

from resources.vietnamese import clean_line
from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused, NotFound
from storage.models.collective import CollectiveChangeRow, CollectiveRow
from storage.queries.collectives import list_changes
from storage.records_registry import ChangeKind
from storage.rules.lineage import successors
from storage.services.postings import before
from storage.services.registry_rows import insert_all


def merge_collectives(
    book: Book, predecessor_ids: Sequence[int], successor_id: int, on: PartialDate, decision: str
) -> None:
    """Predecessors go into one collective (sáp nhập, hợp nhất) on a day and end before it.

    One that goes on under the merger is the successor, not among the predecessors. Raises
    NotFound, and EditRefused when the line of mergers would close into a circle.
    """
    with book.unit("Sáp nhập tập thể"):
        for predecessor_id in predecessor_ids:
            _succeed(book, "merger", predecessor_id, (successor_id,), on, decision)


def split_collective(
    book: Book, predecessor_id: int, successor_ids: Sequence[int], on: PartialDate, decision: str
) -> None:
    """One collective becomes several (chia, tách) and ends; raises NotFound, EditRefused."""
    with book.unit("Chia, tách tập thể"):
        _succeed(book, "split", predecessor_id, successor_ids, on, decision)


def dissolve_collective(book: Book, collective_id: int, on: PartialDate, decision: str) -> None:
    """A collective ends without successor (giải thể); raises NotFound, EditRefused."""
    with book.unit("Giải thể tập thể"):
        _end(book, collective_id, on)
        row = CollectiveChangeRow.insert(
            kind="dissolution", date=on, decision=clean_line(decision), predecessor=collective_id
        )
        row.execute(book.db)


def withdraw_change(book: Book, predecessor_id: int) -> None:
    """Take back what ended a collective: it goes on, its successors keep their own rows.

    Raises EditRefused when nothing ended it.
    """
    with book.unit("Bỏ ghi nhận sáp nhập, chia tách, giải thể"):
        row = CollectiveChangeRow
        if not row.delete().where(row.predecessor == predecessor_id).execute(book.db):
            raise EditRefused(
                "Tập thể này chưa sáp nhập, chia tách hay giải thể.", "Hãy chọn tập thể khác."
            )
        here = CollectiveRow.id == predecessor_id
        CollectiveRow.update(valid_to=None).where(here).execute(book.db)


def _succeed(
    book: Book,
    kind: ChangeKind,
    predecessor_id: int,
    successor_ids: Sequence[int],
    on: PartialDate,
    decision: str,
) -> None:
    _end(book, predecessor_id, on)
    _refuse_circle(book, predecessor_id, successor_ids)
    row = {
        "kind": kind,
        "date": on,
        "decision": clean_line(decision),
        "predecessor": predecessor_id,
    }
    insert_all(book.db, CollectiveChangeRow, [{**row, "successor": key} for key in successor_ids])


def _end(book: Book, collective_id: int, on: PartialDate) -> None:
    row = CollectiveRow
    found = book.db.rows(row.select(row.name).where(row.id == collective_id))
    if not found:
        raise NotFound("tập thể", collective_id)
    change = CollectiveChangeRow
    if book.db.rows(change.select(change.id).where(change.predecessor == collective_id)):
        raise EditRefused(
            f"{found[0]['name']} đã được ghi nhận sáp nhập, chia tách hoặc giải thể.",
            "Hãy bỏ ghi nhận ấy trước.",
        )
    row.update(valid_to=before(on)).where(row.id == collective_id).execute(book.db)


def _refuse_circle(book: Book, predecessor_id: int, successor_ids: Sequence[int]) -> None:
    changes = list_changes(book)
    names = {row["id"]: row["name"] for row in book.db.rows(CollectiveRow.select())}
    for successor_id in successor_ids:
        if successor_id not in names:
            raise NotFound("tập thể", successor_id)
        if successor_id == predecessor_id:
            raise EditRefused(
                f"{names[successor_id]} không thể sáp nhập hay tách thành chính mình.",
                "Hãy chọn tập thể khác.",
            )
        if predecessor_id in successors(changes, successor_id):
            raise EditRefused(
                f"Sáp nhập vòng tròn: {names[successor_id]} đã trở thành {names[predecessor_id]}.",
                "Hãy kiểm tra lại thứ tự sáp nhập, chia tách.",
            )
