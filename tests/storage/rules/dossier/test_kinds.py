"""Laws name the papers of a dossier at length; a person may name them in small letters."""

import pytest

from resources.catalogues.rule_books.reading import load_rule_books
from storage.rules.dossier.kinds import paper_kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Tờ trình của bộ, ngành, tỉnh", "proposal"),
        ("Báo cáo thành tích có xác nhận của cấp trình", "report"),
        ("báo cáo thành tích", "report"),
        ("Biên bản và kết quả bỏ phiếu của Hội đồng cấp tỉnh", "minutes"),
        ("Kết quả bỏ phiếu", "tally"),
        ("Chứng nhận hiệu quả áp dụng trong toàn quốc", ""),
        ("Bản sao báo cáo thành tích", ""),
        ("", ""),
    ],
)
def test_how_a_name_begins_tells_the_kind(name: str, kind: str) -> None:
    assert paper_kind(name) == kind


def test_every_dossier_wants_a_proposal_a_report_and_minutes() -> None:
    for book in load_rule_books():
        for one in book.papers:
            assert {"proposal", "report", "minutes"} <= set(map(paper_kind, one.papers)), one.awards
