"""A paper leaves the book as a file without a window."""

import zipfile
from pathlib import Path

import pytest

from desktop.drafting.files import export_paper
from desktop.drafting.making import form_of_papers, made_paper
from exporters.errors import ExportError
from storage.book import open_book
from storage.errors import NotFound
from storage.services.papers import add_paper


@pytest.fixture
def letter(sample_book: Path) -> int:
    with open_book(sample_book) as book:
        return add_paper(book, made_paper(book, form_of_papers("cong-van")))


def test_word_and_pdf_are_written_and_what_is_blank_is_said(
    sample_book: Path, letter: int, tmp_path: Path
) -> None:
    assert export_paper(sample_book, letter, tmp_path / "cv.docx") == (
        "Bản in để trống: “Trích yếu”, “Kính gửi”.",
    )
    export_paper(sample_book, letter, tmp_path / "cv.pdf")
    with zipfile.ZipFile(tmp_path / "cv.docx") as file:
        assert "Kính gửi" in file.read("word/document.xml").decode()
    assert (tmp_path / "cv.pdf").read_bytes().startswith(b"%PDF")


def test_what_cannot_be_written_is_said(sample_book: Path, letter: int, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"\.odt"):
        export_paper(sample_book, letter, tmp_path / "cv.odt")
    with pytest.raises(NotFound):
        export_paper(sample_book, 999, tmp_path / "cv.docx")
