"""Several short lines, one per row: agency names, authority lines, units, recipients."""

import math

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

_FRAME = 16


class LineEditor(QPlainTextEdit):
    """Grows with its text between ``least`` and ``most`` rows; Tab goes on to the next control."""

    edited = Signal()
    left = Signal()

    def __init__(self, least: int = 2, most: int = 6) -> None:
        super().__init__()
        self._rows = (least, most)
        self._shown = ""
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._follow)
        self._fit()

    def lines(self) -> tuple[str, ...]:
        """The rows as typed, empty ones left out."""
        rows = self.toPlainText().split("\n")
        return tuple(row.rstrip() for row in rows if row.strip())

    def set_lines(self, lines: tuple[str, ...]) -> None:
        """Show ``lines`` unless they are what is shown already, so that the cursor stays."""
        if lines != self.lines():
            self._shown = "\n".join(lines)
            self.setPlainText(self._shown)

    def _follow(self) -> None:
        self._fit()
        if self.toPlainText() != self._shown:
            self._shown = self.toPlainText()
            self.edited.emit()

    def _fit(self) -> None:
        least, most = self._rows
        overflows = self._row_count() > most
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if overflows else policy.ScrollBarAlwaysOff
        )
        rows = min(max(self._row_count(), least), most)
        self.setFixedHeight(math.ceil(rows * self.fontMetrics().lineSpacing()) + _FRAME)

    def _row_count(self) -> int:
        return round(self.document().size().height())

    def sizeHint(self) -> QSize:
        return QSize(240, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
