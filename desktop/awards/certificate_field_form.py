"""One field of a certificate in numbers and words: its box in mm, its letters."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.awards.certificate_words import designed, shown, slot
from desktop.awards.font_choice import FontChoice
from desktop.awards.numbers import millimetres, points
from desktop.widgets.field import Field
from exporters.certificates import CERTIFICATE_VALUES, Box, CertificateField
from exporters.lengths import Mm, Pt

_ALIGNS = (("Trái", "left"), ("Giữa", "center"), ("Phải", "right"))
_MOST = 1200
_TEXT_HEIGHT = 62


class CertificateFieldForm(QWidget):
    """Shows a field and tells ``changed`` with the field as it now is."""

    changed = Signal(CertificateField)

    def __init__(self) -> None:
        super().__init__()
        self._field: CertificateField | None = None
        self.from_left = millimetres("Từ mép trái", 0, _MOST, self._tell)
        self.from_top = millimetres("Từ mép trên", 0, _MOST, self._tell)
        self.width_mm = millimetres("Rộng", 1, _MOST, self._tell)
        self.height_mm = millimetres("Cao", 1, _MOST, self._tell)
        self.size_pt = points("Cỡ chữ", self._tell)
        self.least_pt = points("Cỡ nhỏ nhất", self._tell)
        self.align = QComboBox()
        for name, align in _ALIGNS:
            self.align.addItem(name, align)
        self.align.currentIndexChanged.connect(lambda _: self._tell())
        self.typeface = FontChoice()
        self.typeface.chosen.connect(lambda _: self._tell())
        self.text = QPlainTextEdit()
        self.text.setFixedHeight(_TEXT_HEIGHT)
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._tell)
        self.insert = QComboBox()
        self.insert.setAccessibleName("Chèn giá trị vào nội dung ô")
        self.insert.setMinimumContentsLength(1)
        self.insert.addItem("Chèn…")
        self.insert.addItems([value.label for value in CERTIFICATE_VALUES])
        self.insert.activated.connect(self._insert)
        self.bold = self._tick("Đậm")
        self.italic = self._tick("Nghiêng")
        self.capitals = self._tick("Chữ hoa")
        self.one_line = self._tick("Một dòng")
        self.on_stock = self._tick("Phôi đã in sẵn, chỉ in trên giấy trắng")
        self._lay_out()
        self.setEnabled(False)

    def show_field(self, field: CertificateField | None) -> None:
        """Show a field without telling of a change; None for no field chosen."""
        self._field = None
        self.setEnabled(field is not None)
        if field is None:
            return
        for spin, value in zip(self._spins(), _numbers_of(field), strict=True):
            spin.setValue(value)
        self.align.setCurrentIndex([a for _, a in _ALIGNS].index(field.align))
        self.typeface.show_file(field.font)
        for tick, on in zip(self._ticks(), _looks_of(field), strict=True):
            tick.setChecked(on)
        words = shown(field.text)
        if self.text.toPlainText() != words:
            self.text.setPlainText(words)
        self._field = field

    def _insert(self, row: int) -> None:
        """The first line of the list only says what it is for."""
        if row > 0:
            self.text.insertPlainText(slot(self.insert.itemText(row)))
        self.insert.setCurrentIndex(0)

    def _tell(self) -> None:
        if self._field is not None:
            self._field = self._as_typed(self._field)
            self.changed.emit(self._field)

    def _as_typed(self, field: CertificateField) -> CertificateField:
        x, y, width, height, size, least = (spin.value() for spin in self._spins())
        bold, italic, capitals, one_line, on_stock = (t.isChecked() for t in self._ticks())
        return replace(
            field,
            text=designed(self.text.toPlainText()),
            box=Box(Mm(x), Mm(y), Mm(width), Mm(height)),
            size=Pt(size),
            least=Pt(min(size, least)),
            align=self.align.currentData(),
            font=self.typeface.file,
            bold=bold,
            italic=italic,
            capitals=capitals,
            one_line=one_line,
            on_stock=on_stock,
        )

    def _spins(self) -> tuple[QDoubleSpinBox, ...]:
        return (
            self.from_left,
            self.from_top,
            self.width_mm,
            self.height_mm,
            self.size_pt,
            self.least_pt,
        )

    def _ticks(self) -> tuple[QCheckBox, ...]:
        return (self.bold, self.italic, self.capitals, self.one_line, self.on_stock)

    def _tick(self, name: str) -> QCheckBox:
        box = QCheckBox(name)
        box.toggled.connect(lambda _: self._tell())
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(Field("Nội dung ô", self.text))
        column.addWidget(self.insert)
        grid = QGridLayout()
        grid.setSpacing(theme.GRID)
        for at in (0, 1):
            grid.setColumnStretch(at, 1)
        for at, spin in enumerate(self._spins()):
            grid.addWidget(Field(spin.accessibleName(), spin), at // 2, at % 2)
        grid.addWidget(Field("Căn chữ", self.align), 3, 0)
        grid.addWidget(Field("Phông chữ", self.typeface), 3, 1)
        looks = QGridLayout()
        for at, tick in enumerate((self.bold, self.italic, self.capitals, self.one_line)):
            looks.addWidget(tick, at // 2, at % 2)
        column.addLayout(grid)
        column.addLayout(looks)
        column.addWidget(self.on_stock)


def _numbers_of(field: CertificateField) -> tuple[float, ...]:
    box = field.box
    return (box.x.mm, box.y.mm, box.width.mm, box.height.mm, field.size.pt, field.least.pt)


def _looks_of(field: CertificateField) -> tuple[bool, ...]:
    return (field.bold, field.italic, field.capitals, field.one_line, field.on_stock)
