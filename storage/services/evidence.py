"""Evidence (minh chứng) of tasks: files kept beside the book, and dated notes."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from resources.vietnamese import clean_line, clean_text
from storage.attachments import keep_beside, note_kept
from storage.book import Book
from storage.dates import utc_now
from storage.errors import EditRefused, NotFound
from storage.kept_files import KeptFile, Progress
from storage.models.attachment import AttachmentRow
from storage.models.work import TaskEvidenceRow, TaskNoteRow, TaskStepRow
from storage.services.work_rows import root_of
from storage.uids import new_uid


def add_evidence(
    book: Book,
    task_id: int,
    files: Iterable[Path],
    step_id: int | None = None,
    progress: Progress | None = None,
) -> tuple[int, ...]:
    """Keep files beside the book as a task's evidence; returns the ids of what is new.

    A file whose content the task already has is not added twice. The files are copied before the
    book is written to, so that gigabytes do not lock it; ``progress`` is told the bytes of each.
    Raises NotFound, CannotAttach, DiskFull, ReadOnlyBook; then no file is added.
    """
    root = root_of(book, task_id)
    kept = [(file.name, keep_beside(book, file, progress)) for file in files]
    with book.unit("Thêm minh chứng" if len(kept) == 1 else f"Thêm {len(kept)} minh chứng"):
        _require_step(book, root, step_id)
        present = _hashes(book, root)
        fresh = {file.sha256: (name, file) for name, file in kept if file.sha256 not in present}
        return tuple(_insert(book, root, step_id, name, file) for name, file in fresh.values())


def remove_evidence(book: Book, evidence_ids: Sequence[int]) -> None:
    """Take files off their task; they stay on disk, for undo, until purged. Raises NotFound."""
    with book.unit("Bỏ minh chứng"):
        for evidence_id in evidence_ids:
            here = TaskEvidenceRow.id == evidence_id
            if not TaskEvidenceRow.delete().where(here).execute(book.db):
                raise NotFound("minh chứng", evidence_id)


def describe_evidence(book: Book, evidence_id: int, note: str) -> None:
    """Say what a file shows; raises NotFound."""
    with book.unit("Ghi chú minh chứng"):
        row = TaskEvidenceRow.update(note=clean_line(note))
        if not row.where(TaskEvidenceRow.id == evidence_id).execute(book.db):
            raise NotFound("minh chứng", evidence_id)


def add_note(book: Book, task_id: int, text: str) -> int:
    """Note something about a task, dated now; returns its id. Raises NotFound, EditRefused."""
    cleaned = clean_text(text).strip()
    if not cleaned:
        raise EditRefused("Ghi chú chưa có nội dung.", "Hãy ghi nội dung rồi lưu lại.")
    with book.unit("Thêm ghi chú vào nhiệm vụ"):
        root = root_of(book, task_id)
        row = TaskNoteRow.insert(uid=new_uid(), task=root, written_at=utc_now(), text=cleaned)
        return row.execute(book.db)


def delete_note(book: Book, note_id: int) -> None:
    """Remove a note; raises NotFound."""
    with book.unit("Xóa ghi chú của nhiệm vụ"):
        if not TaskNoteRow.delete().where(TaskNoteRow.id == note_id).execute(book.db):
            raise NotFound("ghi chú", note_id)


def _insert(book: Book, root: int, step_id: int | None, name: str, file: KeptFile) -> int:
    row = TaskEvidenceRow.insert(
        uid=new_uid(), task=root, step=step_id, attachment=note_kept(book, name, file), note=""
    )
    return row.execute(book.db)


def _hashes(book: Book, root: int) -> set[str]:
    query = AttachmentRow.select(AttachmentRow.sha256).join(TaskEvidenceRow)
    return {row["sha256"] for row in book.db.rows(query.where(TaskEvidenceRow.task == root))}


def _require_step(book: Book, root: int, step_id: int | None) -> None:
    here = (TaskStepRow.id == step_id) & (TaskStepRow.task == root)
    if step_id is not None and not book.db.rows(TaskStepRow.select(TaskStepRow.id).where(here)):
        raise NotFound("bước", step_id)
