"""Running text or a few printed lines in one field that grows with what is typed."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextBlockFormat, QTextCursor

from desktop import theme
from desktop.editor.paragraph_edit import ParagraphEdit
from resources.vietnamese import clean_text

_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextField(ParagraphEdit[str]):
    """Plain text; with ``several`` lines Enter begins the next one, else it does nothing."""

    def __init__(self, name: str, *, several: bool = False) -> None:
        super().__init__(name, theme.GRID)
        self._several = several
        self.fill([])

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that are not blank."""
        return tuple(line for line in self.paragraphs() if line.strip())

    @property
    def line(self) -> str:
        """All of it as one line."""
        return " ".join(self.lines)

    def show_lines(self, *lines: str) -> None:
        """Show ``lines`` unless the person just typed them."""
        wanted = tuple(line for line in lines if line)
        if wanted != self.lines:
            self.fill(wanted)

    def blank(self) -> str:
        return ""

    def read_paragraph(self, block: QTextBlock) -> str:
        return block.text()

    def write_paragraph(self, cursor: QTextCursor, paragraph: str) -> None:
        cursor.setBlockFormat(QTextBlockFormat())
        cursor.insertText(paragraph)

    def mark_of(self, block: QTextBlock) -> str:
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) not in _RETURNS:
            super().keyPressEvent(event)
        elif self._several and not self.isReadOnly():
            cursor = self.textCursor()
            cursor.insertBlock()
            self.setTextCursor(cursor)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Plain text; line breaks become blanks where the field has one line only."""
        text = clean_text(source.text()).strip("\n")
        self.textCursor().insertText(text if self._several else text.replace("\n", " "))
