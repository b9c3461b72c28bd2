"""The evidence and the notes of tasks."""

from collections.abc import Collection
from pathlib import Path

from storage.book import Book
from storage.models.attachment import AttachmentRow
from storage.models.work import TaskEvidenceRow, TaskNoteRow
from storage.queries.task_chains import chain_root
from storage.queries.work_parts import count_evidence, count_notes
from storage.records_tasks import Evidence, Note


def list_evidence(book: Book, task_id: int) -> tuple[Evidence, ...]:
    """The files of a task, in the order they were added."""
    row, file = TaskEvidenceRow, AttachmentRow
    query = (
        row.select(
            row.id, row.attachment.alias("attachment_id"), row.step.alias("step_id"), row.note,
            file.name, file.size, file.sha256, file.added_at,
        )
        .join(file)
        .where(row.task == chain_root(book, task_id))
        .order_by(row.id)
    )  # fmt: skip
    return tuple(
        Evidence(**found, kind=Path(found["name"]).suffix.lstrip(".").upper())
        for found in book.db.rows(query)
    )


def list_notes(book: Book, task_id: int) -> tuple[Note, ...]:
    """The notes of a task, the last written first."""
    row = TaskNoteRow
    query = row.select(row.id, row.uid, row.written_at, row.text)
    found = query.where(row.task == chain_root(book, task_id)).order_by(row.id.desc())
    return tuple(Note(**one) for one in book.db.rows(found))


def count_hanging(book: Book, task_ids: Collection[int]) -> tuple[int, int]:
    """How many files and how many notes would go with these tasks if they were removed."""
    files, notes = count_evidence(book.db, task_ids), count_notes(book.db, task_ids)
    return sum(files.get(one, 0) for one in task_ids), sum(notes.get(one, 0) for one in task_ids)
