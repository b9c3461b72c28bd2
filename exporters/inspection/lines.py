"""Lines people draw under names and titles: borders, shapes, drawings and rows of underscores."""

import re
from xml.etree.ElementTree import Element

from exporters.fonts import text_width
from exporters.inspection.facts import RunFact
from exporters.inspection.looks import ParagraphLook
from exporters.inspection.numbers import number
from exporters.lengths import Length, Mm, Pt

_V = "{urn:schemas-microsoft-com:vml}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_UNDERSCORES = re.compile(r"\s*[_\u2014\u2500\u2015-]{3,}\s*")
_UNITS = {"pt": Pt(1), "in": Pt(72), "mm": Mm(1), "cm": Mm(10), "px": Pt(0.75), "": Pt(0.75)}
_MEASURE = re.compile(r"(-?[\d.]+)\s*(pt|in|mm|cm|px|)")
# A shape flatter than this is a line, a taller one a picture or a box.
_FLAT = Mm(3)


def rule_length(
    paragraph: Element, look: ParagraphLook, runs: tuple[RunFact, ...], room: Length
) -> Length | None:
    """How long the line of a paragraph is, None when it draws none; ``room`` is its column."""
    text = "".join(run.text for run in runs)
    if look.ruled and not text.strip():
        return Length(room - (look.left or 0) - (look.right or 0))
    if _UNDERSCORES.fullmatch(text):
        run = next(run for run in runs if run.text.strip())
        return text_width(text.strip(), run.size, run.bold, run.italic)
    return _shape(paragraph)


def _shape(paragraph: Element) -> Length | None:
    lengths = [_vml_line(line) for line in paragraph.iter(f"{_V}line")]
    lengths += [
        _styled_width(shape)
        for shape in (*paragraph.iter(f"{_V}shape"), *paragraph.iter(f"{_V}rect"))
    ]
    for drawing in (*paragraph.iter(f"{_WP}anchor"), *paragraph.iter(f"{_WP}inline")):
        lengths.append(_drawn_width(drawing))
    return max((length for length in lengths if length is not None), default=None)


def _vml_line(line: Element) -> Length | None:
    start, end = (_first(line.get(side, "")) for side in ("from", "to"))
    return None if start is None or end is None else Length(abs(end - start))


def _styled_width(shape: Element) -> Length | None:
    styles = dict(part.split(":", 1) for part in shape.get("style", "").split(";") if ":" in part)
    height = _first(styles.get("height", "0"))
    return _first(styles.get("width", "")) if height is not None and height < _FLAT else None


def _drawn_width(drawing: Element) -> Length | None:
    extent = drawing.find(f"{_WP}extent")
    if extent is None:
        return None
    width, height = (int(number(extent.get(side)) or 0) for side in ("cx", "cy"))
    return Length(width) if height < _FLAT else None


def _first(measures: str) -> Length | None:
    match = _MEASURE.match(measures.strip())
    value = number(match[1]) if match else None
    return None if match is None or value is None else Length(round(value * _UNITS[match[2]]))
