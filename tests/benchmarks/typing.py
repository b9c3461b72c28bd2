"""A keystroke until the new printed page is on screen, how long the window stands still, memory."""

import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from desktop.app import make_application
from desktop.editing.edits import ContentEdit
from desktop.settings import SettingsFile
from desktop.window import MainWindow
from desktop.workspace import Workspace
from storage.book import create_book
from storage.records import Office
from storage.services.plans import add_plan
from tests.benchmarks.papers import plan_of
from tests.benchmarks.timing import state

_ROUNDS = 15
_PREVIEWS = 300
_BEAT = 2


def run() -> None:
    for tasks, aim in ((21, "100 ms"), (500, "500 ms")):
        with _workspace(tasks) as workspace:
            times, gaps = zip(*(_keystroke(workspace, i) for i in range(_ROUNDS)), strict=True)
            state(f"keystroke to new page, {tasks} tasks", statistics.median(times), aim)
            state(f"window standing still meanwhile, {tasks} tasks", max(gaps), "50 ms")
    with _workspace(21) as workspace:
        for number in range(30):
            _keystroke(workspace, number)
        before = _resident()
        for number in range(_PREVIEWS):
            _keystroke(workspace, number)
        grown = _resident() - before
        print(f"memory after {_PREVIEWS} previews: {grown:+.1f} MB of {before:.0f} MB (aim: none)")


class _Drawn:
    """Ends the loop once a new PDF is in the view and a page of it is drawn."""

    def __init__(self, loop: QEventLoop) -> None:
        self._loop = loop
        self._remade = False

    def remade(self) -> None:
        self._remade = True

    def shown(self) -> None:
        if self._remade:
            self._loop.quit()


def _keystroke(workspace: Workspace, number: int) -> tuple[float, float]:
    """Type one letter into the first task; seconds to its page, longest gap of the event loop."""
    session, view = workspace.session, workspace.plan_page.preview.view
    task = session.plan.tasks[0]
    loop, beats = QEventLoop(), [time.perf_counter()]
    heart = QTimer(interval=_BEAT)
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))
    heart.start()
    drawn = _Drawn(loop)
    view.page_changed.connect(drawn.remade)
    view.shown.connect(drawn.shown)
    start = time.perf_counter()
    session.type(ContentEdit(session.plan_id, task.id or 0, (f"Việc số {number}",)), task.uid)
    loop.exec()
    took = time.perf_counter() - start
    view.page_changed.disconnect(drawn.remade)
    view.shown.disconnect(drawn.shown)
    heart.stop()
    gaps = [after - before for before, after in pairwise(beats)]
    return took, max(gaps, default=0.0)


@contextmanager
def _workspace(tasks: int) -> Iterator[Workspace]:
    """A window on a plan of so many tasks, its first page drawn."""
    app = make_application()
    with tempfile.TemporaryDirectory() as name:
        book = create_book(Path(name) / "so.tdkt", Office(name_lines=("SỞ DU LỊCH",)))
        add_plan(book, plan_of(tasks))
        window = MainWindow(SettingsFile(Path(name) / "settings.json"))
        window.show()
        window.show_book(book)
        workspace = window.workspace
        assert workspace is not None
        while not workspace.plan_page.preview.view.page_count:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)
        yield workspace
        window.close()


def _resident() -> float:
    """Resident memory in MB; 0 where the system does not say."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    lines = status.read_text("utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))
