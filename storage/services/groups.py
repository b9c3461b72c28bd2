"""Edits of the groups of a plan's table (QUÝ I, QUÝ II …)."""

from resources.vietnamese import clean_line
from storage.book import Book
from storage.models.task import TaskGroupRow
from storage.services.ordering import placed, siblings, write_order
from storage.services.plan_rows import insert_group, plan_of_group, plan_unit


def add_group(book: Book, plan_id: int, label: str, position: int | None = None) -> int:
    """Insert a group before the one at ``position``, or last; returns its id. Raises NotFound."""
    with plan_unit(book, plan_id, "Thêm nhóm nhiệm vụ"):
        present = siblings(book.db, TaskGroupRow.plan, plan_id)
        place = len(present) if position is None else position
        group_id = insert_group(book.db, plan_id, clean_line(label), place)
        write_order(book.db, TaskGroupRow, placed(present, (group_id,), place))
    return group_id


def rename_group(book: Book, group_id: int, label: str) -> None:
    """Change a group's label; "" prints no heading. Raises NotFound."""
    with plan_unit(book, plan_of_group(book, group_id), "Đổi tên nhóm nhiệm vụ"):
        row = TaskGroupRow.update(label=clean_line(label)).where(TaskGroupRow.id == group_id)
        row.execute(book.db)


def move_group(book: Book, group_id: int, position: int) -> None:
    """Put a group with its tasks before the one now at ``position``; raises NotFound."""
    plan_id = plan_of_group(book, group_id)
    with plan_unit(book, plan_id, "Chuyển nhóm nhiệm vụ"):
        present = siblings(book.db, TaskGroupRow.plan, plan_id)
        write_order(book.db, TaskGroupRow, placed(present, (group_id,), position))


def delete_group(book: Book, group_id: int) -> None:
    """Remove a group with its tasks; raises NotFound."""
    plan_id = plan_of_group(book, group_id)
    with plan_unit(book, plan_id, "Xóa nhóm nhiệm vụ"):
        TaskGroupRow.delete().where(TaskGroupRow.id == group_id).execute(book.db)
        write_order(book.db, TaskGroupRow, siblings(book.db, TaskGroupRow.plan, plan_id))
