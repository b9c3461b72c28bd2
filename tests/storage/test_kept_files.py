"""Files beside the book: kept once, found whole again, and said so when they are not."""

import errno
import sys
from pathlib import Path

import pytest

from storage.attachments import (
    attach_file,
    copy_out,
    get_attachment,
    keep_beside,
    kept_folder,
    stored_path,
)
from storage.backup import back_up
from storage.book import Book, create_book, open_book
from storage.errors import CannotAttach, DiskFull, ReadOnlyBook
from storage.journal import next_undo, undo
from storage.kept_files import CHUNK, hash_file
from storage.kept_report import list_kept_problems
from storage.services.incoming import add_incoming, attach_scan, delete_incoming
from storage.services.purging import purge_kept_files
from storage.verify import verify
from tests.storage.builders import an_office
from tests.storage.services.test_incoming import PAPER


def a_file(folder: Path, name: str = "biên bản.PDF", content: bytes = b"%PDF bien ban") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def files_of(book: Book) -> list[Path]:
    return [path for path in kept_folder(book).rglob("*") if path.is_file()]


def test_the_same_content_is_kept_once_under_whatever_names(book: Book, tmp_path: Path) -> None:
    first = attach_file(book, a_file(tmp_path))
    second = attach_file(book, a_file(tmp_path, "bản khác.pdf"))
    assert first != second
    assert len(files_of(book)) == 1
    assert get_attachment(book, second).name == "bản khác.pdf"


def test_a_kept_file_outlives_its_source_and_a_new_name_of_the_book(
    tmp_path: Path,
) -> None:
    source = a_file(tmp_path)
    with create_book(tmp_path / "sổ.tdkt", an_office()) as book:
        attachment = get_attachment(book, attach_file(book, source))
    source.unlink()
    renamed = book.path.rename(tmp_path / "sổ mới.tdkt")
    with open_book(renamed) as again:
        copy = copy_out(again, attachment, tmp_path)
        assert copy.read_bytes() == b"%PDF bien ban"
        assert copy_out(again, attachment, tmp_path) == copy
    assert verify(renamed) == ()


def test_missing_and_altered_files_are_named_and_healed_by_attaching_again(
    book: Book, tmp_path: Path
) -> None:
    source = a_file(tmp_path)
    gone = get_attachment(book, attach_file(book, a_file(tmp_path, "ảnh.jpg", b"anh")))
    changed = get_attachment(book, attach_file(book, source))
    stored_path(book, gone).unlink()
    stored_path(book, changed).write_bytes(b"%PDF bien bAn")
    assert [problem.state for problem in list_kept_problems(book)] == ["missing", "altered"]
    assert [problem.name for problem in list_kept_problems(book, thorough=False)] == ["ảnh.jpg"]
    assert verify(book.path) == (
        "Tệp đính kèm “ảnh.jpg” không còn trên đĩa.",
        "Tệp đính kèm “biên bản.PDF” đã bị thay đổi.",
    )
    stored_path(book, changed).write_bytes(b"ngan")
    attach_file(book, source)
    assert [problem.state for problem in list_kept_problems(book)] == ["missing"]


def test_a_large_file_tells_how_far_it_is_and_can_be_given_up(book: Book, tmp_path: Path) -> None:
    source = a_file(tmp_path, "phim.mp4", b"x" * (3 * CHUNK + 5))
    told: list[int] = []
    kept = keep_beside(book, source, told.append)
    assert told == [CHUNK, 2 * CHUNK, 3 * CHUNK, 3 * CHUNK + 5]
    assert (kept.size, kept.sha256) == (source.stat().st_size, hash_file(source))

    def give_up(_: int) -> None:
        raise KeyboardInterrupt

    source.write_bytes(b"y" * CHUNK)
    with pytest.raises(KeyboardInterrupt):
        keep_beside(book, source, give_up)
    assert files_of(book) == [kept.path(kept_folder(book))]


