"""What the check finds stands below the plan and in a list; it can be gone to, mended, ignored."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.dialogs.proofreading import ProofreadingDialog
from desktop.pages.plan import PlanPage
from desktop.window import MainWindow
from resources.proofreading import Finding
from storage.book import open_book
from storage.queries.plans import get_plan, list_plans
from storage.services.tasks import set_task_content

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()")

STALE = "Tham dự Hội nghị sơ kết 6 tháng đầu năm 2025 của Khối thi đua"
OLDER = "Tham dự Hội nghị sơ kết 6 tháng đầu năm 2024 của Khối thi đua"
SPACED = ("Phát động phong trào , thi đua", "Rà soát hồ sơ , trình khen thưởng")


@pytest.fixture
def book_with_slips(sample_book: Path) -> Path:
    """The sample with old years in two of its tasks and spaces before commas in its first."""
    with open_book(sample_book) as book:
        plan_id = next(plan.id for plan in list_plans(book) if not plan.is_superior)
        first, second, *_, stale, last = get_plan(book, plan_id).tasks
        slips = zip((first, second, stale, last), (*SPACED, STALE, OLDER), strict=True)
        for task, text in slips:
            assert task.id is not None
            set_task_content(book, task.id, [text])
    return sample_book


@pytest.fixture
def page(qtbot, window: MainWindow, book_with_slips: Path) -> Iterator[PlanPage]:
    window.open_book(book_with_slips)
    assert window.workspace is not None
    shown = window.workspace.plan_page
    with qtbot.waitSignal(shown.check.proofreader.checked, timeout=10_000):
        shown.check.proofreader.check()
    yield shown


@pytest.fixture
def panel(qtbot, page: PlanPage, window: MainWindow) -> ProofreadingDialog:
    with qtbot.waitSignal(page.check.proofreader.checked, timeout=10_000):
        window.commands.action("plan.check").trigger()
    return page.findChildren(ProofreadingDialog)[0]


def rules(page: PlanPage) -> list[str]:
    return [finding.rule for finding in page.check.proofreader.findings]


def choose(panel: ProofreadingDialog, rule: str) -> Finding:
    for row in range(panel.list.count()):
        panel.list.setCurrentRow(row)
        if panel.chosen is not None and panel.chosen.rule == rule:
            return panel.chosen
    raise AssertionError(f"{rule} is not listed")


def contents(page: PlanPage) -> list[str]:
    plan = page.plan
    assert plan is not None
    return [task.content[0] for task in plan.tasks]


def test_a_plan_is_checked_by_itself_after_a_rest(
    qtbot, window: MainWindow, book_with_slips: Path
) -> None:
    window.open_book(book_with_slips)
    assert window.workspace is not None
    window.workspace.show_page("plan")
    page = window.workspace.plan_page
    qtbot.waitUntil(page.check.bar.isVisible, timeout=10_000)
    assert page.check.bar.finding is not None


def test_the_list_names_the_kind_the_reason_and_the_place(panel: ProofreadingDialog) -> None:
    choose(panel, "stale-year")
    shown = panel.list.currentItem().text()
    assert shown.startswith("Gợi ý · ")
    assert "6 tháng đầu năm 2025" in shown
    assert "Nhiệm vụ 13" in shown


def test_the_way_to_a_finding_leads_to_its_row(page: PlanPage, panel: ProofreadingDialog) -> None:
    page.tabs.setCurrentIndex(0)
    finding = choose(panel, "stale-year")
    panel.go.click()
    assert page.tabs.currentWidget() is page.tabs.tasks
    assert page.tabs.tasks.chosen.line is not None
    assert page.tabs.tasks.chosen.line.uid == finding.place.uid


def test_what_cannot_be_mended_safely_offers_no_correction(panel: ProofreadingDialog) -> None:
    for row in range(panel.list.count()):
        panel.list.setCurrentRow(row)
        if panel.chosen is not None and "năm 2024" in panel.chosen.message:
            assert not panel.fix.isEnabled()
            assert panel.preview.text() == "Nên là: năm 2026"
            return
    raise AssertionError("the year before last is not told")


def test_a_correction_is_shown_made_and_undone_in_one_step(
    page: PlanPage, panel: ProofreadingDialog, window: MainWindow
) -> None:
    choose(panel, "spacing")
    before, after = panel.preview.text().splitlines()
    assert before.endswith(SPACED[0])
    assert after.endswith("Phát động phong trào, thi đua")
    panel.fix.click()
    assert contents(page)[:2] == ["Phát động phong trào, thi đua", SPACED[1]]
    window.commands.action("edit.undo").trigger()
    assert contents(page)[0] == SPACED[0]


def test_the_bar_offers_this_years_year_for_last_years_and_shows_what_becomes_of_it(
    page: PlanPage,
) -> None:
    for rule in {*rules(page)} - {"stale-year"}:
        page.check.proofreader.ignore(rule)
    bar = page.check.bar
    assert bar.act.text() == "Đổi thành “2026”"
    assert bar.act.toolTip().splitlines()[1].endswith(STALE.replace("2025", "2026")[-40:])
    bar.act.click()
    assert STALE.replace("2025", "2026") in contents(page)


def test_all_findings_of_a_kind_are_mended_in_one_step(
    page: PlanPage, panel: ProofreadingDialog, window: MainWindow
) -> None:
    choose(panel, "spacing")
    panel.fix_all.click()
    assert contents(page)[:2] == [text.replace(" ,", ",") for text in SPACED]
    assert "spacing" not in rules(page)
    window.commands.action("edit.undo").trigger()
    assert contents(page)[:2] == list(SPACED)


def test_what_an_office_passes_over_stays_quiet_until_it_is_asked_for_again(
    page: PlanPage, panel: ProofreadingDialog, window: MainWindow
) -> None:
    choose(panel, "spacing")
    panel.ignore.click()
    assert "spacing" not in rules(page)
    panel.restore.click()
    assert "spacing" in rules(page)


def test_a_plan_without_findings_has_no_bar(qtbot, window: MainWindow, sample_book: Path) -> None:
    window.open_book(sample_book)
    assert window.workspace is not None
    page = window.workspace.plan_page
    with qtbot.waitSignal(page.check.proofreader.checked, timeout=10_000):
        page.check.proofreader.check()
    assert rules(page) == []
    assert not page.check.bar.isVisible()


def test_a_correction_waits_for_the_next_check_once_its_text_was_changed(
    page: PlanPage, panel: ProofreadingDialog, window: MainWindow
) -> None:
    finding = choose(panel, "spacing")
    plan = page.plan
    assert plan is not None and window.workspace is not None
    task = plan.tasks[finding.place.index].id
    assert task is not None
    window.workspace.session.perform(
        lambda book: set_task_content(book, task, ["Mới , phát động phong trào , thi đua"])
    )
    assert page.check.proofreader.fix_of(finding) is None


def test_a_superiors_plan_is_not_ours_to_correct(page: PlanPage, window: MainWindow) -> None:
    assert window.workspace is not None
    superior = next(p.id for p in list_plans(window.workspace.session.book) if p.is_superior)
    page.picker.plans.chosen.emit(superior)
    assert rules(page) == []
    assert not page.check.proofreader.may_fix
