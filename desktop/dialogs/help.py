"""Help for the page in front (F1), all topics at the left, the text at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QListWidget, QTextBrowser, QWidget

from desktop import theme
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import fill_across
from resources.help import TOPICS, load_help

_WIDTH, _HEIGHT = 820, 560
_TOPICS_WIDTH = 248
_LINE_HEIGHT = 125
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class HelpDialog(QDialog):
    """Stays open beside the work; ``show_topic`` turns to another page's text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Hướng dẫn")
        resize_within_screen(self, _WIDTH, _HEIGHT)
        self.topics = QListWidget()
        self.topics.setAccessibleName("Các mục hướng dẫn")
        self.topics.setFixedWidth(_TOPICS_WIDTH)
        self.topics.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.topics.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = QTextBrowser()
        self.text.setAccessibleName("Nội dung hướng dẫn")
        self.text.setObjectName("surface")
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.document().setDocumentMargin(3 * theme.GRID)
        self._texts = [load_help(topic) for topic in TOPICS]
        self.topics.addItems([text.title for text in self._texts])
        self.topics.currentRowChanged.connect(self._show)
        fill_across(self, self.topics, (self.text, 1))

    def show_topic(self, topic: str) -> None:
        """Turn to ``topic``; a page without a text of its own leads to the first one."""
        self.topics.setCurrentRow(TOPICS.index(topic) if topic in TOPICS else 0)
        self.show()
        self.raise_()
        self.text.setFocus()

    def _show(self, row: int) -> None:
        # Keys and words marked as code would come in a typewriter font: bold reads calmer.
        self.text.setMarkdown(self._texts[row].text.replace("`", "**"))
        _give_air(self.text.document())


def _give_air(document: QTextDocument) -> None:
    """Markdown comes in without room between its paragraphs."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        if cursor.currentTable() is None:
            look = block.blockFormat()
            look.setTopMargin(theme.GRID)
            look.setLineHeight(_LINE_HEIGHT, _PROPORTIONAL)
            cursor.setBlockFormat(look)
        if cursor.currentList() is not None:
            style = cursor.currentList().format()
            style.setIndent(1)
            cursor.currentList().setFormat(style)
        block = block.next()
