"""A text that never takes more room than it is given; its tip has the rest."""

from html import escape

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy


class ShortText(QLabel):
    """A text on so many lines at most, ending in … where it has more; its tip shows it whole."""

    def __init__(self, text: str, look: str = "", lines: int = 1) -> None:
        super().__init__()
        self._lines = lines
        self.setObjectName(look)
        self.show_text(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, more: str = "") -> None:
        """Show ``text``; the tip says ``more`` below it, a line each."""
        self.setText(text)
        told = "".join(f"<p>{escape(line)}</p>" for line in (text, *more.split("\n")) if line)
        self.setToolTip(told)

    def sizeHint(self) -> QSize:
        return QSize(0, self._lines * self.fontMetrics().lineSpacing() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.setFont(self.font())
        top = (self.height() - self._lines * self.fontMetrics().lineSpacing()) / 2
        for at, line in enumerate(_shortened(self.text(), self.font(), self.width(), self._lines)):
            base = top + at * self.fontMetrics().lineSpacing() + self.fontMetrics().ascent()
            painter.drawText(QPointF(self._left_of(line), base), line)
        painter.end()

    def _left_of(self, line: str) -> int:
        if not self.alignment() & Qt.AlignmentFlag.AlignRight:
            return 0
        return max(self.width() - self.fontMetrics().horizontalAdvance(line), 0)


def _shortened(text: str, font: QFont, width: int, lines: int) -> tuple[str, ...]:
    """``text`` broken into so many lines of ``width`` pixels at most, the last one elided."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < lines and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    metrics = QFontMetrics(font)
    broken = [text[at:end].strip() for at, end in zip(starts, [*starts[1:], None], strict=True)]
    return tuple(metrics.elidedText(one, Qt.TextElideMode.ElideRight, width) for one in broken)
