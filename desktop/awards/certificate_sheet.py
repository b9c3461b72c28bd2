"""The sheet of a certificate on screen: the real print over the scan, its fields to be dragged."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop import theme
from exporters.certificates import Box, CertificateDesign, CertificateField
from exporters.lengths import Length, Mm

_GAP = 16
_SMALLEST = QSize(420, 200)
_STEP = Mm(0.5)
_FINE = Mm(0.1)
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CertificateSheet(QWidget):
    """Draws what it is given; ``chosen`` a field by its key, ``placed`` at a new box.

    Arrow keys move the chosen field by half a millimetre, with Ctrl by a tenth.
    """

    chosen = Signal(str)
    placed = Signal(str, Box)

    def __init__(self, design: CertificateDesign) -> None:
        super().__init__()
        self._design = design
        self._print = QImage()
        self._scan = QImage()
        self._chosen = ""
        self._grip: QPointF | None = None
        self._dragged: Box | None = None
        self.setMinimumSize(_SMALLEST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Tờ giấy khen")
        self.setAccessibleDescription("Phím mũi tên dời ô đang chọn, giữ Ctrl để dời từng 0,1 mm")

    def set_design(self, design: CertificateDesign) -> None:
        """Show the boxes where they now are; their print follows."""
        self._design = design
        self.update()

    def show_print(self, printed: QImage, scan: QImage) -> None:
        """Show ``printed``, the whole sheet, over ``scan``, a null image for none."""
        self._print, self._scan = printed, scan
        self.update()

    def choose(self, key: str) -> None:
        self._chosen = key
        self.update()

    @property
    def scale(self) -> float:
        """Pixels a millimetre."""
        room = self.size() - QSize(2 * _GAP, 2 * _GAP)
        return max(
            0.1, min(room.width() / self._design.width.mm, room.height() / self._design.height.mm)
        )

    def box_on_screen(self, box: Box) -> QRectF:
        """Where a box of the sheet lies in this widget, in pixels."""
        corner, scale = self._sheet().topLeft(), self.scale
        return QRectF(
            corner.x() + box.x.mm * scale,
            corner.y() + box.y.mm * scale,
            box.width.mm * scale,
            box.height.mm * scale,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(theme.DESK))
        sheet = self._sheet()
        painter.fillRect(sheet, QColor(theme.SURFACE))
        painter.drawImage(sheet, self._scan)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.drawImage(sheet, self._print)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        for field in self._design.fields:
            self._draw_box(painter, field)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        field = self._field_at(event.position())
        if field is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._grip = event.position()
        self._dragged = field.box
        self.chosen.emit(field.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        field = self._field(self._chosen)
        if self._grip is None or field is None:
            return
        moved = (event.position() - self._grip) / self.scale
        self._dragged = self._within(field.box, Mm(moved.x()), Mm(moved.y()))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        field, box = self._field(self._chosen), self._dragged
        self._grip = self._dragged = None
        if field is not None and box is not None and box != field.box:
            self.placed.emit(field.key, box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        field = self._field(self._chosen)
        way = _ARROWS.get(Qt.Key(event.key()))
        if field is None or way is None:
            super().keyPressEvent(event)
            return
        fine = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        step = _FINE if fine else _STEP
        right, down = (Length(step * sign) for sign in way)
        self.placed.emit(field.key, self._within(field.box, right, down))

    def _sheet(self) -> QRectF:
        width, height = self._design.width.mm * self.scale, self._design.height.mm * self.scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _draw_box(self, painter: QPainter, field: CertificateField) -> None:
        is_chosen = field.key == self._chosen
        box = self._dragged if is_chosen and self._dragged is not None else field.box
        color = QColor(theme.ACTION if is_chosen else theme.DISABLED)
        line = Qt.PenStyle.SolidLine if is_chosen else Qt.PenStyle.DashLine
        painter.setPen(QPen(color, 2 if is_chosen else 1, line))
        painter.drawRect(self.box_on_screen(box))

    def _field_at(self, point: QPointF) -> CertificateField | None:
        """The chosen one where boxes overlap, else the smallest."""
        under = [f for f in self._design.fields if self.box_on_screen(f.box).contains(point)]
        if any(field.key == self._chosen for field in under):
            return self._field(self._chosen)
        return min(under, key=lambda field: field.box.width * field.box.height, default=None)

    def _field(self, key: str) -> CertificateField | None:
        return next((field for field in self._design.fields if field.key == key), None)

    def _within(self, box: Box, right: Length, down: Length) -> Box:
        """The box moved, whole tenths of a millimetre, never off the sheet."""
        x = _tenths(box.x + right, self._design.width - box.width)
        y = _tenths(box.y + down, self._design.height - box.height)
        return Box(x, y, box.width, box.height)


def _tenths(length: int, most: int) -> Length:
    return Mm(round(Length(max(0, min(length, most))).mm, 1))
