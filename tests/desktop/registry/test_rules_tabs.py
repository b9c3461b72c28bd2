"""The office lays down its own rules, sees what the law changes, and says it compared it."""

import pytest
from PySide6.QtCore import Qt

from desktop.pages.registry import RegistryPage
from desktop.registry.subject import Subject
from desktop.workspace import Workspace
from storage.queries.local_rules import law_confirmations, list_local_awards, list_local_rules
from tests.desktop.registry.test_eligibility_tab import choose, judged, said
from tests.desktop.registry.test_registers import book_of, column, dialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


def lay_down(page: RegistryPage) -> None:
    """Ten years of service for Chiến sĩ thi đua cơ sở, beside what the law asks."""
    page.local_rules.add_rule()
    form = dialog(page).form
    form.inputs["name"].show_value("Thâm niên của Sở")
    form.inputs["source"].show_value("Điều 4 Quyết định số 86/2025/QĐ-UBND")
    form.inputs["award_code"].show_value("CSTDCS")
    edit = form.inputs["conditions"].edit  # type: ignore[attr-defined]
    edit.kind.setCurrentText("Số năm công tác")
    edit.kind.activated.emit(edit.kind.currentIndex())
    edit.count.setValue(50)
    edit.add()
    dialog(page).accept()


def test_a_rule_of_the_office_is_named_in_the_verdict(qtbot, page: RegistryPage) -> None:
    lay_down(page)
    (rule,) = list_local_rules(book_of(page))
    assert (rule.award_code, rule.confirmed) == ("CSTDCS", False)
    assert column(page.local_rules.table, 2)[0].startswith("Công tác từ 50 năm")
    tab = page.eligibility
    page.tabs.setCurrentWidget(tab)
    tab.asked.year.setValue(2025)
    judged(qtbot, tab, "01/02/2026")
    choose(tab, "Nguyễn Thị Hà")
    assert any("Thâm niên của Sở" in line for line in said(tab))
    assert any("Điều 4 Quyết định số 86/2025/QĐ-UBND" in line for line in said(tab))


def test_a_rule_without_conditions_is_not_taken(page: RegistryPage) -> None:
    page.local_rules.add_rule()
    form = dialog(page).form
    form.inputs["name"].show_value("Trống")
    form.inputs["source"].show_value("Quyết định số 1")
    dialog(page).accept()
    assert "ít nhất một điều kiện" in form.problem("conditions")
    assert list_local_rules(book_of(page)) == ()


def test_a_deleted_rule_comes_back_with_undo(
    qtbot, page: RegistryPage, workspace: Workspace
) -> None:
    lay_down(page)
    page.local_rules.table.selectRow(0)
    qtbot.keyClick(page.local_rules.table, Qt.Key.Key_Delete)
    assert list_local_rules(book_of(page)) == ()
    workspace.undo()
    assert column(page.local_rules.table) == ["Thâm niên của Sở"]


def test_a_medal_of_the_office_may_be_awarded(page: RegistryPage) -> None:
    page.local_rules.add_award()
    form = dialog(page).form
    form.inputs["name"].show_value("Kỷ niệm chương Vì sự nghiệp ngoại giao")
    form.inputs["code"].show_value("KNC_NGOAI_GIAO")
    form.inputs["source"].show_value("Thông tư số 1")
    dialog(page).accept()
    (medal,) = list_local_awards(book_of(page))
    assert medal.code == "KNC_NGOAI_GIAO"
    fields = page.people.acts._award_fields(Subject(person_id=1))
    assert "KNC_NGOAI_GIAO" in (fields[0].choices or {})


def test_the_law_page_shows_what_changes_in_substance(page: RegistryPage) -> None:
    law = page.law
    assert any("có sáng kiến hoặc đề tài" in text for text in column(law.table, 2))
    substance = len(column(law.table))
    law.filter.setCurrentIndex(1)
    law.filter.activated.emit(1)
    assert len(column(law.table)) > substance
    assert "chưa đối chiếu văn bản gốc" in law.state.text()


def test_the_office_confirms_the_amended_law_and_takes_it_back(page: RegistryPage) -> None:
    law = page.law
    law.confirm()
    dialog(page).accept()
    assert dialog(page).isVisible()
    dialog(page).form.inputs["confirmed_by"].show_value("Nguyễn Thị Hà")
    dialog(page).accept()
    (word,) = law_confirmations(book_of(page))
    assert (word.rule_book, word.confirmed_by) == ("luat-2026", "Nguyễn Thị Hà")
    assert law.state.text().startswith("Cơ quan đã đối chiếu văn bản gốc: Nguyễn Thị Hà")
    law.withdraw()
    assert law_confirmations(book_of(page)) == ()
