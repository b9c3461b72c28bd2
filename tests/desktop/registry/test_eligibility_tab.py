"""The page says who may be proposed, why not, and leads to the rows behind it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from desktop.pages.registry import RegistryPage
from desktop.registry.clean_list_dialog import CleanListDialog
from desktop.registry.eligibility_tab import EligibilityTab
from desktop.workspace import Workspace
from storage.dates import PartialDate
from storage.queries.awards import list_awards
from storage.queries.results import list_clean_lists
from storage.records_local import LawConfirmation, LocalAward
from storage.records_registry import CleanList
from storage.records_rounds import Nomination
from storage.services.awards import delete_awards
from storage.services.discipline import confirm_clean_list
from storage.services.local_rules import add_local_award, confirm_law
from storage.services.nominations import add_nominations
from storage.services.rounds import add_round
from tests.desktop.registry.test_registers import column
from tests.storage.round_builders import a_round

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


@pytest.fixture
def tab(qtbot, page: RegistryPage) -> EligibilityTab:
    """Chiến sĩ thi đua cơ sở for 2025, received under the law before its amendment."""
    shown = page.eligibility
    shown.asked.year.setValue(2025)
    shown.asked.received.setText("01/02/2026")
    page.tabs.setCurrentWidget(shown)
    judged(qtbot, shown)
    return shown


def judged(qtbot, tab: EligibilityTab, received: str = "") -> None:
    if received:
        tab.asked.received.setText(received)
    tab.asked.filter.setCurrentIndex(2)
    tab.judge()
    qtbot.waitUntil(lambda: "lượt xét" in tab.asked.word.text(), timeout=5000)


def choose(tab: EligibilityTab, name: str) -> None:
    tab.table.selectRow(column(tab.table).index(name))


def said(tab: EligibilityTab) -> list[str]:
    return [tab.side.list.item(row).text() for row in range(tab.side.list.count())]


def test_those_who_may_be_proposed_come_first(tab: EligibilityTab) -> None:
    assert column(tab.table)[0] == "Nguyễn Thị Hà"
    assert column(tab.table, 2)[0] == "Đủ điều kiện"
    assert "Trần Văn Bình" in column(tab.table)


def test_what_is_missing_is_said_in_words(tab: EligibilityTab) -> None:
    at = column(tab.table).index("Trần Văn Bình")
    assert column(tab.table, 2)[at] == "Chưa đủ"
    assert "hoàn thành xuất sắc nhiệm vụ" in column(tab.table, 3)[at]


def test_every_condition_has_its_article(tab: EligibilityTab) -> None:
    choose(tab, "Nguyễn Thị Hà")
    assert any(line.startswith("Đạt:") and "Điều 23" in line for line in said(tab))
    assert tab.side.heading.text() == "Nguyễn Thị Hà"


def test_every_award_of_the_catalogue_can_be_looked_at(qtbot, tab: EligibilityTab) -> None:
    tab.asked.award.setCurrentIndex(0)
    tab.asked.year.setValue(2024)
    judged(qtbot, tab, "01/02/2025")
    whole = len(column(tab.table))
    assert whole > 30
    for row in range(whole):
        tab.table.selectRow(row)
        assert tab.side.list.count() > 0


def test_silence_on_discipline_is_no_proof(tab: EligibilityTab) -> None:
    choose(tab, "Lý Thị An")
    assert any(line.startswith("Chưa rõ: Chưa xác nhận không bị kỷ luật") for line in said(tab))


def test_a_verdict_on_unconfirmed_law_is_never_green(qtbot, tab: EligibilityTab) -> None:
    judged(qtbot, tab, "01/12/2026")
    colors = tab.table.itemDelegateForColumn(2)
    model = tab.table.model()
    for row in range(model.rowCount()):
        assert colors.color_of(model.index(row, 2)) != "green"  # type: ignore[attr-defined]
    assert column(tab.table, 2)[0] == "Đủ – luật chưa đối chiếu"
    assert "chưa đối chiếu văn bản gốc" in tab.asked.caution.text()


def test_once_the_office_confirmed_the_law_it_is(qtbot, tab: EligibilityTab) -> None:
    word = LawConfirmation("luat-2026", "Nguyễn Thị Hà", PartialDate(2026, 10, 5))
    confirm_law(tab._context.book, word)
    judged(qtbot, tab, "01/12/2026")
    assert column(tab.table, 2)[0] == "Đủ điều kiện"


def test_a_click_opens_the_row_that_proves_it(
    tab: EligibilityTab, page: RegistryPage, workspace: Workspace
) -> None:
    choose(tab, "Nguyễn Thị Hà")
    items = [tab.side.list.item(row) for row in range(tab.side.list.count())]
    rated = next(one for one in items if "xuất sắc" in one.text())
    (first, *_) = rated.data(Qt.ItemDataRole.UserRole)
    tab.prove([first])
    assert workspace.page is page
    assert page.tabs.currentWidget() is page.people
    entry = page.people.view.table.current
    assert entry is not None
    assert (entry.kind, entry.year) in {("rating", 2025), ("initiative", 2025)}


def test_the_office_confirms_who_was_not_disciplined(qtbot, tab: EligibilityTab) -> None:
    tab.confirm_clean()
    shown = tab.findChildren(CleanListDialog)[0]
    shown.accept()
    assert "ai xác nhận" in shown.refusal.text()
    shown.confirmed_by.setText("Phòng Tổ chức cán bộ")
    chosen = shown.chosen()
    assert 3 in chosen
    assert 1 not in chosen  # confirmed before
    shown.accept()
    assert list_clean_lists(tab._context.book)[-1].person_ids == chosen
    qtbot.waitUntil(lambda: "lượt xét" in tab.asked.word.text(), timeout=5000)
    choose(tab, "Lý Thị An")
    assert any(line.startswith("Đạt: Đã xác nhận không bị kỷ luật") for line in said(tab))


def test_a_cap_shows_its_rounding(tab: EligibilityTab) -> None:
    told = tab.asked.caution.text()
    assert "20% của 1 là 0,20, làm tròn xuống 0; đang đề nghị 1" in told
    assert "tỷ lệ hoàn thành xuất sắc nhiệm vụ so với hoàn thành tốt nhiệm vụ" in told


def test_an_article_begins_its_line_with_a_capital(tab: EligibilityTab) -> None:
    choose(tab, "Lý Thị An")
    lines = said(tab)
    assert any(". Khoản " in line for line in lines)
    assert not any(". khoản " in line for line in lines)


def test_a_day_that_is_none_is_told(tab: EligibilityTab) -> None:
    tab.asked.received.setText("31/02/2026")
    tab.judge()
    assert "31/02/2026" in tab.asked.word.text()


def test_a_title_the_office_adds_can_be_judged_at_once(qtbot, tab: EligibilityTab) -> None:
    chosen = tab.asked.award.currentData()
    medal = LocalAward("KNC_DU_LICH", "Kỷ niệm chương Vì sự nghiệp du lịch", source="Thông tư số 1")
    add_local_award(tab._context.book, medal)
    judged(qtbot, tab)
    assert tab.asked.award.findData("KNC_DU_LICH") > 0
    assert tab.asked.award.currentData() == chosen


def a_season(tab: EligibilityTab, **fields: Any) -> int:
    """A round of 2025 that proposes Hà, the only one of her office, for Lao động tiên tiến."""
    usual = {"name": "Tổng kết năm 2025", "year": 2025, "received": PartialDate(2026, 2, 1)}
    book = tab._context.book
    key = add_round(book, a_round(**{**usual, **fields}))
    add_nominations(book, key, [Nomination("LDTT", 1)])
    return key


def test_the_only_open_round_of_the_year_counts_and_is_named(qtbot, tab: EligibilityTab) -> None:
    """Whoever is CSTĐCS counts as LĐTT already, so Hà has none of 2025 here."""
    book = tab._context.book
    delete_awards(book, [one.id or 0 for one in list_awards(book, 2025)])
    confirm_clean_list(book, CleanList(2025, "Phòng Tổ chức", PartialDate(2026), (), (1,)))
    tab.asked.award.setCurrentIndex(tab.asked.award.findData("TTLDTT"))
    judged(qtbot, tab)
    assert not tab.asked.season.isVisibleTo(tab.asked)
    before = lacking(tab, "Văn phòng Sở")
    assert "Thiếu 01 LĐTT" in before
    a_season(tab)
    judged(qtbot, tab)
    assert tab.asked.season.currentText() == "Cùng đợt xét “Tổng kết năm 2025”"
    assert tab.asked.received.text() == "01/02/2026"
    assert "nếu 01 người đang đề nghị được công nhận LĐTT 2025" in lacking(tab, "Văn phòng Sở")
    tab.asked.season.setCurrentIndex(0)
    tab.asked.season.activated.emit(0)
    judged(qtbot, tab)
    assert lacking(tab, "Văn phòng Sở") == before


def test_of_several_open_rounds_the_person_picks(qtbot, tab: EligibilityTab) -> None:
    a_season(tab)
    a_season(tab, name="Đợt bổ sung", received=PartialDate(2026, 3, 2))
    a_season(tab, name="Chuyên đề", kind="PHONG_TRAO")
    judged(qtbot, tab)
    season = tab.asked.season
    assert season.round is None
    assert [season.itemText(at) for at in range(season.count())] == [
        "Không tính đề nghị của đợt xét nào",
        "Cùng đợt xét “Đợt bổ sung”",
        "Cùng đợt xét “Tổng kết năm 2025”",
    ]
    season.setCurrentIndex(1)
    season.activated.emit(1)
    assert tab.asked.received.text() == "02/03/2026"
    qtbot.waitUntil(lambda: "lượt xét" in tab.asked.word.text(), timeout=5000)


def test_a_round_of_another_year_is_not_offered(qtbot, tab: EligibilityTab) -> None:
    a_season(tab, year=2024)
    judged(qtbot, tab)
    assert tab.asked.season.round is None


def lacking(tab: EligibilityTab, name: str) -> str:
    return column(tab.table, 3)[column(tab.table).index(name)]


def test_what_is_only_partly_compared_is_cautioned_too(qtbot, tab: EligibilityTab) -> None:
    judged(qtbot, tab, "01/02/2026")
    assert "mới biết qua nguồn thứ cấp" in tab.asked.caution.text()
    confirm_law(tab._context.book, LawConfirmation("luat-2022-nd152", "Hà", PartialDate(2026)))
    judged(qtbot, tab, "01/02/2026")
    assert "nguồn thứ cấp" not in tab.asked.caution.text()


def test_a_day_before_the_oldest_law_is_told_in_words(qtbot, tab: EligibilityTab) -> None:
    tab.failed.disconnect()  # else the window waits for somebody to read it
    tab.asked.received.setText("31/12/2023")
    with qtbot.waitSignal(tab.failed, timeout=5000) as told:
        tab.judge()
    assert "ngày 31/12/2023" in str(told.args[0])
    assert "từ ngày 01/01/2024" in told.args[0].advice
