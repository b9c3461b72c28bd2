"""Nơi nhận and signature: typed freely or taken from the office's registers."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton

from desktop.commands.registry import Commands
from desktop.editing.session import PlanSession
from desktop.editor.closing_tab import ClosingTab
from storage import journal
from storage.dates import PartialDate
from storage.queries.office import list_recipients_lists, list_signers
from storage.queries.plans import get_plan
from storage.records import Plan, Signer
from storage.services.office import add_signer
from storage.services.plan_header import set_recipients
from tests.desktop.editor.conftest import Show
from tests.desktop.keyboard import type_text

SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
TWO = (("Sở Nội vụ",), ("UBND các tỉnh: Sơn La, Điện Biên,", "Lai Châu, Lào Cai"))


@pytest.fixture
def tab(session: PlanSession, commands: Commands, show: Show) -> ClosingTab:
    set_recipients(session.book, session.plan_id, TWO, "Lưu: VT")
    made = ClosingTab(session, commands)
    show(made)
    made.recipients.setFocus()
    return made


def stored(session: PlanSession) -> Plan:
    session.commit()
    return get_plan(session.book, session.plan_id)


def to_end(tab: ClosingTab) -> None:
    tab.recipients.moveCursor(QTextCursor.MoveOperation.End)


def titles(menu_button: QPushButton) -> list[str]:
    """What its menu offers when it opens."""
    menu = menu_button.menu()
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions()]


@pytest.mark.parametrize("modifier", [SHIFT, ALT])
def test_a_recipient_may_go_on_in_a_second_line(
    qtbot, tab: ClosingTab, session: PlanSession, modifier: Qt.KeyboardModifier
) -> None:
    assert len(tab.recipients.blocks()) == 2
    to_end(tab)
    qtbot.keyClick(tab.recipients, Qt.Key.Key_Return)
    type_text(tab.recipients, "Khối thi đua")
    qtbot.keyClick(tab.recipients, Qt.Key.Key_Return, modifier)
    type_text(tab.recipients, "các sở")
    assert stored(session).recipients == (*TWO, ("Khối thi đua", "các sở"))


def test_a_recipient_moves_with_all_its_lines(qtbot, tab: ClosingTab, session: PlanSession) -> None:
    to_end(tab)
    qtbot.keyClick(tab.recipients, Qt.Key.Key_Up, ALT)
    assert stored(session).recipients == TWO[::-1]


def test_pasted_recipients_lose_the_dash_that_print_adds(
    tab: ClosingTab, session: PlanSession
) -> None:
    tab.recipients.selectAll()
    clip = QMimeData()
    clip.setText("- Như trên;\n- Ban Thi đua - Khen thưởng;\n+ Cụm số 1")
    tab.recipients.insertFromMimeData(clip)
    expected = (("Như trên;",), ("Ban Thi đua - Khen thưởng;",), ("Cụm số 1",))
    assert stored(session).recipients == expected


def test_the_archive_line_is_typed_and_kept(qtbot, tab: ClosingTab, session: PlanSession) -> None:
    tab.archive.setFocus()
    tab.archive.end(False)
    qtbot.keyClicks(tab.archive, ", VP")
    assert stored(session).archive == "Lưu: VT, VP"
    assert stored(session).recipients == TWO


def test_a_list_of_the_register_fills_the_recipients_in_one_step(
    tab: ClosingTab, session: PlanSession
) -> None:
    kept = list_recipients_lists(session.book)[0]
    assert titles(tab.choose_list) == [kept.name]
    tab.choose_list.menu().actions()[0].trigger()
    assert stored(session).recipients == kept.recipients
    assert tab.archive.text() == kept.archive
    session.undo()
    assert stored(session).recipients == TWO
    assert tab.recipients.toPlainText().startswith("Sở Nội vụ")


def test_recipients_become_a_list_and_replace_the_one_of_the_same_name(
    tab: ClosingTab, session: PlanSession
) -> None:
    tab.keep_as_list("Gửi tỉnh")
    assert list_recipients_lists(session.book)[-1].recipients == TWO
    set_recipients(session.book, session.plan_id, TWO[:1], "Lưu: VT")
    tab.keep_as_list("Gửi tỉnh")
    named = [kept for kept in list_recipients_lists(session.book) if kept.name == "Gửi tỉnh"]
    assert [kept.recipients for kept in named] == [TWO[:1]]


def test_typing_is_in_the_book_before_a_list_is_kept(tab: ClosingTab, session: PlanSession) -> None:
    to_end(tab)
    type_text(tab.recipients, ", Yên Bái")
    tab.keep_as_list("Mới")
    assert list_recipients_lists(session.book)[-1].recipients[1][-1].endswith("Yên Bái")


def test_a_signer_of_the_register_signs_with_the_authority_lines(
    tab: ClosingTab, session: PlanSession
) -> None:
    deputy = list_signers(session.book)[1]
    assert titles(tab.choose_signer)[1] == "Phạm Quốc Thử · KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC"
    tab.choose_signer.menu().actions()[1].trigger()
    assert tab.authority.rows == deputy.authority
    assert tab.signer.text() == deputy.full_name
    step = journal.next_undo(session.book)
    assert step is not None
    assert step.label == "Sửa phần ký"


def test_the_register_is_read_anew_each_time(tab: ClosingTab, session: PlanSession) -> None:
    before = len(titles(tab.choose_signer))
    signer = list_signers(session.book)[0]
    add_signer(session.book, signer)
    assert len(titles(tab.choose_signer)) == before + 1


def test_authority_lines_are_typed_one_per_row(
    qtbot, tab: ClosingTab, session: PlanSession
) -> None:
    tab.authority.setFocus()
    tab.authority.selectAll()
    type_text(tab.authority, "TM. HỘI ĐỒNG")
    qtbot.keyClick(tab.authority, Qt.Key.Key_Return)
    type_text(tab.authority, "CHỦ TỊCH")
    tab.signer.setFocus()
    assert get_plan(session.book, session.plan_id).authority == ("TM. HỘI ĐỒNG", "CHỦ TỊCH")


def test_who_no_longer_signs_in_the_plans_year_is_not_offered(
    tab: ClosingTab, session: PlanSession
) -> None:
    former = Signer("Ngô Văn Cũ", ("GIÁM ĐỐC",), valid_to=PartialDate(2024))
    add_signer(session.book, former)
    assert not any("Ngô Văn Cũ" in title for title in titles(tab.choose_signer))
