"""Sections typed and pasted as in Word: styles, bold, numbers as typed, paragraphs with one uid."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor

from desktop.commands.registry import Commands
from desktop.editing.session import PlanSession
from desktop.editor.rich_text import RichText
from desktop.editor.sections_tab import SectionsTab
from storage.queries.plans import get_plan
from storage.records import TextBlock, TextRun
from storage.services.plan_text import set_text
from tests.desktop.editor.conftest import Show
from tests.desktop.keyboard import type_text

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<p class=MsoNormal><b><span style='font-size:14.0pt;color:red'>IV. KINH PHÍ<o:p></o:p></span></b>
</p><p class=MsoNormal><span style='font-family:Arial'>1. Văn phòng <i>bố trí</i> kinh
phí.<o:p></o:p></span></p><!--EndFragment--></body></html>"""


def a_block(style: str, text: str, uid: str) -> TextBlock:
    return TextBlock(style, (TextRun(text),), uid)


BLOCKS = (
    a_block("section", "I. MỤC ĐÍCH", "uid-1"),
    a_block("clause", "1. Đẩy mạnh phong trào", "uid-2"),
    TextBlock("paragraph", (TextRun("Thực hiện "), TextRun("tốt", bold=True)), "uid-3"),
)


@pytest.fixture
def tab(session: PlanSession, commands: Commands, show: Show) -> SectionsTab:
    set_text(session.book, session.plan_id, "before_table", BLOCKS)
    made = SectionsTab(session, commands)
    show(made)
    made.before.setFocus()
    return made


def stored(session: PlanSession) -> tuple[TextBlock, ...]:
    session.commit()
    return get_plan(session.book, session.plan_id).before_table


def put_cursor(text: RichText, paragraph: int, column: int) -> None:
    cursor = QTextCursor(text.document().findBlockByNumber(paragraph))
    cursor.setPosition(cursor.position() + column)
    text.setTextCursor(cursor)


def to_end(text: RichText) -> None:
    text.moveCursor(QTextCursor.MoveOperation.End)


def test_paragraphs_show_style_bold_and_text_as_stored(
    tab: SectionsTab, session: PlanSession
) -> None:
    assert tab.before.filled == BLOCKS
    assert tab.after.filled == session.plan.after_table


def test_typing_tells_which_paragraph_is_touched(
    qtbot, tab: SectionsTab, session: PlanSession
) -> None:
    put_cursor(tab.before, 1, 2)
    with qtbot.waitSignal(session.shown_changed) as told:
        type_text(tab.before, "ồ")
    assert told.args == ["uid-2"]
    assert session.plan.before_table[1].text == "1.ồ Đẩy mạnh phong trào"


def test_moving_the_cursor_tells_which_paragraph_is_touched(qtbot, tab: SectionsTab) -> None:
    put_cursor(tab.before, 0, 0)
    with qtbot.waitSignal(tab.touched) as told:
        qtbot.keyClick(tab.before, Qt.Key.Key_Down)
    assert told.args == ["uid-2"]


def test_splitting_keeps_the_uid_on_the_first_part(
    qtbot, tab: SectionsTab, session: PlanSession
) -> None:
    put_cursor(tab.before, 1, len("1. Đẩy mạnh"))
    qtbot.keyClick(tab.before, Qt.Key.Key_Return)
    written = stored(session)
    assert [block.text for block in written[1:3]] == ["1. Đẩy mạnh", " phong trào"]
    assert written[1].uid == "uid-2"
    assert len({block.uid for block in written} | {""}) == 5


def test_joining_keeps_the_first_paragraphs_uid_and_style(
    qtbot, tab: SectionsTab, session: PlanSession
) -> None:
    put_cursor(tab.before, 2, 0)
    qtbot.keyClick(tab.before, Qt.Key.Key_Backspace)
    joined = stored(session)[1]
    assert (joined.uid, joined.style) == ("uid-2", "clause")
    assert joined.runs == (TextRun("1. Đẩy mạnh phong tràoThực hiện "), TextRun("tốt", bold=True))


def test_uids_stay_through_typing_writing_and_undo(
    qtbot, tab: SectionsTab, session: PlanSession
) -> None:
    to_end(tab.before)
    qtbot.keyClick(tab.before, Qt.Key.Key_Return)
    type_text(tab.before, "Mới")
    first = stored(session)[-1].uid
    type_text(tab.before, " nữa")
    assert stored(session)[-1] == TextBlock("paragraph", (TextRun("Mới nữa", bold=True),), first)
    session.undo()
    assert tab.before.filled[-1].uid == first
    assert [block.uid for block in tab.before.filled[:3]] == ["uid-1", "uid-2", "uid-3"]


