"""Where in the book a thing that was found belongs: the plan of a task or of a document."""

from storage.book import Book
from storage.queries.living_tasks import living_tasks
from storage.queries.task_chains import read_chains


def plan_of_task(book: Book, task_id: int) -> int | None:
    """The plan in whose table a task stands; None for one that was removed."""
    rows = book.db.fetch(
        "SELECT g.plan_id FROM task t JOIN task_group g ON g.id = t.group_id WHERE t.id = ?",
        (task_id,),
    )
    return rows[0][0] if rows else None


def checklist_year(book: Book, task_id: int) -> int | None:
    """The year of the checklist that holds a task.

    None for a superior's task, one of a plan no longer in force, and one that was removed.
    """
    living = living_tasks(book, None, read_chains(book))
    return next((task.year for task in living if task.id == task_id), None)


def plan_of_document(book: Book, document_id: int) -> int | None:
    """The plan a document is; None for any other paper."""
    rows = book.db.fetch("SELECT id FROM plan WHERE document_id = ?", (document_id,))
    return rows[0][0] if rows else None
