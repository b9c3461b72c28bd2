"""A button that holds more than a word: what it counts or names opens when it is pressed."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QBoxLayout, QLabel, QLayout, QPushButton, QSizePolicy, QWidget


class RowButton(QPushButton):
    """``name`` is read out; its look in the style sheet is ``look``; the layout fills it."""

    def __init__(self, look: str, name: str, inside: QLayout) -> None:
        super().__init__()
        self.setObjectName(look)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayout(inside)

    def sizeHint(self) -> QSize:
        inside = self.layout()
        return inside.sizeHint() if inside is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())


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
        for at, line in enumerate(shortened(self.text(), self.font(), self.width(), self._lines)):
            base = top + at * self.fontMetrics().lineSpacing() + self.fontMetrics().ascent()
            painter.drawText(QPointF(0, base), line)
        painter.end()


def shortened(text: str, font: QFont, width: int, lines: int) -> tuple[str, ...]:
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


class ButtonList(QWidget):
    """Buttons in a row or column, made anew when the book changed; the focus stays in its place."""

    def __init__(self, line: QBoxLayout, spacing: int) -> None:
        super().__init__()
        self.buttons: tuple[RowButton, ...] = ()
        self._line = line
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(spacing)
        self.setLayout(line)

    def show_buttons(self, buttons: Sequence[RowButton]) -> None:
        """Put these in place of those shown so far."""
        focused = next((at for at, made in enumerate(self.buttons) if made.hasFocus()), None)
        for made in self.buttons:
            self._line.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.buttons = tuple(buttons)
        for made in self.buttons:
            self._line.addWidget(made, 1)
        if focused is not None and focused < len(self.buttons):
            self.buttons[focused].setFocus()
