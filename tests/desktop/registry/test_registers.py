"""The registers narrow as one types, keep the office's order, and open a page per line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from desktop.pages.registry import RegistryPage
from desktop.registry.duplicates_dialog import DuplicatesDialog
from desktop.registry.grounds_dialog import GroundsDialog
from desktop.registry.record_dialog import RecordDialog
from desktop.registry.subject import RowOf, Subject
from desktop.workspace import Workspace
from storage.book import Book
from storage.queries.awards import get_award, get_initiative
from storage.queries.people import get_person, list_people
from storage.services.people import add_person
from tests.desktop.registry.conftest import DAY
from tests.storage.registry_builders import a_person

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


def column(table: QAbstractItemView, at: int = 0) -> list[str]:
    model = table.model()
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def dialog(page: RegistryPage) -> RecordDialog:
    return next(one for one in page.findChildren(RecordDialog) if one.isVisible())


def book_of(page: RegistryPage) -> Book:
    return page.people._context.book


def test_the_list_stands_in_the_offices_order_or_by_given_name(page: RegistryPage) -> None:
    people = page.people
    assert column(people.table) == ["Nguyễn Thị Hà", "Trần Văn Bình", "Lý Thị An"]
    people.order.setCurrentIndex(1)
    people.order.activated.emit(1)
    assert column(people.table) == ["Lý Thị An", "Trần Văn Bình", "Nguyễn Thị Hà"]


def test_typing_narrows_it_without_accents(page: RegistryPage) -> None:
    page.people.search.setText("ha van phong")
    assert column(page.people.table) == ["Nguyễn Thị Hà"]


def test_a_line_moves_and_comes_back_with_undo(page: RegistryPage, workspace: Workspace) -> None:
    page.people.table.selectRow(2)
    page.people.move_by(-1)
    assert column(page.people.table) == ["Nguyễn Thị Hà", "Lý Thị An", "Trần Văn Bình"]
    workspace.undo()
    assert column(page.people.table) == ["Nguyễn Thị Hà", "Trần Văn Bình", "Lý Thị An"]


def test_somebody_new_comes_with_unit_and_post(page: RegistryPage) -> None:
    page.people.acts.add_person()
    form = dialog(page).form
    form.inputs["full_name"].show_value("Đỗ Thị Mới")
    form.inputs["birth"].show_value(DAY)
    form.inputs["collective_id"].show_value(2)
    form.inputs["post"].show_value("Chuyên viên")
    dialog(page).accept()
    line = list_people(book_of(page), DAY)[-1]
    assert (line.full_name, line.unit, line.post) == ("Đỗ Thị Mới", "Phòng Lãnh sự", "Chuyên viên")
    assert column(page.people.table)[-1] == "Đỗ Thị Mới"


def test_a_form_says_what_is_missing_and_stays(page: RegistryPage) -> None:
    page.people.acts.add_person()
    shown = dialog(page)
    shown.accept()
    assert shown.isVisible()
    assert "họ và tên" in shown.form.problem("full_name")


def test_a_code_somebody_has_is_refused_in_the_dialog(page: RegistryPage) -> None:
    page.people.acts.edit_identity(3)
    dialog(page).form.inputs["code"].show_value("CB01")
    dialog(page).accept()
    assert "đã dùng cho Nguyễn Thị Hà" in dialog(page).refusal.text()
    assert get_person(book_of(page), 3).code == "CB03"


def test_enter_opens_the_page_and_the_button_leads_back(qtbot, page: RegistryPage) -> None:
    page.people.table.selectRow(1)
    qtbot.keyClick(page.people.table, Qt.Key.Key_Return)
    assert page.people.view.heading.text() == "Trần Văn Bình"
    page.people.view.back_button.click()
    assert page.people.table.current is not None
    assert page.people.table.current.full_name == "Trần Văn Bình"


def test_duplicates_are_merged_and_the_list_follows(page: RegistryPage) -> None:
    twin = get_person(book_of(page), 1)
    add_person(book_of(page), a_person("Nguyễn Thị Hà", birth=twin.birth))
    page.people.merge_duplicates()
    shown = page.findChildren(DuplicatesDialog)[0]
    assert "Cùng họ tên, cùng ngày sinh" in column(shown.table, 2)
    shown.keep_first.click()
    assert column(page.people.table).count("Nguyễn Thị Hà") == 1
    assert shown.empty.isVisible()


def choose_award(page: RegistryPage, year: int) -> None:
    page.people.open(1)
    page.people.view.go_to(RowOf(Subject(person_id=1), "award", year - 2022))
    entry = page.people.view.table.current
    assert entry is not None
    assert (entry.kind, entry.year) == ("award", year)


def test_an_award_is_revoked_by_a_paper_of_its_own(page: RegistryPage) -> None:
    choose_award(page, 2024)
    acts = dict(page.people.changes_of(1))
    acts["Đính chính, thu hồi Chiến sĩ thi đua cơ sở năm 2024…"]()
    form = dialog(page).form
    form.inputs["kind"].show_value("revocation")
    form.inputs["number"].show_value("07/QĐ-SNgV")
    dialog(page).accept()
    assert get_award(book_of(page), 2).status == "revoked"
    assert any(text.startswith("Thu hồi") for text in column(page.people.view.table, 2))


def test_an_award_says_which_initiatives_it_rests_on(page: RegistryPage) -> None:
    choose_award(page, 2025)
    acts = dict(page.people.changes_of(1))
    acts["Sáng kiến làm căn cứ cho Chiến sĩ thi đua cơ sở năm 2025…"]()
    shown = page.findChildren(GroundsDialog)[0]
    shown.initiatives.item(0).setCheckState(Qt.CheckState.Checked)
    shown.accept()
    assert get_initiative(book_of(page), 1).award_ids == (3,)
    assert any("làm căn cứ cho 1 khen thưởng" in text for text in column(page.people.view.table, 2))


def test_only_an_award_in_front_has_papers_and_grounds(page: RegistryPage) -> None:
    page.people.open(2)
    page.people.view.table.selectRow(0)
    assert [title for title, _ in page.people.changes_of(2)] == ["Ghi thôi công tác…"]


def test_a_collective_is_renamed_and_found_under_both_names(page: RegistryPage) -> None:
    page.collectives.acts.rename(2)
    form = dialog(page).form
    form.inputs["name"].show_value("Phòng Hợp tác quốc tế")
    dialog(page).accept()
    assert column(page.collectives.table)[1].startswith("Phòng Hợp tác quốc tế\nTên cũ: Phòng Lãnh")
    page.collectives.search.setText("lanh su")
    assert len(column(page.collectives.table)) == 1


def test_a_merger_is_recorded_and_taken_back(page: RegistryPage) -> None:
    page.collectives.open(2)
    page.collectives.acts.merge(2)
    dialog(page).accept()
    assert "đến hết" in column(page.collectives.table, 2)[1]
    ((title, take_back),) = page.collectives.changes_of(2)
    assert title.startswith("Bỏ ghi nhận")
    take_back()
    assert column(page.collectives.table, 2)[1] == ""
