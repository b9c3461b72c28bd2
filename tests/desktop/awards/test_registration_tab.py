"""Titles registered at the start of the year stand beside what came of them at its end."""

from pathlib import Path

import pytest

from desktop.awards.registration_tab import Registering, RegistrationTab
from desktop.pages.awards import AwardsPage
from desktop.registry.record_dialog import RecordDialog
from desktop.registry.subject import Subject
from desktop.workspace import Workspace
from storage.queries.rounds import list_registrations
from storage.services.awards import add_awards
from storage.services.rounds import update_round
from tests.desktop.awards.board import BINH, HA, office_with_a_round, tab_of
from tests.storage.registry_builders import an_award

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


@pytest.fixture
def office_book(tmp_path: Path) -> Path:
    return office_with_a_round(tmp_path / "so.tdkt")


@pytest.fixture
def tab(page: AwardsPage) -> RegistrationTab:
    found = tab_of(page, "Đăng ký")
    assert isinstance(found, RegistrationTab)
    return found


def register(tab: RegistrationTab, person_id: int, award: str = "CSTDCS") -> None:
    tab.add()
    dialog = tab.findChildren(RecordDialog)[-1]
    dialog.form.show_record(Registering(Subject(person_id=person_id), award))
    dialog.accept()


def column(tab: RegistrationTab, at: int) -> list[str]:
    model = tab.table.model()
    return [model.index(row, at).data() for row in range(model.rowCount())]


def test_the_dialog_has_the_help_of_its_tab(tab: RegistrationTab) -> None:
    tab.add()
    assert tab.findChildren(RecordDialog)[-1].help_topic == tab.help_topic == "registration"


def test_a_title_is_registered_for_the_rounds_year(tab: RegistrationTab) -> None:
    register(tab, HA)
    (one,) = list_registrations(tab.context.book, 2026)
    assert (one.person_id, one.award) == (HA, "CSTDCS")
    assert column(tab, 0) == ["Nguyễn Thị Hà"]
    assert column(tab, 1) == ["Chiến sĩ thi đua cơ sở"]


def test_registered_stands_beside_achieved(tab: RegistrationTab) -> None:
    register(tab, HA)
    register(tab, BINH)
    assert column(tab, 3) == ["Chưa có quyết định"] * 2
    add_awards(tab.context.book, [an_award(HA, 2026)])
    assert column(tab, 3) == ["Đã đạt", "Chưa có quyết định"]
    assert tab._count.text() == "Đã đạt 1 trên 2 danh hiệu đăng ký"


def test_a_registration_about_nobody_is_refused(tab: RegistrationTab) -> None:
    tab.add()
    (dialog,) = tab.findChildren(RecordDialog)
    dialog.accept()
    assert dialog.refusal.text()
    assert list_registrations(tab.context.book, 2026) == ()


def test_delete_takes_one_back_and_undo_restores_it(
    tab: RegistrationTab, workspace: Workspace
) -> None:
    register(tab, HA)
    tab.table.selectRow(0)
    tab.remove()
    assert list_registrations(tab.context.book, 2026) == ()
    workspace.undo()
    assert column(tab, 0) == ["Nguyễn Thị Hà"]


def test_another_year_shows_its_own_registrations(tab: RegistrationTab) -> None:
    register(tab, HA)
    found = tab.rounds.round
    assert found is not None
    changed = type(found)(**{**vars(found), "year": 2025})
    update_round(tab.context.book, changed)
    assert column(tab, 0) == []
