"""The left side of the import review: the file's own text, doubtful lines marked."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop import theme
from desktop.editing.source_lines import SourceLine

_NO_PAGES = "Tệp này chỉ chứa dữ liệu, không có trang in để đối chiếu."


class SourceView(QTextEdit):
    """Read only; each line is one block of the text."""

    def __init__(self, lines: Sequence[SourceLine], marks: Mapping[int, str]) -> None:
        """``marks``: a word on each doubtful line, by its place."""
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName("Nội dung tệp")
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for at, line in enumerate(lines):
            self._add(cursor, at, line, marks.get(at, ""))
        cursor.endEditBlock()
        if not lines:
            self.setPlainText(_NO_PAGES)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def go_to(self, at: int) -> None:
        """Choose line ``at`` and bring it in sight."""
        cursor = QTextCursor(self.document().findBlockByNumber(at))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.moveCursor(QTextCursor.MoveOperation.End)  # so that the line comes to the top
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _add(self, cursor: QTextCursor, at: int, line: SourceLine, mark: str) -> None:
        look = QTextBlockFormat()
        look.setBottomMargin(theme.GRID / 2)
        if line.in_table:
            look.setBackground(QColor(theme.SURFACE))
        if mark:
            look.setBackground(QColor(theme.CHIPS["amber"].ground))
        if at:
            cursor.insertBlock(look)
        else:
            cursor.setBlockFormat(look)
        if mark:
            cursor.insertText(f"{mark}: ", _mark_look())
        cursor.insertText(line.text, QTextCharFormat())


def _mark_look() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(theme.CHIPS["amber"].ink))
    look.setFontWeight(600)
    return look
