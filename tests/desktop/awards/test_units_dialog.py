"""Units are called, blank lists go out, and what comes back is looked through row by row."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from desktop.awards.call_dialog import CallDialog
from desktop.awards.list_review import ListReview
from desktop.awards.nominations_tab import NominationsTab
from desktop.awards.units_dialog import UnitsDialog
from desktop.awards.units_words import STATE
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
    units = [RoundUnit("Phòng Lãnh sự", 1, called_on=day), RoundUnit("Văn phòng", called_on=day)]
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
    assert tab.units_button.text() == "Danh sách các phòng (0/2)…"
    dialog.mark()
    assert tab.units_button.text() == "Danh sách các phòng (1/2)…"
    assert "Chưa nộp: Văn phòng." in dialog.word.text()
    dialog.mark()
    assert tab.units_button.text() == "Danh sách các phòng (0/2)…"


def test_blank_papers_for_each_unit_still_waited_for(
    qtbot, dialog: UnitsDialog, tmp_path: Path
) -> None:
    dialog.mark()
    dialog.write_blanks(tmp_path)
    qtbot.waitUntil(lambda: "của 1 đơn vị" in dialog.word.text(), timeout=10000)
    written = {file.name for file in tmp_path.glob("*-*.*")}
    assert written == {"De-nghi-Van-phong.xlsx", "Bien-ban-hop-Van-phong.docx"}


def test_a_blank_list_names_the_units_people_and_offers_titles(
    qtbot, dialog: UnitsDialog, tmp_path: Path
) -> None:
    file = blank_list(qtbot, dialog, tmp_path)
    page = load_workbook(file).worksheets[0]
    told = [str(cell.value) for row in page.iter_rows() for cell in row if cell.value]
    assert {"Phòng Lãnh sự", "Nguyễn Thị Hà", "Trần Văn Bình", "Lý Thị An"} <= set(told)
    assert any("Tổng kết năm 2026" in one and "10/12/2026" in one for one in told)
    (offer,) = page.data_validations.dataValidation
    assert (offer.type, offer.formula1) == ("list", "'Danh mục chọn'!$A$2:$A$18")
    titles = [cell.value for cell in load_workbook(file)["Danh mục chọn"]["A"]]
    assert "Chiến sĩ thi đua cơ sở" in titles


def test_a_units_list_becomes_lines(
    qtbot, tab: NominationsTab, dialog: UnitsDialog, tmp_path: Path
) -> None:
    file = blank_list(qtbot, dialog, tmp_path)
    fill_in(file, "Lý Thị An", "Lao động tiên tiến")
    review = review_of(qtbot, dialog, file)
    assert "Sẽ ghi 1 trong 1 dòng." in review.word.text()
    left = "Không ghi danh hiệu, coi như không đề nghị: Nguyễn Thị Hà, Trần Văn Bình."
    assert review.refusal.text() == left
    review.accept()
    last = list_nominations(tab.context.book, tab.rounds.id)[-1]
    assert (last.name, last.award, last.state) == ("Lý Thị An", "LDTT", "proposed")
    assert last.verdict is not None
    unit, _ = list_round_units(tab.context.book, tab.rounds.id)
    assert unit.source == file.name
    assert last.round_unit_id == unit.id
    assert tab.table.lines[-1].line.name == "Lý Thị An"


def test_the_unit_itself_is_proposed_on_its_own_row(
    qtbot, tab: NominationsTab, dialog: UnitsDialog, tmp_path: Path
) -> None:
    file = blank_list(qtbot, dialog, tmp_path)
    fill_in(file, "Phòng Lãnh sự", "Tập thể lao động tiên tiến", "Tập thể")
    review_of(qtbot, dialog, file).accept()
    last = list_nominations(tab.context.book, tab.rounds.id)[-1]
    assert (last.collective_id, last.award) == (1, "TTLDTT")


def test_our_own_minutes_filled_in_become_lines_with_votes(
    qtbot, tab: NominationsTab, dialog: UnitsDialog, tmp_path: Path
) -> None:
    file = blank_list(qtbot, dialog, tmp_path).with_name("Bien-ban-hop-Phong-Lanh-su.docx")
    fill_minutes(file, [("Lý Thị An", "Lao động tiên tiến", "3/3"),
                        ("Nguyễn Thị Hà", "Lao động tiên tiến", "2/3")])  # fmt: skip
    review = review_of(qtbot, dialog, file)
    assert "Sẽ ghi 2 trong 2 dòng." in review.word.text()
    assert review.meeting.text().startswith("Họp ngày 28/10/2026; chủ trì: Bà Lý Thị An")
    assert review.states.itemText(2) == "Thay đổi (1)"
    review.accept()
    first, _, last = list_nominations(tab.context.book, tab.rounds.id)
    assert (first.name, first.note) == ("Nguyễn Thị Hà", "Đơn vị bỏ phiếu: 2/3 phiếu")
    assert (last.name, last.note) == ("Lý Thị An", "Đơn vị bỏ phiếu: 3/3 phiếu")
    assert last.evidence[0].note.startswith("Đơn vị bỏ phiếu: 3/3 phiếu. Họp ngày 28/10/2026")
    assert dialog.open_button.isEnabled()


def test_the_file_a_unit_handed_in_opens_as_it_was(
    qtbot, dialog: UnitsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = blank_list(qtbot, dialog, tmp_path)
    fill_in(file, "Lý Thị An", "Lao động tiên tiến")
    assert not dialog.open_button.isEnabled()
    review_of(qtbot, dialog, file).accept()
    opened: list[str] = []
    monkeypatch.setattr(
        "desktop.documents.kept_files.QDesktopServices.openUrl",
        lambda url: opened.append(url.toLocalFile()),
    )
    dialog.open_file()
    assert [Path(path).read_bytes() for path in opened] == [file.read_bytes()]


def test_units_past_the_day_show_as_overdue_and_are_urged(
    tab: NominationsTab, dialog: UnitsDialog, workspace: Workspace
) -> None:
    found = tab.rounds.round
    assert found is not None
    late = UnitsDialog(tab.context, found, tab, lambda: date(2026, 12, 15))
    late.wanted.connect(tab.wanted)
    assert shown(late) == ["Quá hạn", "Quá hạn"]
    assert "hạn nộp 10/12/2026 (quá hạn 5 ngày)" in late.word.text()
    late.mark()
    assert sorted(shown(late)) == ["Quá hạn", "Đã nộp"]
    late.urge()
    assert workspace.page.name == "Văn bản"
    (paper,) = list_papers(tab.context.book)
    letter = get_paper(tab.context.book, paper.id or 0)
    assert letter.form_id == "cong-van-don-doc"
    assert letter.values["addressees"] == ("Văn phòng",)
    assert letter.values["reply_by"] == "2026-12-22"
    told = str(letter.values["tasks"])
    assert "'Văn phòng', '10/12/2026', 'Quá hạn 5 ngày'" in told


def test_before_the_day_units_are_only_waited_for(tab: NominationsTab, dialog: UnitsDialog) -> None:
    found = tab.rounds.round
    assert found is not None
    early = UnitsDialog(tab.context, found, tab, lambda: date(2026, 12, 10))
    assert shown(early) == ["Chưa nộp", "Chưa nộp"]
    assert "quá hạn" not in early.word.text()


def test_nobody_is_urged_once_all_handed_in(tab: NominationsTab, dialog: UnitsDialog) -> None:
    dialog.mark()
    dialog.table.selectRow(1)
    dialog.mark()
    assert not dialog.urge_button.isEnabled()
    dialog.urge()
    assert list_papers(tab.context.book) == ()


def test_a_file_that_is_no_list_is_told(qtbot, dialog: UnitsDialog, tmp_path: Path) -> None:
    file = tmp_path / "hong.xlsx"
    file.write_bytes(b"khong phai bang")
    dialog.read(file)
    qtbot.waitUntil(lambda: bool(dialog.refusal.text()), timeout=10000)
    assert list_round_units(dialog._context.book, 1)[0].handed_in_on is None


def shown(dialog: UnitsDialog) -> list[str]:
    """The words of the chips."""
    model = dialog.table.model()
    return [str(model.index(row, STATE).data()) for row in range(model.rowCount())]


def blank_list(qtbot, dialog: UnitsDialog, folder: Path) -> Path:
    """The blank list of the first unit, its minutes beside it."""
    dialog.write_blanks(folder)
    qtbot.waitUntil(lambda: "Đã xuất mẫu" in dialog.word.text(), timeout=10000)
    return folder / "De-nghi-Phong-Lanh-su.xlsx"


def review_of(qtbot, dialog: UnitsDialog, file: Path) -> ListReview:
    """The review of a file read for the unit in front, once it is planned."""
    dialog.read(file)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ListReview)), timeout=10000)
    (review,) = dialog.findChildren(ListReview)
    qtbot.waitUntil(lambda: "Sẽ ghi" in review.word.text(), timeout=10000)
    return review


def fill_minutes(file: Path, proposed: Sequence[tuple[str, str, str]]) -> None:
    """Fill our own form in by hand: the meeting in its dots, those proposed in its dotted rows."""
    paper = Document(str(file))
    told = {
        "Thời gian bắt đầu": "Thời gian bắt đầu: 8 giờ 00 phút, ngày 28 tháng 10 năm 2026.",
        "Chủ trì": "Chủ trì (chủ tọa): Bà Lý Thị An, Phó Trưởng phòng.",
        "Thư ký": "Thư ký (người ghi biên bản): Trần Văn Bình.",
    }
    for paragraph in paper.paragraphs:
        for begin, text in told.items():
            if paragraph.text.startswith(begin):
                paragraph.text = text
    table = next(one for one in paper.tables if len(one.columns) == 5)
    dotted = [row for row in table.rows if row.cells[1].text.startswith("…")]
    for row, (name, award, votes) in zip(dotted, proposed, strict=False):
        for cell, text in zip(row.cells[1:], (name, award, votes), strict=False):
            cell.text = text
    paper.save(str(file))


def fill_in(file: Path, name: str, award: str, title: str = "Họ và tên") -> None:
    """Choose a title for one of the people of a blank list as a unit would."""
    book = load_workbook(file)
    sheet = book.worksheets[0]
    heads = {
        str(cell.value): (at, column)
        for at, row in enumerate(sheet.iter_rows(), start=1)
        for column, cell in enumerate(row, start=1)
    }
    row, column = heads[title]
    there = [at for at in range(row + 1, row + 20) if sheet.cell(at, column).value == name]
    sheet.cell(there[0], heads["Danh hiệu, hình thức khen thưởng"][1], award)
    book.save(file)
