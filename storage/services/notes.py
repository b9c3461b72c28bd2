"""Notes to oneself (ghi chú riêng): they stay possible when the document itself is frozen."""

from collections.abc import Iterable
from typing import Any

from resources.vietnamese import clean_text
from storage.book import Book
from storage.dates import utc_now
from storage.errors import EditRefused, NotFound
from storage.models.document import DocumentRow
from storage.models.note import NoteRow
from storage.records_notes import Note
from storage.uids import new_uid


def add_note(book: Book, document_id: int, note: Note) -> int:
    """Keep ``note`` (text, kind, place) beside a document; returns its id.

    Raises NotFound, and EditRefused when it says nothing.
    """
    with book.unit("Thêm ghi chú riêng"):
        (note_id,) = insert_notes(book, document_id, (note,))
        return note_id


def insert_notes(book: Book, document_id: int, notes: Iterable[Note]) -> tuple[int, ...]:
    """Keep several as part of a larger step; raises what ``add_note`` raises."""
    found = DocumentRow.select(DocumentRow.id).where(DocumentRow.id == document_id)
    if not book.db.rows(found):
        raise NotFound("văn bản", document_id)
    return tuple(_insert(book, document_id, note) for note in notes)


def set_note_text(book: Book, note_id: int, text: str) -> None:
    """Write a note anew; raises NotFound, and EditRefused when nothing is left of it."""
    _change(book, note_id, "Sửa ghi chú riêng", {"text": _written(text)})


def settle_note(book: Book, note_id: int, done: bool) -> None:
    """Say that a note or question is dealt with, or that it is not after all; raises NotFound."""
    label = "Đánh dấu ghi chú đã xong" if done else "Mở lại ghi chú"
    _change(book, note_id, label, {"done_at": utc_now() if done else None})


def delete_note(book: Book, note_id: int) -> None:
    """Throw a note away; raises NotFound."""
    with book.unit("Xóa ghi chú riêng"):
        if not NoteRow.delete().where(NoteRow.id == note_id).execute(book.db):
            raise NotFound("ghi chú", note_id)


def _insert(book: Book, document_id: int, note: Note) -> int:
    row = NoteRow.insert(
        uid=new_uid(),
        document=document_id,
        kind=note.kind,
        place_uid=note.place_uid,
        text=_written(note.text),
        written_at=utc_now(),
        done_at=note.done_at,
    )
    return row.execute(book.db)


def _change(book: Book, note_id: int, label: str, values: dict[str, Any]) -> None:
    with book.unit(label):
        if not NoteRow.update(**values).where(NoteRow.id == note_id).execute(book.db):
            raise NotFound("ghi chú", note_id)


def _written(text: str) -> str:
    cleaned = clean_text(text).strip()
    if not cleaned:
        raise EditRefused("Ghi chú chưa có chữ nào.", "Hãy gõ nội dung ghi chú, hoặc xóa ghi chú.")
    return cleaned
