"""The notes to oneself beside a document, in the order they were written."""

from storage.book import Book
from storage.models.note import NoteRow
from storage.records_notes import Note


def list_notes(book: Book, document_id: int) -> tuple[Note, ...]:
    """All notes and questions of a document, oldest first; none for an unknown one."""
    row = NoteRow
    columns = [
        getattr(row, name)
        for name in ("id", "uid", "kind", "place_uid", "text", "written_at", "done_at")
    ]
    query = row.select(*columns).where(row.document == document_id).order_by(row.id)
    return tuple(Note(**found) for found in book.db.rows(query))
