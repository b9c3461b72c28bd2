"""Where the text of one table cell is typed: several lines, as tall as they need."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget


class CellEditor(QPlainTextEdit):
    """Enter ends the edit, Alt+Enter breaks the line; ``height_wanted`` is in pixels."""

    entered = Signal()
    height_wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cell-editor")
        self.setAccessibleName("Ô đang sửa")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(3)
        self.textChanged.connect(self._want_height)

    def set_text(self, text: str) -> None:
        """Show ``text`` with the cursor at its end."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & (
            Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            self.entered.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.verticalScrollBar().setValue(0)  # it scrolled before it could grow
        self.ensureCursorVisible()

    def event(self, event: QEvent) -> bool:
        # Else Alt+Enter and Tab would be taken for the window's own shortcuts.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            breaks = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if breaks and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.accept()
                return True
        return super().event(event)

    def _want_height(self) -> None:
        lines = int(self.document().size().height())
        margin = 2 * int(self.document().documentMargin())
        self.height_wanted.emit(lines * self.fontMetrics().lineSpacing() + margin + 4)
