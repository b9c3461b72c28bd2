"""Files that are not this plan coming back: refused kindly, the book untouched."""

import zipfile
from pathlib import Path

import pytest

from storage.book import Book
from storage.importers.refusals import FileRefused
from tests.storage.builders import a_group, a_paragraph, a_plan, rows_of
from tests.storage.importers.returned_papers import Returning
from tests.storage.importers.word_edits import without_bookmarks


@pytest.fixture
def returning(book: Book, tmp_path: Path) -> Returning:
    return Returning(book, tmp_path / "ke-hoach.docx")


def test_another_plans_file_is_refused(returning: Returning, tmp_path: Path) -> None:
    other = a_plan(
        subject="Kiểm tra công tác văn thư",
        bases=("Căn cứ Nghị định số 30/2020/NĐ-CP.",),
        lead="Ban Quản lý dự án lập kế hoạch kiểm tra:",
        before_table=(a_paragraph("1. Mục tiêu chung", "section"),),
        groups=(a_group("THÁNG 3"), a_group("THÁNG 4")),
        after_table=(a_paragraph("Giao Tổ kiểm tra thực hiện."),),
    )
    foreign = Returning(returning.book, tmp_path / "khac.docx", other)
    before = rows_of(returning.book)
    with pytest.raises(FileRefused, match="của văn bản khác"):
        returning.read(foreign.path)
    assert rows_of(returning.book) == before


def test_the_same_words_without_any_mark_are_taken_with_a_note(returning: Returning) -> None:
    word = returning.word()
    without_bookmarks(word.root)
    word.parts["docProps/core.xml"] = word.parts["docProps/core.xml"].replace(
        returning.plan.uid.encode(), b""
    )
    word.save()
    returned = returning.read()
    assert returned.corrections == ()
    (note,) = returned.notes
    assert "đối chiếu theo lời văn" in note


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04", b"<html>khong phai Word</html>", b"\xd0\xcf\x11\xe0" + bytes(600)],
)
def test_what_is_not_a_word_file_is_refused(
    returning: Returning, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "la.docx"
    path.write_bytes(content)
    with pytest.raises(FileRefused):
        returning.read(path)


def test_a_missing_file_is_refused(returning: Returning, tmp_path: Path) -> None:
    with pytest.raises(FileRefused):
        returning.read(tmp_path / "khong-co.docx")


def test_a_zip_bomb_is_refused(returning: Returning, tmp_path: Path) -> None:
    path = tmp_path / "bom.docx"
    with zipfile.ZipFile(returning.path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bomb:
        for name, data in parts.items():
            huge = b" " * 80_000_000 if name == "word/document.xml" else b""
            bomb.writestr(name, data + huge)
    with pytest.raises(FileRefused, match="lớn bất thường"):
        returning.read(path)


@pytest.mark.parametrize("step", [37, 101, 331])
def test_a_damaged_file_is_refused_or_read(returning: Returning, tmp_path: Path, step: int) -> None:
    whole = returning.path.read_bytes()
    path = tmp_path / "hong.docx"
    for place in range(0, len(whole), max(len(whole) // 60, 1)):
        damaged = bytearray(whole)
        damaged[place] = (damaged[place] + step) % 256
        path.write_bytes(bytes(damaged))
        try:
            returning.read(path)
        except FileRefused as refusal:
            assert refusal.advice