@pytest.mark.parametrize(
    ("beginning", "style"),
    [
        ("IV. TỔ CHỨC", "section"),
        ("2. Các phòng", "clause"),
        ("a) Văn phòng", "point"),
        ("- Văn phòng", "point"),
        ("Trên đây là", "paragraph"),
    ],
)
def test_a_new_paragraph_takes_the_style_its_beginning_suggests(
    qtbot, tab: SectionsTab, session: PlanSession, beginning: str, style: str
) -> None:
    put_cursor(tab.before, 0, len("I. MỤC ĐÍCH"))
    qtbot.keyClick(tab.before, Qt.Key.Key_Return)
    type_text(tab.before, beginning)
    assert stored(session)[1].style == style


def test_a_paragraph_already_there_keeps_its_style_whatever_is_typed(
    tab: SectionsTab, session: PlanSession
) -> None:
    put_cursor(tab.before, 2, 0)
    type_text(tab.before, "a) ")
    assert stored(session)[2].style == "paragraph"


def test_the_chosen_style_outweighs_the_suggestion(
    qtbot, tab: SectionsTab, session: PlanSession
) -> None:
    to_end(tab.before)
    qtbot.keyClick(tab.before, Qt.Key.Key_Return)
    type_text(tab.before, "1. Yêu cầu")
    qtbot.keyClick(tab.before, Qt.Key.Key_2, CTRL)
    type_text(tab.before, " chung")
    assert stored(session)[-1].style == "subsection"
    assert tab.styles.currentText() == "Tiểu mục (Ctrl+2)"


@pytest.mark.parametrize(
    ("key", "style"),
    [
        (Qt.Key.Key_1, "section"),
        (Qt.Key.Key_2, "subsection"),
        (Qt.Key.Key_3, "clause"),
        (Qt.Key.Key_4, "point"),
        (Qt.Key.Key_5, "paragraph"),
    ],
)
def test_a_style_is_given_by_key_to_every_selected_paragraph(
    qtbot, tab: SectionsTab, session: PlanSession, key: Qt.Key, style: str
) -> None:
    tab.before.selectAll()
    qtbot.keyClick(tab.before, key, CTRL)
    assert [block.style for block in stored(session)] == [style] * 3
    assert [block.uid for block in stored(session)] == ["uid-1", "uid-2", "uid-3"]


def test_a_style_is_chosen_from_the_list(tab: SectionsTab, session: PlanSession) -> None:
    put_cursor(tab.before, 2, 1)
    tab.styles.activated.emit(3)
    assert stored(session)[2].style == "point"
    assert tab.before.hasFocus()


