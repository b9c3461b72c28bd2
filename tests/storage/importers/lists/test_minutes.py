"""Minutes of units' meetings: whom they propose is read wherever it stands, and asked where odd."""

import shutil
import subprocess
import unicodedata
from pathlib import Path
from typing import Literal

import pytest
from docx import Document

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import ImportRefused
from storage.importers.lists.minutes_facts import meeting_words
from storage.records_lists import NominationLine
from tests.resources.legacy_codes import typed_in_tcvn3
from tests.storage.importers.lists import files
from tests.storage.importers.lists.unit_minutes import (
    HEAD,
    PARAGRAPHS,
    PROPOSED,
    TABLE,
    a_round_that_asked,
    planned,
    proposed,
    read,
    written,
)


@pytest.fixture
def round_id(book: Book) -> int:
    return a_round_that_asked(book)


def test_proposals_in_paragraphs_are_found_with_their_votes(
    book: Book, round_id: int, tmp_path: Path
) -> None:
    path = written(tmp_path / "bb.docx", (*HEAD, *PARAGRAPHS))
    plan = planned(book, round_id, path)
    assert proposed(plan) == PROPOSED
    assert [row.state for row in plan.rows] == ["new"] * 4
    assert plan.rows[0].label == "Nguyễn Thị Hà – Chiến sĩ thi đua cơ sở (12/12 phiếu)"


def test_the_meeting_itself_is_told(book: Book, tmp_path: Path) -> None:
    found = read(book, written(tmp_path / "bb.docx", (*HEAD, *PARAGRAPHS)))
    minutes = found.minutes
    assert minutes is not None
    assert minutes.day == PartialDate(2026, 11, 5)
    assert (minutes.chair, minutes.secretary) == (
        "Bà Lê Thị Bình – Trưởng phòng",
        "Ông Trần Văn Nam",
    )
    assert (minutes.present, minutes.total) == (11, 12)
    assert meeting_words(minutes) == (
        "Họp ngày 05/11/2026; chủ trì: Bà Lê Thị Bình – Trưởng phòng; thư ký: Ông Trần Văn Nam; "
        "có mặt 11/12."
    )
    assert found.remarks == ()


def test_what_minutes_leave_open_is_said(book: Book, tmp_path: Path) -> None:
    lines = ("BIÊN BẢN", "Chủ trì: …………", PARAGRAPHS[0])
    found = read(book, written(tmp_path / "bb.docx", lines))
    assert found.remarks == ("Biên bản không ghi rõ ngày họp, người chủ trì, thư ký.",)


def test_a_foreign_table_of_minutes_is_read_with_the_total_of_the_unit(
    book: Book, round_id: int, tmp_path: Path
) -> None:
    path = files.docx(tmp_path / "bb.docx", HEAD, TABLE, [(0, 4, 0, 5)])
    plan = planned(book, round_id, path)
    assert proposed(plan) == [("CSTDCS", (12, 12)), ("LDTT", (5, 12))]
    assert [row.state for row in plan.rows] == ["new", "doubtful"]
    assert "5/12 phiếu đồng ý, không quá nửa" in plan.rows[1].findings[0].sentence


def test_an_award_above_several_people_is_that_of_each(
    book: Book, round_id: int, tmp_path: Path
) -> None:
    lines = (
        "I. Danh hiệu Lao động tiên tiến:",
        "+ Bà Nguyễn Thị Hà: 12/12 phiếu",
        "+ Đồng chí Trần Văn Nam, chuyên viên: 7/12 phiếu (không đạt)",
        "Danh hiệu Chiến sĩ thi đua cơ sở: bà Đỗ Thu Trang (12/12 phiếu), ông Lê Hoàng Anh (9/12)",
    )
    plan = planned(book, round_id, written(tmp_path / "bb.docx", (*HEAD, *lines)))
    assert [code for code, _ in proposed(plan)] == ["LDTT", "LDTT", "CSTDCS", "CSTDCS"]
    assert [row.state for row in plan.rows] == ["new", "doubtful", "new", "new"]
    assert "không đạt" in plan.rows[1].findings[0].sentence


def test_those_who_only_attended_are_not_proposed(
    book: Book, round_id: int, tmp_path: Path
) -> None:
    paper = Document()
    for line in HEAD:
        paper.add_paragraph(line)
    table = paper.add_table(3, 3)
    rows = (("TT", "Họ và tên", "Chức vụ"), ("1", "Lê Hoàng Anh", "x"), ("2", "Đỗ Thu Trang", "y"))
    for cells, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, row, strict=True):
            cell.text = text
    paper.add_paragraph(PARAGRAPHS[0])
    paper.save(str(tmp_path / "bb.docx"))
    plan = planned(book, round_id, tmp_path / "bb.docx")
    assert [row.label.partition(" – ")[0] for row in plan.rows] == ["Nguyễn Thị Hà"]
    assert any("Không đọc “Bảng 1” của biên bản" in one for one in plan.remarks)


