"""Places where a SQLite file needs care are known by their path."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from storage.book import Book, open_book
from storage.locations import is_in_onedrive, is_network_path


def test_a_unc_path_is_on_the_network() -> None:
    assert is_network_path(PureWindowsPath(r"\\may-chu\chung\so.tdkt"))


@pytest.mark.parametrize(
    "path", [PureWindowsPath(r"relative\so.tdkt"), PurePosixPath("/home/ha/so.tdkt")]
)
def test_a_path_without_a_drive_is_local(path: PureWindowsPath | PurePosixPath) -> None:
    assert not is_network_path(path)


def test_onedrive_is_known_by_its_variable() -> None:
    environment = {"OneDriveCommercial": r"C:\Users\ha\Sở Nội vụ"}
    assert is_in_onedrive(PureWindowsPath(r"C:\Users\ha\Sở Nội vụ\so.tdkt"), environment)
    assert not is_in_onedrive(PureWindowsPath(r"C:\Users\ha\Documents\so.tdkt"), environment)


def test_onedrive_is_known_by_its_folder_name() -> None:
    assert is_in_onedrive(PureWindowsPath(r"D:\OneDrive - Sở Nội vụ\so.tdkt"), {})


def test_a_book_in_a_onedrive_folder_says_so(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    book.close()
    monkeypatch.setenv("OneDrive", str(book.path.parent))
    with open_book(book.path) as again:
        assert ["OneDrive" in notice for notice in again.notices] == [True]


def test_a_book_on_the_network_keeps_no_write_ahead_log(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.db.close_all()
    book._lock.release()  # type: ignore[union-attr]  # as a crash leaves it: still with its log
    monkeypatch.setattr("storage.opening.is_network_path", lambda _: True)
    with open_book(book.path) as opened:
        assert opened.db.value("PRAGMA journal_mode") == "delete"
        assert "ổ mạng" in opened.notices[0]
