"""Thresholds at the edge, as a secretary meets them: nine members, seven there, one in writing."""

import pytest

from desktop.awards.attendance_dialog import AttendanceDialog
from desktop.awards.council_tab import CouncilTab
from desktop.pages.awards import AwardsPage
from desktop.rounds.papers import round_set
from storage.queries.council import list_sessions
from storage.queries.nominations import list_nominations
from storage.records_papers import Paper
from storage.records_rounds import Nomination
from storage.services.nominations import add_nominations
from tests.desktop.awards.conftest import refusal_of
from tests.desktop.awards.test_council_tab import cell, dialog, vote

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")
BASE, LABOUR, MERIT, PROVINCE = range(4)


@pytest.fixture
def session(page: AwardsPage) -> CouncilTab:
    """Nine members, seven present, one wrote, one neither; a title of the province is voted on."""
    tab = next(one for one in page._tabs if isinstance(one, CouncilTab))
    add_nominations(tab.context.book, 1, [Nomination("CSTD_TINH", 2)])
    page.show_target(tab.title)
    tab.add_session()
    dialog(tab).accept()
    tab.mark_attendance()
    shown = tab.findChildren(AttendanceDialog)[0]
    for at, presence in ((7, "written"), (8, "absent")):
        box = shown.rows[at].presence
        box.setCurrentIndex(box.findData(presence))
    shown.accept()
    return tab


def minutes(tab: CouncilTab) -> Paper:
    papers = {one.role: one.paper for one in round_set(tab.context.book, 1)}
    return papers["Bien-ban-hop-hoi-dong"]


def test_eight_of_nine_pass_eighty_and_fail_ninety(session: CouncilTab) -> None:
    for row in range(4):
        vote(session, row, "8")
    assert cell(session, BASE, 4) == "8/9 (88,9%)\ncần từ 80% · luật chưa đối chiếu"
    assert [cell(session, row, 5) for row in (BASE, PROVINCE)] == ["Đạt", "Không đạt"]
    session.carry()
    lines = list_nominations(session.context.book, 1)
    assert [lines[row].state for row in (BASE, PROVINCE)] == ["passed", "failed"]


def test_the_minutes_say_of_nine(session: CouncilTab) -> None:
    for row in range(4):
        vote(session, row, "8")
    values = minutes(session).values
    assert (values["total"], values["present_count"]) == ("09", "07")
    rates = {row[5] for row in values["votes"] if isinstance(row, tuple)}
    assert rates == {"88,9%"}
    assert "Thành viên 8 (có ý kiến bằng văn bản)" in str(values["absent"])


def test_who_neither_came_nor_wrote_is_asked_for_and_still_counts(session: CouncilTab) -> None:
    assert "1 thành viên vắng chưa lấy ý kiến" in session.side.remarks.text()
    vote(session, BASE, "7")
    assert cell(session, BASE, 4).startswith("7/9 (77,8%)")
    assert cell(session, BASE, 5) == "Không đạt"


def test_more_votes_than_papers_is_said_at_once(session: CouncilTab) -> None:
    vote(session, BASE, "9")
    assert "9 phiếu đồng ý và không đồng ý, chỉ có 8 phiếu" in session.side.remarks.text()


def test_a_second_count_above_the_members_is_refused_like_the_first(session: CouncilTab) -> None:
    session.twice.setChecked(True)
    vote(session, BASE, "8")
    assert "10" in refusal_of(lambda: vote(session, BASE, "10", column=3))
    (found,) = list_sessions(session.context.book, 1)
    assert found.tallies[0].counted_again is None


def test_without_half_of_the_members_the_session_is_remarked_upon(session: CouncilTab) -> None:
    session.mark_attendance()
    shown = [one for one in session.findChildren(AttendanceDialog) if one.isVisible()][-1]
    for row in shown.rows[3:]:
        row.presence.setCurrentIndex(row.presence.findData("absent"))
    shown.accept()
    assert "Có mặt 3/9 thành viên, chưa quá nửa" in session.side.remarks.text()
