"""One achievement report to read, what it has in common with another marked in its text."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QResizeEvent, QTextBlockFormat, QTextCursor
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
        self._at = 0
        self.setPlainText("\n".join(self._paragraphs))
        self._part_paragraphs()

    def show_place(self, at: int) -> None:
        """Bring the passage of that number to the front."""
        self._at = at
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
        self._bring_in_sight()

    @property
    def in_front(self) -> str:
        """The words the cursor stands before: those of the passage in front."""
        at = self.textCursor().position()
        found = (one.cursor for one in self.extraSelections())  # type: ignore[attr-defined]
        return next((one.selectedText() for one in found if one.selectionStart() == at), "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bring_in_sight()

    def _bring_in_sight(self) -> None:
        """Its beginning stands in the upper part, with some words before it to know the place."""
        cursor = self.textCursor()
        cursor.setPosition(self._cursor(self._places[self._at]).selectionStart())
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().top() - self.viewport().height() // 4)

    def _part_paragraphs(self) -> None:
        spaced = QTextBlockFormat()
        spaced.setBottomMargin(theme.GRID)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)

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
