"""Handing in asks while something red is left; what comes back is written and goes again."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton

from desktop.awards.dossier_tab import DossierTab
from desktop.awards.papers_tab import PapersTab
from desktop.awards.return_dialog import ReturnDialog
from desktop.pages.awards import AwardsPage
from desktop.registry.record_dialog import RecordDialog
from desktop.workspace import Workspace
from storage.dates import PartialDate
from storage.queries.dossier import check_round
from storage.queries.nominations import list_nominations
from storage.queries.rounds import list_submissions
from storage.records_council import Session, Tally
from storage.records_rounds import Override
from storage.services.council import enter_tally, hold_session
from storage.services.nominations import set_state, update_nomination
from storage.services.rounds import override_finding
from storage.services.submission import submit
from tests.desktop.awards.board import tab_of

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "raise()", "This plugin does not support"
)
SENT, BACK, AGAIN = (PartialDate(2026, 12, day) for day in (20, 24, 28))
TUAN = 3


@pytest.fixture
def tab(page: AwardsPage) -> PapersTab:
    found = tab_of(page, "Tờ trình, quyết định")
    assert isinstance(found, PapersTab)
    return found


@pytest.fixture
def sent(tab: PapersTab) -> PapersTab:
    """Tuấn's line lies with the chairman of the province."""
    submit(tab.context.book, 1, "tinh", SENT, "Sở Nội vụ", "45/TTr-SNgV")
    return tab


def buttons(tab: PapersTab) -> dict[str, QPushButton]:
    """The buttons of the province's card, by their words."""
    found = tab.side.findChildren(QPushButton)
    return {one.text(): one for one in found if "Chủ tịch" in one.accessibleName()}


def told(tab: PapersTab) -> str:
    return "\n".join(one.text() for one in tab.side.findChildren(QLabel))


def the_box(tab: PapersTab) -> QMessageBox:
    (box,) = (one for one in tab.findChildren(QMessageBox) if one.isVisible())
    return box


def say(box: QMessageBox, words: str) -> None:
    next(one for one in box.buttons() if one.text() == words).click()


def dialogs(tab: PapersTab) -> list[RecordDialog]:
    return [one for one in tab.findChildren(RecordDialog) if one.isVisible()]


def came_back(
    tab: PapersTab, reason: str = "Sai mẫu", part: str = "Báo cáo thành tích"
) -> ReturnDialog:
    buttons(tab)["Ghi hồ sơ bị trả lại…"].click()
    (shown,) = (one for one in tab.findChildren(ReturnDialog) if one.isVisible())
    shown.form.inputs["on"].show_value(BACK)
    shown.form.inputs["reason"].show_value(reason)
    shown.part.setEditText(part)
    return shown


def test_handing_in_asks_while_something_red_is_left(tab: PapersTab) -> None:
    buttons(tab)["Ghi đã trình…"].click()
    box = the_box(tab)
    assert "lỗi phải xử lý" in box.text()
    assert "Phạm Minh Tuấn" in box.informativeText()
    assert "Nguyễn Thị Hà" not in box.informativeText()  # another decides on her line
    say(box, "Hủy")
    assert dialogs(tab) == []
    assert list_submissions(tab.context.book, 1) == ()


def test_the_person_may_insist(tab: PapersTab) -> None:
    buttons(tab)["Ghi đã trình…"].click()
    say(the_box(tab), "Vẫn ghi đã trình")
    (dialog,) = dialogs(tab)
    dialog.accept()
    assert [one.authority for one in list_submissions(tab.context.book, 1)] == ["tinh"]


def test_what_is_red_is_one_step_away(tab: PapersTab, page: AwardsPage) -> None:
    buttons(tab)["Ghi đã trình…"].click()
    say(the_box(tab), "Xem lỗi")
    assert isinstance(page.tabs.currentWidget(), DossierTab)


def test_nothing_is_asked_where_every_red_finding_has_a_reason(tab: PapersTab) -> None:
    book = tab.context.book
    for one in check_round(book, 1).findings:
        if one.stops and one.nomination_id in (TUAN, None):
            override_finding(book, 1, Override(one.key, "Bổ sung sau", "Giám đốc"))
    buttons(tab)["Ghi đã trình…"].click()
    assert len(dialogs(tab)) == 1


