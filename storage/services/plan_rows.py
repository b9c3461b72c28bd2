"""What the services of plans share: the unit of work of one plan, and writing its rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from resources.vietnamese import fold
from storage.book import Book
from storage.database import BookDatabase
from storage.errors import EditRefused, NotFound
from storage.models.plan import PlanColumnRow, PlanRow, PlanSuperiorRow
from storage.models.task import AssignmentRow, TaskCellRow, TaskGroupRow, TaskRow
from storage.models.unit import UnitRow
from storage.records import Assignment, Superior, Task
from storage.rows import assignment_row
from storage.services.document_rows import document_unit, replace_rows
from storage.uids import new_uid

_AT_A_TIME = 500
"""Rows of one statement: seven columns of each stay far below SQLite's 32,766 values."""


@dataclass(frozen=True)
class PlanKeys:
    """The ids behind one plan."""

    plan: int
    document: int


@contextmanager
def plan_unit(book: Book, plan_id: int, label: str) -> Iterator[PlanKeys]:
    """One unit of work on one plan; notes time and revision of a change.

    Raises NotFound, and EditRefused when the plan was issued.
    """
    with book.unit(label):  # first: a book that cannot be written to says so itself
        document = _document_of(book.db, plan_id)
        with document_unit(book, document, label):
            yield PlanKeys(plan_id, document)


def plan_of_group(book: Book, group_id: int) -> int:
    """The plan a group belongs to; raises NotFound."""
    group = TaskGroupRow
    rows = book.db.rows(group.select(group.plan).where(group.id == group_id))
    if not rows:
        raise NotFound("nhóm nhiệm vụ", group_id)
    return rows[0]["plan"]


def plan_of_task(book: Book, task_id: int) -> int:
    """The plan a task belongs to; raises NotFound."""
    query = TaskRow.select(TaskRow.group).where(TaskRow.id == task_id)
    rows = book.db.rows(query)
    if not rows:
        raise NotFound("nhiệm vụ", task_id)
    return plan_of_group(book, rows[0]["group"])


def write_superiors(db: BookDatabase, plan: int, superiors: Iterable[Superior]) -> None:
    rows = [
        {
            "number": superior.number,
            "symbol": superior.symbol,
            "date": superior.date,
            "issuer": superior.issuer,
            "superior": superior.plan_id,
        }
        for superior in superiors
    ]
    replace_rows(db, PlanSuperiorRow, PlanSuperiorRow.plan, plan, rows)


def insert_group(db: BookDatabase, plan: int, label: str, position: int) -> int:
    row = TaskGroupRow.insert(uid=new_uid(), plan=plan, label=label, position=position)
    return row.execute(db)


def insert_task_rows(
    db: BookDatabase, group: int, tasks: Sequence[Task], start: int, register: "Register"
) -> tuple[int, ...]:
    """Write cleaned tasks from position ``start`` on, assignments and cells too; returns ids."""
    uids = [new_uid() for _ in tasks]
    insert_many(
        db,
        TaskRow,
        [
            {"uid": uid, "group": group, "position": at, "number": t.number, "content": t.content}
            for at, (uid, t) in enumerate(zip(uids, tasks, strict=True), start=start)
        ],
    )
    here = db.rows(TaskRow.select(TaskRow.id, TaskRow.uid).where(TaskRow.group == group))
    ids = {row["uid"]: row["id"] for row in here}
    added = tuple(ids[uid] for uid in uids)
    insert_many(db, AssignmentRow, _assignments_of(tasks, added, register))
    insert_many(db, TaskCellRow, _cells_of(tasks, added, register))
    return added


def insert_many(db: BookDatabase, model: Any, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows of the same columns; many at a time, for building each statement costs most."""
    for first in range(0, len(rows), _AT_A_TIME):
        model.insert_many(rows[first : first + _AT_A_TIME]).execute(db)


def write_assignments(
    db: BookDatabase, task: int, assignments: Sequence[Assignment], register: "Register"
) -> None:
    """Replace who carries out a task; names of the register are linked to their unit."""
    rows = _assignment_rows(assignments, register)
    replace_rows(db, AssignmentRow, AssignmentRow.task, task, rows)


def _assignments_of(
    tasks: Sequence[Task], ids: Sequence[int], register: "Register"
) -> list[dict[str, Any]]:
    return [
        {"task": task_id, "position": place, **row}
        for task_id, task in zip(ids, tasks, strict=True)
        for place, row in enumerate(_assignment_rows(task.assignments, register))
    ]


def _cells_of(
    tasks: Sequence[Task], ids: Sequence[int], register: "Register"
) -> list[dict[str, Any]]:
    return [
        {"task": task_id, "column": register.column(title), "lines": lines}
        for task_id, task in zip(ids, tasks, strict=True)
        for title, lines in task.extra.items()
    ]


def _assignment_rows(
    assignments: Sequence[Assignment], register: "Register"
) -> list[dict[str, Any]]:
    return [{**assignment_row(a), "unit": a.unit_id or register.unit(a.name)} for a in assignments]


@dataclass(frozen=True)
class Register:
    """The units of the office by folded name and one plan's extra columns by title."""

    units: Mapping[str, int]
    columns: Mapping[str, int]

    def unit(self, name: str) -> int | None:
        return self.units.get(fold(name))

    def column(self, title: str) -> int:
        """Raises EditRefused when the plan has no extra column of that title."""
        if title not in self.columns:
            raise EditRefused(f"Bảng không có cột “{title}”.", "Hãy thêm cột trước rồi nhập lại.")
        return self.columns[title]


def load_register(db: BookDatabase, plan: int) -> Register:
    units = db.rows(UnitRow.select(UnitRow.id, UnitRow.name).order_by(UnitRow.position.desc()))
    column = PlanColumnRow
    here = (column.plan == plan) & (column.kind == "extra")
    columns = db.rows(column.select(column.id, column.title).where(here))
    return Register(
        {fold(row["name"]): row["id"] for row in units},
        {row["title"]: row["id"] for row in columns},
    )


def _document_of(db: BookDatabase, plan_id: int) -> int:
    rows = db.rows(PlanRow.select(PlanRow.document).where(PlanRow.id == plan_id))
    if not rows:
        raise NotFound("kế hoạch", plan_id)
    return rows[0]["document"]
