"""From draft to issue and beyond, by the commands of the window."""

import json
from pathlib import Path

import pytest

from desktop.dialogs.issue import IssueDialog
from desktop.dialogs.revoke import RevokeDialog
from desktop.pages.plan import PlanPage
from desktop.window import MainWindow
from storage.dates import PartialDate
from storage.queries.plans import list_plans
from storage.records import Plan

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()")

THE_DAY = PartialDate(2026, 1, 5)
COMMANDS = (
    "plan.submit", "plan.take_back", "plan.issue", "plan.attach_signed",
    "plan.amend", "plan.replace", "plan.revoke",
)  # fmt: skip


@pytest.fixture
def page(window: MainWindow, sample_book: Path) -> PlanPage:
    window.open_book(sample_book)
    assert window.workspace is not None
    return window.workspace.plan_page


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "ban-da-ky.pdf"
    path.write_bytes(b"%PDF-1.7 ban quet")
    return path


def possible(window: MainWindow) -> list[str]:
    return [name for name in COMMANDS if window.commands.action(name).isEnabled()]


def plan_of(page: PlanPage) -> Plan:
    assert page.plan is not None
    return page.plan


def issue(page: PlanPage, number: str = "05", scan: Path | None = None) -> None:
    page.life.submit()
    assert page.life.issue_as(number, THE_DAY, scan)


def test_the_state_stands_in_the_head_and_offers_only_the_next_steps(
    page: PlanPage, window: MainWindow
) -> None:
    assert page.chip.text().startswith("Dự thảo")
    assert possible(window) == ["plan.submit"]
    window.commands.action("plan.submit").trigger()
    assert page.chip.text().startswith("Trình ký")
    assert possible(window) == ["plan.take_back", "plan.issue"]
    window.commands.action("plan.take_back").trigger()
    assert plan_of(page).state == "draft"


def test_an_issued_plan_keeps_number_day_paper_and_signed_copy(page: PlanPage, scan: Path) -> None:
    issue(page, scan=scan)
    plan, life = plan_of(page), page.life.life
    assert (plan.state, plan.number, plan.date) == ("issued", "05", THE_DAY)
    letterhead = json.loads(life.composed)["letterhead"]
    assert letterhead["number"].endswith("05/KH-SDL")
    assert letterhead["place_date"].endswith("ngày 05 tháng 01 năm 2026")
    assert [kept.name for kept in life.signed] == ["ban-da-ky.pdf"]


def test_a_scan_that_cannot_be_read_leaves_the_plan_as_it_was(
    page: PlanPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Exception] = []
    monkeypatch.setattr("desktop.window.show_error", lambda _, error: told.append(error))
    page.life.submit()
    assert not page.life.issue_as("05", THE_DAY, tmp_path / "khong-co.pdf")
    assert (plan_of(page).state, len(told)) == ("for_signature", 1)


def test_an_issued_plan_cannot_be_typed_into_and_says_why(
    page: PlanPage, window: MainWindow
) -> None:
    issue(page)
    header = page.tabs.widget(0)
    assert header.subject.isReadOnly()  # type: ignore[attr-defined]
    assert page.tabs.sections.before.isReadOnly()
    index = page.tabs.tasks.table.lines.index(1, 1)
    assert not page.tabs.tasks.table.edit(
        index, page.tabs.tasks.table.EditTrigger.DoubleClicked, None
    )
    assert not window.commands.action("task.insert").isEnabled()
    assert "số 05 ban hành ngày 05/01/2026: nội dung giữ nguyên" in page.life.told


def test_a_draft_amends_an_issued_plan_and_can_be_typed_into(
    page: PlanPage, window: MainWindow
) -> None:
    issue(page)
    window.commands.action("plan.amend").trigger()
    plan = plan_of(page)
    assert (plan.state, plan.number, plan.date) == ("draft", "", None)
    assert [paper.relation for paper in page.life.life.earlier] == ["amends"]
    assert not page.tabs.sections.before.isReadOnly()
    assert window.commands.action("task.insert").isEnabled()


def test_the_issue_of_a_replacement_ends_the_plan_before(
    page: PlanPage, window: MainWindow
) -> None:
    issue(page)
    old = page.life.life.document_id
    window.commands.action("plan.replace").trigger()
    issue(page, "45a")
    (before,) = page.life.life.earlier
    assert (before.document_id, before.state) == (old, "replaced")


def test_number_and_full_day_are_asked_for_before_the_issue(
    qtbot, page: PlanPage, tmp_path: Path
) -> None:
    dialog = IssueDialog(plan_of(page), "", tmp_path, page)
    dialog.accept()
    assert dialog.number_field.problem == "Chưa ghi số văn bản."
    dialog.number.setText("05")
    dialog.date.setText("01/2026")
    dialog.accept()
    assert dialog.date_field.problem.startswith("Hãy ghi đủ ngày")
    dialog.date.setText("5/1/2026")
    dialog.accept()
    assert dialog.result() == IssueDialog.DialogCode.Accepted
    assert dialog.issued_on == THE_DAY


def test_a_plan_is_revoked_by_a_named_paper_only(qtbot, page: PlanPage) -> None:
    dialog = RevokeDialog(page)
    dialog.accept()
    assert dialog.field.problem
    dialog.note.setText("Quyết định số 12/QĐ-SNV")
    dialog.accept()
    assert dialog.result() == RevokeDialog.DialogCode.Accepted


def test_a_superiors_plan_has_no_life_here(page: PlanPage, window: MainWindow) -> None:
    assert window.workspace is not None
    superior = next(
        line.id for line in list_plans(window.workspace.session.book) if line.is_superior
    )
    page.picker.plans.chosen.emit(superior)
    assert not page.chip.isVisible()
    assert possible(window) == []