def test_a_return_says_day_lines_reason_and_part(sent: PapersTab) -> None:
    shown = came_back(sent)
    assert [shown.lines.item(row).text() for row in range(shown.lines.count())] == [
        "Phạm Minh Tuấn · Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
    ]
    shown.accept()
    line = list_nominations(sent.context.book, 1)[2]
    assert (line.state, line.reason, line.reason_field) == (
        "returned", "Sai mẫu", "Báo cáo thành tích",
    )  # fmt: skip
    assert "Bị trả lại 1 đề nghị" in told(sent)
    assert "↩ 24/12/2026: trả lại tất cả. Sai mẫu (Báo cáo thành tích)" in told(sent)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda shown: shown.tick_all(False), "Chưa chọn đề nghị nào"),
        (lambda shown: shown.form.inputs["reason"].show_value(""), ""),
    ],
)
def test_a_return_needs_lines_and_a_reason(
    sent: PapersTab, spoil: Callable[[ReturnDialog], None], said: str
) -> None:
    shown = came_back(sent)
    spoil(shown)
    shown.accept()
    assert shown.isVisible()
    assert said in shown.refusal.text()
    assert list_nominations(sent.context.book, 1)[2].state == "submitted"


def test_the_parts_offered_are_the_papers_the_law_wants(sent: PapersTab) -> None:
    part = came_back(sent).part
    offered = [part.itemText(at) for at in range(part.count())]
    assert {"Tờ trình", "Báo cáo thành tích", "Họ tên, chức vụ, đơn vị"} <= set(offered)


def test_a_mended_dossier_goes_again_and_both_times_stay(sent: PapersTab) -> None:
    came_back(sent).accept()
    set_state(sent.context.book, [TUAN], "complete")
    buttons(sent)["Ghi đã trình lại…"].click()
    say(the_box(sent), "Vẫn ghi đã trình")
    dialogs(sent)[0].accept()
    assert "Lần 1: trình ngày 20/12/2026 tới Sở Nội vụ, 45/TTr-SNgV: 1 trường hợp" in told(sent)
    assert "Lần 2: trình ngày" in told(sent)
    assert "trả lại tất cả. Sai mẫu" in told(sent)
    assert "Ghi đã trình lại…" not in buttons(sent)


def test_a_return_is_one_step_back(sent: PapersTab, workspace: Workspace) -> None:
    came_back(sent).accept()
    workspace.undo()
    assert list_nominations(sent.context.book, 1)[2].state == "submitted"
    assert list_submissions(sent.context.book, 1)[0].answer == ""


def test_an_answer_stands_below_what_was_handed_in(sent: PapersTab) -> None:
    buttons(sent)["Ghi phúc đáp…"].click()
    (dialog,) = dialogs(sent)
    dialog.form.inputs["on"].show_value(AGAIN)
    dialog.form.inputs["answer"].show_value("Đã tiếp nhận, hẹn trả kết quả trong tháng 1")
    dialog.accept()
    assert "↩ 28/12/2026: Đã tiếp nhận, hẹn trả kết quả trong tháng 1" in told(sent)
    assert list_nominations(sent.context.book, 1)[2].state == "submitted"


def test_only_changes_since_the_last_time_are_told(sent: PapersTab) -> None:
    book = sent.context.book
    came_back(sent).accept()
    line = list_nominations(book, 1)[2]
    update_nomination(book, replace(line, post="Phó Trưởng phòng"))
    submit(book, 1, "tinh", AGAIN, "Sở Nội vụ")
    assert "Khác bản đã trình" not in told(sent)


def test_votes_not_in_the_lines_yet_are_told_before_handing_in(tab: PapersTab) -> None:
    book = tab.context.book
    for one in check_round(book, 1).findings:
        if one.severity == "red":
            override_finding(book, 1, Override(one.key, "Đã bổ sung bản giấy", "Trưởng phòng"))
    session_id = hold_session(book, Session(1, 1, SENT, place="", started="", members=9))
    enter_tally(book, session_id, [Tally(TUAN, 9)])
    buttons(tab)["Ghi đã trình…"].click()
    box = the_box(tab)
    assert "Kết quả kiểm phiếu của 1 trường hợp chưa ghi" in box.text()
    say(box, "Vẫn ghi đã trình")
    assert dialogs(tab)
