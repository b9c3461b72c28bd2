"""What superiors ask beside the plan's own tasks: suggested, linked, set aside, made into tasks."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.commands.registry import Commands
from desktop.dialogs.standing import StandingDialog
from desktop.editing.session import PlanSession
from desktop.editor.coverage_tab import CoverageTab
from storage import journal
from storage.book import open_book
from storage.dates import PartialDate
from storage.queries.lifecycle import document_of_plan
from storage.queries.obligations import get_coverage, list_obligations
from storage.queries.plans import get_plan, list_plans
from storage.records_obligations import Coverage, Obligation
from storage.services.issuing import issue
from storage.services.lifecycle import submit
from storage.services.obligations import take_obligations
from tests.desktop.editor.conftest import Show, make_session


@pytest.fixture
def tab(session: PlanSession, commands: Commands, show: Show) -> CoverageTab:
    made = CoverageTab(session, commands)
    show(made)
    return made


@pytest.fixture
def filled(tab: CoverageTab, session: PlanSession) -> CoverageTab:
    """The tab with the requirements of the sample's province."""
    tab.take(next(plan.id for plan in list_plans(session.book) if plan.is_superior))
    return tab


def coverage(session: PlanSession) -> Coverage:
    return get_coverage(session.book, session.plan_id)


def choose(tab: CoverageTab, place: str) -> int:
    """Make the requirement of that place current; returns its id."""
    found = next(one for one in list_obligations(tab._session.book) if one.place == place)
    tab.asked.choose(found.id)
    return found.id or 0


def number_of(tab: CoverageTab, task_id: int | None) -> str:
    plan = tab._session.plan
    numbers = plan.printed_numbers()
    return next(
        number for task, number in zip(plan.tasks, numbers, strict=True) if task.id == task_id
    )


def test_an_empty_board_offers_the_superiors_plans_of_the_year(tab: CoverageTab) -> None:
    sources = [title for title, _ in tab._sources()]
    assert sources == ["ỦY BAN NHÂN DÂN TỈNH AN BÌNH · Công tác thi đua, khen thưởng năm 2026"]


def test_what_is_uncovered_is_counted_and_named(
    qtbot, tab: CoverageTab, session: PlanSession
) -> None:
    superior = next(plan.id for plan in list_plans(session.book) if plan.is_superior)
    with qtbot.waitSignal(tab.left_changed) as told:
        tab.take(superior)
    assert told.args == [len(coverage(session).uncovered)]
    assert tab.told.text().startswith("Còn 6 trong 6 yêu cầu chưa có nhiệm vụ: nhiệm vụ 4,")


def test_enter_accepts_the_suggestion(qtbot, filled: CoverageTab, session: PlanSession) -> None:
    key = choose(filled, "Nhiệm vụ 5")
    assert number_of(filled, filled.tasks.key) == "7"
    assert filled.buttons.link.text() == "Gắn nhiệm vụ 7"
    assert not coverage(session).covered, "a suggestion is no link"
    qtbot.keyClick(filled.asked, Qt.Key.Key_Return)
    assert [one.id for one in coverage(session).covered] == [key]
    journal.undo(session.book)
    assert not coverage(session).covered


def test_a_link_is_taken_back(filled: CoverageTab, session: PlanSession) -> None:
    choose(filled, "Nhiệm vụ 5")
    filled.link()
    assert filled.buttons.unlink.text() == "Bỏ gắn nhiệm vụ 7"
    filled.unlink()
    assert not coverage(session).covered


def test_dropping_a_task_on_a_requirement_links_them(
    filled: CoverageTab, session: PlanSession
) -> None:
    key, task = choose(filled, "III.2"), session.plan.tasks[3].id or 0
    filled.asked.dropped.emit(key, task)
    (one,) = coverage(session).covered
    assert (one.id, one.task_ids) == (key, (task,))


def test_a_requirement_is_set_aside_with_its_reason_and_brought_back(
    filled: CoverageTab, session: PlanSession
) -> None:
    choose(filled, "III.2")
    filled.set_aside("Việc của Sở Nội vụ")
    (aside,) = coverage(session).out_of_scope
    assert aside.out_of_scope == "Việc của Sở Nội vụ"
    assert filled.buttons.aside.text() == "Đưa trở lại"
    filled.buttons.aside.click()
    assert coverage(session).out_of_scope == ()


