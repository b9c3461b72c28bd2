"""The checklist and the calendar leave the window as workbook, Word and PDF, as they are shown."""

from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from desktop.pages.tasks import TasksPage
from tests.desktop.words import docx_words, pdf_words

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


def written(qtbot, page: TasksPage, target: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("desktop.dialogs.export.ask_target", lambda *_: target)
    page.export(target.suffix)
    qtbot.waitUntil(target.exists, timeout=10_000)
    return target


def test_a_workbook_has_every_task_shown_with_real_dates(
    qtbot, page: TasksPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.bar.search.setText("bao cao so ket")
    target = written(qtbot, page, tmp_path / "nv.xlsx", monkeypatch)
    rows = CalamineWorkbook.from_path(target).get_sheet_by_index(0).to_python()
    head = next(at for at, row in enumerate(rows) if row[0] == "TT")
    (row,) = rows[head + 1 :]
    assert (row[0], row[1]) == ("7", "Quý II")
    assert row[7] == date(2026, 6, 30)
    assert "quý II" in str(row[8])


def test_word_has_the_groups_and_pdf_the_month_in_front(
    qtbot, page: TasksPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    word = " ".join(docx_words(written(qtbot, page, tmp_path / "nv.docx", monkeypatch)))
    assert "QUÝ III" in word
    assert "Năm 2026" in word
    page.tabs.setCurrentIndex(2)
    pdf = " ".join(pdf_words(written(qtbot, page, tmp_path / "lich.pdf", monkeypatch)))
    assert "Tháng 6 năm 2026" in pdf
    assert "30 âm 16" in pdf
