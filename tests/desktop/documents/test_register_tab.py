"""The register follows issue and amendment, shows the chain, and leaves the window as files."""

from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from desktop.documents.register_tab import RegisterTab
from desktop.pages.documents import DocumentsPage
from desktop.workspace import Workspace
from storage.dates import PartialDate
from tests.desktop.words import docx_words, pdf_words

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


@pytest.fixture
def tab(workspace: Workspace, page: DocumentsPage, scan: Path) -> RegisterTab:
    """The plan of the sample office issued with its scan, then amended by a second one."""
    life = workspace.plan_page.life
    life.submit()
    assert life.issue_as("05", PartialDate(2026, 1, 5), scan)
    life.amend()
    life.submit()
    assert life.issue_as("45a", PartialDate(2026, 6, 15))
    page.tabs.setCurrentWidget(page.register)
    return page.register


def column(tab: RegisterTab, at: int) -> list[str]:
    model = tab.table.model()
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def written(qtbot, tab: RegisterTab, target: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("desktop.dialogs.export.ask_target", lambda *_: target)
    if target.suffix == ".xlsx":
        tab.export_xlsx()
    else:
        tab.export_document(target.suffix)
    qtbot.waitUntil(target.exists, timeout=10_000)
    return target


def test_what_was_issued_stands_in_the_register(tab: RegisterTab) -> None:
    assert column(tab, 0) == ["05/KH-SDL", "45a/KH-SDL"]
    assert column(tab, 1) == ["05/01/2026", "15/06/2026"]
    assert column(tab, 4) == ["Đã được sửa đổi", "Đã ban hành"]
    assert column(tab, 5) == ["Có", "Chưa"]


def test_a_draft_does_not_stand_in_it(page: DocumentsPage) -> None:
    assert column(page.register, 0) == []


def test_the_chain_is_told_from_both_ends(tab: RegisterTab, scan: Path) -> None:
    tab.table.selectRow(0)
    assert tab.side.chain.item(0).text().startswith("Được sửa đổi, bổ sung bởi: Kế hoạch số 45a")
    assert tab.side.copies.item(0).text() == scan.name
    tab.table.selectRow(1)
    assert tab.side.chain.item(0).text().startswith("Sửa đổi, bổ sung: Kế hoạch số 05")
    assert tab.side.copies.count() == 0


def test_the_chain_leads_to_the_other_paper(qtbot, tab: RegisterTab, page: DocumentsPage) -> None:
    tab.table.selectRow(0)
    with qtbot.waitSignal(page.wanted) as wanted:
        tab.side.chain.itemActivated.emit(tab.side.chain.item(0))
    shown, plan_id = wanted.args
    assert shown == "plan"
    assert plan_id == tab._entries[1].plan_id


def test_opening_a_line_shows_its_plan(tab: RegisterTab, workspace: Workspace) -> None:
    tab.open_document(tab._entries[0].document_id)
    assert workspace.page is workspace.plan_page
    assert workspace.session.plan_id == tab._entries[0].plan_id
    assert workspace.session.plan.number == "05"


def test_the_register_is_narrowed_by_year_and_words(tab: RegisterTab) -> None:
    assert [tab.years.itemText(at) for at in range(tab.years.count())] == ["Mọi năm", "Năm 2026"]
    tab.years.setCurrentIndex(1)
    tab.years.activated.emit(1)
    assert tab.year == 2026
    tab.search.setText("da ban hanh 45a")
    assert column(tab, 0) == ["45a/KH-SDL"]


def test_an_excel_file_has_the_lines_shown_with_real_dates(
    qtbot, tab: RegisterTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = written(qtbot, tab, tmp_path / "so.xlsx", monkeypatch)
    rows = CalamineWorkbook.from_path(target).get_sheet_by_index(0).to_python()
    assert rows[0][0] == "SỔ THEO DÕI VĂN BẢN THI ĐUA, KHEN THƯỞNG"
    head = next(at for at, row in enumerate(rows) if row[0] == "TT")
    assert [row[1] for row in rows[head + 1 :]] == ["05/KH-SDL", "45a/KH-SDL"]
    assert f"{rows[head + 1][2]:%d/%m/%Y}" == "05/01/2026"


def test_word_and_pdf_have_the_lines_shown(
    qtbot, tab: RegisterTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab.search.setText("45a")
    word = written(qtbot, tab, tmp_path / "so.docx", monkeypatch)
    assert "45a KH SDL" in " ".join(docx_words(word))
    assert "05 KH SDL" not in " ".join(docx_words(word))
    pdf = written(qtbot, tab, tmp_path / "so.pdf", monkeypatch)
    assert "SỔ THEO DÕI VĂN BẢN THI ĐUA" in " ".join(pdf_words(pdf))
