"""Units picked in the small window under the cell, by keyboard and by ticking."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.commands.registry import Commands
from desktop.editing.session import PlanSession
from desktop.editor.tasks_tab import TasksTab
from desktop.widgets.unit_row import UnitRow
from desktop.widgets.units_popup import UnitsPopup
from resources.vietnamese import fold
from storage import journal
from storage.importers.unit_lines import read_units
from storage.records import Assignment
from tests.desktop.editor.conftest import Show
from tests.desktop.editor.test_tasks_tab import choose_also, go_to, task

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # off-screen pop-ups


@pytest.fixture
def tab(session: PlanSession, commands: Commands, show: Show) -> TasksTab:
    made = TasksTab(session, commands)
    show(made)
    made.table.setFocus()
    return made


def opened(tab: TasksTab, number: int, key: Qt.Key = Key.Key_F2) -> UnitsPopup:
    go_to(tab, number, 2)
    QTest.keyClick(tab.table, key)
    assert tab.units.popup is not None
    return tab.units.popup


def names(session: PlanSession, number: int) -> list[str]:
    return [assignment.name for assignment in task(session, number).assignments]


def click(popup: UnitsPopup, unit: str) -> None:
    """On the right of a unit's row, far from its box."""
    (item,) = popup.register.findItems(unit, Qt.MatchFlag.MatchExactly)
    popup.register.scrollToItem(item)
    rect = popup.register.visualItemRect(item)
    place = QPoint(rect.right() - 12, rect.center().y())
    QTest.mouseClick(popup.register.viewport(), Qt.MouseButton.LeftButton, pos=place)


def last_name(popup: UnitsPopup) -> UnitRow:
    return popup.rows[-1]


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("Văn phòng chủ trì", Assignment("Văn phòng", "chủ trì")),
        ("- Các phòng (phối hợp);", Assignment("Các phòng", "phối hợp")),
        ("Chủ trì: Văn phòng Sở.", Assignment("Văn phòng Sở", "chủ trì")),
        ("Văn phòng Sở (chủ trì)", Assignment("Văn phòng Sở", "chủ trì")),
        ("Văn phòng Sở (đơn vị chủ trì)", Assignment("Văn phòng Sở", "chủ trì")),
        ("Văn phòng Sở (chủ trì, nếu có)", Assignment("Văn phòng Sở", "chủ trì", "nếu có")),
        ("(chủ trì) Văn phòng Sở", Assignment("Văn phòng Sở", "chủ trì")),
        ("Phòng A, chủ trì (quý I)", Assignment("Phòng A", "chủ trì", "quý I")),
        ("Phòng Kế hoạch - Tài chính", Assignment("Phòng Kế hoạch - Tài chính")),
        ("Hội đồng (nếu có)", Assignment("Hội đồng (nếu có)")),
    ],
)
def test_a_typed_line_names_unit_role_and_note(line: str, unit: Assignment) -> None:
    assert read_units(line) == (unit,)


def test_a_role_in_brackets_parts_units_on_one_line() -> None:
    assert read_units("Văn phòng (chủ trì), các phòng (phối hợp)") == (
        Assignment("Văn phòng", "chủ trì"),
        Assignment("các phòng", "phối hợp"),
    )


def test_a_unit_is_found_without_accents_and_enter_takes_it(
    tab: TasksTab, session: PlanSession
) -> None:
    before = names(session, 1)
    popup = opened(tab, 1)
    field = last_name(popup).name
    QTest.keyClicks(field, "lu hanh")
    QTest.keyClick(field, Key.Key_Return)
    assert names(session, 1) == [*before, "Phòng Quản lý lữ hành"]
    assert task(session, 1).assignments[-1].unit_id is not None


def test_typing_on_the_cell_begins_a_new_list(tab: TasksTab, session: PlanSession) -> None:
    popup = opened(tab, 1, Key.Key_T)
    field = popup.rows[0].name
    assert field.text() == "t"
    QTest.keyClicks(field, "o giup viec")
    assert [a.name for a in session.plan.tasks[0].assignments] == ["to giup viec"]
    QTest.keyClick(field, Key.Key_Return)
    assert names(session, 1) == ["to giup viec"]


