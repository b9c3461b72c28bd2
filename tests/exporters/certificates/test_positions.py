"""Every text stands at its millimetres on the sheet, moved by what the printer misses."""

from pathlib import Path

import pytest

from exporters.certificates import Border, Offset
from exporters.certificates.design import Align, Upright
from exporters.lengths import Mm, Pt
from tests.exporters.certificates.builders import a_box, a_design, a_field, a_row, printed

TENTH = 0.1
ASCENT = 0.891 * 24 * 25.4 / 72
LINE = 1.15 * 24 * 25.4 / 72


def test_the_sheet_has_the_size_of_the_stock(tmp_path: Path) -> None:
    _, (page,) = printed(tmp_path, a_design(width=Mm(270), height=Mm(190)), a_row())
    assert (page.width, page.height) == pytest.approx((270, 190), abs=TENTH)


@pytest.mark.parametrize("align", ["left", "center", "right"])
def test_a_text_keeps_to_its_side_of_the_box(tmp_path: Path, align: Align) -> None:
    _, (page,) = printed(tmp_path, a_design(a_field(align=align)), a_row())
    name = page.find("Lê Thị Sáu")
    stands = {"left": name.left, "center": name.centre, "right": name.right}[align]
    assert stands == pytest.approx({"left": 40, "center": 140, "right": 240}[align], abs=TENTH)


@pytest.mark.parametrize("upright", ["top", "middle", "bottom"])
def test_a_text_keeps_to_its_height_in_the_box(tmp_path: Path, upright: Upright) -> None:
    _, (page,) = printed(tmp_path, a_design(a_field(upright=upright)), a_row())
    share = {"top": 0, "middle": 0.5, "bottom": 1}[upright]
    baseline = 60 + (12 - LINE) * share + ASCENT
    assert page.find("Lê Thị Sáu").baseline == pytest.approx(baseline, abs=TENTH)


def test_the_offset_of_a_printer_moves_everything_right_and_down(tmp_path: Path) -> None:
    design = a_design(a_field(), a_field(key="unit", text="{unit}", box=a_box(y=90)))
    _, (before,) = printed(tmp_path, design, a_row())
    _, (after,) = printed(tmp_path, design, a_row(), offset=Offset(Mm(2.5), Mm(-1.5)))
    for old, new in zip(before.texts, after.texts, strict=True):
        assert new.left - old.left == pytest.approx(2.5, abs=TENTH)
        assert new.baseline - old.baseline == pytest.approx(-1.5, abs=TENTH)


def test_several_lines_stand_below_each_other_within_the_box(tmp_path: Path) -> None:
    field = a_field(text="{position}\n{unit}", size=Pt(14), one_line=False)
    _, (page,) = printed(tmp_path, a_design(field), a_row())
    baselines = [text.baseline for text in page.texts]
    assert baselines[1] - baselines[0] == pytest.approx(1.15 * 14 * 25.4 / 72, abs=TENTH)
    assert 60 < baselines[0] < baselines[1] < 72


def test_stock_gets_neither_border_nor_words_it_bears_already(tmp_path: Path) -> None:
    fixed = a_field(key="motto", text="Độc lập - Tự do - Hạnh phúc", box=a_box(y=30),
                    on_stock=True, ruled=True)  # fmt: skip
    design = a_design(fixed, a_field(), border=Border())
    _, (stock,) = printed(tmp_path, design, a_row(), paper="stock")
    _, (plain,) = printed(tmp_path, design, a_row(), paper="plain")
    assert (stock.text, stock.strokes) == ("Lê Thị Sáu", [])
    assert plain.texts[0].text == "Độc lập - Tự do - Hạnh phúc"
    assert plain.rule_under("Độc lập").length == pytest.approx(
        plain.texts[0].right - plain.texts[0].left, abs=TENTH
    )


def test_the_scan_of_the_blank_is_never_printed(tmp_path: Path) -> None:
    design = a_design(background=str(tmp_path / "phoi.png"))
    _, (page,) = printed(tmp_path, design, a_row(), paper="plain")
    assert page.text == "Lê Thị Sáu"
