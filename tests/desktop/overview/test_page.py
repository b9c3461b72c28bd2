"""The overview in the window of the sample office."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.checklist.filters import TaskFilter
from desktop.dialogs.task_pages import ALL_UNITS, WEEK, TaskPagesDialog
from desktop.dialogs.task_report import TaskReportDialog
from desktop.dialogs.urge import UrgeDialog
from desktop.overview.row_button import RowButton
from desktop.pages.overview import OverviewPage
from desktop.pages.tasks import TasksPage
from desktop.window import MainWindow
from desktop.work.letters import late_by_unit
from desktop.work.report import reported
from desktop.work.urging import write_letters
from desktop.workspace import Workspace
from storage.book import create_book
from storage.dates import PartialDate
from storage.queries.checklist import checklist
from storage.queries.papers import list_papers
from storage.queries.plans import list_plans
from storage.services.work import set_status
from tests.desktop.test_accessibility import controls, name_of
from tests.storage.builders import an_office

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()")

ON = date(2026, 6, 15)


@pytest.fixture
def workspace(window: MainWindow, sample_book: Path) -> Workspace:
    window.open_book(sample_book)
    assert window.workspace is not None
    return window.workspace


@pytest.fixture
def page(window: MainWindow, workspace: Workspace, qtbot) -> OverviewPage:
    """The overview of the middle of June, in a place of its own."""
    made = OverviewPage(workspace.task_output.context, window.commands, lambda: ON)
    qtbot.addWidget(made)
    made.follow_book()
    return made


def wanted_by(page: OverviewPage, button: RowButton) -> tuple[str, object]:
    asked: list[tuple[str, object]] = []
    page.wanted.connect(lambda page_id, target: asked.append((page_id, target)))
    button.click()
    return asked[0]


def test_a_card_opens_the_rows_it_counts(workspace: Workspace, page: OverviewPage) -> None:
    late = page.board.cards.buttons[0]
    page_id, target = wanted_by(page, late)
    assert page_id == "tasks"
    assert isinstance(target, TaskFilter)
    found = [task for task in checklist(workspace.session.book, 2026, ON) if target.takes(task, "")]
    assert late.accessibleName().startswith(f"Quá hạn: {len(found)}.")
    assert found


def test_a_quarter_and_a_task_open_on_the_page_of_tasks(page: OverviewPage, qtbot) -> None:
    page_id, target = wanted_by(page, page.board.quarters.buttons[1])
    assert (page_id, target) == ("tasks", TaskFilter(year=2026, quarter="Quý II", counted=True))
    to_do = page.board.to_do
    to_do.selectRow(0)
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.keyClick(to_do, Qt.Key.Key_Return)
    assert to_do.current is not None
    assert asked.args == ["tasks", to_do.current.task.id]


def test_a_finished_task_leaves_the_list_and_the_badge(
    workspace: Workspace, page: OverviewPage
) -> None:
    badges: list[int] = []
    page.other_badge_changed.connect(lambda _, count: badges.append(count))
    first = page.board.to_do.model().rowCount()
    task = checklist(workspace.session.book, 2026, ON)[0]
    set_status(workspace.session.book, [task.task.id], "done", PartialDate(2026, 3, 30))
    page.follow_book()
    assert page.board.to_do.model().rowCount() == first - 1
    assert badges == [2]


def test_the_page_of_tasks_shows_what_a_number_opened(workspace: Workspace) -> None:
    workspace.show_page("tasks", TaskFilter(year=2026, quarter="Quý I", counted=True))
    shown = workspace.page
    assert isinstance(shown, TasksPage)
    assert {task.task.heading.upper() for task in shown.checklist.shown} == {"QUÝ I"}


def test_a_book_without_tasks_starts_on_its_plan_and_is_told_the_first_steps(
    qtbot, window: MainWindow, tmp_path: Path
) -> None:
    window.show_book(create_book(tmp_path / "moi.tdkt", an_office()))
    workspace = window.workspace
    assert workspace is not None
    assert workspace.page is workspace.plan_page
    workspace.show_page("overview")
    page = workspace.page
    qtbot.waitUntil(lambda: "Lập kế hoạch năm…" in texts_of(page))
    assert "Nhập kế hoạch từ tệp…" in texts_of(page)


def texts_of(page: QWidget) -> set[str]:
    return {button.text() for button in page.findChildren(QPushButton)}


def test_a_book_with_tasks_starts_on_its_overview(workspace: Workspace) -> None:
    assert isinstance(workspace.page, OverviewPage)


def test_letters_made_from_the_window_come_to_the_front(workspace: Workspace) -> None:
    output, book = workspace.task_output, workspace.session.book
    late = late_by_unit(checklist(book, 2026, ON), ON)
    write_letters(output, late, date(2026, 6, 22), each=True)
    assert len(list_papers(book)) >= len(late) > 0
    assert workspace.page.name == "Văn bản"
    workspace.undo()
    assert not [one for one in list_papers(book) if one.form_id == "cong-van-don-doc"]


def test_the_report_of_a_half_year_ends_in_june_and_adds_up(
    window: MainWindow, workspace: Workspace
) -> None:
    book = workspace.session.book
    plans = [plan for plan in list_plans(book) if not plan.is_superior]
    dialog = TaskReportDialog(plans, lambda one, on: reported(book, one, on), ON, True, window)
    dialog.periods.setCurrentIndex(1)
    dialog.periods.activated.emit(1)
    assert (dialog.day.day, dialog.period) == (date(2026, 6, 30), "6 tháng đầu năm 2026")
    assert dialog.sum.text().startswith(f"{len(dialog.tasks)} nhiệm vụ = ")
    dialog.day.line.clear()
    dialog.day.changed.emit()
    assert not dialog.draft.isEnabled()


def test_every_control_of_the_dialogs_has_a_name(window: MainWindow, workspace: Workspace) -> None:
    tasks = checklist(workspace.session.book, 2026, ON)
    dialogs = (
        UrgeDialog(lambda soon: late_by_unit(tasks, ON, soon), ON, window),
        TaskPagesDialog(("Văn phòng",), WEEK, window),
        TaskReportDialog((), lambda _plan, _on: tasks, ON, True, window),
    )
    nameless = [one for dialog in dialogs for one in controls(dialog) if not name_of(one)]
    assert nameless == []
    assert dialogs[1].pages.findText(ALL_UNITS) == 1
