"""The drawn lines of one PDF page: what makes a table a table to the eye."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from storage.importers.pdf_turn import shown_box, shown_point

_THIN = 3.0
_SHORTEST = 6.0
_MOST = 20_000
"""Drawn lines looked at on one page; a map or a scan traced into paths has more."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Rule:
    """A straight line in points: across where top = bottom, down where left = right."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_across(self) -> bool:
        return self.top == self.bottom


def read_rules(page: pdfium.PdfPage, turn: int) -> tuple[Rule, ...]:
    """The rules of a page shown with ``turn`` quarter turns, thin bars among them."""
    found: list[Rule] = []
    for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=4):
        found.extend(_bar(drawn, turn) or _lines(drawn, turn))
        if len(found) > _MOST:
            break
    return tuple(found)


def _bar(drawn: pdfium.PdfObject, turn: int) -> list[Rule]:
    """Word and LibreOffice draw a table's line as a filled bar as thick as the line."""
    left, bottom, right, top = drawn.get_bounds()
    corners = (_placed(drawn, left, bottom), _placed(drawn, right, top))
    left, top, right, bottom = shown_box(turn, *corners[0], *corners[1])
    wide, high = right - left, bottom - top
    if high <= _THIN and wide > _SHORTEST:
        return [Rule(left, (top + bottom) / 2, right, (top + bottom) / 2)]
    if wide <= _THIN and high > _SHORTEST:
        return [Rule((left + right) / 2, top, (left + right) / 2, bottom)]
    return []


def _lines(drawn: pdfium.PdfObject, turn: int) -> Iterator[Rule]:
    """The straight, upright sides of any other path."""
    start = pen = (0.0, 0.0)
    for index in range(min(max(raw.FPDFPath_CountSegments(drawn), 0), _MOST)):
        segment = raw.FPDFPath_GetPathSegment(drawn, index)
        point = shown_point(turn, *_placed(drawn, *_transformed(drawn, *_point(segment))))
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield from _straight(pen, point)
        pen = point
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _straight(pen, start)


def _straight(start: Point, end: Point) -> Iterator[Rule]:
    (x1, y1), (x2, y2) = sorted((start, end))
    if abs(y2 - y1) <= 1 and x2 - x1 > _SHORTEST:
        yield Rule(x1, (y1 + y2) / 2, x2, (y1 + y2) / 2)
    elif x2 - x1 <= 1 and abs(y2 - y1) > _SHORTEST:
        yield Rule((x1 + x2) / 2, min(y1, y2), (x1 + x2) / 2, max(y1, y2))


def _point(segment: object) -> Point:
    x, y = ctypes.c_float(), ctypes.c_float()
    raw.FPDFPathSegment_GetPoint(segment, x, y)
    return x.value, y.value


def _transformed(drawn: pdfium.PdfObject, x: float, y: float) -> Point:
    return drawn.get_matrix().on_point(x, y)


def _placed(drawn: pdfium.PdfObject, x: float, y: float) -> Point:
    """A point of an object on the page, through the forms that hold the object."""
    holder = drawn.container
    while holder is not None:
        x, y = _transformed(holder, x, y)
        holder = holder.container
    return x, y
