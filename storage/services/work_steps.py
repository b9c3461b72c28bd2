"""The sub-steps of a task: written, laid backwards from its due date, ticked, put in order."""

from collections.abc import Sequence
from typing import Any

from resources.catalogues.products import load_products
from resources.vietnamese import clean_line
from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused, NotFound
from storage.models.work import TaskStepRow
from storage.services.ordering import placed, siblings, write_order
from storage.services.product_rows import own_products
from storage.services.work_rows import root_of
from storage.uids import new_uid


def add_step(
    book: Book,
    task_id: int,
    text: str,
    due: PartialDate | None = None,
    days_before: int | None = None,
) -> int:
    """Add a last step; ``days_before`` counts working days before the task's due date.

    Returns the step's id; raises NotFound, EditRefused for a blank text.
    """
    with book.unit("Thêm bước"):
        root = root_of(book, task_id)
        return _insert(book, root, _checked(text), due_date=due, days_before=days_before)


def set_step(
    book: Book, step_id: int, text: str, due: PartialDate | None, days_before: int | None
) -> None:
    """Write a step anew; a typed ``due`` stands whatever becomes of the task's due date.

    Raises NotFound, EditRefused for a blank text.
    """
    with book.unit("Sửa bước"):
        _require(book, step_id)
        _update(book, step_id, text=_checked(text), due_date=due, days_before=days_before)


def tick_step(book: Book, step_id: int, on: PartialDate | None) -> None:
    """Say that a step was done on a day; None takes it back. Raises NotFound."""
    with book.unit("Đánh dấu bước" if on else "Bỏ đánh dấu bước"):
        _require(book, step_id)
        _update(book, step_id, done_on=on)


def move_step(book: Book, step_id: int, position: int) -> None:
    """Put a step before the one now at ``position`` of its task; raises NotFound."""
    with book.unit("Đổi thứ tự bước"):
        root = _require(book, step_id)["task"]
        present = siblings(book.db, TaskStepRow.task, root)
        write_order(book.db, TaskStepRow, placed(present, (step_id,), position))


def remove_steps(book: Book, step_ids: Sequence[int]) -> None:
    """Remove steps; files that prove them stay with their task. Raises NotFound."""
    with book.unit("Xóa bước"):
        for step_id in step_ids:
            root = _require(book, step_id)["task"]
            TaskStepRow.delete().where(TaskStepRow.id == step_id).execute(book.db)
            write_order(book.db, TaskStepRow, siblings(book.db, TaskStepRow.task, root))


def plan_back(book: Book, task_id: int) -> tuple[int, ...]:
    """Lay the usual steps of a task's products backwards from its due date; returns the new ids.

    They are kept as working days before that date, so that moving it moves them. Products that
    have steps keep theirs. Raises NotFound.
    """
    with book.unit("Lập các bước từ thời hạn"):
        root = root_of(book, task_id)
        taken = _products_with_steps(book, root)
        usual = {product.code: product.steps for product in load_products()}
        return tuple(
            _insert(book, root, step.text, product=product.id, days_before=step.days_before)
            for product in own_products(book, task_id, root)
            if product.id not in taken
            for step in usual.get(product.code, ())
        )


def _products_with_steps(book: Book, root: int) -> set[int]:
    query = TaskStepRow.select(TaskStepRow.product).where(TaskStepRow.task == root)
    return {row["product"] for row in book.db.rows(query)}


def _insert(book: Book, root: int, text: str, **values: Any) -> int:
    position = len(siblings(book.db, TaskStepRow.task, root))
    row = TaskStepRow.insert(uid=new_uid(), task=root, position=position, text=text, **values)
    return row.execute(book.db)


def _require(book: Book, step_id: int) -> dict[str, Any]:
    rows = book.db.rows(TaskStepRow.select().where(TaskStepRow.id == step_id))
    if not rows:
        raise NotFound("bước", step_id)
    return rows[0]


def _update(book: Book, step_id: int, **values: Any) -> None:
    TaskStepRow.update(**values).where(TaskStepRow.id == step_id).execute(book.db)


def _checked(text: str) -> str:
    cleaned = clean_line(text)
    if not cleaned:
        raise EditRefused("Bước chưa có nội dung.", "Hãy ghi việc phải làm.")
    return cleaned
