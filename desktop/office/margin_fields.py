"""The four page margins, held within what the decree allows."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QWidget

from desktop.theme import FIELD_INDENT
from desktop.widgets.field import Field
from resources.styles import load_sheet
from storage.records import Margins

_WORDS = {"top": "Lề trên", "bottom": "Lề dưới", "left": "Lề trái", "right": "Lề phải"}


class _MarginBox(QDoubleSpinBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the form: passing over a margin must not change it."""
        event.ignore()


class MarginFields(QWidget):
    """Millimetres on screen, hundredths of a millimetre in the record."""

    edited = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes = {side: self._box(side) for side in _WORDS}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        for place, (side, word) in enumerate(_WORDS.items()):
            allowed = load_sheet().margins[side]
            hint = f"Từ {allowed.least:.0f} đến {allowed.most:.0f} mm."
            grid.addWidget(Field(word, self.boxes[side], hint), place // 2, place % 2)

    def margins(self) -> Margins:
        return Margins(**{side: round(box.value() * 100) for side, box in self.boxes.items()})

    def set_margins(self, margins: Margins) -> None:
        for side, box in self.boxes.items():
            box.blockSignals(True)
            box.setValue(getattr(margins, side) / 100)
            box.blockSignals(False)

    def _box(self, side: str) -> QDoubleSpinBox:
        allowed = load_sheet().margins[side]
        box = _MarginBox()
        box.lineEdit().setTextMargins(FIELD_INDENT, 0, 0, 0)
        box.setRange(allowed.least, allowed.most)
        box.setDecimals(1)
        box.setSuffix(" mm")
        box.valueChanged.connect(lambda _: self.edited.emit())
        box.editingFinished.connect(self.left)
        return box
