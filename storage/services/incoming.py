"""Entering incoming papers, their scans, and the tasks they ask for or whose date they move."""

from pathlib import Path
from typing import Any

from resources.vietnamese import clean_line
from storage.attachments import attach_file
from storage.book import Book
from storage.cleaning import clean_sentence
from storage.dates import PartialDate
from storage.errors import EditRefused, NotFound
from storage.models.incoming import IncomingRow, IncomingTaskRow
from storage.models.task import TaskRow
from storage.records_incoming import Incoming, IncomingRelation
from storage.uids import new_uid


def add_incoming(book: Book, paper: Incoming) -> int:
    """Enter an incoming paper; returns its id.

    Its links and scan are added by their own functions. Raises EditRefused when neither number
    nor summary says which paper it is.
    """
    with book.unit("Nhập văn bản đến"):
        row = IncomingRow.insert(uid=new_uid(), **_row(paper))
        return row.execute(book.db)


def update_incoming(book: Book, paper: Incoming) -> None:
    """Write number, date, sender, summary and deadline anew; raises NotFound, EditRefused."""
    with book.unit("Sửa văn bản đến"):
        _update(book, paper.id or 0, _row(paper))


def delete_incoming(book: Book, incoming_id: int) -> None:
    """Remove a paper with its links; its scan stays on disk, for undo. Raises NotFound."""
    with book.unit("Xóa văn bản đến"):
        if not IncomingRow.delete().where(IncomingRow.id == incoming_id).execute(book.db):
            raise NotFound("văn bản đến", incoming_id)


def attach_scan(book: Book, incoming_id: int, scan: Path) -> int:
    """Keep the scanned paper beside the book; returns the attachment's id.

    Raises NotFound, CannotOpen.
    """
    with book.unit("Đính kèm bản quét văn bản đến"):
        attachment_id = attach_file(book, scan)
        _update(book, incoming_id, {"attachment": attachment_id})
        return attachment_id


def link_incoming(
    book: Book,
    incoming_id: int,
    task_id: int,
    relation: IncomingRelation = "asks",
    moved_to: PartialDate | None = None,
) -> None:
    """Say that a paper asks for a task, or moves its date to ``moved_to``; a second call replaces.

    The printed line of an issued plan stays: the new date hangs on the living task. Raises
    NotFound, and EditRefused when a date is moved to nowhere.
    """
    if relation == "moves_date" and moved_to is None:
        raise EditRefused("Chưa ghi thời hạn mới.", "Hãy ghi ngày mà văn bản đến yêu cầu.")
    with book.unit("Gắn văn bản đến với nhiệm vụ"):
        _update(book, incoming_id, {})
        if not book.db.rows(TaskRow.select(TaskRow.id).where(TaskRow.id == task_id)):
            raise NotFound("nhiệm vụ", task_id)
        values = {"relation": relation, "moved_to": moved_to}
        row = IncomingTaskRow
        if not row.update(**values).where(_link(incoming_id, task_id)).execute(book.db):
            row.insert(incoming=incoming_id, task=task_id, **values).execute(book.db)


def unlink_incoming(book: Book, incoming_id: int, task_id: int) -> None:
    """Take a link back; nothing happens when there is none."""
    with book.unit("Bỏ gắn văn bản đến với nhiệm vụ"):
        IncomingTaskRow.delete().where(_link(incoming_id, task_id)).execute(book.db)


def _row(paper: Incoming) -> dict[str, Any]:
    number, summary = clean_line(paper.number), clean_sentence(paper.summary)
    if not number and not summary.strip():
        raise EditRefused(
            "Văn bản đến chưa có số, ký hiệu và trích yếu.", "Hãy ghi ít nhất một trong hai."
        )
    return {
        "number": number,
        "date": paper.date,
        "sender": clean_line(paper.sender),
        "summary": summary,
        "deadline": paper.deadline,
    }


def _update(book: Book, incoming_id: int, row: dict[str, Any]) -> None:
    here = IncomingRow.id == incoming_id
    if not book.db.rows(IncomingRow.select(IncomingRow.id).where(here)):
        raise NotFound("văn bản đến", incoming_id)
    if row:
        IncomingRow.update(**row).where(here).execute(book.db)


def _link(incoming_id: int, task_id: int) -> Any:
    row = IncomingTaskRow
    return (row.incoming == incoming_id) & (row.task == task_id)
