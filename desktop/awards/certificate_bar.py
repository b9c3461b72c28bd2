"""Above the sheet of a certificate: the scan of its blank, its picture, the test print."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop import theme
from desktop.settings import starting_folder, usual_folder
from desktop.widgets.layouts import fill, fill_across
from desktop.widgets.parts import button, frame
from exporters.certificates import Box, CertificateDesign, Picture
from exporters.lengths import Length, Mm

_IMAGES = "Ảnh (*.png *.jpg *.jpeg)"
_PICTURE = Mm(22)
_PICTURE_TOP = Mm(12)


class CertificateBar(QWidget):
    """``changed`` with the design as it now is; ``test_wanted`` for the test print."""

    changed = Signal(CertificateDesign)
    test_wanted = Signal()

    def __init__(self, design: CertificateDesign) -> None:
        super().__init__()
        self._design = design
        self.choose_scan = button("Ảnh quét phôi…", self._choose_scan)
        self.choose_scan.setToolTip("Hiện dưới chữ để đặt ô cho khớp; không bao giờ in ra")
        self.drop_scan = button("Bỏ ảnh phôi", lambda: self.set_scan(""))
        self.choose_picture = button("Quốc huy, biểu trưng…", self._choose_picture)
        self.choose_picture.setToolTip("Chỉ in khi in trên giấy trắng")
        self.drop_picture = button("Bỏ hình", lambda: self.set_picture(""))
        self.test = button("In thử…", self.test_wanted.emit)
        self._lay_out()
        self.show_design(design)

    def show_design(self, design: CertificateDesign) -> None:
        self._design = design
        self.drop_scan.setEnabled(bool(design.background))
        self.drop_picture.setEnabled(bool(design.pictures))

    def set_scan(self, file: str) -> None:
        """Show the blank by this scan; "" for none."""
        self.changed.emit(replace(self._design, background=file))

    def set_picture(self, file: str) -> None:
        """Print this image at the top centre of plain paper; "" for none."""
        left = Length((self._design.width - _PICTURE) // 2)
        box = Box(left, _PICTURE_TOP, _PICTURE, _PICTURE)
        pictures = (Picture(file, box),) if file else ()
        self.changed.emit(replace(self._design, pictures=pictures))

    def _choose_scan(self) -> None:
        if file := self._asked("Ảnh quét phôi giấy khen"):
            self.set_scan(file)

    def _choose_picture(self) -> None:
        if file := self._asked("Quốc huy, biểu trưng của cơ quan"):
            self.set_picture(file)

    def _asked(self, title: str) -> str:
        start = str(starting_folder(usual_folder()))
        file, _ = QFileDialog.getOpenFileName(self, title, start, _IMAGES)
        return file

    def _lay_out(self) -> None:
        ground = frame("head")
        fill(self, ground)
        fill_across(
            ground,
            self.choose_scan,
            self.drop_scan,
            self.choose_picture,
            self.drop_picture,
            None,
            self.test,
            gap=theme.GRID,
            margin=(2 * theme.GRID, theme.GRID, 2 * theme.GRID, theme.GRID),
        )