def test_more_votes_than_people_is_wrong(book: Book, round_id: int, tmp_path: Path) -> None:
    line = "1. Bà Nguyễn Thị Hà: Lao động tiên tiến, 13/12 phiếu"
    (row,) = planned(book, round_id, written(tmp_path / "bb.docx", (*HEAD, line))).rows
    assert row.state == "wrong"
    assert "13 lớn hơn tổng số 12" in row.findings[0].sentence


def test_an_unknown_person_or_title_is_asked_or_refused(
    book: Book, round_id: int, tmp_path: Path
) -> None:
    lines = (
        "1. Ông Lâm Văn Lạ: Lao động tiên tiến, 12/12 phiếu",
        "2. Bà Nguyễn Thị Hà: Người tốt việc tốt, 12/12 phiếu",
    )
    path = written(tmp_path / "bb.docx", (*HEAD, "Danh hiệu Lao động tiên tiến:", *lines))
    stranger, odd = planned(book, round_id, path).rows
    assert stranger.state == "doubtful"
    assert odd.record is None or isinstance(odd.record, NominationLine)


@pytest.mark.parametrize("form", ["NFD", "NFKD"])
def test_letters_and_marks_apart_say_the_same(
    book: Book, round_id: int, tmp_path: Path, form: Literal["NFD", "NFKD"]
) -> None:
    apart = [unicodedata.normalize(form, line) for line in (*HEAD, *PARAGRAPHS)]
    plan = planned(book, round_id, written(tmp_path / "bb.docx", apart))
    assert proposed(plan) == PROPOSED
    assert [row.state for row in plan.rows] == ["new"] * 4


def test_minutes_typed_in_an_old_font_say_the_same(
    book: Book, round_id: int, tmp_path: Path
) -> None:
    paper = Document()
    for line in (*HEAD, *PARAGRAPHS):
        run = paper.add_paragraph().add_run(typed_in_tcvn3(line))
        run.font.name = ".VnTime"
    paper.save(str(tmp_path / "bb.docx"))
    assert proposed(planned(book, round_id, tmp_path / "bb.docx")) == PROPOSED


def test_minutes_that_propose_nobody_are_refused_with_what_to_do(
    book: Book, tmp_path: Path
) -> None:
    path = written(tmp_path / "bb.docx", (*HEAD, "Cuộc họp thống nhất kế hoạch nghỉ mát hè."))
    with pytest.raises(ImportRefused) as refused:
        read(book, path)
    assert "không thấy tập thể, cá nhân nào được đề nghị" in refused.value.message
    assert "mỗi đề nghị một dòng" in refused.value.advice


@pytest.mark.parametrize("content", [b"PK\x03\x04word/rac", b"khong phai bien ban", b""])
def test_nonsense_is_refused_in_words(book: Book, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bb.docx"
    path.write_bytes(content)
    with pytest.raises(ImportRefused) as refused:
        read(book, path)
    assert "Không nhập được “bb.docx”" in refused.value.message


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_minutes_in_an_old_word_file_say_the_same(
    book: Book, round_id: int, tmp_path: Path
) -> None:
    source = written(tmp_path / "bb.docx", (*HEAD, *PARAGRAPHS))
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "doc",
         "--outdir", str(tmp_path), str(source)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    plan = planned(book, round_id, tmp_path / "bb.doc")
    assert proposed(plan) == PROPOSED
    assert read(book, tmp_path / "bb.doc").name == "bb.doc"


def test_an_old_word_file_is_asked_for_anew_where_nothing_opens_it(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PATH", "ProgramFiles", "ProgramFiles(x86)"):
        monkeypatch.setenv(name, str(tmp_path))
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")
    (tmp_path / "bb.doc").write_bytes(old)
    with pytest.raises(ImportRefused, match="không có Word hay LibreOffice") as refused:
        read(book, tmp_path / "bb.doc")
    assert ".docx" in refused.value.advice


def test_a_plain_list_is_still_read_as_one(book: Book, round_id: int, tmp_path: Path) -> None:
    rows = [("STT", "Họ và tên", "Danh hiệu"), (1, "Nguyễn Thị Hà", "Lao động tiên tiến")]
    found = read(book, files.xlsx(tmp_path / "ds.xlsx", rows))
    assert found.minutes is None
    assert proposed(planned(book, round_id, tmp_path / "ds.xlsx")) == [("LDTT", None)]
