"""Next year's plan: each change is the person's to keep, and nothing is stored before."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from desktop.dialogs.roll_over import RollOverDialog
from storage.book import Book, open_book
from storage.dates import PartialDate
from storage.queries.plans import get_plan, list_plans
from storage.queries.unfinished import unfinished_tasks
from storage.records import Plan
from storage.services.rollover import proposals_for, roll_over
from storage.services.work import set_status

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()")


@pytest.fixture
def book(sample_book: Path) -> Iterator[Book]:
    with open_book(sample_book) as opened:
        yield opened


@pytest.fixture
def plan(book: Book) -> Plan:
    return get_plan(book, next(plan.id for plan in list_plans(book) if not plan.is_superior))


@pytest.fixture
def dialog(qapp, qtbot, book: Book, plan: Plan) -> RollOverDialog:
    made = RollOverDialog(plan, 2027, lambda year: proposals_for(book, plan.id or 0, year), None)
    qtbot.addWidget(made)
    made.show()
    return made


def rolled(dialog: RollOverDialog, book: Book, plan: Plan) -> Plan:
    """What would be stored now."""
    year = dialog.year.value()
    return get_plan(book, roll_over(book, plan.id or 0, year, dialog.accepted_changes))


def test_every_change_is_kept_at_first_and_no_question_answered(
    dialog: RollOverDialog, book: Book, plan: Plan
) -> None:
    kept = dialog.accepted_changes
    assert {change.kind for change in kept} == {"safe"}
    assert rolled(dialog, book, plan).subject == "Công tác thi đua, khen thưởng năm 2027"


def test_a_change_refused_with_space_stays_as_it_was(
    qtbot, dialog: RollOverDialog, book: Book, plan: Plan
) -> None:
    box = next(box for box in dialog.findChildren(QCheckBox) if box.text() == "Trích yếu")
    qtbot.keyClick(box, Qt.Key.Key_Space)
    made = rolled(dialog, book, plan)
    assert made.subject == plan.subject
    assert made.lead != plan.lead


def test_a_click_anywhere_on_a_change_refuses_it(qtbot, dialog: RollOverDialog) -> None:
    row = dialog.list.changes[0]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.proposal not in dialog.accepted_changes


def test_the_answer_to_a_question_is_written_in_its_place(
    dialog: RollOverDialog, book: Book, plan: Plan
) -> None:
    asked = next(q for q in dialog.list.questions if "Câu mở đầu" in q.answer.accessibleName())
    asked.answer.setText("Kế hoạch số 07/KH-UBND ngày 08 tháng 01 năm 2027")
    assert "Kế hoạch số 07/KH-UBND ngày 08 tháng 01 năm 2027" in rolled(dialog, book, plan).lead


def test_the_superiors_plan_is_filled_in_later(dialog: RollOverDialog) -> None:
    superior = dialog.list.questions[0]
    assert "Kế hoạch cấp trên" in superior.answer.accessibleName()
    assert not superior.answer.isVisible()


def test_all_changes_are_refused_at_once(dialog: RollOverDialog, book: Book, plan: Plan) -> None:
    dialog.refuse_all.click()
    assert dialog.accepted_changes == ()
    assert rolled(dialog, book, plan).subject == plan.subject


def test_another_year_asks_anew(dialog: RollOverDialog) -> None:
    dialog.year.setValue(2028)
    afters = {change.after for change in dialog.accepted_changes}
    assert "2028" in afters
    assert dialog.list.changes[0].proposal.after == "2028"


def test_enter_in_an_answer_goes_on_to_the_next(qtbot, dialog: RollOverDialog) -> None:
    _, first, second, *_ = dialog.list.questions
    dialog.activateWindow()
    first.answer.setFocus()
    qtbot.keyClick(first.answer, Qt.Key.Key_Return)
    assert dialog.focusWidget() is second.answer
    assert dialog.isVisible(), "the plan is not yet made"


def test_an_unfinished_task_is_taken_along_only_when_it_is_marked(
    qapp, qtbot, book: Book, plan: Plan
) -> None:
    set_status(book, [plan.tasks[1].id or 0], "in_progress", PartialDate(2026, 3, 1))
    left = unfinished_tasks(book, plan.id or 0)
    dialog = RollOverDialog(
        plan, 2027, lambda year: proposals_for(book, plan.id or 0, year), None, left
    )
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.list.carried == ()
    row = next(row for row in dialog.list.unfinished if row.task.id == plan.tasks[1].id)
    qtbot.keyClick(row.box, Qt.Key.Key_Space)
    assert dialog.list.carried == (plan.tasks[1].id,)
    assert "mang sang 1 nhiệm vụ" in dialog._count.text()
