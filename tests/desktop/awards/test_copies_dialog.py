"""Copied passages stand beside each other, marked in both reports, one step from each other."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.awards.copies_dialog import CopiesDialog
from desktop.awards.dossier_tab import DossierTab
from desktop.cli import run
from desktop.pages.awards import AwardsPage
from desktop.workspace import Workspace
from storage.book import Book, create_book
from storage.queries.nominations import list_nominations
from storage.queries.rounds import list_rounds
from storage.records import TextBlock, TextRun
from storage.records_papers import Paper
from storage.services.proposing import add_report
from tests.desktop.awards.board import fill, tab_of
from tests.desktop.test_accessibility import controls, name_of
from tests.storage.builders import an_office
from tests.storage.rules.test_likeness import COPIED, OWN, own_words

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")
SECOND = own_words(7)


def a_report(*paragraphs: str) -> Paper:
    blocks = tuple(TextBlock("paragraph", (TextRun(text),)) for text in paragraphs)
    values = {"achievements": blocks}
    return Paper("bao-cao-thanh-tich-05", "nd152-2025", "Báo cáo", values=values)


def with_copied_reports(book: Book) -> None:
    """Hà's report has two passages of Bình's, after a line with a letter beyond the usual plane."""
    fill(book)
    ha, binh = (one.id or 0 for one in list_nominations(book, list_rounds(book)[0].id or 0))
    add_report(book, ha, a_report("I. 𝐓HÀNH TÍCH", f"𝐓 {COPIED}", own_words(3), SECOND))
    add_report(book, binh, a_report(OWN, COPIED, own_words(4), SECOND, own_words(5)))


@pytest.fixture
def office_book(tmp_path: Path) -> Path:
    path = tmp_path / "so.tdkt"
    with create_book(path, an_office()) as book:
        with_copied_reports(book)
    return path


@pytest.fixture
def tab(page: AwardsPage) -> DossierTab:
    found = tab_of(page, "Hồ sơ")
    assert isinstance(found, DossierTab)
    texts = [found.list.item(row).text() for row in range(found.list.count())]
    found.list.setCurrentRow(next(at for at, text in enumerate(texts) if "giống báo cáo" in text))
    return found


@pytest.fixture
def dialog(tab: DossierTab) -> CopiesDialog:
    tab.open_current()
    (shown,) = tab.findChildren(CopiesDialog)
    return shown


def in_front(dialog: CopiesDialog) -> list[str]:
    return [one.in_front for one in dialog.texts]


def test_enter_on_a_finding_lays_the_two_reports_side_by_side(qtbot, tab: DossierTab) -> None:
    assert tab.open_button.text() == "Đối chiếu hai báo cáo…"
    qtbot.keyClick(tab.list, Qt.Key.Key_Return)
    (shown,) = tab.findChildren(CopiesDialog)
    names = [one.accessibleName() for one in shown.texts]
    assert names == ["Báo cáo thành tích của Nguyễn Thị Hà", "Báo cáo thành tích của Trần Văn Bình"]


def test_the_same_words_are_in_front_in_both(dialog: CopiesDialog) -> None:
    here, there = in_front(dialog)
    assert here == there
    assert len(here.split()) > 15


def test_f3_steps_from_passage_to_passage_and_around(qtbot, dialog: CopiesDialog) -> None:
    first = in_front(dialog)
    assert dialog.told.text().startswith("Đoạn 1/2")
    qtbot.keyClick(dialog, Qt.Key.Key_F3)
    assert dialog.told.text().startswith("Đoạn 2/2")
    assert in_front(dialog)[0] == in_front(dialog)[1] != first[0]
    qtbot.keyClick(dialog, Qt.Key.Key_F3)
    assert in_front(dialog) == first
    qtbot.keyClick(dialog, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.told.text().startswith("Đoạn 2/2")


def test_all_passages_are_marked_and_the_reports_are_only_read(dialog: CopiesDialog) -> None:
    assert [len(one.extraSelections()) for one in dialog.texts] == [2, 2]
    assert all(one.isReadOnly() for one in dialog.texts)


def test_either_report_is_opened_where_it_is_written(
    dialog: CopiesDialog, workspace: Workspace
) -> None:
    opening = next(
        one for one in controls(dialog) if name_of(one) == "Mở báo cáo của Trần Văn Bình"
    )
    opening.click()  # type: ignore[attr-defined]
    assert workspace.page.name == "Văn bản"
    assert not dialog.isVisible()


def test_every_control_has_a_name_and_is_reached_by_tab(dialog: CopiesDialog) -> None:
    assert [one for one in controls(dialog) if not name_of(one)] == []
    assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in controls(dialog))


def test_json_tells_whose_report_has_the_passages_too(
    office_book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["round", "check", "--office", str(office_book), "--round", "1", "--json"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    (found,) = (one for one in findings if one["copied"])
    assert (found["line"], found["other_line"]) == (1, 2)
    assert found["copied"][0]["text"] == found["copied"][0]["other_text"]
