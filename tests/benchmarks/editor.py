"""The task table with 500 tasks: opened, typed in, pasted into, all in a shown window."""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop.app import make_application
from desktop.commands.registry import Commands
from desktop.context import ChangeBus, Context
from desktop.editing.recovery import RecoveryFile
from desktop.editing.session import PlanSession
from desktop.editor.tasks_tab import TasksTab
from desktop.settings import SettingsFile
from desktop.tasks import TaskRunner
from storage.book import create_book
from storage.records import Office
from storage.services.plans import add_plan
from tests.benchmarks.papers import plan_of
from tests.benchmarks.timing import best_of, state

_TASKS = 500
_PASTED = 200


def run() -> None:
    with _session(_TASKS) as session:
        window = QMainWindow()
        window.resize(760, 640)
        commands = Commands(window)

        def open_tab() -> TasksTab:
            tab = TasksTab(session, commands)
            window.setCentralWidget(tab)
            window.show()
            _painted()
            return tab

        state(f"open the table of {_TASKS} tasks", best_of(open_tab, 3), "200 ms")
        tab = open_tab()
        for what, seconds, aim in _edits(tab, session):
            state(what, seconds, aim)
        QGuiApplication.clipboard().clear()  # else Qt trips over it at the end
        window.close()
        session.close()


def _edits(tab: TasksTab, session: PlanSession) -> Iterator[tuple[str, float, str]]:
    """Each kind of edit once with its time, until the window has painted again."""
    table = tab.table
    table.setCurrentIndex(table.lines.index(200, 1))
    _painted()
    yield (
        "open a cell and type its first letter",
        _once(lambda: QTest.keyClick(table, Qt.Key.Key_A)),
        "16 ms",
    )
    editor = table.editor
    assert editor is not None
    keystroke = best_of(lambda: (QTest.keyClick(editor, Qt.Key.Key_B), _painted()))
    yield "one more letter", keystroke, "16 ms"
    yield "leave the cell, written", _once(table.finish_editing), "16 ms"
    rows = "\n".join(f"{at}\tNhiệm vụ dán {at}\tVăn phòng" for at in range(_PASTED))
    mime = QMimeData()
    mime.setText(rows)
    QGuiApplication.clipboard().setMimeData(mime)
    yield f"paste {_PASTED} rows", _once(tab.clipboard.paste), "150 ms"
    yield "undo of it", _once(session.undo), "150 ms"
    yield "insert a task", _once(tab.rows.insert_below), "100 ms"
    yield "move it down", _once(tab.rows.move_down), "100 ms"


@contextmanager
def _session(tasks: int) -> Iterator[PlanSession]:
    app = make_application()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with create_book(folder / "so.tdkt", Office()) as book:
            plan_id = add_plan(book, plan_of(tasks))
            bus, runner = ChangeBus(), TaskRunner()
            book.listeners.append(bus.changed.emit)
            context = Context(book, runner, bus, SettingsFile(folder / "settings.json"))
            session = PlanSession(context, RecoveryFile(folder, book.book_id))
            session.open(plan_id)
            yield session
            runner.close()
            app.processEvents()


def _once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    _painted()
    return time.perf_counter() - start


def _painted() -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
