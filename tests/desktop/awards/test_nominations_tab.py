"""Who is proposed, whether the conditions hold, which papers are there, and what comes next."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from desktop import theme
from desktop.awards.broken_text import BrokenText
from desktop.awards.line_fields import StateChange
from desktop.awards.line_words import condition_chip, state_chip
from desktop.awards.nominations_tab import NominationsTab
from desktop.awards.propose_dialog import ProposeDialog
from desktop.pages.awards import AwardsPage
from desktop.pages.registry import RegistryPage
from desktop.registry.clean_list_dialog import CleanListDialog
from desktop.registry.record_dialog import RecordDialog
from desktop.workspace import Workspace
from storage.queries.nominations import list_nominations
from storage.queries.papers import get_paper
from storage.queries.rounds import get_round
from storage.records_rounds import LINE_STATES, LineState, Nomination
from storage.services.nominations import add_nominations, set_state
from tests.desktop.awards.board import BINH, HA, office_with_a_round, tab_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


@pytest.fixture
def office_book(tmp_path: Path) -> Path:
    return office_with_a_round(tmp_path / "so.tdkt")


@pytest.fixture
def tab(page: AwardsPage) -> NominationsTab:
    found = tab_of(page, "Đề nghị")
    assert isinstance(found, NominationsTab)
    return found


def lines_of(tab: NominationsTab) -> tuple[Nomination, ...]:
    return list_nominations(tab.context.book, tab.rounds.id)


def names(tab: NominationsTab) -> list[str]:
    return [one.line.name for one in tab.table.lines]


def test_lines_stand_with_condition_and_papers(tab: NominationsTab, page: AwardsPage) -> None:
    assert names(tab) == ["Nguyễn Thị Hà", "Trần Văn Bình"]
    model = tab.table.model()
    assert "Chuyên viên · Phòng Lãnh sự" in model.index(0, 1).data()
    assert model.index(1, 3).data().startswith("Chưa đủ\n")
    assert model.index(1, 4).data() == "1/5"
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Đề nghị (2)"


def test_a_notice_of_the_law_takes_one_line_and_leaves_the_rest_to_its_tip(
    tab: NominationsTab,
) -> None:
    head = tab.head
    head.caution.show_text("Nội dung chưa đối chiếu văn bản gốc. " * 9, "Luật năm 2026")
    head.law.show()
    head.resize(740, head.sizeHint().height())
    assert head.caution.height() < 2 * head.caution.fontMetrics().lineSpacing()
    assert "Luật năm 2026" in head.caution.toolTip()


def test_who_decides_is_said_within_the_room_of_a_small_screen(tab: NominationsTab) -> None:
    head = tab.head
    assert head.count.text() == "Cơ quan 2"
    head.count.show_text("Cơ quan 10 · cấp trên 3")
    head.show_units(3, 5)
    head.show_able(14)
    tab.resize(1092, 500)
    said = head.count.fontMetrics().horizontalAdvance(head.count.text())
    assert head.count.width() >= said
    assert head.units_button.width() >= head.units_button.sizeHint().width()


def test_names_to_propose_keep_their_room_in_a_small_window(tab: NominationsTab) -> None:
    tab.propose()
    (dialog,) = tab.findChildren(ProposeDialog)
    dialog.resize(640, 500)
    assert dialog.table.columnWidth(0) >= 180


def test_every_condition_stands_at_the_side_with_its_article(tab: NominationsTab) -> None:
    tab.table.selectRow(0)
    shown = tab.side.verdict
    said = [shown.list.item(row).text() for row in range(shown.list.count())]
    assert shown.heading.text() == "Nguyễn Thị Hà"
    assert any(line.startswith("Đạt: Năm 2026") and "Điều 24" in line for line in said)
    assert any("chưa đối chiếu văn bản gốc" in line for line in said)


@pytest.mark.parametrize("how", ["click", "enter"])
def test_a_condition_opens_the_row_that_proves_it(
    qtbot, tab: NominationsTab, workspace: Workspace, how: str
) -> None:
    tab.table.selectRow(0)
    shown = tab.side.verdict.list
    rated = next(
        item
        for item in (shown.item(row) for row in range(shown.count()))
        if "được xếp loại" in item.text()
    )
    assert "mở dòng chứng minh" in rated.toolTip()
    shown.setCurrentItem(rated)
    if how == "click":
        shown.itemClicked.emit(rated)
    else:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    page = workspace.page
    assert isinstance(page, RegistryPage)
    entry = page.people.view.table.current
    assert entry is not None
    assert (entry.kind, entry.year) == ("rating", 2026)


def test_a_condition_without_a_row_promises_none(tab: NominationsTab) -> None:
    tab.table.selectRow(0)
    shown = tab.side.verdict.list
    items = [shown.item(row) for row in range(shown.count())]
    open_ones = [one for one in items if one.text().startswith("Chưa rõ")]
    assert open_ones
    assert all("dòng chứng minh" not in one.toolTip() for one in open_ones)


@pytest.mark.parametrize("state", LINE_STATES)
def test_every_state_is_a_word_on_a_chip(tab: NominationsTab, state: LineState) -> None:
    set_state(tab.context.book, [tab.table.lines[1].line.id or 0], state, "Chưa đủ thời gian")
    tab.rounds.reload()
    word, color = state_chip(tab.table.lines[1].line)
    assert word == LINE_STATES[state]
    assert color in theme.CHIPS
    said = tab.table.model().index(1, 2).data()
    assert f"{word} · Chưa đủ thời gian" in said


def test_long_words_end_in_an_ellipsis_within_two_lines() -> None:
    font = QFont()
    text = BrokenText()
    lines = text.lines("Phó Trưởng phòng phụ trách Phòng Hợp tác quốc tế " * 3, font, 160)
    assert len(lines) == 2
    assert lines[-1][0].endswith("…")
    assert [words for words, _ in text.lines("Chuyên viên", font, 160)] == ["Chuyên viên"]


def test_unconfirmed_law_is_never_green(tab: NominationsTab) -> None:
    assert all(condition_chip(one)[1] != "green" for one in tab.table.lines)


def test_a_paper_is_ticked_as_being_there(tab: NominationsTab) -> None:
    tab.table.selectRow(0)
    papers = tab.side.papers
    item = next(
        papers.item(row) for row in range(papers.count()) if "Biên bản" in papers.item(row).text()
    )
    item.setCheckState(Qt.CheckState.Checked)
    assert [one.paper for one in lines_of(tab)[0].evidence] == ["Biên bản bình xét"]
    assert tab.table.model().index(0, 4).data() == "2/3"


def test_what_the_office_decides_needs_no_ticking(tab: NominationsTab) -> None:
    tab.table.selectRow(0)
    proposal = tab.side.papers.item(0)
    assert proposal.text() == "Tờ trình"
    assert proposal.checkState() == Qt.CheckState.Checked
    assert not proposal.flags() & Qt.ItemFlag.ItemIsUserCheckable


def test_lines_are_put_in_order_by_keys(tab: NominationsTab) -> None:
    tab.table.selectRow(1)
    tab.commands.action("task.up").trigger()
    assert names(tab) == ["Trần Văn Bình", "Nguyễn Thị Hà"]
    assert tab.table.current is not None
    assert tab.table.current.line.name == "Trần Văn Bình"
    tab.commands.action("task.down").trigger()
    assert names(tab) == ["Nguyễn Thị Hà", "Trần Văn Bình"]


def test_a_click_on_a_heading_leaves_the_order_set_by_hand(tab: NominationsTab) -> None:
    tab.table.selectRow(1)
    tab.commands.action("task.up").trigger()
    for column in range(tab.table.model().columnCount()):
        tab.table.horizontalHeader().sectionClicked.emit(column)
    assert names(tab) == ["Trần Văn Bình", "Nguyễn Thị Hà"]
    shown = [tab.table.model().index(row, 1).data().split("\n")[0] for row in range(2)]
    assert shown == ["Trần Văn Bình", "Nguyễn Thị Hà"]


def test_lines_are_dropped_before_another(tab: NominationsTab) -> None:
    tab.table.selectRow(0)
    tab.table.dropped.emit(2)
    assert names(tab) == ["Trần Văn Bình", "Nguyễn Thị Hà"]


def test_a_return_says_why_and_what_it_is_about(tab: NominationsTab) -> None:
    tab.table.selectRow(1)
    tab.acts.change_state("returned")
    (dialog,) = tab.findChildren(RecordDialog)
    dialog.accept()
    assert "Chưa ghi lý do" in dialog.refusal.text()
    dialog.form.show_record(StateChange("returned", "Thiếu số quyết định", "Báo cáo thành tích"))
    dialog.accept()
    line = lines_of(tab)[1]
    assert (line.state, line.reason_field) == ("returned", "Báo cáo thành tích")
    assert (
        "Trả lại · Báo cáo thành tích: Thiếu số quyết định" in tab.table.model().index(1, 2).data()
    )
    assert tab.side.told.text() == "Trả lại · Báo cáo thành tích: Thiếu số quyết định"


def test_several_lines_change_state_at_once(tab: NominationsTab) -> None:
    tab.table.selectAll()
    tab.acts.change_state("complete")
    assert {one.state for one in lines_of(tab)} == {"complete"}


def test_a_title_is_lowered(tab: NominationsTab) -> None:
    tab.table.selectRow(1)
    tab.acts.ask_lower()
    (dialog,) = tab.findChildren(RecordDialog)
    award = dialog.form.inputs["award"]
    award.show_value("LDTT")
    dialog.accept()
    assert (lines_of(tab)[1].award, lines_of(tab)[1].lowered_from) == ("LDTT", "CSTDCS")
    assert "hạ từ Chiến sĩ thi đua cơ sở" in tab.table.model().index(1, 2).data()


def test_a_line_taken_out_comes_back(tab: NominationsTab, workspace: Workspace) -> None:
    tab.table.selectRow(0)
    tab.table.setFocus()
    tab.acts.remove()
    assert names(tab) == ["Trần Văn Bình"]
    workspace.undo()
    assert names(tab) == ["Nguyễn Thị Hà", "Trần Văn Bình"]


def test_a_report_is_begun_from_the_register(tab: NominationsTab, workspace: Workspace) -> None:
    tab.table.selectRow(1)
    assert tab.side.report.text() == "Soạn báo cáo (Mẫu số 05)"
    tab.open_report()
    report_id = lines_of(tab)[1].report_id
    assert report_id is not None
    paper = get_paper(tab.context.book, report_id)
    assert paper.form_id == "bao-cao-thanh-tich-05"
    assert paper.values["name"] == "Trần Văn Bình"
    assert paper.subject == "Đề nghị tặng danh hiệu “Chiến sĩ thi đua cơ sở” năm 2026"
    assert workspace.page.name == "Văn bản"
    workspace.show_page("awards")
    assert tab.side.report.text() == "Mở báo cáo (Mẫu số 05)"


def test_the_registers_offer_whom_to_propose(qtbot, tab: NominationsTab) -> None:
    tab.propose()
    (dialog,) = tab.findChildren(ProposeDialog)
    dialog.award.setCurrentIndex(dialog.award.findData("LDTT"))
    dialog.judge()
    qtbot.waitUntil(lambda: "trường hợp" in dialog.word.text(), timeout=5000)
    model = dialog.table.model()
    offered = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert set(offered) == {"Trần Văn Bình", "Lý Thị An"}  # Hà is proposed for it already
    dialog.table.selectRow(offered.index("Lý Thị An"))
    dialog.accept()
    assert names(tab)[-1] == "Lý Thị An"
    assert lines_of(tab)[-1].verdict is not None


def test_nothing_is_proposed_where_nobody_is_chosen(qtbot, tab: NominationsTab) -> None:
    tab.propose(suggest=True)
    (dialog,) = tab.findChildren(ProposeDialog)
    qtbot.waitUntil(lambda: "trường hợp" in dialog.word.text(), timeout=5000)
    assert not dialog.propose_button.isEnabled()


def test_suggestions_are_counted(qtbot, tab: NominationsTab) -> None:
    qtbot.waitUntil(lambda: "(" in tab.suggest_button.text(), timeout=5000)
    assert tab.suggest_button.text() == "Gợi ý từ danh sách (0)…"


def test_a_line_not_judged_asks_to_be(tab: NominationsTab) -> None:
    add_nominations(tab.context.book, tab.rounds.id, [Nomination("LDTT", BINH)])
    assert tab.head.stale.isVisible()
    tab.judge()
    assert not tab.head.stale.isVisible()
    assert lines_of(tab)[-1].verdict is not None


def test_enter_opens_the_person(tab: NominationsTab, workspace: Workspace) -> None:
    tab.table.selectRow(0)
    assert lines_of(tab)[0].person_id == HA
    tab.open_subject()
    assert workspace.page.name == "Cá nhân, tập thể"


def test_who_was_not_disciplined_is_confirmed_where_the_condition_stands(
    tab: NominationsTab,
) -> None:
    """Without going to another page: the lines want judging again, which the notice offers."""
    tab.table.choose(lines_of(tab)[0].id or 0)
    tab.acts.confirm_clean()
    dialog = tab.findChild(CleanListDialog)
    assert dialog is not None
    assert dialog.windowTitle().endswith(f"năm {get_round(tab.context.book, 1).year}")
    dialog.reject()


def test_a_condition_nothing_proves_opens_whom_it_is_about(
    qtbot, tab: NominationsTab, workspace: Workspace
) -> None:
    tab.table.selectRow(0)
    shown = tab.side.verdict.list
    items = [shown.item(row) for row in range(shown.count())]
    unproven = next(one for one in items if "mở hồ sơ" in one.toolTip())
    shown.itemClicked.emit(unproven)
    assert not isinstance(workspace.page, RegistryPage)
    shown.itemActivated.emit(unproven)
    assert isinstance(workspace.page, RegistryPage)
