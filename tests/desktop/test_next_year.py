"""Next year's plan from the window: made from the plan in front, counted against the superiors'."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTabBar

from desktop.dialogs.roll_over import RollOverDialog
from desktop.window import MainWindow
from desktop.workspace import Workspace
from storage.journal import undo
from storage.queries.plans import list_plans
from storage.services.obligations import take_obligations

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()")


@pytest.fixture
def workspace(window: MainWindow, sample_book: Path) -> Workspace:
    window.open_book(sample_book)
    assert window.workspace is not None
    return window.workspace


def roll_over(window: MainWindow, key: Qt.Key) -> None:
    """Give the command and answer its dialog with ``key``."""

    def answer() -> None:
        dialog = window.findChild(RollOverDialog)
        assert dialog is not None
        QTest.keyClick(dialog, key)

    QTimer.singleShot(200, answer)
    window.commands.action("plan.roll_over").trigger()


def chip(workspace: Workspace) -> str:
    """What stands beside the title of the coverage tab."""
    page = workspace.plan_page
    place = page.tabs.indexOf(page.tabs.coverage)
    shown = page.tabs.tabBar().tabButton(place, QTabBar.ButtonPosition.RightSide)
    return shown.text() if isinstance(shown, QLabel) else ""


def test_the_plan_made_is_opened_and_one_undo_takes_it_away(
    window: MainWindow, workspace: Workspace
) -> None:
    before = len(list_plans(workspace.session.book))
    roll_over(window, Qt.Key.Key_Return)
    assert workspace.session.plan.year == 2027
    undo(workspace.session.book)
    assert len(list_plans(workspace.session.book)) == before


def test_a_roll_over_thought_better_of_stores_nothing(
    window: MainWindow, workspace: Workspace
) -> None:
    before = list_plans(workspace.session.book)
    roll_over(window, Qt.Key.Key_Escape)
    assert list_plans(workspace.session.book) == before
    assert workspace.session.plan.year == 2026


def test_the_tab_says_how_many_requirements_are_left(workspace: Workspace) -> None:
    session = workspace.session
    assert chip(workspace) == ""
    superior = next(plan.id for plan in list_plans(session.book) if plan.is_superior)
    take_obligations(session.book, superior)
    assert chip(workspace) == "còn 6"
    session.open(superior)
    assert chip(workspace) == ""
