"""What the services of tasks' work share: the root task it hangs on, and the row of its status."""

from collections.abc import Iterable
from typing import Any

from storage.book import Book
from storage.dates import utc_now
from storage.errors import EditRefused, NotFound
from storage.models.plan import PlanRow
from storage.models.task import TaskGroupRow, TaskRow
from storage.models.work import TaskWorkRow
from storage.queries.task_chains import chain_root

_FRESH: dict[str, Any] = {
    "status": "",
    "reason": "",
    "person": "",
    "result": "",
    "has_own_products": False,
}


def roots_of(book: Book, task_ids: Iterable[int]) -> dict[int, int]:
    """The root of each task, in the order given.

    Raises NotFound, and EditRefused for a superior's task: it is an obligation, not work.
    """
    ids = list(dict.fromkeys(task_ids))
    superior = _superior_by_task(book, ids)
    for task_id in ids:
        if task_id not in superior:
            raise NotFound("nhiệm vụ", task_id)
        if superior[task_id]:
            raise EditRefused(
                f"Nhiệm vụ mã {task_id} thuộc kế hoạch của cấp trên.",
                "Hãy chọn nhiệm vụ trong kế hoạch của cơ quan.",
            )
    return {task_id: chain_root(book, task_id) for task_id in ids}


def _superior_by_task(book: Book, ids: list[int]) -> dict[int, bool]:
    query = TaskRow.select(TaskRow.id, PlanRow.is_superior).join(TaskGroupRow).join(PlanRow)
    rows = book.db.rows(query.where(TaskRow.id << ids))
    return {row["id"]: row["is_superior"] for row in rows}


def root_of(book: Book, task_id: int) -> int:
    """The root of one task; raises NotFound, EditRefused."""
    return roots_of(book, (task_id,))[task_id]


def write_work(book: Book, root: int, **values: Any) -> None:
    """Set columns of a task's work inside a unit of work."""
    here = TaskWorkRow.task == root
    changed = {**values, "updated_at": utc_now()}
    if not TaskWorkRow.update(**changed).where(here).execute(book.db):
        TaskWorkRow.insert(task=root, **{**_FRESH, **changed}).execute(book.db)
