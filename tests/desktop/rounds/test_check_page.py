"""The page that goes with the dossier: papers to tick off, what is open, who let what stand."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from desktop import press
from desktop.rounds.check_page import checklist_document
from desktop.rounds.ground import ground_of
from exporters.document import Document, GroupRow, Table
from exporters.fonts import missing_glyphs
from exporters.plain_text import plain_text
from storage.book import Book, create_book
from storage.queries.dossier import dossier_of
from storage.records_rounds import Evidence, Override
from storage.rules.dossier.check import check_dossier
from storage.services.nominations import set_evidence, set_state
from storage.services.rounds import override_finding
from tests.storage.builders import an_office
from tests.storage.round_builders import a_stored_round


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with create_book(tmp_path / "so.tdkt", an_office()) as made:
        yield made


@pytest.fixture
def round_id(book: Book) -> int:
    """Hà is proposed to the own head, Tuấn to the chairman of the province; nothing is there."""
    return a_stored_round(book, "CSTDCS", "LDTT", "BK_TINH")[0]


def the_page(book: Book, round_id: int) -> Document:
    dossier = dossier_of(book, round_id)
    return checklist_document(ground_of(book, round_id), dossier, check_dossier(dossier))


def tables(page: Document) -> list[Table]:
    return [block for block in page.body if isinstance(block, Table)]


def rows_of(table: Table) -> list[str]:
    return [
        row.label if isinstance(row, GroupRow) else " | ".join("\n".join(c) for c in row.cells)
        for row in table.rows
    ]


def let_stand(book: Book, round_id: int, words: str = "") -> None:
    for one in check_dossier(dossier_of(book, round_id)).findings:
        if one.stops and words in one.sentence:
            override = Override(one.key, "Bổ sung trong tuần", "Chánh Văn phòng")
            override_finding(book, round_id, override)


def test_every_line_has_a_box_for_each_required_paper(book: Book, round_id: int) -> None:
    set_evidence(book, 1, [Evidence("Biên bản bình xét")])
    rows = rows_of(tables(the_page(book, round_id))[0])
    ha = next(row for row in rows if "Nguyễn Thị Hà" in row)
    assert "■ Biên bản bình xét" in ha
    assert "□ Báo cáo thành tích (Mẫu số 05)" in ha
    assert "Phải xử lý: " in ha


def test_lines_stand_under_who_decides_with_their_place_in_the_round(
    book: Book, round_id: int
) -> None:
    rows = rows_of(tables(the_page(book, round_id))[0])
    heads = [row for row in rows if "|" not in row]
    assert heads == ["Thủ trưởng Sở Ngoại vụ", "Chủ tịch Ủy ban nhân dân tỉnh"]
    assert rows[-1].startswith("3 | Phạm Minh Tuấn")


def test_a_line_that_is_out_needs_no_papers(book: Book, round_id: int) -> None:
    set_state(book, [2], "failed")
    assert "Trần Văn Nam" not in "\n".join(rows_of(tables(the_page(book, round_id))[0]))


def test_the_form_in_force_is_named_with_how_sure_it_is(book: Book, round_id: int) -> None:
    said = plain_text(the_page(book, round_id))
    assert "Báo cáo thành tích (Mẫu số 05): công trạng, cá nhân: có hiệu lực từ 01/07/2025" in said
    assert "chưa đối chiếu nguyên văn" in said


def test_what_is_open_tells_what_to_do_by_which_article(book: Book, round_id: int) -> None:
    rows = rows_of(tables(the_page(book, round_id))[1])
    assert rows[0] == "Cả đợt xét"
    assert "Nguyễn Thị Hà" in rows
    report = next(row for row in rows if "Thiếu báo cáo thành tích" in row)
    assert "| Phải xử lý | Hãy bổ sung giấy tờ này, hoặc đánh dấu đã có ở thẻ Đề nghị. |" in report


def test_what_is_put_off_names_reason_and_person(book: Book, round_id: int) -> None:
    assert len(tables(the_page(book, round_id))) == 2
    let_stand(book, round_id, "Nguyễn Thị Hà: thiếu báo cáo")
    page = the_page(book, round_id)
    (row,) = rows_of(tables(page)[2])
    assert row == (
        "1 | Nguyễn Thị Hà: thiếu báo cáo thành tích | Bổ sung trong tuần | Chánh Văn phòng"
    )
    assert "Nguyễn Thị Hà: thiếu" not in "\n".join(rows_of(tables(page)[1]))


def test_ready_only_when_all_that_is_red_may_stand(book: Book, round_id: int) -> None:
    assert "Chưa sẵn sàng nộp: còn" in plain_text(the_page(book, round_id))
    let_stand(book, round_id)
    assert "Kết luận: Sẵn sàng nộp." in plain_text(the_page(book, round_id))


def test_submitter_and_checker_sign(book: Book, round_id: int) -> None:
    closing = the_page(book, round_id).closing
    assert closing is not None
    signers = [one.authority for one in closing.signatures]
    assert signers == [("NGƯỜI NỘP HỒ SƠ",), ("NGƯỜI KIỂM TRA",)]


def test_word_and_pdf_say_the_same_and_every_letter_is_there(
    book: Book, round_id: int, tmp_path: Path
) -> None:
    page = the_page(book, round_id)
    assert not missing_glyphs(plain_text(page))
    for suffix in (".docx", ".pdf"):
        press.write_document(page, tmp_path / f"phieu{suffix}")
    cells = [
        cell.text
        for table in docx.Document(str(tmp_path / "phieu.docx")).tables
        for row in table.rows
        for cell in row.cells
    ]
    printed = "".join(one.extract_text() for one in PdfReader(tmp_path / "phieu.pdf").pages)
    for words in ("□ Báo cáo thành tích (Mẫu số 05)", "NGƯỜI NỘP HỒ SƠ"):
        assert any(words in cell for cell in cells)
        assert words in printed
