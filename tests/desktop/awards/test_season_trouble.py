"""What goes wrong in a season is said in words where the person works, and nothing is lost."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QHeaderView

from desktop.awards.council_tab import CouncilTab
from desktop.awards.dossier_tab import DossierTab
from desktop.awards.list_review import ListReview
from desktop.awards.nominations_tab import NominationsTab
from desktop.awards.units_dialog import UnitsDialog
from desktop.cli import run
from desktop.pages.awards import AwardsPage
from desktop.pages.registry import RegistryPage
from desktop.registry.duplicates_dialog import DuplicatesDialog
from desktop.registry.record_dialog import RecordDialog
from desktop.workspace import Workspace
from storage.book import open_book
from storage.dates import PartialDate
from storage.queries.council import list_sessions
from storage.queries.nominations import list_nominations
from storage.queries.people import list_people
from storage.queries.rounds import get_round, list_round_units, list_rounds, list_submissions
from storage.records_council import Tally
from storage.records_registry import Person
from storage.records_rounds import Nomination, RoundUnit
from storage.services.council import enter_tally
from storage.services.merging import merge_people
from storage.services.people import add_people
from storage.services.proposing import propose
from storage.services.rounds import close_round
from storage.services.submission import submit
from storage.services.unit_lists import call_units
from tests.desktop.awards.board import BINH, HA, office_with_a_round, page_of, tab_of
from tests.desktop.awards.conftest import refusal_of
from tests.desktop.awards.test_council_tab import cell, vote
from tests.desktop.awards.test_dossier_tab import said
from tests.desktop.awards.test_units_dialog import blank_list, fill_in, review_of
from tests.storage.builders import rows_of
from tests.storage.registry_builders import a_posting
from tests.storage.round_builders import a_session

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")
CLOSED, SENT = PartialDate(2026, 12, 1), PartialDate(2026, 12, 20)
NEW_LAW = PartialDate(2026, 10, 2)


@pytest.fixture
def office_book(tmp_path: Path) -> Path:
    """Hà is proposed for Lao động tiên tiến, Bình for Chiến sĩ thi đua cơ sở."""
    return office_with_a_round(tmp_path / "so.tdkt")


def dossier_of(workspace: Workspace) -> DossierTab:
    found = tab_of(page_of(workspace), "Hồ sơ")
    assert isinstance(found, DossierTab)
    return found


def registry_of(workspace: Workspace) -> RegistryPage:
    workspace.show_page("people")
    found = workspace.page
    assert isinstance(found, RegistryPage)
    return found


def test_two_rows_of_one_person_merged_on_screen_are_told_in_the_dossier(
    workspace: Workspace, qtbot
) -> None:
    book = page_of(workspace)._context.book
    (twin,) = add_people(book, [Person("Trần Văn Bình", postings=(a_posting(1, "2018"),))])
    propose(book, 1, [Nomination("CSTDCS", twin)])
    dialog = DuplicatesDialog(book, SENT, registry_of(workspace))
    qtbot.addWidget(dialog)
    dialog.table.selectRow(0)
    dialog.keep_first.click()
    assert dialog.refusal.text() == ""
    assert [one.person_id for one in list_nominations(book, 1)] == [HA, BINH, BINH]
    told = [text for text in said(dossier_of(workspace)) if "hai lần" in text]
    assert len(told) == 1
    assert "Trần Văn Bình: được đề nghị hai lần Chiến sĩ thi đua cơ sở" in told[0]
    workspace.undo()
    assert [one.person_id for one in list_nominations(book, 1)] == [HA, BINH, twin]


def test_who_is_proposed_is_not_deleted_from_the_register(workspace: Workspace) -> None:
    book = page_of(workspace)._context.book
    people, before = registry_of(workspace).people, rows_of(book)
    told = refusal_of(lambda: people.delete(HA))
    assert told.startswith(
        "Nguyễn Thị Hà đang được đề nghị trong đợt xét “Tổng kết năm 2026” nên không xóa được."
    )
    assert rows_of(book) == before


def test_a_round_handed_in_is_not_removed_in_its_dialog(page: AwardsPage) -> None:
    book = page._context.book
    propose(book, 1, [Nomination("BK_TINH", HA)])
    submit(book, 1, "tinh", SENT, "Sở Nội vụ")
    page.edit_round()
    dialog = next(one for one in page.findChildren(RecordDialog) if one.isVisible())
    dialog.remove()
    assert dialog.isVisible()
    assert "đã trình hồ sơ ngày 20/12/2026 tới Sở Nội vụ nên không xóa được" in (
        dialog.refusal.text()
    )
    assert [one.id for one in list_rounds(book)] == [1]
    assert len(list_submissions(book, 1)) == 1


@pytest.fixture
def nominations(page: AwardsPage) -> NominationsTab:
    found = tab_of(page, "Đề nghị")
    assert isinstance(found, NominationsTab)
    return found


@pytest.fixture
def units(nominations: NominationsTab) -> UnitsDialog:
    book = nominations.context.book
    called = PartialDate(2026, 11, 2)
    names = (("Phòng Lãnh sự", 1), ("Văn phòng", None))
    call_units(book, 1, [RoundUnit(name, key, called_on=called) for name, key in names])
    nominations.take_in_lists()
    (found,) = nominations.findChildren(UnitsDialog)
    return found


def test_a_person_in_two_units_lists_stands_once_and_both_have_handed_in(
    nominations: NominationsTab, units: UnitsDialog, qtbot, tmp_path: Path
) -> None:
    book = nominations.context.book
    file = blank_list(qtbot, units, tmp_path)
    fill_in(file, "Lý Thị An", "Lao động tiên tiến")
    review_of(qtbot, units, file).accept()
    qtbot.waitUntil(lambda: list_round_units(book, 1)[0].handed_in_on is not None)
    before = list_nominations(book, 1)
    units.table.selectRow(1)
    again = file.rename(tmp_path / "De-nghi-Van-phong.xlsx")
    units.read(again)
    qtbot.waitUntil(lambda: any("Sẽ ghi" in r.word.text() for r in reviews(units)), timeout=10_000)
    (review,) = reviews(units)
    review.accept()
    assert [one.name for one in list_nominations(book, 1)] == [one.name for one in before]
    assert [one.source for one in list_round_units(book, 1)] == [
        "De-nghi-Phong-Lanh-su.xlsx",
        "De-nghi-Van-phong.xlsx",
    ]


def reviews(units: UnitsDialog) -> list[ListReview]:
    return [one for one in units.findChildren(ListReview) if one.isVisible()]


def test_a_list_that_comes_after_the_round_closed_is_refused_and_waits(
    nominations: NominationsTab, units: UnitsDialog, qtbot, tmp_path: Path
) -> None:
    book = nominations.context.book
    file = blank_list(qtbot, units, tmp_path)
    fill_in(file, "Lý Thị An", "Lao động tiên tiến")
    close_round(book, 1, CLOSED)
    before = rows_of(book)
    review = review_of(qtbot, units, file)
    review.accept()
    assert review.isVisible()
    assert "đã khóa danh sách ngày 01/12/2026" in review.refusal.text()
    assert "Sửa đợt xét" in review.refusal.text()
    assert rows_of(book) == before


@pytest.fixture
def council(page: AwardsPage) -> CouncilTab:
    a_session(page._context.book, 1)
    found = tab_of(page, "Hội đồng")
    assert isinstance(found, CouncilTab)
    return found


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("10", "10"),
        ("-1", "-1"),
        ("tám", "không phải là số phiếu"),
        ("8,5", "không phải là số phiếu"),
        ("8/9", "không phải là số phiếu"),
    ],
)
def test_votes_that_cannot_be_are_refused_and_the_first_stay(
    council: CouncilTab, typed: str, words: str
) -> None:
    vote(council, 0, "8")
    told = refusal_of(lambda: vote(council, 0, typed))
    assert words in told
    assert cell(council, 0, 2) == "8"
    (session,) = list_sessions(council.context.book, 1)
    assert session.tallies == (
        Tally(session.tallies[0].nomination_id, 8, session.tallies[0].against, None,
              "Nguyễn Thị Hà", "LDTT"),
    )  # fmt: skip


def test_another_law_after_the_council_asks_to_judge_again_and_keeps_the_votes(
    council: CouncilTab, page: AwardsPage
) -> None:
    book = council.context.book
    (session,) = list_sessions(book, 1)
    enter_tally(book, session.id or 0, [Tally(one.id or 0, 9) for one in list_nominations(book, 1)])
    page.edit_round()
    dialog = next(one for one in page.findChildren(RecordDialog) if one.isVisible())
    dialog.form.inputs["received"].show_value(NEW_LAW)
    dialog.accept()
    assert get_round(book, 1).rule_book == "luat-2026"
    found = tab_of(page, "Đề nghị")
    assert isinstance(found, NominationsTab)
    assert "2 đề nghị chưa xét" in found.head._unjudged.text()
    assert not found.head.stale.isHidden()
    told = [text for text in said(dossier_of_page(page)) if "quy định khác" in text]
    assert len(told) == 2
    assert [one.in_favour for one in list_sessions(book, 1)[0].tallies] == [9, 9]


def dossier_of_page(page: AwardsPage) -> DossierTab:
    found = tab_of(page, "Hồ sơ")
    assert isinstance(found, DossierTab)
    return found


def test_the_command_line_names_twice_and_excluding_titles(
    office_book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_book(office_book) as book:
        (twin,) = add_people(book, [Person("Trần Văn Bình")])
        propose(book, 1, [Nomination("CSTDCS", twin)])
        both = ("TTLDTT", "TTLDXS")
        propose(book, 1, [Nomination(code, collective_id=1) for code in both])
        merge_people(book, BINH, (twin,))
        assert len(list_people(book, SENT)) == 3
    assert run(["round", "check", "--office", str(office_book), "--round", "1", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    sentences = {one["sentence"]: one["severity"] for one in told["findings"]}
    assert not told["ready"]
    for sentence in (
        "Trần Văn Bình: được đề nghị hai lần Chiến sĩ thi đua cơ sở",
        "Phòng Lãnh sự: được đề nghị cùng lúc Tập thể lao động tiên tiến và Tập thể lao động "
        "xuất sắc",
    ):
        assert sentences[sentence] == "red"


def test_votes_on_hundreds_of_lines_stand_in_rows_of_one_height(council: CouncilTab) -> None:
    """Measuring each row of thousands would hold the window for many seconds."""
    book = council.context.book
    header = council.table.verticalHeader()
    assert header.sectionResizeMode(0) == QHeaderView.ResizeMode.ResizeToContents
    people = add_people(book, [Person(f"Nguyễn Văn {at}") for at in range(400)])
    propose(book, 1, [Nomination("LDTT", key) for key in people])
    assert council.table.votes.rowCount() == 402
    assert header.sectionResizeMode(0) == QHeaderView.ResizeMode.Fixed
    two_lines = 2 * council.table.fontMetrics().lineSpacing()
    assert {council.table.rowHeight(row) >= two_lines for row in (0, 200, 401)} == {True}
