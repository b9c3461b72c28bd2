"""Whole plans: taken into the book, duplicated, removed."""

from dataclasses import replace

from storage.book import Book
from storage.cleaning import clean_plan
from storage.database import BookDatabase
from storage.models.document import DocumentRow
from storage.models.plan import PlanColumnRow, PlanRow
from storage.queries.plans import get_plan
from storage.records import Plan, TextBlock
from storage.rows import blocks_value, lead_value
from storage.services.document_rows import insert_document, write_value
from storage.services.plan_rows import (
    insert_group,
    insert_task_rows,
    load_register,
    plan_unit,
    write_superiors,
)


def add_plan(book: Book, plan: Plan) -> int:
    """Store ``plan`` as a new one, whatever ids it carries; returns its id.

    Units are linked to the office's register by name, without regard to case and marks. Raises
    EditRefused when a task has a cell for a column the plan lacks.
    """
    cleaned = clean_plan(plan)
    with book.unit(f"Thêm {_called(cleaned)}"):
        return _store(book.db, cleaned)


def duplicate_plan(book: Book, plan_id: int, year: int) -> int:
    """A new draft for ``year`` with the same text and tasks, number and date blank.

    Raises NotFound; returns the new plan's id.
    """
    with book.unit("Nhân bản kế hoạch"):
        plan = get_plan(book, plan_id)
        copy = replace(plan, year=year, number="", date=None, state="draft")
        return _store(book.db, copy)


def delete_plan(book: Book, plan_id: int) -> None:
    """Remove a plan with its document and tasks; raises NotFound."""
    with plan_unit(book, plan_id, "Xóa kế hoạch") as keys:
        DocumentRow.delete().where(DocumentRow.id == keys.document).execute(book.db)


def _called(plan: Plan) -> str:
    return f"{plan.kind.lower() or 'kế hoạch'} {plan.year or ''}".strip()


def _store(db: BookDatabase, plan: Plan) -> int:
    document = _insert_document(db, plan)
    row = PlanRow.insert(
        document=document, year=plan.year, is_superior=plan.is_superior, numbering=plan.numbering
    )
    plan_id: int = row.execute(db)
    write_superiors(db, plan_id, plan.superiors)
    for position, column in enumerate(plan.columns):
        PlanColumnRow.insert(
            plan=plan_id, position=position, title=column.title, kind=column.kind
        ).execute(db)
    _insert_tasks(db, plan_id, plan)
    return plan_id


def _insert_document(db: BookDatabase, plan: Plan) -> int:
    document = insert_document(db, plan)
    write_value(db, document, "lead", lead_value(plan.lead))
    write_value(db, document, "before_table", blocks_value(_without_uids(plan.before_table)))
    write_value(db, document, "after_table", blocks_value(_without_uids(plan.after_table)))
    return document


def _insert_tasks(db: BookDatabase, plan_id: int, plan: Plan) -> None:
    register = load_register(db, plan_id)
    for place, group in enumerate(plan.groups):
        group_id = insert_group(db, plan_id, group.label, place)
        insert_task_rows(db, group_id, group.tasks, 0, register)


def _without_uids(blocks: tuple[TextBlock, ...]) -> tuple[TextBlock, ...]:
    return tuple(replace(block, uid="") for block in blocks)
