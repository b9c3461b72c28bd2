"""The page of tasks on the sample office, on Monday 15 June 2026."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desktop.checklist.filters import TaskFilter
from desktop.pages.tasks import TasksPage
from desktop.window import MainWindow
from desktop.workspace import Workspace
from storage.book import Book
from storage.records_followup import Standing

ON = date(2026, 6, 15)


@pytest.fixture
def workspace(window: MainWindow, sample_book: Path) -> Workspace:
    window.open_book(sample_book)
    assert window.workspace is not None
    return window.workspace


@pytest.fixture
def page(workspace: Workspace) -> TasksPage:
    workspace.show_page("tasks")
    found = workspace.page
    assert isinstance(found, TasksPage)
    found.checklist._today = lambda: ON
    found.checklist.show(TaskFilter(year=ON.year))
    found.checklist.reload()
    found.calendar.show_month(ON)
    return found


@pytest.fixture
def book(page: TasksPage) -> Book:
    return page.checklist.book


@pytest.fixture
def task(page: TasksPage) -> Callable[[str], Standing]:
    """The task of a number of the plan, as it stands now."""
    return lambda number: next(
        one for one in page.checklist.tasks if one.task.number == number and not one.task.unplanned
    )
