"""Five thousand cells pasted into a plan, beside the same rows written by bare SQL."""

import sqlite3
import tempfile
from pathlib import Path

from storage.book import Book, create_book
from storage.queries.plans import get_plan
from storage.records import Assignment, Column, Office, Plan, Task, TaskGroup
from storage.services.pasting import PastePlace, paste_tasks
from storage.services.plans import add_plan
from tests.benchmarks.timing import best_of, report

_ROWS = 1000
_UNITS = ("Văn phòng Sở", "Các phòng chuyên môn")


def run() -> None:
    tasks = [_task(at) for at in range(_ROWS)]
    with tempfile.TemporaryDirectory() as name:
        with create_book(Path(name) / "so.tdkt", Office()) as book:
            plan_id = add_plan(book, _plan())
            ours = best_of(lambda: _paste(book, plan_id, tasks), 3)
        connection = sqlite3.connect(Path(name) / "tran.db")
        theirs = best_of(lambda: _write_bare(connection, tasks), 3)
        connection.close()
    report(f"paste {_ROWS} tasks of five cells", ours, "bare SQL", theirs, "under 500 ms")


def _plan() -> Plan:
    columns = (Column("Nội dung", "content"), Column("Thời hạn", "extra"))
    return Plan(2026, "KẾ HOẠCH", "", columns=columns, groups=(TaskGroup("QUÝ I"),))


def _task(at: int) -> Task:
    deadline = {"Thời hạn": (f"{at % 28 + 1}/6",)}
    return Task((f"Nhiệm vụ {at}",), tuple(map(Assignment, _UNITS)), deadline)


def _paste(book: Book, plan_id: int, tasks: list[Task]) -> None:
    group = get_plan(book, plan_id).groups[0].id
    paste_tasks(book, plan_id, PastePlace(group, 0), [TaskGroup("", tuple(tasks))])


def _write_bare(connection: sqlite3.Connection, tasks: list[Task]) -> None:
    with connection:
        connection.execute("CREATE TABLE IF NOT EXISTS row (at INTEGER, text TEXT)")
        for at, task in enumerate(tasks):
            texts = [*task.content, *_UNITS, *task.extra["Thời hạn"]]
            connection.executemany("INSERT INTO row VALUES (?, ?)", [(at, t) for t in texts])
