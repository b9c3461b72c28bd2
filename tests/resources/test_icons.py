"""The icons are one family, take any colour and draw what their frame can hold."""

import struct
import xml.etree.ElementTree as ET
from importlib.resources import files

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from resources.icons import brand_svg, icon_names, icon_svg
from resources.loading import ResourceError

FAMILY = {
    "width": "20",
    "height": "20",
    "viewBox": "0 0 20 20",
    "fill": "none",
    "stroke": "currentColor",
    "stroke-width": "1.7",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}
SCALE = 8


def drawn(svg: bytes) -> QImage:
    """The drawing eight times as large as on screen, on a clear ground."""
    image = QImage(20 * SCALE, 20 * SCALE, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(image.rect()))
    painter.end()
    return image


def inked(image: QImage) -> set[tuple[int, int]]:
    sides = range(image.width())
    return {(x, y) for x in sides for y in sides if image.pixelColor(x, y).alpha()}


@pytest.mark.parametrize("name", icon_names())
def test_an_icon_belongs_to_the_family(name: str) -> None:
    root = ET.fromstring(icon_svg(name, "currentColor"))
    assert root.attrib == FAMILY
    assert not any(
        key in part.attrib for part in root.iter() if part is not root for key in FAMILY
        if key not in ("width", "height")
    )  # fmt: skip


@pytest.mark.parametrize("name", icon_names())
def test_an_icon_shows_in_the_colour_asked_for_and_inside_its_frame(name: str) -> None:
    image = drawn(icon_svg(name, "#1E4E8C"))
    ink = inked(image)
    edge = range(SCALE, 19 * SCALE)
    assert ink
    assert all(x in edge and y in edge for x, y in ink)
    assert "#1e4e8c" in {image.pixelColor(x, y).name() for x, y in ink}


def test_the_rail_and_the_commands_have_their_icons() -> None:
    assert {"home", "plan", "tasks", "movement", "award", "people", "document", "report"} <= set(
        icon_names()
    )
    assert {"open", "new", "export", "pdf", "word", "print", "undo", "redo"} <= set(icon_names())


@pytest.mark.parametrize("name", ["khong-co", "brand", "../brand", ""])
def test_an_unknown_icon_is_named(name: str) -> None:
    with pytest.raises(ResourceError, match=rf"{name}\.svg: không có biểu tượng này"):
        icon_svg(name, "#000000")


def test_the_brand_mark_is_a_gold_star_on_red() -> None:
    image = drawn(brand_svg())
    assert image.pixelColor(80, 80).name() == "#ffd54a"
    assert image.pixelColor(20, 80).name() == "#b3261e"


def test_windows_finds_the_program_icon_in_every_size_it_asks_for() -> None:
    content = (files("resources.icons") / "app.ico").read_bytes()
    _, kind, count = struct.unpack_from("<HHH", content)
    sizes = {content[6 + 16 * index] or 256 for index in range(count)}
    assert kind == 1
    assert sizes >= {16, 20, 24, 32, 40, 48, 64, 256}
