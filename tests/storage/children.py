"""Work done on a book by another real process: ``python -m tests.storage.children JOB PATH``."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from resources.errors import KnownError
from storage.book import open_book
from storage.queries.plans import get_plan, list_plans
from storage.records import Task
from storage.services.plan_header import set_header_field
from storage.services.tasks import delete_tasks, insert_tasks, set_task_content

ROOT = Path(__file__).parents[2]
EDITS = 200
NOBODY = 65534


def start(job: str, path: Path) -> subprocess.Popen[str]:
    """The process doing ``job``; its lines come through ``stdout``, a line in ``stdin`` ends it."""
    return subprocess.Popen(
        [sys.executable, "-X", "utf8", "-m", "tests.storage.children", job, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


def hold(path: Path) -> None:
    """Keep the book open for writing until a line comes."""
    with open_book(path):
        say("open")
        sys.stdin.readline()


def edit(path: Path) -> None:
    """Many edits, each reported once it is committed."""
    book = open_book(path)
    group = get_plan(book, 1).groups[0]
    for count in range(1, EDITS + 1):
        (added,) = insert_tasks(book, group.id or 0, 0, (Task((f"lần {count}",)),))
        if count % 3 == 0:
            set_task_content(book, added, (f"lần {count}", "sửa lại"))
        if count % 5 == 0:
            delete_tasks(book, (get_plan(book, 1).groups[0].tasks[-1].id or 0,))
        set_header_field(book, 1, "number", str(count))
        say(count)
    sys.stdin.readline()


def look(path: Path) -> None:
    """Open as a person would, read, and try one edit."""
    step_down()
    with open_book(path) as book:
        say(book.read_only)
        say(" ".join(book.notices))
        say(get_plan(book, list_plans(book)[0].id).subject)
        try:
            set_header_field(book, 1, "number", "99")
        except KnownError as error:
            say(type(error).__name__)


def step_down() -> None:
    """Root may write everywhere, so it goes on as the account that owns nothing."""
    if sys.platform != "win32" and os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def say(text: object) -> None:
    print(text, flush=True)  # noqa: T201 -- the parent process reads it


if __name__ == "__main__":
    jobs: dict[str, Callable[[Path], None]] = {"hold": hold, "edit": edit, "look": look}
    jobs[sys.argv[1]](Path(sys.argv[2]))
