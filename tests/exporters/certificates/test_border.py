"""The frame of a certificate on plain paper lies within the sheet and is in the file once."""

from pathlib import Path

import pypdfium2
import pytest

from exporters.certificates import (
    Border,
    CertificateRow,
    Offset,
    Paper,
    design_from_json,
    example_values,
    write_certificates,
)
from exporters.lengths import Mm
from resources.certificates import LAYOUTS, layout_text
from tests.exporters.certificates.builders import a_design, a_row

_RED, _GOLD = (0xB3, 0x26, 0x1E), (0xC7, 0x9A, 0x2B)


def ink(path: Path, paper: Paper, offset: Offset | None = None) -> set[tuple[int, int, int]]:
    """The colours along a line across the left edge, in the middle of the sheet."""
    design = a_design(border=Border())
    write_certificates(design, [a_row()], path, offset or Offset(), paper)
    with pypdfium2.PdfDocument(path) as pdf:
        image = pdf[0].render(scale=8).to_pil().convert("RGB")
    middle = image.height // 3
    found = {image.getpixel((x, middle)) for x in range(image.width // 10)}
    return {one for one in found if isinstance(one, tuple)}  # type: ignore[misc]


def test_red_and_gold_frame_plain_paper_and_never_stock(tmp_path: Path) -> None:
    plain = ink(tmp_path / "giay.pdf", "plain")
    assert {_RED, _GOLD} <= plain
    assert ink(tmp_path / "phoi.pdf", "stock") == {(255, 255, 255)}


def test_the_frame_moves_with_what_the_printer_misses(tmp_path: Path) -> None:
    away = Offset(Mm(-60), Mm(0))
    assert ink(tmp_path / "lech.pdf", "plain", away) == {(255, 255, 255)}


def test_a_hundred_sheets_hold_one_frame(tmp_path: Path) -> None:
    design = design_from_json(layout_text("giay-khen"))
    sizes: list[int] = []
    for count in (1, 101):
        rows = [CertificateRow(str(at), example_values()) for at in range(count)]
        write_certificates(design, rows, tmp_path / f"{count}.pdf", paper="plain")
        sizes.append((tmp_path / f"{count}.pdf").stat().st_size)
    assert (sizes[1] - sizes[0]) / 100 < 1500


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_deputys_two_lines_fit_above_the_signature(name: str, tmp_path: Path) -> None:
    values = {**example_values(), "signer_title": "KT. Giám đốc\nPhó Giám đốc"}
    design = design_from_json(layout_text(name))
    rows = [CertificateRow("1", values)]
    run = write_certificates(design, rows, tmp_path / "khen.pdf", paper="plain")
    assert run.sheets[0].remarks == ()


@pytest.mark.parametrize("name", LAYOUTS)
def test_no_two_boxes_of_a_known_layout_overlap(name: str) -> None:
    boxes = [field.box for field in design_from_json(layout_text(name)).fields]
    for at, one in enumerate(boxes):
        for other in boxes[at + 1 :]:
            beside = one.x + one.width <= other.x or other.x + other.width <= one.x
            below = one.y + one.height <= other.y or other.y + other.height <= one.y
            assert beside or below
