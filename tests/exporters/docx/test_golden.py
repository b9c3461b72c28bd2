"""The Word file of one small plan, part by part, against what was last looked at and found good.

After a wanted change of layout: ``python -m pytest --update-golden`` writes the parts anew; look at
the difference before committing it.
"""

from pathlib import Path

import pytest

from exporters.fonts import paper_fonts
from tests.exporters.builders import a_body, a_document, a_plan_table
from tests.exporters.docx.reading import Paper

GOLDEN = Path(__file__).parent / "golden"
# All times in them come from the document, so nothing needs a mask.
PARTS = ("word/document.xml", "word/styles.xml", "word/settings.xml", "word/header1.xml",
         "docProps/core.xml")  # fmt: skip


@pytest.mark.skipif(paper_fonts().name != "Tinos", reason="other fonts give rules other lengths")
@pytest.mark.parametrize("part", PARTS)
def test_the_file_is_as_it_was_found_good(part: str, update_golden: bool) -> None:
    found = _lines(_plan(), part)
    if update_golden:
        _file(part).write_text(found, encoding="utf-8", newline="\n")
    assert found == _file(part).read_text(encoding="utf-8")


def _plan() -> Paper:
    return Paper(a_document(*a_body(a_plan_table(tasks=4, groups=("QUÝ I", "QUÝ II")))))


def _lines(paper: Paper, part: str) -> str:
    """An element a line, so that a difference shows where it is."""
    return paper.parts[part].decode("utf-8").replace("><", ">\n<") + "\n"


def _file(part: str) -> Path:
    return GOLDEN / Path(part).name
