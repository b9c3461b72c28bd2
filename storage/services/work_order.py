"""Which tasks must come first; a circle, in which nothing could ever begin, is refused."""

from collections.abc import Iterable, Sequence

from storage.book import Book
from storage.errors import EditRefused
from storage.models.task import TaskRow
from storage.models.work import TaskDependencyRow
from storage.rules.task_order import circle_through
from storage.services.work_rows import root_of, roots_of

_SHOWN = 60  # characters of a task's text that tell it apart in a sentence


def set_dependencies(book: Book, task_id: int, before_ids: Iterable[int]) -> None:
    """Say which tasks must be done before ``task_id``, instead of those said so far.

    Raises NotFound, and EditRefused naming the circle when tasks would wait for each other.
    """
    with book.unit("Đặt việc phải làm trước"):
        root = root_of(book, task_id)
        wanted = set(roots_of(book, before_ids).values())
        _refuse_circle(book, root, wanted)
        row = TaskDependencyRow
        present = {found["before"] for found in book.db.rows(row.select().where(row.task == root))}
        gone = present - wanted
        row.delete().where((row.task == root) & (row.before << list(gone))).execute(book.db)
        for before in sorted(wanted - present):
            row.insert(task=root, before=before).execute(book.db)


def _refuse_circle(book: Book, root: int, wanted: set[int]) -> None:
    edges = {(row["task"], row["before"]) for row in book.db.rows(TaskDependencyRow.select())}
    kept = {edge for edge in edges if edge[0] != root}
    circle = circle_through(root, kept | {(root, before) for before in wanted})
    if circle:
        raise EditRefused(
            f"Các nhiệm vụ chờ nhau thành vòng: {_named(book, circle)}.",
            "Hãy bỏ một trong các nhiệm vụ ấy khỏi danh sách phải làm trước.",
        )


def _named(book: Book, ids: Sequence[int]) -> str:
    rows = book.db.rows(TaskRow.select(TaskRow.id, TaskRow.content).where(TaskRow.id << list(ids)))
    texts = {row["id"]: " ".join(row["content"]) for row in rows}
    return " → ".join(f"“{_short(texts[task_id])}”" for task_id in ids)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
