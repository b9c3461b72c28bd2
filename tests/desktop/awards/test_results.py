"""What the province answers may cover some lines only; the others wait on."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.awards.papers_tab import PapersTab
from desktop.awards.results_dialog import ResultsDialog
from desktop.pages.awards import AwardsPage
from storage.queries.awards import list_awards
from storage.queries.decisions import list_decisions
from storage.queries.nominations import list_nominations
from storage.records_rounds import Nomination
from storage.services.nominations import add_nominations
from storage.services.submission import submit
from tests.desktop.awards.test_papers_tab import DAY, press

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "raise()", "This plugin does not support"
)
TUAN, HA, NAM = "Phạm Minh Tuấn", "Nguyễn Thị Hà", "Trần Văn Nam"


@pytest.fixture
def tab(page: AwardsPage) -> PapersTab:
    """Three lines were sent to the province: two awards of one kind, one title."""
    found = next(one for one in page._tabs if isinstance(one, PapersTab))
    book = found.context.book
    add_nominations(book, 1, [Nomination("BK_TINH", 1), Nomination("CSTD_TINH", 2)])
    submit(book, 1, "tinh", DAY, "Sở Nội vụ")
    page.show_target(found.title)
    return found


def answered(tab: PapersTab, number: str, *names: str, refused: str = "") -> ResultsDialog:
    press(tab, "Ghi kết quả")
    shown = [one for one in tab.findChildren(ResultsDialog) if one.isVisible()][-1]
    shown.form.inputs["number"].show_value(number)
    shown.form.inputs["date"].show_value(DAY)
    shown.pasted.set_lines(names)
    shown.match()
    for row in shown.rows:
        if row.line.name == refused:
            row.result.setCurrentIndex(row.result.findData("refused"))
    shown.accept()
    return shown


def states(tab: PapersTab) -> dict[str, str]:
    lines = list_nominations(tab.context.book, 1)
    return {one.name: one.state for one in lines if one.authority == "tinh"}


def test_what_a_decision_does_not_mention_goes_on_waiting(tab: PapersTab) -> None:
    said: list[str] = []
    tab.said.connect(said.append)
    answered(tab, "99/QĐ-UBND", TUAN, HA)
    assert states(tab) == {TUAN: "granted", HA: "granted", NAM: "submitted"}
    assert said[-1].endswith("2 được tặng, 0 không được tặng; còn 1 trường hợp chưa có kết quả.")
    assert any(
        one.accessibleName().startswith("Ghi kết quả") for one in tab.side.findChildren(QPushButton)
    )
    answered(tab, "120/QĐ-UBND", NAM)
    assert {one.subject_name: one.number for one in list_awards(tab.context.book)} == {
        TUAN: "99/QĐ-UBND",
        HA: "99/QĐ-UBND",
        NAM: "120/QĐ-UBND",
    }


def test_a_line_told_not_granted_is_so_with_the_decision_as_reason(tab: PapersTab) -> None:
    answered(tab, "99/QĐ-UBND", TUAN, refused=HA)
    assert states(tab) == {TUAN: "granted", HA: "refused", NAM: "submitted"}
    reasons = {one.name: one.reason for one in list_nominations(tab.context.book, 1)}
    assert "99/QĐ-UBND" in reasons[HA]


def test_an_answer_may_only_refuse(tab: PapersTab) -> None:
    answered(tab, "12/TB-SNV", refused=NAM)
    assert states(tab)[NAM] == "refused"
    reasons = {one.name: one.reason for one in list_nominations(tab.context.book, 1)}
    assert reasons[NAM].startswith("Theo văn bản số 12/TB-SNV")
    assert list_decisions(tab.context.book) == ()


def test_an_answer_about_nobody_is_not_stored(tab: PapersTab) -> None:
    shown = answered(tab, "99/QĐ-UBND")
    assert shown.refusal.text().startswith("Chưa chọn kết quả của trường hợp nào.")
    assert set(states(tab).values()) == {"submitted"}


def test_a_name_a_bit_off_waits_in_its_row_as_the_decision_has_it(tab: PapersTab) -> None:
    dialog = answered(tab, "99/QĐ-UBND", "Phạm Minh Tuân")
    row = next(one for one in dialog.rows if one.line.name == TUAN)
    assert (row.result.currentText(), row.name.text()) == ("Chưa có kết quả", "Phạm Minh Tuân")
    assert "đã ghi sẵn" in dialog.told.text()
    dialog.reject()


def test_the_province_gives_its_own_certificate_by_its_own_name(tab: PapersTab) -> None:
    dialog = answered(tab, "99/QĐ-UBND")
    told = [one.text() for one in dialog.findChildren(QLabel)]
    assert f"{TUAN}\nBằng khen của Chủ tịch Ủy ban nhân dân tỉnh" in told
    dialog.reject()
