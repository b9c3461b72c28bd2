"""Legal bases as rows and the lead sentence: typed, pasted, moved, written."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QTextCursor

from desktop.commands.registry import Commands
from desktop.editing.session import PlanSession
from desktop.editor.line_list import LineList
from desktop.editor.opening_tab import OpeningTab
from storage.queries.plans import get_plan
from storage.services.plan_header import set_bases
from tests.desktop.editor.conftest import Show
from tests.desktop.keyboard import type_text

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
THREE = ("Căn cứ Luật A;", "Căn cứ Nghị định B;", "Căn cứ Quyết định C.")


@pytest.fixture
def tab(session: PlanSession, commands: Commands, show: Show) -> OpeningTab:
    set_bases(session.book, session.plan_id, THREE)
    made = OpeningTab(session, commands)
    show(made)
    made.bases.setFocus()
    return made


def put_cursor(rows: LineList, row: int, column: int = 0) -> None:
    cursor = QTextCursor(rows.document().findBlockByNumber(row))
    cursor.setPosition(cursor.position() + column)
    rows.setTextCursor(cursor)


def cursor_place(rows: LineList) -> tuple[int, int]:
    cursor = rows.textCursor()
    return cursor.blockNumber(), cursor.positionInBlock()


def stored(session: PlanSession) -> tuple[str, ...]:
    session.commit()
    return get_plan(session.book, session.plan_id).bases


def test_enter_begins_the_next_basis(qtbot, tab: OpeningTab, session: PlanSession) -> None:
    put_cursor(tab.bases, 0, len(THREE[0]))
    qtbot.keyClick(tab.bases, Qt.Key.Key_Return)
    type_text(tab.bases, "Căn cứ Thông tư Đ;")
    assert stored(session) == (THREE[0], "Căn cứ Thông tư Đ;", *THREE[1:])


@pytest.mark.parametrize("modifier", [ALT, CTRL])
def test_a_basis_moves_by_keys_and_the_cursor_with_it(
    qtbot, tab: OpeningTab, session: PlanSession, modifier: Qt.KeyboardModifier
) -> None:
    put_cursor(tab.bases, 2, 4)
    qtbot.keyClick(tab.bases, Qt.Key.Key_Up, modifier)
    assert stored(session) == (THREE[0], THREE[2], THREE[1])
    assert cursor_place(tab.bases) == (1, 4)
    qtbot.keyClick(tab.bases, Qt.Key.Key_Down, modifier)
    qtbot.keyClick(tab.bases, Qt.Key.Key_Down, modifier)
    assert stored(session) == THREE


def test_a_basis_moves_by_its_handle(qtbot, tab: OpeningTab, session: PlanSession) -> None:
    rows, view = tab.bases, tab.bases.viewport()
    centers = [rows.block_rect(block).center().y() for block in rows.blocks()]
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(8, centers[0]))
    qtbot.mouseMove(view, QPoint(8, centers[2]))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(8, centers[2]))
    assert stored(session) == (*THREE[1:], THREE[0])


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_an_empty_row_goes_away_by_deleting(
    qtbot, tab: OpeningTab, session: PlanSession, key: Qt.Key
) -> None:
    put_cursor(tab.bases, 0, len(THREE[0]))
    qtbot.keyClick(tab.bases, Qt.Key.Key_Return)
    assert len(tab.bases.blocks()) == 4
    qtbot.keyClick(tab.bases, key)
    assert len(tab.bases.blocks()) == 3
    assert stored(session) == THREE


def test_several_pasted_lines_are_several_bases_and_one_step(
    tab: OpeningTab, session: PlanSession
) -> None:
    put_cursor(tab.bases, 2, len(THREE[2]))
    clip = QMimeData()
    clip.setText(" Thêm;\r\n\r\nCăn cứ <Luật> D & E;\r\n")
    tab.bases.insertFromMimeData(clip)
    assert stored(session) == (*THREE[:2], THREE[2] + "Thêm;", "Căn cứ <Luật> D & E;")
    session.undo()
    assert tab.bases.rows == THREE


def test_punctuation_is_looked_after_quietly(qtbot, tab: OpeningTab, session: PlanSession) -> None:
    assert tab.bases_field.advice == ""
    put_cursor(tab.bases, 1, len(THREE[1]))
    qtbot.keyClick(tab.bases, Qt.Key.Key_Backspace)
    assert tab.bases_field.advice == "Xem lại dấu cuối căn cứ 2."


def test_a_reload_keeps_cursor_and_focus(qtbot, tab: OpeningTab, session: PlanSession) -> None:
    put_cursor(tab.bases, 1, 7)
    set_bases(session.book, session.plan_id, (*THREE, "Thêm."))
    assert tab.bases.rows == (*THREE, "Thêm.")
    assert cursor_place(tab.bases) == (1, 7)
    assert tab.bases.hasFocus()


def test_undo_of_typing_brings_the_row_back_where_the_cursor_is(
    qtbot, tab: OpeningTab, session: PlanSession
) -> None:
    put_cursor(tab.bases, 1, 3)
    qtbot.keyClicks(tab.bases, "abc")
    qtbot.keyClick(tab.bases, Qt.Key.Key_Z, CTRL)
    assert tab.bases.rows == session.plan.bases == THREE
    assert cursor_place(tab.bases)[0] == 1
    qtbot.keyClick(tab.bases, Qt.Key.Key_Y, CTRL)
    assert "abc" in tab.bases.rows[1]


def test_the_lead_is_one_sentence_whatever_is_pasted(
    qtbot, tab: OpeningTab, session: PlanSession
) -> None:
    tab.lead.setFocus()
    tab.lead.selectAll()
    clip = QMimeData()
    clip.setText("Sở Du lịch\r\nxây dựng kế hoạch")
    tab.lead.insertFromMimeData(clip)
    qtbot.keyClick(tab.lead, Qt.Key.Key_Return)
    type_text(tab.lead, ", như sau:")
    tab.bases.setFocus()
    written = get_plan(session.book, session.plan_id).lead
    assert written == "Sở Du lịch xây dựng kế hoạch, như sau:"


def test_tab_goes_on_to_the_next_field(qtbot, tab: OpeningTab) -> None:
    qtbot.keyClick(tab.bases, Qt.Key.Key_Tab)
    assert tab.lead.hasFocus()
    assert tab.bases.rows == THREE


def test_the_marks_of_the_bases_are_put_right_in_one_step(
    tab: OpeningTab, session: PlanSession
) -> None:
    assert not tab.marking.isVisible()
    wrong = ("Căn cứ Luật A", "Căn cứ Nghị định B;")
    set_bases(session.book, session.plan_id, wrong)
    assert tab.bases_field.advice == "Xem lại dấu cuối căn cứ 1, 2."
    tab.marking.click()
    assert stored(session) == tab.bases.rows == ("Căn cứ Luật A;", "Căn cứ Nghị định B.")
    assert not tab.marking.isVisible()
    session.undo()
    assert stored(session) == wrong