def test_a_task_is_made_in_the_group_of_the_same_name(
    filled: CoverageTab, session: PlanSession
) -> None:
    choose(filled, "Nhiệm vụ 9")
    filled.buttons.make.click()
    plan = get_plan(session.book, session.plan_id)
    (one,) = coverage(session).covered
    group = next(group for group in plan.groups if group.label == one.heading)
    assert (group.tasks[-1].id,) == one.task_ids
    assert not filled.buttons.make.isEnabled(), "it has its task now"


def test_requirements_of_others_are_shown_on_request(filled: CoverageTab) -> None:
    few = filled.asked.count()
    filled.others.setChecked(True)
    assert filled.asked.count() == few + 6
    choose(filled, "Nhiệm vụ 1")
    filled.buttons.aside.click()
    filled.others.setChecked(False)
    assert filled.asked.count() == few + 1


def test_a_superiors_plan_has_no_board(filled: CoverageTab, session: PlanSession) -> None:
    session.open(next(plan.id for plan in list_plans(session.book) if plan.is_superior))
    assert not filled.asked.isVisible()
    assert not filled.buttons.isVisible()


def test_nothing_can_be_linked_in_a_book_open_for_reading(
    host: QWidget, commands: Commands, session: PlanSession, show: Show, tmp_path: Path
) -> None:
    path = session.book.path
    take_obligations(session.book, next(p.id for p in list_plans(session.book) if p.is_superior))
    with open_book(path, read_only=True) as reading:
        tab = CoverageTab(make_session(host, reading, tmp_path), commands)
        show(tab)
        assert tab.asked.count()
        assert not any(button.isEnabled() for button in tab.buttons.all)
        tab.hide()


def test_a_standing_requirement_is_written_by_hand_changed_and_removed(
    tab: CoverageTab, session: PlanSession
) -> None:
    tab.standing.add(Obligation("Báo cáo hằng quý", issuer="Khối thi đua số 3"))
    (asked,) = coverage(session).uncovered
    assert tab.chosen == asked
    assert "Khối thi đua số 3" in [tab.asked.item(row).text() for row in range(tab.asked.count())]
    tab.standing.delete()
    assert coverage(session).uncovered == ()


def test_only_a_standing_requirement_can_be_rewritten_or_removed(
    filled: CoverageTab, commands: Commands
) -> None:
    choose(filled, "Nhiệm vụ 1")
    rewriting = ("coverage.edit_standing", "coverage.delete_standing")
    assert not any(commands.action(name).isEnabled() for name in rewriting)
    filled.standing.add(Obligation("Báo cáo hằng quý", place="Quy chế Khối"))
    choose(filled, "Quy chế Khối")
    assert all(commands.action(name).isEnabled() for name in rewriting)


def test_what_a_standing_requirement_asks_must_be_written(qtbot, tab: CoverageTab) -> None:
    dialog = StandingDialog(Obligation(""), tab)
    qtbot.addWidget(dialog)
    dialog.deadline.setText("31/02/2026")
    dialog.accept()
    assert dialog.result() == 0
    assert dialog.text_field.problem and dialog.deadline_field.problem
    dialog.text.set_lines(("Báo cáo hằng quý",))
    dialog.deadline.setText("30/6/2026")
    dialog.accept()
    assert dialog.obligation.text == "Báo cáo hằng quý"
    assert dialog.obligation.deadline == PartialDate(2026, 6, 30)


def test_an_issued_plan_is_still_compared_but_takes_no_task(
    filled: CoverageTab, session: PlanSession, commands: Commands
) -> None:
    document = document_of_plan(session.book, session.plan_id)
    submit(session.book, document)
    issue(session.book, document, "05", PartialDate(2026, 1, 5), "{}")
    choose(filled, coverage(session).uncovered[0].place)
    assert commands.action("coverage.link").isEnabled()
    assert not commands.action("coverage.make_task").isEnabled()
    left = len(coverage(session).uncovered)
    filled.link()
    assert len(coverage(session).uncovered) == left - 1
