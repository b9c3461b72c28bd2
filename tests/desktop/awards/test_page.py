"""Rounds are opened, chosen and changed at the head of the page; every control has its name."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPushButton

from desktop.awards.call_dialog import CallDialog
from desktop.awards.dossier_tab import DossierTab
from desktop.awards.nominations_tab import NominationsTab
from desktop.awards.propose_dialog import ProposeDialog
from desktop.awards.registration_tab import RegistrationTab
from desktop.awards.units_dialog import UnitsDialog
from desktop.pages.awards import AwardsPage
from desktop.registry.record_dialog import RecordDialog
from desktop.workspace import Workspace
from storage.dates import PartialDate
from storage.queries.rounds import get_round, list_rounds
from storage.records_rounds import Registration, RoundUnit
from storage.services.rounds import delete_round, register_titles
from storage.services.unit_lists import call_units
from tests.desktop.awards.board import office_with_a_round, tab_of
from tests.desktop.test_accessibility import controls, name_of
from tests.storage.round_builders import a_round

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


@pytest.fixture
def office_book(tmp_path: Path) -> Path:
    return office_with_a_round(tmp_path / "so.tdkt")


def test_a_round_is_opened_under_the_rules_of_its_day(
    page: AwardsPage, workspace: Workspace
) -> None:
    page._commands.action("round.new").trigger()
    (dialog,) = page.findChildren(RecordDialog)
    dialog.form.inputs["name"].show_value("Đợt xét đột xuất")
    dialog.form.inputs["received"].show_value(PartialDate(2026, 10, 5))
    dialog.accept()
    found = page.rounds.round
    assert found is not None
    assert (found.name, found.rule_book) == ("Đợt xét đột xuất", "luat-2026")
    assert page.box.currentText() == "Đợt xét đột xuất (2026)"


def test_unconfirmed_rules_are_said_over_the_lines(page: AwardsPage) -> None:
    tab = tab_of(page, "Đề nghị")
    assert isinstance(tab, NominationsTab)
    found = page.rounds.round
    assert found is not None
    page.edit_round()
    (dialog,) = page.findChildren(RecordDialog)
    dialog.form.inputs["received"].show_value(PartialDate(2026, 10, 5))
    dialog.accept()
    assert tab.head.law.isVisible()
    assert "chưa đối chiếu văn bản gốc" in tab.head.caution.text()
    assert tab.head.stale.isVisible()


def test_another_round_brings_its_own_lines(page: AwardsPage) -> None:
    page.open_round()
    page.findChildren(RecordDialog)[0].accept()
    tab = tab_of(page, "Đề nghị")
    assert isinstance(tab, NominationsTab)
    assert tab.table.lines == ()
    page.show_target(1)
    assert len(tab.table.lines) == 2


def test_checking_before_handing_in_shows_the_dossier(page: AwardsPage) -> None:
    page._commands.action("round.check").trigger()
    assert isinstance(page.tabs.currentWidget(), DossierTab)


def test_without_a_round_the_page_offers_the_first(page: AwardsPage) -> None:
    delete_round(page._context.book, 1)
    assert list_rounds(page._context.book) == ()
    assert not page._commands.action("round.check").isEnabled()
    page.open_round()
    page.findChildren(RecordDialog)[0].accept()
    assert page._commands.action("round.check").isEnabled()


def test_a_round_needs_no_task_of_the_plan(page: AwardsPage) -> None:
    page.edit_round()
    (dialog,) = page.findChildren(RecordDialog)
    dialog.accept()
    assert get_round(page._context.book, 1).task_id is None


def test_every_control_has_a_name(page: AwardsPage, workspace: Workspace) -> None:
    tab = tab_of(page, "Đề nghị")
    assert isinstance(tab, NominationsTab)
    call_units(tab.context.book, tab.rounds.id, [RoundUnit("Văn phòng")])
    found = tab.rounds.round
    assert found is not None
    dialogs: list[QDialog] = [
        UnitsDialog(tab.context, found, tab),
        CallDialog(["Văn phòng"], tab),
        ProposeDialog(tab.context, found, (), tab, suggest=False),
    ]
    nameless = [
        f"{type(shown).__name__}: {type(control).__name__}"
        for shown in (workspace, *dialogs)
        for control in controls(shown)
        if not name_of(control)
    ]
    assert nameless == []


def test_a_deleted_round_is_told_with_the_way_back_and_leaves_no_counts(
    page: AwardsPage, workspace: Workspace
) -> None:
    said: list[str] = []
    page.said.connect(said.append)
    page.edit_round()
    (dialog,) = page.findChildren(RecordDialog)
    dialog.remove()
    assert said[-1].endswith("với mọi đề nghị; bấm Ctrl+Z để lấy lại.")
    assert not [at for at in range(page.tabs.count()) if "(" in page.tabs.tabText(at)]
    workspace.undo()
    assert tab_of(page, "Đề nghị").called == "Đề nghị (2)"


def test_a_round_nobody_registered_for_opens_at_its_lines(page: AwardsPage) -> None:
    assert isinstance(page.tabs.currentWidget(), NominationsTab)
    page.show_target("Đăng ký")
    page.open_round()
    page.findChildren(RecordDialog)[0].accept()
    assert isinstance(page.tabs.currentWidget(), NominationsTab)


def test_a_round_with_registrations_opens_at_them(page: AwardsPage) -> None:
    register_titles(page._context.book, [Registration(2026, "LDTT", 1)])
    page.show_target("Đăng ký")
    page._add_round(a_round(name="Đợt thứ hai"))
    assert isinstance(page.tabs.currentWidget(), RegistrationTab)


def test_an_empty_round_has_nothing_to_check(page: AwardsPage) -> None:
    page._add_round(a_round(name="Đợt thứ hai"))
    tab = tab_of(page, "Hồ sơ")
    assert isinstance(tab, DossierTab)
    assert tab.called == "Hồ sơ"
    assert tab.verdict.text() == "Chưa có gì để kiểm tra"
    assert tab.state.text() == "Chưa có đề nghị"


def test_an_empty_round_offers_to_call_the_units(page: AwardsPage) -> None:
    page._add_round(a_round(name="Đợt thứ hai"))
    tab = tab_of(page, "Đề nghị")
    steps = [one for one in tab.findChildren(QPushButton) if one.text() == "Gọi các phòng…"]
    (call,) = (one for one in steps if one.isVisible())
    call.click()
    assert [one for one in page.findChildren(CallDialog) if one.isVisible()]