def test_bold_and_italic_by_key(qtbot, tab: SectionsTab, session: PlanSession) -> None:
    put_cursor(tab.before, 2, 0)
    for _ in "Thực":
        qtbot.keyClick(tab.before, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(tab.before, Qt.Key.Key_I, CTRL)
    qtbot.keyClick(tab.before, Qt.Key.Key_B, CTRL)
    assert stored(session)[2].runs == (
        TextRun("Thực", bold=True, italic=True),
        TextRun(" hiện "),
        TextRun("tốt", bold=True),
    )
    assert tab.bold.isChecked()
    qtbot.keyClick(tab.before, Qt.Key.Key_B, CTRL)
    assert stored(session)[2].runs[0] == TextRun("Thực", italic=True)


def test_a_heading_is_bold_by_its_style_and_not_by_its_letters(
    qtbot, tab: SectionsTab, session: PlanSession
) -> None:
    put_cursor(tab.before, 0, 3)
    assert tab.bold.isChecked()
    assert not tab.bold.isEnabled()
    tab.before.selectAll()
    put_cursor(tab.before, 0, 3)
    qtbot.keyClick(tab.before, Qt.Key.Key_B, CTRL)
    type_text(tab.before, "x")
    assert stored(session)[0].runs == (TextRun("I. xMỤC ĐÍCH"),)


def test_a_soft_break_begins_a_paragraph(qtbot, tab: SectionsTab, session: PlanSession) -> None:
    to_end(tab.before)
    qtbot.keyClick(tab.before, Qt.Key.Key_Return, SHIFT)
    type_text(tab.before, "dưới")
    assert len(stored(session)) == 4
    assert stored(session)[3].text == "dưới"


def test_paste_from_word_keeps_paragraphs_and_italic_and_is_one_step(
    qtbot, tab: SectionsTab, session: PlanSession
) -> None:
    to_end(tab.before)
    qtbot.keyClick(tab.before, Qt.Key.Key_Return)
    clip = QMimeData()
    clip.setHtml(WORD)
    tab.before.insertFromMimeData(clip)
    heading, clause = stored(session)[3:]
    assert (heading.style, heading.runs) == ("section", (TextRun("IV. KINH PHÍ"),))
    assert clause.style == "clause"
    assert clause.runs == (
        TextRun("1. Văn phòng "),
        TextRun("bố trí", italic=True),
        TextRun(" kinh phí."),
    )
    session.undo()
    assert tab.before.filled == BLOCKS


def test_pasting_into_a_sentence_joins_it(tab: SectionsTab, session: PlanSession) -> None:
    put_cursor(tab.before, 2, len("Thực hiện "))
    clip = QMimeData()
    clip.setText("đồng bộ, ")
    tab.before.insertFromMimeData(clip)
    changed = stored(session)[2]
    assert (changed.uid, changed.style) == ("uid-3", "paragraph")
    assert changed.text == "Thực hiện đồng bộ, tốt"


def test_a_picture_is_not_pasted(tab: SectionsTab) -> None:
    clip = QMimeData()
    clip.setData("image/png", b"\x89PNG")
    assert not tab.before.canInsertFromMimeData(clip)


def test_a_reload_keeps_the_cursor_in_its_paragraph(tab: SectionsTab, session: PlanSession) -> None:
    put_cursor(tab.before, 1, 5)
    first = a_block("section", "A. MỚI", "uid-0")
    set_text(session.book, session.plan_id, "before_table", (first, *BLOCKS))
    assert tab.before.uid == "uid-2"
    assert tab.before.textCursor().positionInBlock() == 5
    assert tab.before.hasFocus()


def test_undo_by_key_goes_to_the_book_and_loses_nothing(
    qtbot, tab: SectionsTab, session: PlanSession
) -> None:
    put_cursor(tab.before, 1, 3)
    type_text(tab.before, "vừa gõ ")
    qtbot.keyClick(tab.before, Qt.Key.Key_Z, CTRL)
    assert tab.before.filled == stored(session) == BLOCKS
    qtbot.keyClick(tab.before, Qt.Key.Key_Y, CTRL)
    assert stored(session)[1].text == "1. vừa gõ Đẩy mạnh phong trào"
    assert tab.before.uid == "uid-2"


def test_an_empty_plan_is_written_from_nothing_by_keyboard(
    qtbot, tab: SectionsTab, session: PlanSession
) -> None:
    set_text(session.book, session.plan_id, "before_table", ())
    assert tab.before.filled == ()
    for line in ("I. MỤC ĐÍCH", "1. Một", "a) Hai"):
        type_text(tab.before, line)
        qtbot.keyClick(tab.before, Qt.Key.Key_Return)
    written = [(block.style, block.text) for block in stored(session)]
    assert written == [("section", "I. MỤC ĐÍCH"), ("clause", "1. Một"), ("point", "a) Hai")]


def test_in_a_long_text_the_page_follows_the_cursor(
    qtbot, tab: SectionsTab, session: PlanSession
) -> None:
    long = tuple(a_block("clause", f"{n}. Việc cần làm", f"dài-{n}") for n in range(120))
    set_text(session.book, session.plan_id, "before_table", long)
    put_cursor(tab.before, 0, 0)
    qtbot.keyClick(tab.before, Qt.Key.Key_PageDown)
    assert 10 < tab.before.textCursor().blockNumber() < 60
    qtbot.keyClick(tab.before, Qt.Key.Key_End, CTRL)
    qtbot.waitUntil(lambda: in_sight(tab))
    qtbot.keyClick(tab.before, Qt.Key.Key_Home, CTRL)
    qtbot.waitUntil(lambda: in_sight(tab))


def in_sight(tab: SectionsTab) -> bool:
    """Whether the line of the cursor lies in the part of the page that is to be seen."""
    text, view = tab.before, tab.page.viewport()
    top = text.viewport().mapTo(tab, text.cursorRect().topLeft())
    return view.rect().contains(view.mapFrom(tab, top))


def test_a_paragraph_left_blank_to_write_in_survives_undo(
    tab: SectionsTab, session: PlanSession
) -> None:
    prepared = (BLOCKS[0], TextBlock("paragraph", (), "uid-blank"), BLOCKS[1])
    set_text(session.book, session.plan_id, "before_table", prepared)
    for text in ("Một", "Hai"):
        put_cursor(tab.before, 0, 0)
        type_text(tab.before, text)
        session.commit()
    session.undo()
    assert [block.text for block in stored(session)] == ["MộtI. MỤC ĐÍCH", "", BLOCKS[1].text]
    assert tab.before.paragraphs()[1].uid == "uid-blank"
    session.undo()
    assert stored(session) == tab.before.filled == prepared


def test_typing_bold_and_a_new_paragraph_are_steps_of_their_own(
    qtbot, tab: SectionsTab, session: PlanSession
) -> None:
    put_cursor(tab.before, 2, 0)
    type_text(tab.before, "Tiếp tục: ")
    tab.before.moveCursor(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    qtbot.keyClick(tab.before, Qt.Key.Key_B, CTRL)
    to_end(tab.before)
    qtbot.keyClick(tab.before, Qt.Key.Key_Return)
    type_text(tab.before, "Đoạn mới")
    seen = [stored(session)]
    for _ in range(3):
        session.undo()
        seen.append(stored(session))
    assert len(seen[0]) == 4
    assert seen[1][2].runs[0] == TextRun("Tiếp tục: ", bold=True)
    assert seen[2][2].runs[0] == TextRun("Tiếp tục: Thực hiện ")
    assert seen[3] == BLOCKS
