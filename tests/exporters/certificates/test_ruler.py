"""The test print can be measured: a line each 10 mm, every box where its text will be."""

from pathlib import Path

import pytest

from exporters.certificates import NO_OFFSET, Offset, example_values, write_test_sheet
from exporters.lengths import Mm
from tests.exporters.certificates.builders import a_design, a_field
from tests.exporters.pdf.reading import PrintedPage, pages_of


def the_sheet(folder: Path, offset: Offset = NO_OFFSET) -> PrintedPage:
    write_test_sheet(a_design(a_field()), example_values(), folder / "thu.pdf", offset)
    (page,) = pages_of((folder / "thu.pdf").read_bytes())
    return page


def test_there_is_a_line_each_ten_millimetres_whatever_the_offset(tmp_path: Path) -> None:
    page = the_sheet(tmp_path, Offset(Mm(3), Mm(3)))
    upright = {
        round(line.left, 2) for line in page.strokes
        if line.left == line.right and line.bottom - line.top > 200
    }  # fmt: skip
    assert sorted(upright) == pytest.approx([10 * at for at in range(1, 30)], abs=0.02)


def test_it_says_the_offset_it_was_printed_with_and_shows_the_example(tmp_path: Path) -> None:
    page = the_sheet(tmp_path, Offset(Mm(1.5), Mm(-2)))
    assert "sang phải 1,5 mm, xuống dưới -2 mm" in page.text.replace("\n", "")
    name = page.find(example_values()["name"])
    assert name.centre == pytest.approx(141.5, abs=0.1)
