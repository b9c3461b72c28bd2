"""A round of three people, one collective's worth of names and a council of nine, on its page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.pages.awards import AwardsPage
from desktop.workspace import Workspace
from storage.book import Book, create_book
from storage.services.council import add_council
from tests.storage.builders import an_office
from tests.storage.round_builders import a_council, a_stored_round


def fill(book: Book) -> None:
    """Hà and Nam are proposed to the own head, Tuấn to the chairman of the province."""
    a_stored_round(book, "CSTDCS", "LDTT", "BK_TINH")
    add_council(book, a_council())


@pytest.fixture
def office_book(tmp_path: Path) -> Path:
    path = tmp_path / "so.tdkt"
    with create_book(path, an_office(abbreviation="SNgV")) as book:
        fill(book)
    return path


@pytest.fixture
def page(workspace: Workspace) -> AwardsPage:
    workspace.show_page("awards")
    found = workspace.page
    assert isinstance(found, AwardsPage)
    return found


def refusal_of(act: Callable[[], object]) -> str:
    """What the box says that ``act`` brings up; the box is closed."""
    said: list[str] = []

    def close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        box.buttons()[0].click()

    QTimer.singleShot(50, close)
    act()
    return said[0]
