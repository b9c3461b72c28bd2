"""The test print: a ruler, marks and every box, to hold against the blank sheet in the light."""

from collections.abc import Mapping
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from exporters.certificates.batch import new_canvas, save
from exporters.certificates.design import NO_OFFSET, CertificateDesign, Offset
from exporters.certificates.drawing import CertificateDrawer
from exporters.fonts import paper_fonts
from exporters.lengths import Length, Mm

_GRID = HexColor("#C9D3DF")
_TICK = HexColor("#5C6776")
_BOX = HexColor("#A1221A")
_TEN = 10
_CROSS = Mm(5)
_SMALL = 6


def write_test_sheet(
    design: CertificateDesign,
    values: Mapping[str, str],
    target: Path,
    offset: Offset = NO_OFFSET,
) -> None:
    """Write one page: a millimetre ruler without ``offset``, boxes and texts of ``values`` with it.

    What the person reads off the ruler is the offset to set. Raises ExportError as
    ``write_certificates``.
    """
    canvas = new_canvas(design)
    _draw_grid(canvas, design)
    _draw_crosses(canvas, design)
    _draw_boxes(canvas, design, offset)
    _say_offset(canvas, design, offset)
    CertificateDrawer(canvas, design, "stock", offset).draw(values)
    save(canvas, target)


def _draw_grid(canvas: Canvas, design: CertificateDesign) -> None:
    """A line each 10 mm with its number, a tick each millimetre along the upper and left edge."""
    width, height = design.width.pt, design.height.pt
    canvas.setFont(paper_fonts().face(), _SMALL)
    canvas.setFillColor(_TICK)
    for at in range(1, int(design.width.mm) + 1):
        x = Mm(at).pt
        _line(canvas, at, (x, height, x, 0), (x, height, x, height - _tick(at)))
        if at % _TEN == 0:
            canvas.drawCentredString(x, height - Mm(7).pt, str(at))
    for at in range(1, int(design.height.mm) + 1):
        y = height - Mm(at).pt
        _line(canvas, at, (0, y, width, y), (0, y, _tick(at), y))
        if at % _TEN == 0:
            canvas.drawString(Mm(5).pt, y - _SMALL / 3, str(at))


Ends = tuple[float, float, float, float]


def _line(canvas: Canvas, at: int, whole: Ends, tick: Ends) -> None:
    canvas.setLineWidth(0.25)
    if at % _TEN == 0:
        canvas.setStrokeColor(_GRID)
        canvas.line(*whole)
    canvas.setStrokeColor(_TICK)
    canvas.line(*tick)


def _tick(at: int) -> float:
    length = Mm(4) if at % _TEN == 0 else Mm(3) if at % 5 == 0 else Mm(2)
    return length.pt


def _draw_crosses(canvas: Canvas, design: CertificateDesign) -> None:
    """Marks 20 mm from each corner: whether the printer also stretches shows between them."""
    canvas.setStrokeColor(_TICK)
    canvas.setLineWidth(0.75)
    arm, away = _CROSS.pt, Mm(20).pt
    for x in (away, design.width.pt - away):
        for y in (away, design.height.pt - away):
            canvas.line(x - arm, y, x + arm, y)
            canvas.line(x, y - arm, x, y + arm)


def _draw_boxes(canvas: Canvas, design: CertificateDesign, offset: Offset) -> None:
    canvas.setStrokeColor(_BOX)
    canvas.setLineWidth(0.5)
    for field in design.fields:
        if field.on_stock:
            continue
        box = field.box
        left = Length(box.x + offset.right).pt
        low = design.height.pt - Length(box.y + box.height + offset.down).pt
        canvas.rect(left, low, box.width.pt, box.height.pt)


def _say_offset(canvas: Canvas, design: CertificateDesign, offset: Offset) -> None:
    words = (
        f"TRANG IN THỬ – in đúng cỡ 100%, không co giãn. Độ lệch đang đặt: "
        f"sang phải {_mm(offset.right)} mm, xuống dưới {_mm(offset.down)} mm."
    )
    canvas.setFillColor(_TICK)
    canvas.setFont(paper_fonts().face(), 8)
    canvas.drawCentredString(design.width.pt / 2, Mm(4).pt, words)


def _mm(length: Length) -> str:
    return f"{length.mm:g}".replace(".", ",")
