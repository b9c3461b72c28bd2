"""An office's own layouts stay with its book, one of each name, and outlive the purge."""

from pathlib import Path

import pytest

from storage.book import Book
from storage.errors import EditRefused
from storage.journal import undo
from storage.queries.own_layouts import list_own_layouts, word_template
from storage.services.own_layouts import delete_layout, keep_design, keep_word_template
from storage.services.purging import purge_kept_files


def a_file(folder: Path, content: bytes = b"mau") -> Path:
    path = folder / "mau-tinh.docx"
    path.write_bytes(content)
    return path


def test_a_design_kept_again_is_written_over(book: Book) -> None:
    first = keep_design(book, "Giấy khen Sở", "{}")
    assert keep_design(book, " Giấy khen  Sở", '{"a": 1}') == first
    (found,) = list_own_layouts(book, "certificate")
    assert (found.name, found.content) == ("Giấy khen Sở", '{"a": 1}')


def test_a_layout_needs_a_name(book: Book) -> None:
    with pytest.raises(EditRefused, match="chưa có tên"):
        keep_design(book, "  ", "{}")


def test_a_word_template_is_kept_as_a_copy_and_not_purged(book: Book, tmp_path: Path) -> None:
    layout = keep_word_template(book, "Báo cáo tỉnh", a_file(tmp_path))
    a_file(tmp_path, b"sua")
    purge_kept_files(book)
    assert word_template(book, layout) == b"mau"


def test_a_deleted_layout_comes_back_with_undo(book: Book) -> None:
    delete_layout(book, keep_design(book, "Giấy khen", "{}"))
    assert list_own_layouts(book, "certificate") == ()
    undo(book)
    assert [one.name for one in list_own_layouts(book, "certificate")] == ["Giấy khen"]