def test_escape_leaves_the_units_as_they_were(tab: TasksTab, session: PlanSession) -> None:
    before = task(session, 1)
    popup = opened(tab, 1, Key.Key_F4)
    last_name(popup).name.setText("Đơn vị khác")
    assert len(session.plan.tasks[0].assignments) == len(before.assignments) + 1
    QTest.keyClick(popup, Key.Key_Escape)
    assert session.plan.tasks[0] == task(session, 1) == before


def test_a_tick_adds_the_unit_and_taking_it_away_drops_it(
    tab: TasksTab, session: PlanSession
) -> None:
    popup = opened(tab, 1)
    item = popup.register.findItems("Lãnh đạo Sở", Qt.MatchFlag.MatchExactly)[0]
    item.setCheckState(Qt.CheckState.Checked)
    assert "Lãnh đạo Sở" in [a.name for a in popup.assignments()]
    item.setCheckState(Qt.CheckState.Unchecked)
    assert "Lãnh đạo Sở" not in [a.name for a in popup.assignments()]
    QTest.keyClick(popup, Key.Key_Escape)


def test_a_click_anywhere_on_a_units_row_ticks_it(tab: TasksTab, session: PlanSession) -> None:
    popup = opened(tab, 1)
    click(popup, "Lãnh đạo Sở")
    assert "Lãnh đạo Sở" in [a.name for a in popup.assignments()]
    click(popup, "Lãnh đạo Sở")
    assert "Lãnh đạo Sở" not in [a.name for a in popup.assignments()]
    QTest.keyClick(popup, Key.Key_Escape)


def test_after_a_tick_the_cursor_waits_in_the_next_blank_row(
    tab: TasksTab, session: PlanSession
) -> None:
    popup = opened(tab, 1)
    for unit in ("Lãnh đạo Sở", "Phòng Kế hoạch - Tài chính"):
        click(popup, unit)
        assert QApplication.focusWidget() is popup.rows[-1].name
    QTest.keyClick(popup, Key.Key_Escape)


def test_ticking_and_typing_move_nothing(tab: TasksTab, session: PlanSession) -> None:
    popup = opened(tab, 1)
    before = (popup.geometry(), popup.register.geometry())
    QTest.keyClicks(popup.rows[-1].name, "to giup viec")
    assert popup.advice.isVisible()
    for at in range(popup.register.count()):
        popup.register.item(at).setCheckState(Qt.CheckState.Checked)
    QApplication.processEvents()
    assert len(popup.rows) > popup.register.count()
    assert (popup.geometry(), popup.register.geometry()) == before
    last = popup.rows[-1]
    assert not last.visibleRegion().isEmpty()
    QTest.keyClick(popup, Key.Key_Escape)


def test_the_window_stays_on_the_screen(tab: TasksTab, session: PlanSession) -> None:
    room = tab.screen().availableGeometry()
    for corner in (room.topLeft(), room.bottomRight() - QPoint(20, 20)):
        popup = UnitsPopup("Đơn vị", (), ["Văn phòng"], tab)
        cell = QRect(corner, QSize(100, 20))
        popup.open_under(cell)
        assert room.contains(popup.geometry())
        popup.resize(popup.width(), popup.height() + 40)
        assert room.contains(popup.geometry())
        popup.close()


def test_typing_narrows_the_list_and_arrow_and_enter_pick(
    tab: TasksTab, session: PlanSession
) -> None:
    popup = opened(tab, 1, Key.Key_P)
    field = popup.rows[0].name
    QTest.keyClicks(field, "h")
    found = popup.register.found
    assert len(found) > 1 and all("ph" in fold(name) for name in found)
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Return)
    assert field.text() == found[1]
    assert popup.register.found == ()
    QTest.keyClick(field, Key.Key_Return)
    assert names(session, 1) == [found[1]]
    assert task(session, 1).assignments[0].unit_id is not None


