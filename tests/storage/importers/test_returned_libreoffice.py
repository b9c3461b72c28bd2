"""The same file after LibreOffice has saved it: styles renamed, runs cut anew."""

import shutil
import subprocess
from pathlib import Path

import pytest

from storage.book import Book
from tests.storage.importers.returned_papers import Returning, contents, uids
from tests.storage.importers.word_edits import (
    CHIEF,
    delete_row_tracked,
    insert_row,
    move_row_tracked,
    replace_plainly,
    replace_tracked,
)

SOFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not here")


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("profile")


@pytest.fixture
def returning(book: Book, tmp_path: Path) -> Returning:
    return Returning(book, tmp_path / "ke-hoach.docx")


def through_libreoffice(path: Path, profile: Path) -> Path:
    folder = path.parent / "lai"
    command = [
        str(SOFFICE), f"-env:UserInstallation={profile.as_uri()}", "--headless",
        "--convert-to", "docx", "--outdir", str(folder), str(path),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / path.name


def test_saving_alone_is_no_correction(returning: Returning, profile: Path) -> None:
    returned = returning.read(through_libreoffice(returning.path, profile))
    assert returned.corrections == ()
    assert returned.notes == ()


def test_plain_edits_survive(returning: Returning, profile: Path) -> None:
    word = returning.word()
    replace_plainly(word.paragraph("Sơ kết sáu tháng"), "đột xuất", "chuyên đề")
    replace_plainly(word.paragraph("Khen thưởng phải"), "chính xác", "đúng người")
    word.save()
    corrections = returning.read(through_libreoffice(word.path, profile)).corrections
    assert [c.new for c in corrections] == ["đúng người,", "chuyên đề"]


def test_tracked_changes_and_comments_survive(returning: Returning, profile: Path) -> None:
    before = returning.plan
    word = returning.word()
    replace_tracked(word.paragraph("Khen thưởng phải"), "kịp thời", "đúng lúc")
    insert_row(word.row("Tổ chức hội nghị"), ("", "Tập huấn nghiệp vụ", "- Các phòng.", ""))
    move_row_tracked(word.row("Phát động phong trào"), after=word.row("Kiểm tra việc"))
    delete_row_tracked(word.row("Rà soát hồ sơ"))
    word.comment(word.paragraph("Tổ chức hội nghị"), "Mời cả khối.")
    word.save()
    returned = returning.read(through_libreoffice(word.path, profile))
    assert sorted(c.kind for c in returned.corrections) == [
        "added", "changed", "moved", "removed",
    ]  # fmt: skip
    assert {c.by for c in returned.corrections} == {CHIEF}
    assert [(c.by, c.text, c.place) for c in returned.comments] == [
        (CHIEF, "Mời cả khối.", "Nhiệm vụ 2 (QUÝ I)")
    ]
    plan = returning.accept(returned.corrections)
    assert contents(plan)["QUÝ I"] == [
        "Tổ chức hội nghị tổng kết khối thi đua", "Tập huấn nghiệp vụ",
    ]  # fmt: skip
    assert len(set(uids(before)) & set(uids(plan))) == len(uids(before)) - 1
