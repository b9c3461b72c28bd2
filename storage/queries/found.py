"""Where in the book a thing that was found belongs: the plan of a task or of a document."""

from storage.book import Book


def plan_of_task(book: Book, task_id: int) -> int | None:
    """The plan in whose table a task stands; None for one taken on outside plans or removed."""
    rows = book.db.fetch(
        "SELECT g.plan_id FROM task t JOIN task_group g ON g.id = t.group_id WHERE t.id = ?",
        (task_id,),
    )
    return rows[0][0] if rows else None


def plan_of_document(book: Book, document_id: int) -> int | None:
    """The plan a document is; None for any other paper."""
    rows = book.db.fetch("SELECT id FROM plan WHERE document_id = ?", (document_id,))
    return rows[0][0] if rows else None
