"""What stands in the way of handing in is named, led to, and overridden only with a reason."""

from pathlib import Path

import pytest

from desktop.awards.dossier_tab import DossierTab
from desktop.awards.nominations_tab import NominationsTab
from desktop.pages.awards import AwardsPage
from desktop.registry.record_dialog import RecordDialog
from desktop.workspace import Workspace
from storage.queries.dossier import check_round
from storage.queries.rounds import list_overrides
from storage.records_rounds import Override
from storage.services.rounds import override_finding
from tests.desktop.awards.board import office_with_a_round, tab_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


@pytest.fixture
def office_book(tmp_path: Path) -> Path:
    return office_with_a_round(tmp_path / "so.tdkt")


@pytest.fixture
def tab(page: AwardsPage) -> DossierTab:
    found = tab_of(page, "Hồ sơ")
    assert isinstance(found, DossierTab)
    return found


def said(tab: DossierTab) -> list[str]:
    return [tab.list.item(row).text() for row in range(tab.list.count())]


def choose(tab: DossierTab, words: str) -> None:
    tab.list.setCurrentRow(next(at for at, text in enumerate(said(tab)) if words in text))


def let_all_stand(tab: DossierTab) -> None:
    book, round_id = tab.context.book, tab.rounds.id
    for one in check_round(book, round_id).findings:
        if one.stops:
            override_finding(book, round_id, Override(one.key, "Bổ sung sau", "Nguyễn Thị Hà"))


def test_findings_stand_under_the_line_they_are_about(tab: DossierTab) -> None:
    texts = said(tab)
    assert texts[0].startswith("Cả đợt xét")
    (ha,) = (at for at, text in enumerate(texts) if text.startswith("Nguyễn Thị Hà ("))
    (binh,) = (at for at, text in enumerate(texts) if text.startswith("Trần Văn Bình ("))
    assert all("Nguyễn Thị Hà:" in text for text in texts[ha + 1 : binh])


def test_the_tab_says_how_much_stands_in_the_way(tab: DossierTab, page: AwardsPage) -> None:
    stopping = sum(one.stops for one in check_round(tab.context.book, tab.rounds.id).findings)
    assert stopping > 0
    assert page.tabs.tabText(page.tabs.currentIndex()) == f"Hồ sơ ({stopping} lỗi)"
    assert tab.state.text() == "Chưa sẵn sàng nộp"


def test_what_stands_in_the_way_is_in_front_and_not_what_is_only_to_look_at(
    tab: DossierTab,
) -> None:
    first = tab.current
    assert first is not None
    assert first.stops
    book, round_id = tab.context.book, tab.rounds.id
    override_finding(book, round_id, Override(first.key, "Bổ sung sau", "Nguyễn Thị Hà"))
    tab.list.clear()
    tab.filter.activated.emit(0)
    assert tab.current is not None
    assert tab.current.stops
    assert tab.current.key != first.key


def test_every_finding_says_what_to_do_and_by_which_article(tab: DossierTab) -> None:
    choose(tab, "thiếu báo cáo thành tích")
    assert "Hãy bổ sung giấy tờ này" in said(tab)[tab.list.currentRow()]
    assert "Điều 34" in said(tab)[tab.list.currentRow()]
    assert "chưa đối chiếu văn bản gốc" in said(tab)[tab.list.currentRow()]


def test_enter_leads_to_the_line(tab: DossierTab, page: AwardsPage) -> None:
    choose(tab, "Trần Văn Bình: thiếu báo cáo")
    tab.open_current()
    front = page.tabs.currentWidget()
    assert isinstance(front, NominationsTab)
    assert front.table.current is not None
    assert front.table.current.line.name == "Trần Văn Bình"


def test_a_red_finding_stands_only_with_a_reason(tab: DossierTab) -> None:
    choose(tab, "Nguyễn Thị Hà: thiếu báo cáo")
    tab.override()
    (dialog,) = tab.findChildren(RecordDialog)
    dialog.accept()
    assert dialog.form.problem("reason")
    key = tab.current.key if tab.current else ""
    dialog.form.show_record(Override(key, "Báo cáo nộp bản giấy", "Chánh Văn phòng"))
    dialog.accept()
    (kept,) = list_overrides(tab.context.book, tab.rounds.id)
    assert (kept.reason, kept.decided_by) == ("Báo cáo nộp bản giấy", "Chánh Văn phòng")
    assert any("Bỏ qua có lý do" in text and "Báo cáo nộp bản giấy" in text for text in said(tab))


def test_an_override_is_taken_back(tab: DossierTab) -> None:
    let_all_stand(tab)
    choose(tab, "Nguyễn Thị Hà: thiếu báo cáo")
    assert tab.override_button.text() == "Không bỏ qua nữa"
    tab.override()
    assert tab.state.text() == "Chưa sẵn sàng nộp"


def test_ready_only_when_nothing_red_is_left(tab: DossierTab, page: AwardsPage) -> None:
    let_all_stand(tab)
    assert tab.state.text() == "Sẵn sàng nộp"
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Hồ sơ"


def test_the_list_is_narrowed_by_weight(tab: DossierTab) -> None:
    tab.filter.setCurrentIndex(tab.filter.findData("Cần xem lại"))
    tab.filter.activated.emit(tab.filter.currentIndex())
    findings = [text for text in said(tab) if ":" in text]
    assert findings
    assert all(text.startswith("Cần xem lại") for text in findings)


def test_amber_findings_need_no_override(tab: DossierTab) -> None:
    choose(tab, "Cần xem lại")
    assert not tab.override_button.isEnabled()


def test_the_checklist_goes_to_word(
    tab: DossierTab, tmp_path: Path, qtbot, monkeypatch: pytest.MonkeyPatch, workspace: Workspace
) -> None:
    target = tmp_path / "phieu.docx"
    monkeypatch.setattr("desktop.dialogs.export.ask_target", lambda *_: target)
    tab.export_list()
    qtbot.waitUntil(target.exists, timeout=10000)
    assert workspace.page is not None
