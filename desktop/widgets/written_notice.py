"""A quiet line at the foot of the window: what was written, and two ways to look at it."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.widgets.layouts import fill_across
from desktop.widgets.parts import button, label


class WrittenNotice(QWidget):
    """Stays until the person closes it or the next file is written; ``closed`` asks to go."""

    closed = Signal()

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        text = label(f"Đã xuất {file.name}")
        text.setToolTip(str(file))
        fill_across(
            self,
            text,
            button("Mở tệp", self.open_file),
            button("Mở thư mục", self.open_folder),
            None,
            button("Ẩn", self.closed.emit),
            gap=6,
            margin=(12, 2, 12, 2),
        )

    def open_file(self) -> None:
        """With the program the system knows for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))

    def open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))
