"""A plan that follows another, linked to it document by document and task by task."""

from dataclasses import replace

from storage.book import Book
from storage.database import BookDatabase
from storage.models.incoming import IncomingTaskRow
from storage.models.lifecycle import DocumentLinkRow, TaskPredecessorRow
from storage.models.obligation import ObligationTaskRow
from storage.queries.lifecycle import document_of_plan
from storage.queries.plans import get_plan
from storage.records import Plan
from storage.services.lifecycle import require
from storage.services.plans import add_plan


def amend_plan(book: Book, plan_id: int) -> int:
    """A draft that will amend (sửa đổi, bổ sung) an issued plan; returns its id.

    Raises NotFound, and EditRefused when the plan is not in force.
    """
    return _follow_issued(book, plan_id, "amends", "Lập văn bản sửa đổi")


def replace_plan(book: Book, plan_id: int) -> int:
    """A draft that will replace (thay thế) an issued plan; else like ``amend_plan``."""
    return _follow_issued(book, plan_id, "replaces", "Lập văn bản thay thế")


def add_successor(book: Book, old_plan_id: int, plan: Plan, relation: str, label: str) -> int:
    """Store ``plan`` as a draft without number and date that follows ``old_plan_id``.

    ``relation`` is one of RELATIONS. Tasks that still carry the id of an old task are linked to
    it; unless the plan is rolled over to another year they also take over its obligations and
    incoming papers. Returns the new plan's id; raises NotFound and what ``add_plan`` raises.
    """
    with book.unit(label):
        new_plan_id = add_plan(book, replace(plan, number="", date=None, state="draft"))
        DocumentLinkRow.insert(
            document=document_of_plan(book, new_plan_id),
            target=document_of_plan(book, old_plan_id),
            relation=relation,
        ).execute(book.db)
        _follow_tasks(book, old_plan_id, plan, new_plan_id, relation != "rolls_over")
        return new_plan_id


def _follow_issued(book: Book, plan_id: int, relation: str, label: str) -> int:
    require(book, document_of_plan(book, plan_id), ("issued", "amended"))
    return add_successor(book, plan_id, get_plan(book, plan_id), relation, label)


def _follow_tasks(
    book: Book, old_plan_id: int, plan: Plan, new_plan_id: int, takes_over: bool
) -> None:
    old = {task.id for task in get_plan(book, old_plan_id).tasks}
    new = get_plan(book, new_plan_id).tasks
    for before, after in zip(plan.tasks, new, strict=True):
        if before.id in old and before.id is not None and after.id is not None:
            row = TaskPredecessorRow.insert(task=after.id, previous=before.id)
            row.execute(book.db)
            if takes_over:
                _take_over(book.db, before.id, after.id)


def _take_over(db: BookDatabase, before: int, after: int) -> None:
    """Give the new task what hung on the old one; the old one keeps its links as history."""
    asked = ObligationTaskRow
    for row in db.rows(asked.select().where(asked.task == before)):
        asked.insert(obligation=row["obligation"], task=after).execute(db)
    paper = IncomingTaskRow
    for row in db.rows(paper.select().where(paper.task == before)):
        del row["id"]
        paper.insert(**{**row, "task": after}).execute(db)
