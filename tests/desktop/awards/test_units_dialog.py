"""Units are called, blank lists go out, and what comes back is looked through row by row."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.awards.call_dialog import CallDialog
from desktop.awards.list_review import ListReview
from desktop.awards.nominations_tab import NominationsTab
from desktop.awards.units_dialog import UnitsDialog
from desktop.pages.awards import AwardsPage
from desktop.workspace import Workspace
from storage.dates import PartialDate
from storage.queries.nominations import list_nominations
from storage.queries.papers import get_paper, list_papers
from storage.queries.rounds import list_round_units
from storage.records_rounds import RoundUnit
from storage.services.unit_lists import call_units
from tests.desktop.awards.board import office_with_a_round, tab_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


@pytest.fixture
def office_book(tmp_path: Path) -> Path:
    return office_with_a_round(tmp_path / "so.tdkt")


@pytest.fixture
def tab(page: AwardsPage) -> NominationsTab:
    found = tab_of(page, "Đề nghị")
    assert isinstance(found, NominationsTab)
    return found


@pytest.fixture
def dialog(tab: NominationsTab) -> UnitsDialog:
    day = PartialDate(2026, 11, 2)
    units = [RoundUnit("Phòng Lãnh sự", called_on=day), RoundUnit("Văn phòng", called_on=day)]
    call_units(tab.context.book, tab.rounds.id, units)
    tab.take_in_lists()
    (found,) = tab.findChildren(UnitsDialog)
    return found


def test_units_are_called_with_a_letter(tab: NominationsTab, workspace: Workspace) -> None:
    tab.take_in_lists()
    (dialog,) = tab.findChildren(UnitsDialog)
    dialog.call()
    (call,) = dialog.findChildren(CallDialog)
    assert call.chosen == ["Phòng Lãnh sự"]
    call.accept()
    (unit,) = list_round_units(tab.context.book, tab.rounds.id)
    assert (unit.name, unit.collective_id) == ("Phòng Lãnh sự", 1)
    (paper,) = list_papers(tab.context.book)
    letter = get_paper(tab.context.book, paper.id or 0)
    assert letter.values["addressees"] == ("Phòng Lãnh sự",)
    assert letter.values["reply_by"] == "2026-12-10"
    assert workspace.page.name == "Văn bản"


def test_the_button_counts_who_handed_in(tab: NominationsTab, dialog: UnitsDialog) -> None:
    assert tab.units_button.text() == "Nhận danh sách các phòng (0/2)"
    dialog.mark()
    assert tab.units_button.text() == "Nhận danh sách các phòng (1/2)"
    assert "Chưa nộp: Văn phòng." in dialog.word.text()
    dialog.mark()
    assert tab.units_button.text() == "Nhận danh sách các phòng (0/2)"


def test_a_blank_list_for_each_unit_still_waited_for(
    qtbot, dialog: UnitsDialog, tmp_path: Path
) -> None:
    dialog.mark()
    dialog.write_blanks(tmp_path)
    qtbot.waitUntil(lambda: "Đã xuất 1 mẫu" in dialog.word.text(), timeout=10000)
    (file,) = tmp_path.glob("De-nghi-*.xlsx")
    assert "Van-phong" in file.name


def test_a_units_list_becomes_lines(
    qtbot, tab: NominationsTab, dialog: UnitsDialog, tmp_path: Path
) -> None:
    dialog.write_blanks(tmp_path)
    qtbot.waitUntil(lambda: "Đã xuất 2 mẫu" in dialog.word.text(), timeout=10000)
    file = next(tmp_path.glob("De-nghi-Phong*.xlsx"))
    fill_in(file, "Lý Thị An", "Lao động tiên tiến")
    dialog.read(file)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ListReview)), timeout=10000)
    (review,) = dialog.findChildren(ListReview)
    qtbot.waitUntil(lambda: "Sẽ ghi 1 trong 1 dòng." in review.word.text(), timeout=10000)
    review.accept()
    last = list_nominations(tab.context.book, tab.rounds.id)[-1]
    assert (last.name, last.award, last.state) == ("Lý Thị An", "LDTT", "proposed")
    assert last.verdict is not None
    unit, _ = list_round_units(tab.context.book, tab.rounds.id)
    assert unit.source == file.name
    assert last.round_unit_id == unit.id
    assert tab.table.lines[-1].line.name == "Lý Thị An"


def test_a_file_that_is_no_list_is_told(qtbot, dialog: UnitsDialog, tmp_path: Path) -> None:
    file = tmp_path / "hong.xlsx"
    file.write_bytes(b"khong phai bang")
    dialog.read(file)
    qtbot.waitUntil(lambda: bool(dialog.refusal.text()), timeout=10000)
    assert list_round_units(dialog._context.book, 1)[0].handed_in_on is None


def fill_in(file: Path, name: str, award: str) -> None:
    """Type one line into a blank list as a unit would."""
    book = load_workbook(file)
    sheet = book.worksheets[0]
    heads = {
        str(cell.value): (at, column)
        for at, row in enumerate(sheet.iter_rows(), start=1)
        for column, cell in enumerate(row, start=1)
    }
    for title, value in (("Họ và tên", name), ("Danh hiệu, hình thức khen thưởng", award)):
        row, column = heads[title]
        sheet.cell(row + 1, column, value)
    book.save(file)
