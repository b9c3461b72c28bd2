"""A list is looked through row by row before anything goes into the book."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.pages.registry import RegistryPage
from desktop.registry.import_review import ImportReview
from desktop.workspace import Workspace
from exporters.xlsx import Sheet, SheetColumn, write_workbook
from storage.queries.people import list_people
from storage.services.people import delete_people
from tests.desktop.registry.conftest import DAY
from tests.desktop.registry.test_registers import column

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

HEAD = ("STT", "Họ và tên", "Chức vụ", "Đơn vị", "Ngày sinh")
ROWS = (
    ("1", "Nguyễn Thị Hà", "Phó Chánh Văn phòng", "Văn phòng Sở", "08/03/1985"),
    ("2", "Đỗ Thị Mới", "Chuyên viên", "Phòng Lãnh sự", "05/05/1995"),
    ("3", "TRẦN VĂN BÌNH", "Phó Trưởng phòng", "Phòng Lãnh sự", "1990"),
    ("4", "Phạm Sai Ngày", "Chuyên viên", "Phòng Lãnh sự", "31/02/1990"),
    ("5", "Nguyễn Thị Hà", "Chuyên viên", "Phòng Tổng hợp", ""),
)


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    path = tmp_path / "ds.xlsx"
    columns = [SheetColumn(title, 20) for title in HEAD]
    write_workbook([Sheet("DS", ("DANH SÁCH CÁN BỘ",), columns, ROWS)], path)
    return path


@pytest.fixture
def review(qtbot, page: RegistryPage, list_file: Path) -> ImportReview:
    page.people.lists.read(list_file)
    return shown(qtbot, page)


def shown(qtbot, page: RegistryPage) -> ImportReview:
    qtbot.waitUntil(lambda: bool(page.findChildren(ImportReview)), timeout=5000)
    found = page.findChildren(ImportReview)[-1]
    qtbot.waitUntil(lambda: found.word.text().startswith("Sẽ ghi"), timeout=5000)
    return found


def test_each_row_says_how_it_stands_to_the_book(review: ImportReview) -> None:
    assert column(review.table, 1) == ["Đã có", "Mới", "Thay đổi", "Sai", "Cần xem lại"]
    assert "Chức vụ: Chuyên viên → Phó Trưởng phòng" in column(review.table, 4)[2]
    assert "'DS'!E7" in column(review.table, 4)[3]
    assert review.word.text() == "Sẽ ghi 2 trong 5 dòng."


def test_only_ticked_rows_go_in_and_one_undo_takes_all_back(
    review: ImportReview, page: RegistryPage, workspace: Workspace
) -> None:
    review.accept()
    assert review.stored == 2
    assert "Đỗ Thị Mới" in column(page.people.table)
    assert column(page.people.table, 1)[1] == "Phó Trưởng phòng"
    workspace.undo()
    assert column(page.people.table) == ["Nguyễn Thị Hà", "Trần Văn Bình", "Lý Thị An"]
    assert column(page.people.table, 1)[1] == "Chuyên viên"


def test_space_unticks_a_row_and_a_wrong_one_cannot_be_ticked(qtbot, review: ImportReview) -> None:
    review.table.selectRow(1)
    qtbot.keyClick(review.table, Qt.Key.Key_Space)
    assert review.word.text() == "Sẽ ghi 1 trong 5 dòng."
    review.table.selectRow(3)
    qtbot.keyClick(review.table, Qt.Key.Key_Space)
    assert review.word.text() == "Sẽ ghi 1 trong 5 dòng."


def test_a_doubtful_row_may_be_said_to_be_somebody_of_the_book(
    review: ImportReview, page: RegistryPage
) -> None:
    review.table.selectRow(4)
    assert "Nguyễn Thị Hà" in review.person.itemText(1)
    review.person.setCurrentIndex(1)
    review.person.activated.emit(1)
    assert review.word.text() == "Sẽ ghi 3 trong 5 dòng."
    review.accept()
    assert column(page.people.table).count("Nguyễn Thị Hà") == 1


def test_rows_of_one_state_are_shown_alone(review: ImportReview) -> None:
    at = review.states.findData("wrong")
    review.states.setCurrentIndex(at)
    review.states.activated.emit(at)
    assert column(review.table, 1) == ["Sai"]


def test_a_column_left_out_is_planned_anew(qtbot, review: ImportReview) -> None:
    post = review.columns.choices["DS"][2]
    post.setCurrentIndex(0)
    post.activated.emit(0)
    qtbot.waitUntil(lambda: review.word.text().startswith("Sẽ ghi 1 "), timeout=5000)
    assert column(review.table, 1)[2] == "Đã có"


def test_a_list_without_headings_is_pasted_and_its_columns_named(qtbot, page: RegistryPage) -> None:
    QGuiApplication.clipboard().setText("Vũ Thị Dán\tChuyên viên\nBùi Văn Chép\tVăn thư\n")
    page.people.lists.paste("people")
    review = page.findChildren(ImportReview)[-1]
    qtbot.waitUntil(lambda: bool(review.columns.choices), timeout=5000)
    (choices,) = review.columns.choices.values()
    for choice, key in zip(choices, ("full_name", "post"), strict=True):
        choice.setCurrentIndex(choice.findData(key))
        choice.activated.emit(choice.currentIndex())
    qtbot.waitUntil(lambda: review.word.text() == "Sẽ ghi 2 trong 2 dòng.", timeout=5000)
    review.accept()
    lines = list_people(page.people._context.book, DAY)
    assert [line.full_name for line in lines[-2:]] == ["Vũ Thị Dán", "Bùi Văn Chép"]


def test_a_first_list_with_ratings_brings_its_people_first(
    qtbot, page: RegistryPage, tmp_path: Path
) -> None:
    """A new office's one list of staff: nobody can be rated before being known."""
    book = page.people.lists._context.book
    delete_people(book, [one.id or 0 for one in list_people(book, DAY)])
    file = tmp_path / "ds.csv"
    file.write_text(
        "STT,Họ và tên,Ngày sinh,Chức vụ,Kết quả xếp loại năm 2026\n"
        "1,Lê Quang Dũng,20/11/1980,Chánh Văn phòng,Hoàn thành xuất sắc nhiệm vụ\n",
        encoding="utf-8",
    )
    said: list[str] = []
    page.people.lists.said.connect(said.append)
    page.people.lists.read(file)
    review = shown(qtbot, page)
    assert review.kind.currentData() == "people"
    qtbot.waitUntil(review.store_button.isEnabled, timeout=5000)
    review.accept()
    assert "Nhập tệp này lần nữa để ghi “Kết quả xếp loại hằng năm”" in said[-1]
    page.people.lists.read(file)
    qtbot.waitUntil(lambda: shown(qtbot, page) is not review, timeout=5000)
    assert shown(qtbot, page).kind.currentData() == "ratings"
