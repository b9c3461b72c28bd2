"""The commands of a round work from anywhere, also before its page was ever opened."""

from pathlib import Path

import pytest

from desktop.awards.dossier_tab import DossierTab
from desktop.awards.propose_dialog import ProposeDialog
from desktop.awards.reports_dialog import ReportsDialog
from desktop.awards.units_dialog import UnitsDialog
from desktop.pages.awards import AwardsPage
from desktop.pages.table import PAGES
from desktop.registry.record_dialog import RecordDialog
from desktop.window import MainWindow
from desktop.workspace import Workspace
from storage.book import create_book, open_book
from storage.records_followup import Reminder
from storage.records_rounds import RoundUnit
from storage.services.unit_lists import call_units
from tests.desktop.awards.board import office_with_a_round
from tests.storage.builders import an_office

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


@pytest.fixture
def office_book(tmp_path: Path) -> Path:
    return office_with_a_round(tmp_path / "so.tdkt")


def given(workspace: Workspace, name: str) -> AwardsPage:
    """Give a command while another page is in front; returns the page of awards."""
    assert workspace.page.name != AwardsPage.name
    workspace._commands.action(name).trigger()
    found = workspace.page
    assert isinstance(found, AwardsPage)
    return found


@pytest.mark.parametrize(
    ("name", "dialog"),
    [
        ("round.new", RecordDialog),
        ("round.edit", RecordDialog),
        ("round.propose", ProposeDialog),
        ("round.suggest", ProposeDialog),
        ("round.lists", UnitsDialog),
        ("round.reports", ReportsDialog),
    ],
)
def test_a_command_given_first_opens_its_page_and_asks(
    workspace: Workspace, name: str, dialog: type
) -> None:
    assert workspace._commands.action(name).isEnabled()
    page = given(workspace, name)
    assert len(page.findChildren(dialog)) == 1


def test_checking_first_shows_the_dossier(workspace: Workspace) -> None:
    page = given(workspace, "round.check")
    assert isinstance(page.tabs.currentWidget(), DossierTab)


def test_a_command_given_again_asks_once_more_only(workspace: Workspace) -> None:
    page = given(workspace, "round.lists")
    page.findChildren(UnitsDialog)[0].reject()
    workspace.show_page("overview")
    given(workspace, "round.lists")
    assert sum(one.isVisible() for one in page.findChildren(UnitsDialog)) == 1


def test_every_command_of_a_round_is_one_of_its_page(workspace: Workspace) -> None:
    entry = next(one for one in PAGES if one.id == "awards")
    every = {command.id for command, _ in workspace._commands if command.id.startswith("round.")}
    assert set(entry.commands) == every


def test_a_book_that_is_only_read_is_only_checked(window: MainWindow, office_book: Path) -> None:
    window.show_book(open_book(office_book, read_only=True))
    workspace = window.workspace
    assert workspace is not None
    assert not workspace._commands.action("round.new").isEnabled()
    assert workspace._commands.action("round.check").isEnabled()
    given(workspace, "round.check")
    assert not workspace._commands.action("round.new").isEnabled()


def test_without_a_round_the_page_says_what_to_do(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "trong.tdkt"
    with create_book(path, an_office()):
        pass
    window.open_book(path)
    workspace = window.workspace
    assert workspace is not None
    given(workspace, "round.propose")
    assert not workspace._commands.action("round.propose").isEnabled()
    assert workspace._commands.action("round.new").isEnabled()


def test_a_reminder_of_units_opens_them(workspace: Workspace) -> None:
    call_units(workspace._context.book, 1, [RoundUnit("Văn phòng")])
    workspace.reminders.reminding.current = Reminder("overdue", "x", "", "", round_id=1)
    workspace.reminders.bar.opened.emit()
    page = workspace.page
    assert isinstance(page, AwardsPage)
    (dialog,) = page.findChildren(UnitsDialog)
    assert "Chưa nộp: Văn phòng." in dialog.word.text()
