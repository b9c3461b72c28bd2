"""Papers this program makes are as the decree wants them: the checker says nothing."""

import pytest

from exporters.document import Document, Letterhead
from exporters.docx import render_docx
from tests.exporters.builders import a_body, a_document, a_page, a_plan_table
from tests.exporters.lint.wrong import rules_of

PAPERS = {
    "P14": a_document(),
    "P13": a_document(page=a_page("P13", left=35, right=20)),
    "long": a_document(*a_body(a_plan_table(tasks=120))),
    "ungrouped": a_document(*a_body(a_plan_table(groups=()))),
    "numbered and dated": a_document(
        letterhead=Letterhead(
            ("UBND TỈNH BÌNH MINH",),
            ("SỞ VĂN HÓA VÀ DU LỊCH",),
            "Số:\u00a005/KH-SVHDL",
            "Bình Minh, ngày 05 tháng 01 năm 2026",
        )
    ),
    "agency on two lines": a_document(
        letterhead=Letterhead(
            (), ("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"), "Số: 15/KH-UBND",
            "Bình Minh, ngày 15 tháng 6 năm 2026",
        )
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PAPERS)
def test_our_own_papers_have_nothing_to_be_told(name: str) -> None:
    paper: Document = PAPERS[name]
    assert rules_of(render_docx(paper)) == set()
