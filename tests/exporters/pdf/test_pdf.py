"""The PDF file itself: properties, fonts, bytes, and where each part of the book is printed."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from exporters.document import Document
from exporters.errors import ExportError
from exporters.fonts import paper_fonts
from exporters.pdf import layout_pdf, render_pdf, write_pdf
from tests.exporters.builders import a_body, a_document, a_plan_table, a_uid, an_empty_document
from tests.exporters.pdf.reading import pages_of, printed


def a_long_plan() -> Document:
    return a_document(*a_body(a_plan_table(40)))


def test_the_file_says_what_it_is_and_in_which_language() -> None:
    reader = PdfReader(io.BytesIO(render_pdf(a_document())))
    about = reader.metadata
    assert about is not None
    assert about.title == "Kế hoạch Công tác thi đua, khen thưởng năm 2026"
    assert (about.author, about.creator) == ("Sở Văn hóa và Du lịch", "Sổ Thi Đua")
    assert about.creation_date_raw == "D:20260105013000+00'00'"
    assert reader.trailer["/Root"]["/Lang"] == "vi-VN"  # pyright: ignore[reportIndexIssue]


def test_the_file_is_of_the_version_the_decree_asks_of_copies() -> None:
    assert render_pdf(a_document()).startswith(b"%PDF-1.4")


def test_every_page_is_a4_upright() -> None:
    for page in printed(a_long_plan()):
        assert (page.width, page.height) == pytest.approx((210, 297), abs=0.1)


def test_only_embedded_subsets_of_the_paper_font_are_used() -> None:
    for document in (a_long_plan(), an_empty_document()):
        fonts = [font for page in printed(document) for font in page.fonts.values()]
        assert all(font.embedded for font in fonts)
        assert all(font.name.startswith(("Tinos", "TimesNewRoman")) for font in fonts)


def test_equal_documents_give_equal_bytes() -> None:
    assert render_pdf(a_long_plan()) == render_pdf(a_long_plan())


def test_pages_are_numbered_over_the_text_from_the_second_on() -> None:
    first, *others = printed(a_long_plan())
    assert not any(text.baseline < 20 for text in first.texts)
    assert len(others) >= 2
    for number, page in enumerate(others, start=2):
        (printed_number,) = [text for text in page.texts if text.baseline < 20]
        assert printed_number.text == str(number)
        assert printed_number.centre == pytest.approx((30 + 195) / 2, abs=0.5)
        assert (printed_number.size, printed_number.bold) == (14, False)
        head = printed_number.baseline - 14 * 0.934 * 25.4 / 72
        assert head == pytest.approx(10, abs=0.5)


def test_nothing_is_printed_outside_the_margins() -> None:
    for page in printed(a_long_plan()):
        for text in page.texts:
            assert text.baseline < 277
            assert text.left >= 30 - 0.1
            assert text.right <= 195 + 0.1


def test_the_preview_can_find_every_task_group_and_paragraph() -> None:
    layout = layout_pdf(a_long_plan())
    pages = pages_of(layout.data)
    for number in range(1, 41):
        assert f"(việc số {number})" in " ".join(pages[layout.pages[a_uid(number)]].text.split())
    assert "QUÝ IV" in pages[layout.pages[a_uid(0xF003)]].text
    assert "Trên đây là Kế hoạch" in pages[layout.pages[a_uid(0xFFFF)]].text


def test_an_empty_plan_prints() -> None:
    (page,) = printed(an_empty_document())
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in page.text


def test_writing_replaces_the_file_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "Kế hoạch.pdf"
    target.write_bytes(b"old")
    write_pdf(a_document(), target)
    assert target.read_bytes() == render_pdf(a_document())
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_explained(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="Không có thư mục"):
        write_pdf(a_document(), tmp_path / "không có" / "a.pdf")


def test_a_missing_font_is_explained_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WINDIR", str(tmp_path))
    monkeypatch.setattr("exporters.fonts.bundled_font", lambda face: tmp_path / f"{face}.ttf")
    paper_fonts.cache_clear()
    try:
        with pytest.raises(ExportError, match="Không đọc được phông chữ"):
            write_pdf(a_document(), tmp_path / "a.pdf")
    finally:
        paper_fonts.cache_clear()
    assert list(tmp_path.iterdir()) == []
