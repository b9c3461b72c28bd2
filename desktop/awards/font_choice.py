"""The font of a certificate's field: Times New Roman, or a font file of the office."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from desktop.settings import starting_folder, usual_folder

_USUAL = "Times New Roman"
_OTHER = "Tệp phông khác…"


class FontChoice(QComboBox):
    """``chosen`` with the path of a .ttf file, "" for Times New Roman."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = ""
        self.setMinimumContentsLength(1)
        self.activated.connect(self._act)
        self.show_file("")

    def show_file(self, file: str) -> None:
        """Show what is chosen without telling."""
        self.file = file
        self.clear()
        self.addItem(_USUAL, "")
        if file:
            self.addItem(Path(file).stem, file)
        self.addItem(_OTHER)
        self.setCurrentIndex(1 if file else 0)

    def choose(self, file: str) -> None:
        self.show_file(file)
        self.chosen.emit(file)

    def _act(self, row: int) -> None:
        if row < self.count() - 1:
            self.choose(self.itemData(row))
            return
        start = str(starting_folder(usual_folder()))
        file, _ = QFileDialog.getOpenFileName(self, "Tệp phông chữ", start, "Phông chữ (*.ttf)")
        self.choose(file or self.file)