@pytest.mark.parametrize(("number", "error"), [(errno.EIO, CannotAttach), (errno.ENOSPC, DiskFull)])
def test_a_drive_pulled_out_or_full_leaves_no_piece(
    number: int, error: type[Exception], book: Book, tmp_path: Path
) -> None:
    def pull_out(_: int) -> None:
        raise OSError(number, "the drive went away")

    with pytest.raises(error):
        keep_beside(book, a_file(tmp_path), pull_out)
    assert files_of(book) == []
    with pytest.raises(CannotAttach, match="chuyển đi"):
        attach_file(book, tmp_path / "không có.pdf")
    assert book.db.fetch("SELECT * FROM attachment") == []


def test_a_read_only_book_takes_no_file(book: Book, tmp_path: Path) -> None:
    source = a_file(tmp_path)
    with open_book(book.path, read_only=True) as reader, pytest.raises(ReadOnlyBook):
        attach_file(reader, source)


def test_a_backup_takes_the_kept_files_along_and_names_what_it_lacks(
    book: Book, tmp_path: Path
) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    attach_file(book, a_file(tmp_path))
    assert back_up(book, usb / "thứ hai.tdkt") == ()
    assert verify(usb / "thứ hai.tdkt") == ()
    (copied,) = [path for path in (usb / book.book_id).rglob("*") if path.is_file()]
    written = copied.stat().st_mtime_ns
    gone = get_attachment(book, attach_file(book, a_file(tmp_path, "ảnh.jpg", b"anh")))
    stored_path(book, gone).unlink()
    assert back_up(book, usb / "thứ ba.tdkt") == ("ảnh.jpg",)
    assert copied.stat().st_mtime_ns == written
    assert verify(usb / "thứ ba.tdkt") == ("Tệp đính kèm “ảnh.jpg” không còn trên đĩa.",)


def test_files_stay_for_undo_until_they_are_purged(book: Book, tmp_path: Path) -> None:
    kept, dropped = add_incoming(book, PAPER), add_incoming(book, PAPER)
    attach_scan(book, kept, a_file(tmp_path))
    attach_scan(book, dropped, a_file(tmp_path, "ảnh.jpg", b"anh"))
    delete_incoming(book, dropped)
    undo(book)
    assert list_kept_problems(book) == ()
    delete_incoming(book, dropped)
    assert len(files_of(book)) == 2
    assert purge_kept_files(book) == (1, 3)
    assert next_undo(book) is None
    assert [path.suffix for path in files_of(book)] == [".pdf"]
    assert verify(book.path) == ()
    assert purge_kept_files(book) == (0, 0)


@pytest.mark.parametrize(
    ("name", "copied"),
    [
        ("Biên bản: phiên 1?.pdf", "Biên bản- phiên 1-.pdf"),
        ("aux.pdf", "tep-aux.pdf"),
        ("Tờ trình. ", "Tờ trình"),
        ("Biên bản.pdf", "Biên bản.pdf"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_name_from_another_system_is_opened_under_one_windows_takes(
    book: Book, tmp_path: Path, name: str, copied: str
) -> None:
    attachment = get_attachment(book, attach_file(book, a_file(tmp_path, name)))
    assert attachment.name == name
    folder = tmp_path / "mở"
    folder.mkdir()
    assert copy_out(book, attachment, folder).name == copied


def test_a_very_long_name_is_opened_under_a_shorter_one(book: Book, tmp_path: Path) -> None:
    name = f"{'Bao cao thanh tich ' * 12}.docx"
    attachment = get_attachment(book, attach_file(book, a_file(tmp_path, name)))
    folder = tmp_path / "mở"
    folder.mkdir()
    copy = copy_out(book, attachment, folder)
    assert len(copy.name) <= 105
    assert copy.suffix == ".docx"


def test_a_kept_file_a_virus_scanner_holds_for_a_moment_arrives(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved, held = Path.replace, [PermissionError(13, "Access is denied")] * 2

    def scanned(self: Path, target: Path) -> Path:
        if held:
            raise held.pop()
        return moved(self, target)

    monkeypatch.setattr(Path, "replace", scanned)
    attach_file(book, a_file(tmp_path))
    assert [path.suffix for path in files_of(book)] == [".pdf"]
