"""Signers side by side and appendices, seen where a real word processor breaks the pages."""

from pathlib import Path

from tests.exporters.docx.office import needs_office, printed
from tests.exporters.papers import a_list, minutes, with_appendices

pytestmark = needs_office


def test_several_signers_stay_on_one_page_with_text_and_noi_nhan(tmp_path: Path) -> None:
    papers = printed([minutes("Vũ Hải", lines=lines) for lines in range(14, 34)], tmp_path)
    for pages in papers:
        last = "\n".join(pages[-1])
        assert all(part in last for part in ("Nơi nhận:", "CHỦ TỌA", "Nguyễn Thị Bình", "./."))
    assert {len(pages) for pages in papers} == {1, 2}, "no page break came near the signatures"


def test_an_appendix_begins_a_page_and_counts_its_own(tmp_path: Path) -> None:
    (pages,) = printed([with_appendices(a_list(60, landscape=True))], tmp_path)
    first, appendix, *others = pages
    assert "DANH SÁCH KHEN THƯỞNG" not in "\n".join(first)
    assert appendix[0].strip() == "Phụ lục"
    assert [page[0].strip() for page in others] == [str(n) for n in range(2, len(others) + 2)]
    assert all(any("Họ và tên" in line for line in page) for page in others)
