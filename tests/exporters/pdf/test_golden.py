"""The pages of one small plan, line by line, against what was last looked at and found good.

After a wanted change of layout ``pytest tests/exporters/pdf/test_golden.py --update-golden`` writes
the listing anew; look at the pages and at the difference before committing it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from exporters.fonts import paper_fonts
from tests.exporters.builders import a_body, a_document, a_plan_table
from tests.exporters.pdf.reading import Printed, PrintedPage, Stroke, printed

GOLDEN = Path(__file__).parent / "golden" / "plan.txt"


@pytest.mark.skipif(paper_fonts().name != "Tinos", reason="other fonts may differ by a hair")
def test_the_pages_are_as_they_were_found_good(update_golden: bool) -> None:
    if update_golden:
        GOLDEN.write_text(listing(), encoding="utf-8", newline="\n")
    assert listing() == GOLDEN.read_text(encoding="utf-8")


def listing() -> str:
    """Each page: its text by place (mm), size (pt) and look, then its lines."""
    pages = printed(a_document(*a_body(a_plan_table(tasks=8, groups=("QUÝ I", "QUÝ II")))))
    numbered = enumerate(pages, start=1)
    return "".join(f"page {number}\n{''.join(_listed(page))}" for number, page in numbered)


def _listed(page: PrintedPage) -> Iterator[str]:
    for text in page.texts:
        place = f"{text.baseline:6.1f} {text.left:6.1f}-{text.right:5.1f}"
        yield f"{place} {_look(text)} |{text.text}|\n"
    for stroke in page.strokes:
        yield f"{_stroke(stroke)}\n"


def _look(text: Printed) -> str:
    return f"{text.size:g}{'b' * text.bold}{'i' * text.italic}"


def _stroke(stroke: Stroke) -> str:
    start, end = (f"{stroke.left:.1f},{stroke.top:.1f}", f"{stroke.right:.1f},{stroke.bottom:.1f}")
    return f"line {start} to {end} of {stroke.weight:g}"
