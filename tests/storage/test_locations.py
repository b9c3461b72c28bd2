"""Places where a SQLite file needs care are known by their path."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from storage.book import Book, open_book
from storage.errors import BookVanished, LogOnOtherMachine
from storage.locations import is_in_onedrive, is_network_path, is_too_deep
from storage.queries.plans import list_plans
from storage.services.plans import add_plan
from tests.storage.builders import a_plan


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


def test_a_book_on_the_network_with_a_log_of_its_own_machine_is_not_read_half(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_plan(book, a_plan())  # open on the machine that has the disk, with its log
    monkeypatch.setattr("storage.opening.is_network_path", lambda _: True)
    with pytest.raises(LogOnOtherMachine, match="ngay trên máy chứa nó"):
        open_book(book.path, read_only=True)
    book.close()
    with open_book(book.path, read_only=True) as reader:
        assert len(list_plans(reader)) == 1


@pytest.mark.parametrize(("folders", "is_deep"), [(1, False), (5, False), (6, True), (20, True)])
def test_a_book_lies_too_deep_where_windows_reaches_none_of_its_files(
    folders: int, is_deep: bool
) -> None:
    folder = PureWindowsPath("D:/", *["Hồ sơ thi đua khen thưởng"] * folders)
    assert is_too_deep(folder / "so.tdkt") is is_deep
    assert not is_too_deep(PurePosixPath(folder.as_posix()) / "so.tdkt")


def test_a_share_that_answers_with_an_error_counts_as_gone(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(*_: object, **__: object) -> None:
        raise OSError(22, "The specified network name is no longer available")

    monkeypatch.setattr(Path, "is_file", lost)
    with pytest.raises(BookVanished), book.unit("Sửa"):
        pass
    monkeypatch.undo()
    add_plan(book, a_plan())  # back again