def test_the_beginning_of_a_name_is_stored_only_by_a_second_enter(
    tab: TasksTab, session: PlanSession
) -> None:
    before = names(session, 1)
    popup = opened(tab, 1, Key.Key_P)
    field = popup.rows[0].name
    QTest.keyClicks(field, "h")
    QTest.keyClick(field, Key.Key_Return)
    assert popup.isVisible() and "Chưa có đơn vị này trong danh mục" in popup.advice.text()
    assert names(session, 1) == before
    QTest.keyClick(field, Key.Key_Return)
    assert names(session, 1) == ["ph"]


def test_a_tick_takes_the_place_of_what_was_typed_to_find_it(
    tab: TasksTab, session: PlanSession
) -> None:
    popup = opened(tab, 1, Key.Key_P)
    QTest.keyClicks(popup.rows[0].name, "h")
    wanted = popup.register.found[-1]
    click(popup, wanted)
    assert [a.name for a in popup.assignments()] == [wanted]
    assert popup.rows[-1].is_blank
    QTest.keyClick(popup, Key.Key_Return)
    assert names(session, 1) == [wanted]


def test_enter_in_the_role_goes_on_to_the_note(tab: TasksTab, session: PlanSession) -> None:
    popup = opened(tab, 3)
    row = popup.rows[0]
    row.role.setFocus()
    QTest.keyClick(row.role, Key.Key_Return)
    assert popup.isVisible() and popup.focusWidget() is row.note
    QTest.keyClick(row.note, Key.Key_Return)
    assert tab.units.popup is None or not tab.units.popup.isVisible()


def test_a_cross_takes_its_unit_away(tab: TasksTab, session: PlanSession) -> None:
    before = names(session, 3)
    popup = opened(tab, 3)
    assert popup.rows[-1].remove.isHidden()
    popup.rows[0].remove.click()
    QTest.keyClick(popup, Key.Key_Return)
    assert names(session, 3) == before[1:]


def test_role_note_and_order_are_set_by_keys(tab: TasksTab, session: PlanSession) -> None:
    popup = opened(tab, 3)
    first, second = task(session, 3).assignments
    row = popup.rows[1]
    QTest.keyClick(row.role, Key.Key_Down)
    row.note.setText("nếu có")
    QTest.keyClick(row.name, Key.Key_Up, ALT)
    QTest.keyClick(popup, Key.Key_Return)
    now = task(session, 3).assignments
    assert [(a.name, a.role, a.note) for a in now] == [
        (second.name, "chủ trì", "nếu có"),
        (first.name, first.role, first.note),
    ]


def test_units_of_several_chosen_tasks_change_in_one_step(
    tab: TasksTab, session: PlanSession
) -> None:
    before = [task(session, number).assignments for number in (1, 2, 3)]
    go_to(tab, 1, 2)
    choose_also(tab, 2, 2)
    choose_also(tab, 3, 2)
    QTest.keyClick(tab.table, Key.Key_V)
    popup = tab.units.popup
    assert popup is not None
    popup.rows[0].name.setText("Văn phòng chủ trì")
    popup.accept()
    assert all(
        [(a.name, a.role) for a in task(session, number).assignments] == [("Văn phòng", "chủ trì")]
        for number in (1, 2, 3)
    )
    step = journal.next_undo(session.book)
    assert step is not None and step.label == "Sửa đơn vị của 3 nhiệm vụ"
    session.undo()
    assert [task(session, number).assignments for number in (1, 2, 3)] == before


def test_a_click_elsewhere_keeps_what_was_picked(tab: TasksTab, session: PlanSession) -> None:
    popup = opened(tab, 1)
    last_name(popup).name.setText("Tổ giúp việc")
    popup.hide()
    assert names(session, 1)[-1] == "Tổ giúp việc"
