"""Where a certificate is designed: fields dragged on the sheet or placed by millimetres."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.awards.certificate_bar import CertificateBar
from desktop.awards.certificate_field_form import CertificateFieldForm
from desktop.awards.certificate_sheet import CertificateSheet
from desktop.awards.numbers import millimetres
from desktop.printed_pages import PrintedPages
from desktop.widgets.field import Field
from desktop.widgets.layouts import AIR, fill, stacked
from desktop.widgets.parts import button, frame, label
from exporters.certificates import (
    Box,
    CertificateDesign,
    CertificateField,
    Offset,
    Paper,
    example_values,
    sheet_pdf,
)
from exporters.lengths import Length, Mm
from resources.errors import KnownError

_PANEL_WIDTH = 330
_LIST_HEIGHT = 107
_FARTHEST = 50
_NEW_HEIGHT = Mm(10)
_PIXELS_A_POINT = 2.0
_REST = 150
"""Milliseconds after the last change until the sheet is printed anew."""


class CertificateDesigner(QWidget):
    """Shows and changes a design; stores nothing.

    ``changed`` with the design as it now is. ``test_wanted`` with design and offset for a test
    print, ``offset_changed`` with what this printer misses.
    """

    changed = Signal(CertificateDesign)
    offset_changed = Signal(Offset)
    test_wanted = Signal(CertificateDesign, Offset)

    def __init__(
        self,
        design: CertificateDesign,
        offset: Offset,
        values: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._design = design
        self._values = example_values() if values is None else values
        self.sheet = CertificateSheet(design)
        self.bar = CertificateBar(design)
        self.fields = QListWidget()
        self.fields.setAccessibleName("Các ô trên giấy khen")
        self.fields.setFixedHeight(_LIST_HEIGHT)
        self.form = CertificateFieldForm()
        self.right = millimetres("Sang phải", -_FARTHEST, _FARTHEST, self._tell_offset)
        self.down = millimetres("Xuống dưới", -_FARTHEST, _FARTHEST, self._tell_offset)
        self.add = button("Thêm ô", self._add)
        self.remove = button("Bỏ ô", self._remove)
        self._told = label("", "advice")
        self._told.setWordWrap(True)
        self._notice = frame("notice")
        fill(
            self._notice,
            self._told,
            margin=(2 * theme.GRID, theme.GRID, 2 * theme.GRID, theme.GRID),
        )
        self._wait = QTimer(self, singleShot=True, interval=_REST)
        self._lay_out()
        self._connect()
        self._show_offset(offset)
        self._list_fields()
        self.refresh()

    @property
    def design(self) -> CertificateDesign:
        return self._design

    @property
    def offset(self) -> Offset:
        return Offset(Mm(self.right.value()), Mm(self.down.value()))

    @property
    def told(self) -> str:
        """What is said of the example as now printed, "" for nothing."""
        return self._told.text()

    def refresh(self) -> None:
        """Print the sheet anew and say what does not fit."""
        scan = QImage(self._design.background) if self._design.background else QImage()
        paper: Paper = "plain" if scan.isNull() else "stock"
        printed = QImage()
        try:
            pdf, remarks = sheet_pdf(self._design, self._values, paper)
            printed = _image_of(pdf)
            told = "\n".join(remark.sentence for remark in remarks)
        except (KnownError, KeyError) as error:
            told = str(error)
        if self._design.background and scan.isNull():
            told = f"Không mở được ảnh phôi {self._design.background}. {told}"
        told = "\n".join(filter(None, (told, _caution(self._design))))
        self._told.setText(told)
        self._notice.setVisible(bool(told))
        self.sheet.show_print(printed, scan)

    def _connect(self) -> None:
        self._wait.timeout.connect(self.refresh)
        self.bar.changed.connect(self._change)
        self.bar.test_wanted.connect(lambda: self.test_wanted.emit(self._design, self.offset))
        self.fields.currentRowChanged.connect(self._choose_row)
        self.form.changed.connect(self._take)
        self.sheet.chosen.connect(self._choose)
        self.sheet.placed.connect(self._place)

    def _list_fields(self, row: int = 0) -> None:
        self.fields.blockSignals(True)
        self.fields.clear()
        for field in self._design.fields:
            QListWidgetItem(field.label, self.fields)
        row = min(row, len(self._design.fields) - 1)
        self.fields.setCurrentRow(row)
        self.fields.blockSignals(False)
        self._choose_row(row)
        self.remove.setEnabled(row >= 0)

    def _add(self) -> None:
        """A field in the middle of the sheet, to be filled and dragged."""
        design = self._design
        keys = {field.key for field in design.fields}
        number = next(n for n in range(1, len(keys) + 2) if f"own-{n}" not in keys)
        x, y, width = design.width // 4, design.height // 2, design.width // 2
        box = Box(Length(x), Length(y), Length(width), _NEW_HEIGHT)
        field = CertificateField(f"own-{number}", f"Ô thêm {number}", "Nội dung", box)
        self._change(replace(design, fields=(*design.fields, field)))
        self._list_fields(len(design.fields))
        self.form.text.setFocus()
        self.form.text.selectAll()

    def _remove(self) -> None:
        row = self.fields.currentRow()
        fields = (*self._design.fields[:row], *self._design.fields[row + 1 :])
        self._change(replace(self._design, fields=fields))
        self._list_fields(row)

    def _choose_row(self, row: int) -> None:
        field = self._design.fields[row] if row >= 0 else None
        self.form.show_field(field)
        self.sheet.choose(field.key if field else "")

    def _choose(self, key: str) -> None:
        keys = [field.key for field in self._design.fields]
        self.fields.setCurrentRow(keys.index(key))

    def _place(self, key: str, box: Box) -> None:
        field = next(field for field in self._design.fields if field.key == key)
        moved = replace(field, box=box)
        self._take(moved)
        self.form.show_field(moved)

    def _take(self, changed: CertificateField) -> None:
        fields = (changed if f.key == changed.key else f for f in self._design.fields)
        self._change(replace(self._design, fields=tuple(fields)))

    def _change(self, design: CertificateDesign) -> None:
        self._design = design
        self.sheet.set_design(design)
        self.bar.show_design(design)
        self._wait.start()
        self.changed.emit(design)

    def _show_offset(self, offset: Offset) -> None:
        for spin, value in ((self.right, offset.right), (self.down, offset.down)):
            spin.blockSignals(True)
            spin.setValue(value.mm)
            spin.blockSignals(False)

    def _tell_offset(self) -> None:
        self.offset_changed.emit(self.offset)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)  # the strip above both: beside the panel it is too wide
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        row = QHBoxLayout()
        column.addLayout(row, 1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.sheet, 1)
        left.addWidget(self._notice)
        row.addLayout(left, 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setFixedWidth(_PANEL_WIDTH)
        scroll.setWidget(self._panel())
        row.addWidget(scroll)

    def _panel(self) -> QWidget:
        return stacked(
            self.fields,
            _row(self.add, self.remove),
            self.form,
            label("Máy in lệch (đo trên trang in thử)", "section"),
            _row(Field("Sang phải", self.right), Field("Xuống dưới", self.down)),
            None,
            name="surface",
            gap=theme.GRID,
            margin=AIR,
        )


def _caution(design: CertificateDesign) -> str:
    told: list[str] = []
    if design.source and not design.confirmed:
        told.append(f"Bố cục theo {design.source}. Hãy đối chiếu mẫu ở địa phương, ngành.")
    if design.border is not None and not design.pictures:
        told.append("Chưa có Quốc huy trên giấy trắng: chọn ảnh ở “Quốc huy, biểu trưng…”.")
    return "\n".join(told)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.GRID)
    for widget in widgets:
        row.addWidget(widget, 1)
    return row


def _image_of(pdf: bytes) -> QImage:
    pages = PrintedPages(pdf)
    image = pages.image(0, _PIXELS_A_POINT)
    pages.close()
    return image
