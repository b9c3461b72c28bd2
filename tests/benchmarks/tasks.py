"""Tasks of a book of twenty years: their facts, and a tick, against bare SQL over the same rows."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.book import Book, create_book
from storage.dates import PartialDate
from storage.models.attachment import AttachmentRow
from storage.models.work import TaskEvidenceRow
from storage.queries.checklist import checklist
from storage.queries.reminding import due_reminders
from storage.queries.task_facts import read_facts
from storage.records import Office
from storage.services.plans import add_plan
from storage.services.work import set_status
from storage.services.work_products import set_products, tick_product
from storage.uids import new_uid
from tests.benchmarks.papers import plan_of
from tests.benchmarks.timing import best_of, report, state

_YEARS = range(2007, 2027)
_TASKS = 500
_FILES = 20_000
_DAY = PartialDate(2026, 3, 20)
_BARE = (
    "SELECT t.id, t.uid, t.content, w.status, w.due_date, a.name FROM task t"
    " JOIN task_group g ON g.id = t.group_id JOIN plan p ON p.id = g.plan_id"
    " LEFT JOIN task_work w ON w.task_id = t.id LEFT JOIN assignment a ON a.task_id = t.id"
    " WHERE p.year = ?"
)


def run() -> None:
    with TemporaryDirectory() as folder, create_book(Path(folder) / "so.tdkt", Office()) as book:
        _fill(book)
        _measure(book)


def _measure(book: Book) -> None:
    bare = best_of(lambda: book.db.fetch(_BARE, (2026,)))
    facts = best_of(lambda: read_facts(book, 2026))
    report("500 tasks of a year with their work", facts, "bare SQL", bare, "200 ms")
    ready = best_of(lambda: checklist(book, 2026, date(2026, 6, 30)))
    report("the checklist: with due dates and status", ready, "bare SQL", bare, "200 ms")
    told = best_of(lambda: due_reminders(book, date(2026, 6, 30)), rounds=2)
    state("what to be reminded of", told, "no aim")
    state("10,000 tasks of all years", best_of(lambda: read_facts(book), rounds=2), "no aim")
    task_id = read_facts(book, 2026)[0].id
    set_products(book, task_id, ("report",))
    days = iter([_DAY, None] * 10)
    tick = best_of(lambda: tick_product(book, task_id, "report", next(days)))
    state("tick a product", tick, "50 ms")
    ids = [task.id for task in read_facts(book, 2026)]
    statuses = iter(["in_progress", "awaiting_others"] * 5)
    bulk = best_of(lambda: set_status(book, ids, next(statuses), _DAY), rounds=2)
    state("the status of 500 tasks at once", bulk, "no aim")


def _fill(book: Book) -> None:
    """Twenty yearly plans, each with its share of evidence rows; the files are not needed."""
    for year in _YEARS:
        add_plan(book, replace(plan_of(_TASKS), year=year))
    tasks = [task.id for task in read_facts(book)]
    with book.unit("Minh chứng"):
        for number in range(_FILES):
            attachment = AttachmentRow.insert(
                uid=new_uid(), name=f"{number}.pdf", sha256=f"{number:064x}", size=1, added_at=""
            ).execute(book.db)
            TaskEvidenceRow.insert(
                uid=new_uid(), task=tasks[number % len(tasks)], attachment=attachment, note=""
            ).execute(book.db)
