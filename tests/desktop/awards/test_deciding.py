"""A decision takes the lines its own paper has, and the paper gets its number and day."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop.awards.decision_dialog import DecisionDialog
from desktop.awards.papers_tab import PapersTab
from desktop.pages.awards import AwardsPage
from desktop.rounds.papers import round_set
from desktop.rounds.signed_decision import decision_papers
from desktop.workspace import Workspace
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.awards import list_awards
from storage.queries.decisions import list_decisions
from storage.queries.nominations import list_nominations
from storage.queries.papers import get_paper
from storage.records_papers import Paper
from storage.services.issuing import issue
from storage.services.lifecycle import submit
from storage.services.nominations import set_state
from tests.desktop.awards.test_papers_tab import DAY, dialog, press
from tests.desktop.test_accessibility import controls, name_of
from tests.storage.round_builders import voted

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "raise()", "This plugin does not support"
)
HA, NAM = "Nguyễn Thị Hà", "Trần Văn Nam"


@pytest.fixture
def tab(page: AwardsPage) -> PapersTab:
    found = next(one for one in page._tabs if isinstance(one, PapersTab))
    page.show_target(found.title)
    return found


def deciding(tab: PapersTab) -> DecisionDialog:
    press(tab, "Ghi quyết định")
    shown = dialog(tab)
    assert isinstance(shown, DecisionDialog)
    return shown


def sign(shown: DecisionDialog, number: str, day: PartialDate = DAY) -> DecisionDialog:
    shown.form.inputs["number"].show_value(number)
    shown.form.inputs["date"].show_value(day)
    shown.accept()
    return shown


def kept(book: Book) -> list[Paper]:
    return [one.paper for one in decision_papers(round_set(book, 1))]


def given(book: Book) -> list[tuple[str, str, str]]:
    return [(one.subject_name, one.code, one.number) for one in list_awards(book, 2026)]


def test_at_first_the_lines_of_the_first_paper_are_ticked(tab: PapersTab) -> None:
    shown = deciding(tab)
    ids = [one.id for one in list_nominations(tab.context.book, 1)]
    assert shown.decided.ids == (ids[0],)
    assert shown.papers.count() == 3
    shown.choose(1)
    assert shown.decided.ids == (ids[1],)


def test_each_award_has_a_decision_with_its_own_number(tab: PapersTab) -> None:
    sign(deciding(tab), "150")
    sign(deciding(tab), "151")
    book = tab.context.book
    assert given(book) == [(HA, "CSTDCS", "150/QĐ-SNgV"), (NAM, "LDTT", "151/QĐ-SNgV")]


def test_ticked_lines_of_two_awards_go_under_one_number(tab: PapersTab) -> None:
    shown = deciding(tab)
    shown.tick((HA, NAM))
    sign(shown, "150/QĐ-SNgV")
    (decision,) = list_decisions(tab.context.book)
    assert [one.award.subject_name for one in decision.entries] == [HA, NAM]


def test_the_kept_paper_is_issued_with_number_and_day(tab: PapersTab, workspace: Workspace) -> None:
    tab.make()
    sign(deciding(tab), "150")
    book = tab.context.book
    (decision,) = list_decisions(book)
    paper = get_paper(book, decision.document_id or 0)
    assert (paper.state, paper.number, paper.date) == ("issued", "150", DAY)
    assert [one.state for one in kept(book)] == ["issued", "draft"]
    workspace.undo()
    assert len(list_decisions(book)) == 1  # an issued paper cannot be taken back


def test_another_symbol_typed_is_the_papers_too(tab: PapersTab) -> None:
    tab.make()
    sign(deciding(tab), "150/QĐ-GĐ")
    paper = kept(tab.context.book)[0]
    assert (paper.number, paper.symbol, paper.state) == ("150", "QĐ-GĐ", "issued")


def test_a_paper_with_other_lines_is_not_issued(tab: PapersTab) -> None:
    tab.make()
    shown = deciding(tab)
    shown.tick((HA, NAM))
    sign(shown, "150")
    assert "có 1 trường hợp, ở đây chọn 2" in shown.refusal.text()
    book = tab.context.book
    assert (given(book), [one.state for one in kept(book)]) == ([], ["draft", "draft"])
    shown.form.inputs["issue"].show_value(False)
    sign(shown, "150")
    assert len(given(book)) == 2


def test_a_paper_issued_before_gives_its_own_number(tab: PapersTab) -> None:
    tab.make()
    book = tab.context.book
    first = kept(book)[0].id or 0
    submit(book, first)
    issue(book, first, "150", DAY, "{}")
    shown = deciding(tab)
    assert shown.form.inputs["number"].value() == "150/QĐ-SNgV"
    sign(shown, "152/QĐ-SNgV")
    assert "đã ban hành với số 150/QĐ-SNgV, ngày 15/12/2026" in shown.refusal.text()
    sign(shown, "150/QĐ-SNgV")
    assert [one.number for one in list_decisions(book)] == ["150/QĐ-SNgV"]


def test_a_line_without_enough_votes_is_never_ticked_beforehand(tab: PapersTab) -> None:
    book = tab.context.book
    ids = [one.id or 0 for one in list_nominations(book, 1)]
    voted(book, 1, ids[:1], 3)
    set_state(book, ids[:1], "proposed")  # the result is not carried yet
    shown = deciding(tab)
    assert shown.decided.ids == ()
    assert "không đủ phiếu" in shown.ticks.item(0).text()
    sign(shown, "150")
    assert "Chưa chọn đề nghị nào" in shown.refusal.text()


def test_a_paper_not_kept_shows_the_number_it_was_decided_under(tab: PapersTab) -> None:
    sign(deciding(tab), "150")
    first, second = kept(tab.context.book)
    assert (first.id, first.number, first.date) == (None, "150", DAY)
    assert second.number == ""


def test_every_control_has_a_name_and_is_reached_by_tab(tab: PapersTab) -> None:
    tab.make()
    shown = deciding(tab)
    assert [one for one in controls(shown) if not name_of(one)] == []
    assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in controls(shown))


def test_a_line_is_ticked_by_the_space_bar(tab: PapersTab, qtbot) -> None:
    shown = deciding(tab)
    shown.ticks.setFocus()
    shown.ticks.setCurrentRow(1)
    qtbot.keyClick(shown.ticks, Qt.Key.Key_Space)
    assert len(shown.decided.ids) == 2
    assert shown.count.text() == "Đã chọn 2/2 trường hợp"


def test_a_day_still_to_come_is_remarked_upon_while_typed(tab: PapersTab) -> None:
    shown = deciding(tab)
    assert not shown.ahead.isVisible()
    day = shown.form.inputs["date"].control
    assert isinstance(day, QLineEdit)
    QTest.keyClicks(day, "15/12/2095")
    assert shown.ahead.isVisible()
    day.clear()
    QTest.keyClicks(day, "15/12/2025")
    assert not shown.ahead.isVisible()
    shown.reject()
