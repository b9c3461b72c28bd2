"""One achievement report to read, what it has in common with another marked in its text."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop import theme
from storage.records_likeness import PassagePlace

_LINE_BREAK = "\u2028"


class MarkedReport(QTextEdit):
    """All ``places`` are marked; the one in front is marked more strongly and in sight."""

    def __init__(
        self, paragraphs: Sequence[str], places: Sequence[PassagePlace], name: str
    ) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setAccessibleName(name)
        self.document().setDocumentMargin(2 * theme.GRID)
        self._paragraphs = tuple(text.replace("\n", _LINE_BREAK) for text in paragraphs)
        self._places = tuple(places)
        self.setPlainText("\n".join(self._paragraphs))

    def show_place(self, at: int) -> None:
        """Bring the passage of that number to the front."""
        marks: list[QTextEdit.ExtraSelection] = []
        for number, place in enumerate(self._places):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._cursor(place)  # type: ignore[attr-defined]
            colors = theme.CHIPS["blue" if number == at else "amber"]
            mark.format.setBackground(QColor(colors.ground))  # type: ignore[attr-defined]
            mark.format.setForeground(QColor(colors.ink))  # type: ignore[attr-defined]
            mark.format.setFontUnderline(number == at)  # type: ignore[attr-defined]
            marks.append(mark)
        self.setExtraSelections(marks)
        self._scroll_to(self._cursor(self._places[at]))

    @property
    def in_front(self) -> str:
        """The words the cursor stands before: those of the passage in front."""
        at = self.textCursor().position()
        found = (one.cursor for one in self.extraSelections())  # type: ignore[attr-defined]
        return next((one.selectedText() for one in found if one.selectionStart() == at), "")

    def _scroll_to(self, passage: QTextCursor) -> None:
        """The whole of it, or its beginning where it is longer than the window is high."""
        for position in (passage.selectionEnd(), passage.selectionStart()):
            cursor = self.textCursor()
            cursor.setPosition(position)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def _cursor(self, place: PassagePlace) -> QTextCursor:
        """Qt counts letters in UTF-16, the comparison in letters."""
        block = self.document().findBlockByNumber(place.paragraph)
        text = self._paragraphs[place.paragraph]
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + _units(text[: place.start]))
        end = block.position() + _units(text[: place.end])
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
