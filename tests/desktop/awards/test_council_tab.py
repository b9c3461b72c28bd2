"""A session on screen: who came, votes typed line by line, and what they carried."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.awards.attendance_dialog import AttendanceDialog
from desktop.awards.council_fields import council_fields, member_line
from desktop.awards.council_tab import CouncilTab
from desktop.pages.awards import AwardsPage
from desktop.registry.record_dialog import RecordDialog
from desktop.workspace import Workspace
from storage.dates import PartialDate
from storage.queries.council import list_councils, list_sessions
from storage.queries.nominations import list_nominations
from storage.queries.rounds import list_round_papers
from storage.records_council import CouncilMember, Session
from storage.services.council import hold_session
from tests.desktop.awards.conftest import refusal_of
from tests.desktop.test_accessibility import controls, name_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


@pytest.fixture
def tab(page: AwardsPage) -> CouncilTab:
    found = next(one for one in page._tabs if isinstance(one, CouncilTab))
    page.show_target(found.title)
    return found


@pytest.fixture
def session(tab: CouncilTab) -> CouncilTab:
    """The tab with a session of nine, all present."""
    tab.add_session()
    shown = dialog(tab)
    shown.form.inputs["held_on"].show_value(PartialDate(2026, 12, 5))
    shown.accept()
    return tab


def dialog(tab: QWidget) -> RecordDialog:
    return next(one for one in tab.findChildren(RecordDialog) if one.isVisible())


def vote(tab: CouncilTab, row: int, votes: str, column: int = 2) -> None:
    model = tab.table.votes
    model.setData(model.index(row, column), votes)


def cell(tab: CouncilTab, row: int, column: int) -> str:
    return str(tab.table.votes.index(row, column).data())


def test_a_new_session_counts_all_members_as_present(session: CouncilTab) -> None:
    (found,) = list_sessions(session.context.book, 1)
    assert (found.members, found.count("present")) == (9, 9)
    assert "Tổng số thành viên: 9" in session.side.facts.text()


def test_votes_are_shares_of_all_members_not_of_those_present(session: CouncilTab) -> None:
    vote(session, 0, "8")
    vote(session, 1, "3")
    assert cell(session, 0, 4).startswith("8/9 (88,")
    assert [cell(session, row, 5) for row in range(3)] == ["Đạt", "Không đạt", "Chưa nhập"]
    assert session.told.text() == "Đã nhập 2/3 · đạt 1 · không đạt 1"


def test_votes_are_typed_line_after_line(session: CouncilTab, qtbot) -> None:
    table = session.table
    table.setCurrentIndex(table.votes.index(0, 2))
    for votes in ("9", "2", "8"):
        editor = next(one for one in table.findChildren(QLineEdit) if one.isVisible())
        qtbot.keyClicks(editor, votes)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.wait(20)
    assert [cell(session, row, 2) for row in range(3)] == ["9", "2", "8"]


def test_two_counts_that_differ_stop_the_result(session: CouncilTab) -> None:
    session.twice.setChecked(True)
    vote(session, 0, "9")
    vote(session, 0, "8", column=3)
    assert cell(session, 0, 5) == "Hai lần khác nhau"
    assert "hai lần kiểm phiếu khác nhau" in session.side.remarks.text()
    assert "khác nhau" in refusal_of(session.carry)
    assert list_nominations(session.context.book, 1)[0].state != "passed"


def test_the_result_is_carried_into_the_lines_and_undone(
    session: CouncilTab, workspace: Workspace
) -> None:
    before = [one.state for one in list_nominations(session.context.book, 1)]
    for row, votes in enumerate(("9", "2", "8")):
        vote(session, row, votes)
    session.carry()
    lines = list_nominations(session.context.book, 1)
    assert [one.state for one in lines] == ["passed", "failed", "passed"]
    workspace.undo()
    assert [one.state for one in list_nominations(session.context.book, 1)] == before


def test_what_is_no_number_is_refused_and_more_votes_than_members_too(
    session: CouncilTab,
) -> None:
    assert "không phải là số phiếu" in refusal_of(lambda: vote(session, 0, "tám"))
    assert "10" in refusal_of(lambda: vote(session, 0, "10"))
    assert cell(session, 0, 5) == "Chưa nhập"


def test_a_written_opinion_is_no_attendance(session: CouncilTab) -> None:
    session.mark_attendance()
    shown = session.findChildren(AttendanceDialog)[0]
    row = shown.rows[8]
    row.presence.setCurrentIndex(1)
    row.reason.setText("đi công tác")
    shown.accept()
    (found,) = list_sessions(session.context.book, 1)
    assert (found.count("present"), found.count("written")) == (8, 1)
    assert found.attendance[8].reason == "đi công tác"


def test_ballots_and_minutes_become_papers_of_the_round(session: CouncilTab) -> None:
    for row in range(3):
        vote(session, row, "9")
    session.make_papers()
    assert len(list_round_papers(session.context.book, 1)) >= 3


def test_members_are_pasted_one_a_line(tab: CouncilTab) -> None:
    tab.edit_council()
    members = dialog(tab).form.inputs["members"]
    members.text.set_lines(  # type: ignore[attr-defined]
        ("Nguyễn Thị Hà\tGiám đốc Sở\tChủ tịch", "Lê Văn Tám; Chánh Văn phòng; ủy viên, thư ký")
    )
    said: list[str] = []
    tab.said.connect(said.append)
    dialog(tab).accept()
    assert ", 2 thành viên;" in said[-1]
    (council,) = list_councils(tab.context.book)
    told = [(one.name, one.post, one.role) for one in council.members]
    assert told == [
        ("Nguyễn Thị Hà", "Giám đốc Sở", "chair"),
        ("Lê Văn Tám", "Chánh Văn phòng", "secretary"),
    ]
    assert council.members[0].person_id == 1


def test_a_role_nobody_knows_is_asked(tab: CouncilTab) -> None:
    tab.edit_council()
    shown = dialog(tab)
    shown.form.inputs["members"].text.set_lines(("Lê Văn Tám; Chánh Văn phòng; trưởng ban",))  # type: ignore[attr-defined]
    shown.accept()
    assert "trưởng ban" in shown.form.problem("members")


def test_a_member_reads_back_as_typed() -> None:
    read = next(one for one in council_fields({}) if one.name == "members").read
    one = CouncilMember("Lê Văn Tám", "Phó Giám đốc", "vice_chair", valid_from=PartialDate(2025))
    assert read((member_line(one),)) == (one,)


def test_a_candidate_on_the_council_is_noted(tab: CouncilTab) -> None:
    book = tab.context.book
    tab.edit_council()
    dialog(tab).form.inputs["members"].text.set_lines(("Nguyễn Thị Hà; Giám đốc; Chủ tịch",))  # type: ignore[attr-defined]
    dialog(tab).accept()
    (council,) = list_councils(book)
    hold_session(book, Session(1, council.id or 0, PartialDate(2026, 12, 5)))
    assert "Nguyễn Thị Hà" in tab.side.remarks.text()


def test_every_control_has_a_name(session: CouncilTab) -> None:
    session.mark_attendance()
    shown = session.findChildren(AttendanceDialog)[0]
    nameless = [one for screen in (session, shown) for one in controls(screen) if not name_of(one)]
    assert nameless == []
    assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in controls(shown))


def test_results_not_yet_in_the_lines_are_told_with_their_button(session: CouncilTab) -> None:
    assert not session.notice.isVisible()
    for row, votes in enumerate(("9", "3", "9")):
        vote(session, row, votes)
    assert "Kết quả kiểm phiếu của 3 trường hợp" in session.notice.told.text()
    session.notice.carry_button.click()
    assert not session.notice.isVisible()
    vote(session, 0, "2")
    assert "của 1 trường hợp" in session.notice.told.text()


def test_tellers_are_missed_before_the_minutes(session: CouncilTab) -> None:
    assert "tổ kiểm phiếu" not in session.side.remarks.text()
    vote(session, 0, "9")
    assert "Chưa ghi tổ kiểm phiếu" in session.side.remarks.text()
    session.mark_attendance()
    shown = session.findChildren(AttendanceDialog)[0]
    duty = shown.rows[8].duty
    duty.setCurrentIndex(duty.findData("teller_head"))
    shown.accept()
    assert "tổ kiểm phiếu" not in session.side.remarks.text()
