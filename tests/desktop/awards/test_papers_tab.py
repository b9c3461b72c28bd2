"""From the set of papers to the award book: sent, decided here, granted above, corrected."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from desktop.awards.decision_dialog import DecisionDialog
from desktop.awards.papers_tab import PapersTab
from desktop.awards.redraft_dialog import RedraftDialog
from desktop.awards.results_dialog import ResultsDialog
from desktop.pages.awards import AwardsPage
from desktop.registry.record_dialog import RecordDialog
from desktop.rounds.award_book import write_award_book, write_import_list
from desktop.workspace import Workspace
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.awards import list_awards
from storage.queries.decisions import list_decisions
from storage.queries.nominations import list_nominations
from storage.queries.office import get_office
from storage.queries.rounds import get_round, list_round_papers, list_submissions
from storage.services.nominations import update_nomination
from storage.services.office import set_office
from storage.services.rounds import update_round
from tests.desktop.test_accessibility import controls, name_of

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "raise()", "This plugin does not support"
)
DAY = PartialDate(2026, 12, 15)


@pytest.fixture
def tab(page: AwardsPage) -> PapersTab:
    found = next(one for one in page._tabs if isinstance(one, PapersTab))
    page.show_target(found.title)
    return found


def dialog(tab: QWidget) -> RecordDialog:
    return next(one for one in tab.findChildren(RecordDialog) if one.isVisible())


def fill_in(tab: QWidget, **values: object) -> RecordDialog:
    shown = dialog(tab)
    for name, value in values.items():
        shown.form.inputs[name].show_value(value)
    shown.accept()
    return shown


def press(tab: PapersTab, begins: str) -> None:
    names = {one.accessibleName(): one for one in tab.side.findChildren(QPushButton)}
    next(one for name, one in names.items() if name.startswith(begins)).click()


def book_of(tab: PapersTab) -> Book:
    return tab.context.book


def deciding(tab: PapersTab) -> DecisionDialog:
    press(tab, "Ghi quyết định")
    return next(one for one in tab.findChildren(DecisionDialog) if one.isVisible())


def decide_here(tab: PapersTab, *names: str, number: str = "150/QĐ-SNgV") -> None:
    """One decision on the lines of these names, as the person ticks them."""
    deciding(tab).tick(names or ("Nguyễn Thị Hà", "Trần Văn Nam"))
    fill_in(tab, number=number, date=DAY, **({"issue": False} if _has_paper(tab) else {}))


def _has_paper(tab: PapersTab) -> bool:
    return "issue" in dialog(tab).form.inputs


def sent_above(tab: PapersTab) -> None:
    press(tab, "Ghi đã trình")
    (box,) = tab.findChildren(QMessageBox)  # the dossier still has red findings
    next(one for one in box.buttons() if one.text() == "Vẫn ghi đã trình").click()
    fill_in(tab, sent_on=DAY, sent_to="Sở Nội vụ")


def column(table, at: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def test_the_set_is_made_once(tab: PapersTab) -> None:
    assert set(column(tab.papers, 3)) == {"Chưa lập"}
    tab.make()
    made = len(list_round_papers(book_of(tab), 1))
    assert made == len(column(tab.papers, 3))
    assert set(column(tab.papers, 3)) == {"Dự thảo"}
    tab.make()
    assert len(list_round_papers(book_of(tab), 1)) == made


def test_drafts_are_offered_anew_once_the_round_says_otherwise(tab: PapersTab) -> None:
    said: list[str] = []
    tab.said.connect(said.append)
    tab.make()
    tab.ask_redraft()
    assert said[-1] == "Các dự thảo khớp với số liệu của đợt."
    (first, *_) = list_nominations(book_of(tab), 1)
    update_nomination(book_of(tab), replace(first, name="Nguyễn Thị Hạ"))
    tab.ask_redraft()
    (question,) = tab.findChildren(RedraftDialog)
    assert question.drafts.count() > 0
    question.accept()
    assert said[-1].endswith("văn bản; bấm Ctrl+Z để bỏ.")
    tab.ask_redraft()
    assert said[-1] == "Các dự thảo khớp với số liệu của đợt."


def test_papers_name_who_decides_as_the_desks_do(tab: PapersTab) -> None:
    office = get_office(book_of(tab))
    set_office(book_of(tab), replace(office, name_lines=("ỦY BAN NHÂN DÂN", "PHƯỜNG AN HÒA")))
    update_round(book_of(tab), replace(get_round(book_of(tab), 1), own_authority="xa"))
    tab.reload()
    chairman = "Chủ tịch Ủy ban nhân dân phường An Hòa"
    assert set(column(tab.papers, 1)) - {""} == {chairman, "Chủ tịch Ủy ban nhân dân tỉnh"}


def test_a_paper_opens_on_the_page_of_documents(tab: PapersTab, workspace: Workspace) -> None:
    tab.papers.selectRow(0)
    tab.open()
    assert workspace.page.name == "Văn bản"


def test_a_decision_becomes_award_history_with_numbers_and_money(tab: PapersTab) -> None:
    decide_here(tab)
    awards = list_awards(book_of(tab), 2026)
    assert [(one.subject_name, one.code, one.number) for one in awards] == [
        ("Nguyễn Thị Hà", "CSTDCS", "150/QĐ-SNgV"),
        ("Trần Văn Nam", "LDTT", "150/QĐ-SNgV"),
    ]
    assert column(tab.entries, 0) == ["1", "2"]
    assert tab.entries.isVisible()
    assert "Tiền thưởng của đợt" in tab.fund.text()
    states = [one.state for one in list_nominations(book_of(tab), 1)]
    assert states[:2] == ["granted", "granted"]


def test_a_decision_is_one_step_back(tab: PapersTab, workspace: Workspace) -> None:
    decide_here(tab)
    workspace.undo()
    assert list_awards(book_of(tab)) == ()
    assert column(tab.entries, 0) == []
    assert not tab.entries.isVisible()


def test_a_month_is_no_day_of_a_decision(tab: PapersTab) -> None:
    press(tab, "Ghi quyết định")
    shown = fill_in(tab, number="150/QĐ-SNgV", date=PartialDate(2026, 12))
    assert "chưa đủ ngày" in shown.refusal.text()
    assert list_decisions(book_of(tab)) == ()


def test_what_was_sent_stays_and_later_changes_show(tab: PapersTab) -> None:
    sent_above(tab)
    (sent,) = list_submissions(book_of(tab), 1)
    assert [one.name for one in sent.lines] == ["Phạm Minh Tuấn"]
    line = list_nominations(book_of(tab), 1)[2]
    update_nomination(book_of(tab), replace(line, post="Phó Trưởng phòng"))
    (desk,) = [one for one in tab._desks if not one.is_own]
    assert [one.now for one in desk.differences] == ["Phó Trưởng phòng"]


def results(tab: PapersTab) -> ResultsDialog:
    press(tab, "Ghi kết quả")
    return tab.findChildren(ResultsDialog)[0]


def test_a_name_spelt_the_same_is_granted(tab: PapersTab) -> None:
    sent_above(tab)
    shown = results(tab)
    shown.form.inputs["number"].show_value("99/QĐ-UBND")
    shown.form.inputs["date"].show_value(DAY)
    shown.pasted.set_lines(("Phạm Minh Tuấn",))
    shown.match()
    shown.accept()
    (award,) = list_awards(book_of(tab))
    assert (award.subject_name, award.number) == ("Phạm Minh Tuấn", "99/QĐ-UBND")


def test_a_name_a_bit_off_is_asked_and_kept_as_decided(tab: PapersTab) -> None:
    sent_above(tab)
    shown = results(tab)
    shown.form.inputs["number"].show_value("99/QĐ-UBND")
    shown.form.inputs["date"].show_value(DAY)
    shown.pasted.set_lines(("Phạm Minh Tuân", "Lê Văn Lạ"))
    shown.match()
    assert "gần giống Phạm Minh Tuấn" in shown.told.text()
    assert "“Lê Văn Lạ” không có trong danh sách" in shown.told.text()
    assert shown.rows[0].result.currentData() == ""
    shown.rows[0].result.setCurrentIndex(1)
    shown.rows[0].name.setText("Phạm Minh Tuân")
    shown.accept()
    assert [one.subject_name for one in list_awards(book_of(tab))] == ["Phạm Minh Tuân"]


def test_the_fast_lane_takes_people_of_the_register(tab: PapersTab) -> None:
    tab.record_fast()
    lines = (("Nguyễn Thị Hà", "Lao động tiên tiến"),)
    fill_in(tab, number="10/QĐ-SNgV", date=DAY, lines=lines)
    (award,) = list_awards(book_of(tab))
    assert (award.code, award.person_id, award.number) == ("LDTT", 1, "10/QĐ-SNgV")


def test_the_fast_lane_refuses_whom_nobody_knows(tab: PapersTab) -> None:
    tab.record_fast()
    lines = (("Lê Văn Lạ", "Lao động tiên tiến"),)
    shown = fill_in(tab, number="10/QĐ-SNgV", date=DAY, lines=lines)
    assert "“Lê Văn Lạ” chưa có trong sổ" in shown.refusal.text()


def test_an_award_is_revoked_by_a_paper_of_its_own(tab: PapersTab) -> None:
    decide_here(tab)
    tab.entries.selectRow(0)
    tab.change()
    fill_in(tab, kind="revocation", number="5/QĐ-SNgV", date=DAY, text="Kê khai sai")
    assert column(tab.entries, 5) == ["Đã thu hồi", "Còn hiệu lực"]


def test_the_office_may_know_the_bonus_better(tab: PapersTab) -> None:
    decide_here(tab)
    tab.entries.selectRow(1)
    tab.pay()
    fill_in(tab, amount=500_000, bonus_paid=True)
    assert column(tab.entries, 4)[1] == "500.000"


def test_the_set_goes_to_a_folder_with_a_list_of_its_files(
    tab: PapersTab, qtbot, tmp_path: Path
) -> None:
    folder = tmp_path / "ho-so"
    with qtbot.waitSignal(tab.said, timeout=30_000) as said:
        tab.export_to(folder)
    listed = json.loads((folder / "Muc-luc-ho-so.json").read_text(encoding="utf-8"))["files"]
    assert {one["name"] for one in listed} <= {one.name for one in folder.iterdir()}
    assert said.args[0].startswith(f"Đã xuất {len(listed)} tệp")


def test_the_award_book_and_the_import_list_are_workbooks(tab: PapersTab, tmp_path: Path) -> None:
    decide_here(tab)
    target = tmp_path / "so.xlsx"
    assert write_award_book(book_of(tab), target) == 2
    sheet = load_workbook(target).worksheets[0]
    assert [row[1].value for row in sheet.iter_rows(min_row=3)][:2]
    assert write_import_list(book_of(tab), 1, DAY, target) == 2
    rows = list(load_workbook(target).worksheets[0].iter_rows(values_only=True))
    assert [row[2] for row in rows[1:]] == ["Nguyễn Thị Hà", "Trần Văn Nam"]


def test_every_control_has_a_name_and_is_reached_by_tab(tab: PapersTab) -> None:
    sent_above(tab)
    shown = results(tab)
    for screen in (tab, shown):
        assert [one for one in controls(screen) if not name_of(one)] == []
    assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in controls(shown))
