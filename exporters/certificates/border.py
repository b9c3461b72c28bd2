"""The frame of a certificate on plain paper: two lines, gold between them, a flower at corners.

The patterns of state certificates are not to be imitated, so this one is like none of them.
"""

from math import cos, radians, sin

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from exporters.certificates.design import CertificateDesign, Offset
from exporters.lengths import Mm

_GOLD = HexColor("#C79A2B")
_OUTER, _MIDDLE, _INNER = 2.2, 1.2, 0.6
_TO_MIDDLE, _TO_INNER = Mm(1.9), Mm(3.6)
_NOTCH = Mm(9)
_PETALS = 8
_PETAL, _HEART = Mm(2.9), Mm(0.85)
_HALF_PETAL = 17


def draw_border(canvas: Canvas, design: CertificateDesign, offset: Offset) -> None:
    """Draw the design's border, moved by what the printer misses; nothing without one."""
    border = design.border
    if border is None:
        return
    canvas.saveState()
    canvas.translate(offset.right.pt, -offset.down.pt)
    color = HexColor(border.color)
    width, height, inset = design.width.pt, design.height.pt, border.inset.pt
    for further_in, weight, ink in ((0.0, _OUTER, color), (_TO_MIDDLE.pt, _MIDDLE, _GOLD)):
        at = inset + further_in
        canvas.setStrokeColor(ink)
        canvas.setLineWidth(weight)
        canvas.rect(at, at, width - 2 * at, height - 2 * at)
    _notched(canvas, inset + _TO_INNER.pt, width, height, border.color)
    centre = inset + _TO_INNER.pt + _NOTCH.pt * 0.42
    for x in (centre, width - centre):
        for y in (centre, height - centre):
            _flower(canvas, x, y, border.color)
    canvas.restoreState()


def _notched(canvas: Canvas, at: float, width: float, height: float, color: str) -> None:
    """A thin line whose corners bend inwards, to give the flowers room."""
    left, low, right, high, notch = at, at, width - at, height - at, _NOTCH.pt
    path = canvas.beginPath()
    path.moveTo(left + notch, low)
    for x, y, start in ((right, low, 180), (right, high, 270), (left, high, 0), (left, low, 90)):
        path.arcTo(x - notch, y - notch, x + notch, y + notch, start, -90)
    path.close()
    canvas.setStrokeColor(HexColor(color))
    canvas.setLineWidth(_INNER)
    canvas.drawPath(path)


def _flower(canvas: Canvas, x: float, y: float, color: str) -> None:
    canvas.setFillColor(_GOLD)
    path = canvas.beginPath()
    for petal in range(_PETALS):
        angle = 360 / _PETALS * petal
        path.moveTo(x, y)
        for side in (-1, 1):
            bent = radians(angle + side * _HALF_PETAL)
            tip = radians(angle)
            end = (x + _PETAL.pt * cos(tip), y + _PETAL.pt * sin(tip)) if side < 0 else (x, y)
            by = (x + _PETAL.pt * 0.75 * cos(bent), y + _PETAL.pt * 0.75 * sin(bent))
            path.curveTo(*by, *by, *end)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.setFillColor(HexColor(color))
    canvas.circle(x, y, _HEART.pt, stroke=0, fill=1)
