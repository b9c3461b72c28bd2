"""The page of tasks: a year read, each view ready, a filter keystroke, a tick, beside bare SQL."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication, QMainWindow

from desktop.app import make_application
from desktop.commands.registry import Commands
from desktop.context import ChangeBus, Context
from desktop.pages.tasks import TasksPage
from desktop.settings import SettingsFile
from desktop.tasks import TaskRunner
from storage.book import create_book
from storage.records import Office
from storage.services.plans import add_plan
from tests.benchmarks.papers import plan_of
from tests.benchmarks.timing import best_of, report, state

_SIZES = (500, 5_000)
_ON = date(2026, 6, 15)
_BARE = (
    "SELECT t.id, t.content, w.status, w.due_date, a.name FROM task t"
    " LEFT JOIN task_work w ON w.task_id = t.id LEFT JOIN assignment a ON a.task_id = t.id"
)


def run() -> None:
    app = make_application()
    for size in _SIZES:
        with TemporaryDirectory() as folder:
            _measure(app, size, Path(folder))


def _measure(app: QApplication, size: int, folder: Path) -> None:
    """A year of ``size`` tasks on the page, at the window's usual size."""
    runner = TaskRunner()
    with create_book(folder / "so.tdkt", Office()) as book:
        add_plan(book, replace(plan_of(size), year=_ON.year))
        bus, window = ChangeBus(), QMainWindow()
        book.listeners.append(bus.changed.emit)
        context = Context(book, runner, bus, SettingsFile(folder / "settings.json"))
        page = TasksPage(context, Commands(window), lambda: _ON)
        window.setCentralWidget(page)
        window.resize(1178, 700)
        window.show()
        app.processEvents()
        bare = best_of(lambda: book.db.fetch(_BARE))
        report(f"{size} tasks read", best_of(page.checklist.reload, 3), "SQL", bare, "200 ms")
        _time_views(app, page)
        words = iter(["thi dua", "bao cao", ""] * 3)
        state("filter keystroke", best_of(lambda: page.bar.search.setText(next(words))), "50 ms")
        _time_tick(page)
        window.close()
    runner.close()


def _time_views(app: QApplication, page: TasksPage) -> None:
    for at in (1, 2, 3, 0):

        def show(at: int = at) -> None:
            page.tabs.setCurrentIndex(at)
            app.processEvents()
            page.tabs.setCurrentIndex((at + 1) % 4)

        state(f"view “{page.tabs.tabText(at)}” ready", best_of(show, 3), "200 ms")
    page.tabs.setCurrentIndex(0)


def _time_tick(page: TasksPage) -> None:
    task_id = page.checklist.tasks[0].task.id
    page.checklist.choose(task_id)
    statuses = iter(["done", "in_progress"] * 3)
    ticked = best_of(lambda: page.edits.set_status((task_id,), next(statuses)))
    state("tick a task", ticked, "50 ms")
