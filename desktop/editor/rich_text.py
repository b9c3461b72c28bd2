"""The Word-like field for sections: paragraphs in five styles, bold and italic, nothing else.

A paragraph's uid and style live in its block format, which Qt copies when a paragraph is split:
the first part keeps the uid, the second gets a new one; of two joined paragraphs one uid remains.
"""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QSyntaxHighlighter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from desktop.editing.word_paste import pasted_paragraphs
from desktop.editor.paragraph_edit import ParagraphEdit
from desktop.editor.paragraph_styles import guess_style, style_of
from storage.records import TextBlock, TextRun
from storage.uids import new_uid

_UID = int(QTextFormat.Property.UserProperty.value) + 1
_STYLE = _UID + 1
_FRESH = _UID + 2
_MARGIN = 76
_INDENT = 24
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RichText(ParagraphEdit[TextBlock]):
    """Edits TextBlocks.

    A fresh paragraph, one just begun here, takes the style its beginning suggests until the cursor
    leaves it or the person chooses one. ``place_changed``: cursor or style are elsewhere now.
    """

    place_changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name, _MARGIN)
        self._was_in = ""
        _StyleWeight(self.document())
        self.cursorPositionChanged.connect(self._leave_paragraph)
        self.fill([])

    @property
    def filled(self) -> tuple[TextBlock, ...]:
        """The paragraphs down to the last that is not blank: one left blank is a place to write."""
        blocks = self.paragraphs()
        while blocks and not blocks[-1].text.strip():
            blocks.pop()
        return tuple(blocks)

    def show_blocks(self, blocks: tuple[TextBlock, ...]) -> None:
        """Show ``blocks`` unless the person just typed them."""
        if blocks != self.filled:
            self.fill(blocks)

    # -- style and look

    @property
    def uid(self) -> str:
        """The paragraph the cursor is in."""
        return self.key_of(self.textCursor().block())

    @property
    def style_key(self) -> str:
        """Its style."""
        return _style(self.textCursor().block())

    def set_paragraph_style(self, key: str) -> None:
        """Give ``key`` to every paragraph the selection touches, as a step of its own."""
        self.rested.emit()
        cursor = self.textCursor()
        chosen = QTextBlockFormat()
        chosen.setProperty(_STYLE, key)
        chosen.setProperty(_FRESH, False)
        if not self.isReadOnly():
            cursor.mergeBlockFormat(chosen)
            self.place_changed.emit()

    def toggle_bold(self) -> None:
        look = QTextCharFormat()
        heavy = self.currentCharFormat().fontWeight() >= QFont.Weight.DemiBold
        look.setFontWeight(QFont.Weight.Normal if heavy else QFont.Weight.Bold)
        self._merge_look(look)

    def toggle_italic(self) -> None:
        look = QTextCharFormat()
        look.setFontItalic(not self.currentCharFormat().fontItalic())
        self._merge_look(look)

    def _merge_look(self, look: QTextCharFormat) -> None:
        """What was typed before is one step, the new look another."""
        if not self.isReadOnly():
            self.rested.emit()
            self.mergeCurrentCharFormat(look)
            self.place_changed.emit()

    # -- a paragraph

    def blank(self) -> TextBlock:
        return TextBlock("paragraph", ())

    def read_paragraph(self, block: QTextBlock) -> TextBlock:
        return TextBlock(_style(block), _runs(block), self.key_of(block))

    def write_paragraph(self, cursor: QTextCursor, paragraph: TextBlock) -> None:
        cursor.setBlockFormat(_shape(paragraph, fresh=not paragraph.runs))
        for run in paragraph.runs:
            cursor.insertText(run.text, _look(run))

    def mark_of(self, block: QTextBlock) -> str:
        return style_of(_style(block)).name

    def key_of(self, block: QTextBlock) -> str:
        return block.blockFormat().stringProperty(_UID)

    def tend(self) -> None:
        """Every paragraph its own uid; fresh ones the style their beginning suggests."""
        seen: set[str] = set()
        for block in self.blocks():
            uid, change = self.key_of(block), QTextBlockFormat()
            if uid in seen:
                uid = new_uid()
                change.setProperty(_UID, uid)
                change.setProperty(_FRESH, True)
            seen.add(uid)
            if change.hasProperty(_FRESH) or block.blockFormat().boolProperty(_FRESH):
                change.setProperty(_STYLE, guess_style(block.text()))
            if change.propertyCount() and not _has(block.blockFormat(), change):
                QTextCursor(block).mergeBlockFormat(change)

    def _leave_paragraph(self) -> None:
        if self._filling:
            return
        if self.uid != self._was_in:
            self._settle(self._was_in)
            self._was_in = self.uid
        self.place_changed.emit()

    def _settle(self, uid: str) -> None:
        """The paragraph ``uid`` keeps the style it has."""
        left = next((block for block in self.blocks() if self.key_of(block) == uid), None)
        if left is not None and left.text() and left.blockFormat().boolProperty(_FRESH):
            settled = QTextBlockFormat()
            settled.setProperty(_FRESH, False)
            self._filling = True
            QTextCursor(left).mergeBlockFormat(settled)
            self._filling = False

    # -- keys and clipboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+Enter begins a paragraph too: print knows no other break."""
        if Qt.Key(event.key()) in _RETURNS and not self.isReadOnly():
            self.rested.emit()  # each paragraph is a step that can be undone alone
            cursor = self.textCursor()
            cursor.insertBlock()
            self.setTextCursor(cursor)
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paragraphs with bold and italic; the first joins the one the cursor is in."""
        self.rested.emit()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        for number, runs in enumerate(pasted_paragraphs(source)):
            if number:
                cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
            _insert(cursor, runs)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.rested.emit()


class _StyleWeight(QSyntaxHighlighter):
    """Draws bold styles bold without marking their characters bold."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._bold = QTextCharFormat()
        self._bold.setFontWeight(QFont.Weight.Bold)

    def highlightBlock(self, text: str) -> None:
        if style_of(_style(self.currentBlock())).bold:
            self.setFormat(0, len(text), self._bold)


