"""The window that makes the reports a round lacks says how many, and for whom it makes none."""

from pathlib import Path

import pytest

from desktop.awards.nominations_tab import NominationsTab
from desktop.awards.reports_dialog import ReportsDialog
from desktop.pages.awards import AwardsPage
from storage.queries.nominations import list_nominations
from storage.queries.papers import list_papers
from storage.services.nominations import set_state
from tests.desktop.awards.board import office_with_a_round, tab_of
from tests.desktop.test_accessibility import controls, name_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


@pytest.fixture
def office_book(tmp_path: Path) -> Path:
    return office_with_a_round(tmp_path / "so.tdkt")


@pytest.fixture
def tab(page: AwardsPage) -> NominationsTab:
    found = tab_of(page, "Đề nghị")
    assert isinstance(found, NominationsTab)
    return found


def opened(qtbot, tab: NominationsTab) -> ReportsDialog:
    tab.commands.action("round.reports").trigger()
    (dialog,) = tab.findChildren(ReportsDialog)
    qtbot.waitUntil(lambda: "Đang xem" not in dialog.word.text(), timeout=10000)
    return dialog


def test_reports_are_made_after_they_are_counted(qtbot, tab: NominationsTab) -> None:
    dialog = opened(qtbot, tab)
    assert dialog.word.text() == "Sẽ lập 2 báo cáo: 2 theo Mẫu số 05."
    assert dialog.make_button.text() == "Lập 2 báo cáo"
    assert list_papers(tab.context.book) == ()
    with qtbot.waitSignal(tab.said) as said:
        dialog.accept()
    assert said.args == ["Đã lập 2 báo cáo; bấm Ctrl+Z để bỏ."]
    assert len(list_papers(tab.context.book)) == 2
    assert all(one.report_id for one in list_nominations(tab.context.book, 1))


def test_who_gets_none_is_listed_with_the_reason(qtbot, tab: NominationsTab) -> None:
    ids = [one.id or 0 for one in list_nominations(tab.context.book, 1)]
    set_state(tab.context.book, ids[:1], "failed", "Không đủ phiếu")
    dialog = opened(qtbot, tab)
    assert dialog.left_word.text() == "1 trường hợp không lập:"
    model = dialog.table.model()
    told = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert told == ["Nguyễn Thị Hà", "Lao động tiên tiến", "Không còn đề nghị: không đạt."]


def test_with_nothing_to_make_the_button_rests(qtbot, tab: NominationsTab) -> None:
    opened(qtbot, tab).accept()
    tab.findChildren(ReportsDialog)[0].deleteLater()
    qtbot.waitUntil(lambda: not tab.findChildren(ReportsDialog), timeout=5000)
    dialog = opened(qtbot, tab)
    assert dialog.word.text() == "Không còn báo cáo nào phải lập."
    assert not dialog.make_button.isEnabled()


def test_every_control_has_a_name(qtbot, tab: NominationsTab) -> None:
    dialog = opened(qtbot, tab)
    assert [type(one).__name__ for one in controls(dialog) if not name_of(one)] == []
