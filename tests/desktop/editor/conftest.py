"""A plan of the sample office under the editor: a real book, a real session, a shown window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.app import make_application
from desktop.commands.registry import Commands
from desktop.context import ChangeBus, Context
from desktop.editing.recovery import RecoveryFile
from desktop.editing.session import PlanSession
from desktop.settings import SettingsFile
from desktop.tasks import TaskRunner
from desktop.theme import dress
from storage.book import Book, open_book
from storage.queries.plans import list_plans

Show = Callable[[QWidget], None]


@pytest.fixture
def book(sample_book: Path) -> Iterator[Book]:
    with open_book(sample_book) as opened:
        yield opened


@pytest.fixture
def host(qtbot) -> QWidget:
    """The window the editor stands in."""
    make_application()
    window = QWidget()
    dress(window)
    window.setMinimumSize(760, 640)  # Qt passes a layout's own minimum on, which offscreen refuses
    qtbot.addWidget(window)
    return window


@pytest.fixture
def session(host: QWidget, book: Book, tmp_path: Path) -> Iterator[PlanSession]:
    """The office's own plan, open for editing."""
    made = make_session(host, book, tmp_path)
    yield made
    made.close()


def make_session(host: QWidget, book: Book, folder: Path) -> PlanSession:
    """A session on the office's own plan of ``book``."""
    bus, runner = ChangeBus(host), TaskRunner(host)
    book.listeners.append(bus.changed.emit)
    host.destroyed.connect(runner.close)
    context = Context(book, runner, bus, SettingsFile(folder / "settings.json"))
    session = PlanSession(context, RecoveryFile(folder / "dang-go", book.book_id), host)
    session.open(next(plan.id for plan in list_plans(book) if not plan.is_superior))
    return session


@pytest.fixture
def commands(host: QWidget, session: PlanSession) -> Commands:
    made = Commands(host)
    made.bind("edit.undo", session.undo)
    made.bind("edit.redo", session.redo)
    return made


@pytest.fixture
def show(qtbot, host: QWidget) -> Show:
    """Puts a tab into the window and waits until it can be typed into."""

    def shown(tab: QWidget) -> None:
        QVBoxLayout(host).addWidget(tab)
        host.show()
        host.activateWindow()
        qtbot.waitUntil(host.isActiveWindow)

    return shown
