"""Edits of the columns of a plan's table; a column is named by its place, counted from 0."""

from typing import Any

from resources.vietnamese import clean_line
from storage.book import Book
from storage.errors import EditRefused, NotFound
from storage.models.plan import PlanColumnRow
from storage.services.ordering import placed, siblings, write_order
from storage.services.plan_rows import plan_unit


def add_column(book: Book, plan_id: int, title: str, position: int | None = None) -> None:
    """Insert an extra column before the one at ``position``, or last.

    Raises NotFound, and EditRefused when the table has a column of that title.
    """
    name = clean_line(title)
    with plan_unit(book, plan_id, "Thêm cột"):
        _refuse_second(book, plan_id, name, None)
        present = siblings(book.db, PlanColumnRow.plan, plan_id)
        place = len(present) if position is None else position
        row = PlanColumnRow.insert(plan=plan_id, position=place, title=name, kind="extra")
        write_order(book.db, PlanColumnRow, placed(present, (row.execute(book.db),), place))


def rename_column(book: Book, plan_id: int, position: int, title: str) -> None:
    """Change a column's title; raises NotFound, and EditRefused when another one has it."""
    name = clean_line(title)
    with plan_unit(book, plan_id, "Đổi tên cột"):
        column = _column_at(book, plan_id, position)
        _refuse_second(book, plan_id, name, column["id"])
        here = PlanColumnRow.id == column["id"]
        PlanColumnRow.update(title=name).where(here).execute(book.db)


def delete_column(book: Book, plan_id: int, position: int) -> None:
    """Remove an extra column with its cells.

    Raises NotFound, and EditRefused for the columns of number, content and units.
    """
    with plan_unit(book, plan_id, "Xóa cột"):
        column = _column_at(book, plan_id, position)
        if column["kind"] != "extra":
            raise EditRefused(
                f"Cột “{column['title']}” là cột chính của bảng.", "Chỉ xóa được cột thêm vào."
            )
        PlanColumnRow.delete().where(PlanColumnRow.id == column["id"]).execute(book.db)
        write_order(book.db, PlanColumnRow, siblings(book.db, PlanColumnRow.plan, plan_id))


def _column_at(book: Book, plan_id: int, position: int) -> dict[str, Any]:
    here = (PlanColumnRow.plan == plan_id) & (PlanColumnRow.position == position)
    rows = book.db.rows(PlanColumnRow.select().where(here))
    if not rows:
        raise NotFound("cột", position)
    return rows[0]


def _refuse_second(book: Book, plan_id: int, title: str, column_id: int | None) -> None:
    column = PlanColumnRow
    same = (column.plan == plan_id) & (column.title == title)
    if any(row["id"] != column_id for row in book.db.rows(column.select(column.id).where(same))):
        raise EditRefused(f"Bảng đã có cột “{title}”.", "Hãy đặt tên khác cho cột.")
