"""The sample office with its plans, made once by the program itself and copied for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication, QDialog

from desktop.app import make_application
from desktop.sample.office import BOOK_NAME, found_sample
from desktop.settings import SettingsFile
from desktop.window import MainWindow
from desktop.workspace import Workspace

SMALL_SCREEN = QSize(911, 446)
"""1366×768 at 150 %, less the task bar and a title."""


def too_large() -> list[str]:
    """The dialogs whose parts need more than a small screen leaves, with what they need."""
    found: list[str] = []
    for one in QApplication.topLevelWidgets():
        if isinstance(one, QDialog) and type(one).__module__.startswith("desktop."):
            need = one.minimumSizeHint().expandedTo(one.minimumSize())
            if need.boundedTo(SMALL_SCREEN) != need:
                found.append(f"{type(one).__name__} {need.width()}×{need.height()}")
    return found


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The program's own application, made once: each style sheet restyles every living widget."""
    return make_application()


@pytest.fixture(autouse=True)
def _nothing_outlives_its_test() -> Iterator[None]:
    """What a test left to be deleted later waits for an event loop, which no test is in by then.

    Every dialog of ours that is still there fits a screen of 1366×768 at 150 %.
    """
    yield
    assert too_large() == []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mau")
    book, _ = found_sample(folder / BOOK_NAME)
    book.close()
    return folder


@pytest.fixture
def sample_book(sample_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_folder / BOOK_NAME, tmp_path / BOOK_NAME))


@pytest.fixture
def window(qtbot, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(SettingsFile(tmp_path / "settings.json"))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@pytest.fixture
def workspace(window: MainWindow, office_book: Path) -> Workspace:
    """The window's workspace on the book a room of tests calls ``office_book``."""
    window.open_book(office_book)
    assert window.workspace is not None
    return window.workspace
