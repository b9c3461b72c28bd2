"""Plain lists come out whole in Word and PDF, whatever their cells hold."""

from pathlib import Path

import pypdf
import pytest
from docx import Document as WordDocument

from exporters.document import Document, Metadata, PageSetup
from exporters.docx import write_docx
from exporters.lengths import Mm
from exporters.listing import ListColumn, Listing, listing_document
from exporters.pdf import write_pdf

PAGE = PageSetup("P14", Mm(20), Mm(20), Mm(30), Mm(15))
METADATA = Metadata("Sổ theo dõi", "SỞ NGOẠI VỤ", "2026-01-01T00:00:00Z")
COLUMNS = (
    ListColumn("TT", Mm(10), is_centred=True),
    ListColumn("Số, ký hiệu", Mm(38)),
    ListColumn("Trích yếu", share=1),
)


def a_list(rows: int = 2, **fields: object) -> Document:
    cells = [(str(n), f"{n:02}/KH-SNgV", "Kế hoạch <Ngoại> vụ & R&D") for n in range(1, rows + 1)]
    usual = {"title": "Sổ theo dõi văn bản", "subtitle": "Năm 2026", "columns": COLUMNS}
    listing = Listing(**{**usual, "rows": cells, **fields})  # type: ignore[arg-type]
    agency = (("UBND TỈNH LẠNG SƠN",), ("SỞ NGOẠI VỤ",))
    return listing_document(listing, agency, PAGE, METADATA)


def test_word_has_every_row_and_the_totals_in_bold(tmp_path: Path) -> None:
    target = tmp_path / "so.docx"
    write_docx(a_list(totals=("", "Cộng", "02 văn bản"), notes=("Ghi chú cuối.",)), target)
    document = WordDocument(str(target))
    table = document.tables[1]
    shown = [[cell.text for cell in row.cells] for row in table.rows]
    assert shown[0] == ["TT", "Số, ký hiệu", "Trích yếu"]
    assert shown[1] == ["1", "01/KH-SNgV", "Kế hoạch <Ngoại> vụ & R&D"]
    assert shown[-1] == ["", "Cộng", "02 văn bản"]
    assert table.rows[-1].cells[1].paragraphs[0].runs[0].bold
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert "SỔ THEO DÕI VĂN BẢN" in texts
    assert "Ghi chú cuối." in texts


@pytest.mark.parametrize("rows", [0, 2, 300])
def test_pdf_has_every_row_and_neither_number_nor_recipients(tmp_path: Path, rows: int) -> None:
    target = tmp_path / "so.pdf"
    write_pdf(a_list(rows), target)
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(target).pages)
    assert text.count("/KH-SNgV") == rows
    assert "SỞ NGOẠI VỤ" in text
    assert "Số:" not in text
    assert "Nơi nhận" not in text


@pytest.mark.parametrize("landscape", [False, True])
def test_a_wide_list_is_turned_on_its_side(tmp_path: Path, landscape: bool) -> None:
    document = a_list(60, landscape=landscape)
    write_pdf(document, tmp_path / "so.pdf")
    write_docx(document, tmp_path / "so.docx")
    boxes = [page.mediabox for page in pypdf.PdfReader(tmp_path / "so.pdf").pages]
    section = WordDocument(str(tmp_path / "so.docx")).sections[0]
    assert {box.width > box.height for box in boxes} == {landscape}
    assert ((section.page_width or 0) > (section.page_height or 0)) == landscape
