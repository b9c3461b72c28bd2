"""Choosers start where a person keeps files: in a folder that is there, never among kept files."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop.awards.papers_tab import PapersTab
from desktop.pages.awards import AwardsPage
from desktop.settings import starting_folder
from storage.attachments import kept_folder

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


def started_in(monkeypatch: pytest.MonkeyPatch, page: AwardsPage) -> Path:
    """Where the chooser of “Xuất hồ sơ…” starts; the person then gives up."""
    seen: list[str] = []

    def choose(_parent: object, _title: str, start: str) -> str:
        seen.append(start)
        return ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    next(one for one in page._tabs if isinstance(one, PapersTab)).ask_folder()
    return Path(seen[0])


def test_a_round_is_exported_beside_the_book(
    page: AwardsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert started_in(monkeypatch, page) == page._context.book.path.parent


def test_the_working_folder_goes_before(
    page: AwardsPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    wanted = tmp_path / "Hồ sơ khen thưởng"
    wanted.mkdir()
    page._context.settings.set_working_folder(wanted)
    assert started_in(monkeypatch, page) == wanted


def test_a_chooser_never_starts_among_the_attached_files(
    page: AwardsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = kept_folder(page._context.book) / "ab"
    kept.mkdir(parents=True)
    page._context.settings.set_working_folder(kept)
    assert started_in(monkeypatch, page) == page._context.book.path.parent


def test_a_missing_folder_gives_way_to_the_nearest_above_it(tmp_path: Path) -> None:
    assert starting_folder(tmp_path / "Sổ Thi Đua" / "2026") == tmp_path
