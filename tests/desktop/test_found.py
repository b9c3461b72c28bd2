"""One box finds people, awards, collectives and initiatives beside commands, and leads there."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.commands.palette import Palette
from desktop.found import place_of
from desktop.pages.documents import DocumentsPage
from desktop.pages.registry import RegistryPage
from desktop.pages.tasks import TasksPage
from desktop.registry.subject import RowOf, Subject
from desktop.window import MainWindow
from desktop.workspace import Workspace
from storage.book import Book, create_book
from storage.errors import NotFound
from storage.records_incoming import Incoming
from storage.services.incoming import add_incoming
from storage.services.merging import merge_people
from storage.services.people import add_person
from storage.services.plans import add_plan
from storage.services.unplanned import add_unplanned_task
from tests.desktop.registry.conftest import fill
from tests.storage.builders import a_plan, an_office
from tests.storage.registry_builders import a_person

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


@pytest.fixture
def workspace(window: MainWindow, tmp_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "so.tdkt"
    with create_book(path, an_office()) as book:
        fill(book)
        add_plan(book, a_plan())
    window.open_book(path)
    assert window.workspace is not None
    yield window.workspace


@pytest.fixture
def book(workspace: Workspace) -> Book:
    return workspace._context.book


@pytest.fixture
def palette(qtbot, window: MainWindow, workspace: Workspace) -> Palette:
    made = Palette(window.commands, window, workspace.finder.find)
    qtbot.addWidget(made)
    return made


def chosen_task(workspace: Workspace) -> int:
    page = workspace.page
    assert isinstance(page, TasksPage)
    assert page.checklist.chosen is not None
    return page.checklist.chosen.task.id


def lines(palette: Palette) -> list[str]:
    return [palette.list.item(row).text() for row in range(palette.list.count())]


def test_people_are_found_under_their_heading_without_accents(palette: Palette) -> None:
    palette.line.setText("nguyen thi ha")
    assert "Cá nhân" in lines(palette)
    assert any(line.startswith("Nguyễn Thị Hà – Phó Chánh Văn phòng") for line in lines(palette))


def test_headings_are_stepped_over(qtbot, palette: Palette) -> None:
    palette.line.setText("nguyen thi ha")
    current = palette.list.currentItem()
    assert current is not None
    assert current.text() != "Cá nhân"
    for _ in range(len(lines(palette))):
        qtbot.keyClick(palette.line, Qt.Key.Key_Down)
        assert palette.list.currentItem().flags() & Qt.ItemFlag.ItemIsSelectable


def test_enter_opens_the_page_of_the_person(qtbot, palette: Palette, workspace: Workspace) -> None:
    palette.line.setText("tran van binh")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    page = workspace.page
    assert isinstance(page, RegistryPage)
    assert page.people.view.heading.text() == "Trần Văn Bình"


def test_an_award_leads_to_its_line_in_the_timeline(workspace: Workspace) -> None:
    workspace.finder.go("awards", 2)
    page = workspace.page
    assert isinstance(page, RegistryPage)
    entry = page.people.view.table.current
    assert entry is not None
    assert (entry.kind, entry.year) == ("award", 2024)


def test_a_collective_leads_to_its_page(workspace: Workspace) -> None:
    workspace.finder.go("collectives", 1)
    page = workspace.page
    assert isinstance(page, RegistryPage)
    assert page.collectives.view.heading.text() == "Văn phòng Sở"


def test_an_own_task_leads_to_its_row_among_the_tasks(workspace: Workspace, book: Book) -> None:
    (task_id,) = book.db.fetch("SELECT min(id) FROM task")[0]
    workspace.finder.go("tasks", task_id)
    assert chosen_task(workspace) == task_id


def test_a_task_outside_the_plan_is_shown_whatever_year_is_in_front(
    workspace: Workspace, book: Book
) -> None:
    task_id = add_unplanned_task(book, 2019, ("Đón đoàn kiểm tra",))
    workspace.finder.go("tasks", task_id)
    assert chosen_task(workspace) == task_id


def test_a_superiors_task_leads_to_the_plan_it_stands_in(workspace: Workspace, book: Book) -> None:
    add_plan(book, replace(a_plan(), is_superior=True))
    (task_id,) = book.db.fetch("SELECT max(id) FROM task")[0]
    workspace.finder.go("tasks", task_id)
    assert workspace.page is workspace.plan_page


def test_an_incoming_paper_leads_to_its_row(workspace: Workspace, book: Book) -> None:
    wanted = add_incoming(book, Incoming("812/SNV-TĐKT", "Sở Nội vụ", "Về báo cáo sơ kết"))
    add_incoming(book, Incoming("24/CTĐ", "Cụm thi đua", "Tự chấm điểm"))
    workspace.finder.go("incoming", wanted)
    page = workspace.page
    assert isinstance(page, DocumentsPage)
    assert page.tabs.currentWidget() is page.incoming
    current = page.incoming.table.current
    assert current is not None
    assert current.id == wanted
    assert page.incoming.side.form.paper.number == "812/SNV-TĐKT"


def test_one_that_was_merged_leads_to_the_one_kept(book: Book) -> None:
    twin = add_person(book, a_person("Nguyễn Thị Hà"))
    merge_people(book, 1, (twin,))
    assert place_of(book, "people", twin).target == RowOf(Subject(person_id=1))


def test_what_is_there_no_more_is_told(book: Book) -> None:
    with pytest.raises(NotFound):
        place_of(book, "awards", 999)