def _insert(cursor: QTextCursor, runs: tuple[TextRun, ...]) -> None:
    """Into an empty paragraph with a style of its own, into another as part of it."""
    if not cursor.block().text():
        text = "".join(run.text for run in runs)
        style = guess_style(text, all_bold=all(run.bold for run in runs))
        cursor.setBlockFormat(_shape(TextBlock(style, runs), fresh=False))
    bold_style = style_of(_style(cursor.block())).bold
    for run in runs:
        look = _look(run)
        if bold_style:
            look.setFontWeight(QFont.Weight.Normal)
        cursor.insertText(run.text, look)


def _shape(paragraph: TextBlock, *, fresh: bool) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    shape.setTextIndent(_INDENT)
    shape.setTopMargin(3)
    shape.setBottomMargin(3)
    shape.setProperty(_UID, paragraph.uid or new_uid())
    shape.setProperty(_STYLE, paragraph.style)
    shape.setProperty(_FRESH, fresh)
    return shape


def _look(run: TextRun) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold if run.bold else QFont.Weight.Normal)
    look.setFontItalic(run.italic)
    return look


def _style(block: QTextBlock) -> str:
    return block.blockFormat().stringProperty(_STYLE) or "paragraph"


def _has(shape: QTextBlockFormat, wanted: QTextBlockFormat) -> bool:
    return all(shape.property(key) == value for key, value in wanted.properties().items())


def _runs(block: QTextBlock) -> tuple[TextRun, ...]:
    """Neighbours of one look make one run."""
    runs: list[TextRun] = []
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        look = fragment.charFormat()
        run = TextRun(
            fragment.text(), look.fontWeight() >= QFont.Weight.DemiBold, look.fontItalic()
        )
        if runs and (runs[-1].bold, runs[-1].italic) == (run.bold, run.italic):
            run = TextRun(runs.pop().text + run.text, run.bold, run.italic)
        runs.append(run)
        place += 1
    return tuple(runs)
