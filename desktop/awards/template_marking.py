"""Where an office marks the blanks of its province's Word template once, without any code."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.awards.template_fields import TemplateField, guessed, offered
from desktop.awards.template_page import page_html
from desktop.widgets.layouts import in_a_row
from desktop.widgets.parts import button, frame, label
from exporters.word_template import Blank, blanks_of, cautions_of, marked, outline_of

_PANEL_WIDTH = 380
_PAGE_MARGIN = 40
_NOTHING = (
    "Không tìm thấy chỗ trống nào. Chỗ trống là dãy dấu chấm, gạch dưới hoặc ô bảng để trống."
)


class TemplateMarking(QWidget):
    """Shows a template, its blanks beside it, and the fields to mark them with; stores nothing.

    ``changed`` after every mark. Raises UnreadableDocumentError for a file that cannot be filled.
    """

    changed = Signal()

    def __init__(
        self,
        data: bytes,
        name: str,
        fields: Sequence[TemplateField],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._data, self._name, self._fields = data, name, tuple(fields)
        self._blanks = blanks_of(data, name)
        self._outline = outline_of(data, name)
        self._cautions = cautions_of(data, name)
        self._labels = {field.key: field.title for field in fields}
        self._marks = {blank.id: blank.key for blank in self._blanks if blank.key}
        self._offered: list[TemplateField] = []
        self.page = QTextBrowser()
        self.blanks = QListWidget()
        self.wanted = QLineEdit()
        self.fields = QListWidget()
        self.mark = button("Đánh dấu", self._mark, primary=True)
        self.unmark = button("Bỏ đánh dấu", self._unmark)
        self.count = label("", "secondary")
        self._name_parts()
        self._lay_out()
        self._connect()
        self._list_blanks()
        self.blanks.setCurrentRow(0)
        self._show()

    @property
    def marks(self) -> dict[str, str]:
        """Blank id to key, for every blank that is marked."""
        return dict(self._marks)

    def result(self) -> bytes:
        """The template with the marks written into it; raises as ``exporters.word_template``."""
        kept = {blank.id for blank in self._blanks if blank.key}
        wanted = {blank_id: self._marks.get(blank_id, "") for blank_id in {*kept, *self._marks}}
        return marked(self._data, self._name, wanted, self._labels)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter marks wherever the focus is; Delete takes the mark away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._mark()
        elif event.key() == Qt.Key.Key_Delete:
            self._unmark()
        else:
            super().keyPressEvent(event)

    @property
    def _chosen(self) -> Blank | None:
        row = self.blanks.currentRow()
        return self._blanks[row] if row >= 0 else None

    def _connect(self) -> None:
        self.page.anchorClicked.connect(self._choose)
        self.blanks.currentRowChanged.connect(lambda _: self._show())
        self.wanted.textChanged.connect(lambda _: self._offer())
        self.fields.itemDoubleClicked.connect(lambda _: self._mark())

    def _choose(self, link: QUrl) -> None:
        self.blanks.setCurrentRow(int(link.toString()))
        self.wanted.setFocus()

    def _mark(self) -> None:
        blank, row = self._chosen, self.fields.currentRow()
        if blank is None or not 0 <= row < len(self._offered):
            return
        self._marks[blank.id] = self._offered[row].key
        self._tell()
        self._go_on()

    def _unmark(self) -> None:
        blank = self._chosen
        if blank is not None and self._marks.pop(blank.id, ""):
            self._tell()
            self._show()

    def _go_on(self) -> None:
        """To the next blank without a mark, so that Enter after Enter goes through the page."""
        self.wanted.clear()
        after = range(self.blanks.currentRow() + 1, len(self._blanks))
        row = next((at for at in after if self._is_open(at)), None)
        if row is None:
            self._show()
        else:
            self.blanks.setCurrentRow(row)

    def _is_open(self, at: int) -> bool:
        """Without a mark, and not in a further row of a list: the marked row stands for it."""
        blank = self._blanks[at]
        above = (one for one in self._blanks[:at] if (one.heads, one.column) == _column(blank))
        repeated = any("." in self._marks.get(one.id, "") for one in above)
        return blank.id not in self._marks and not (blank.column and repeated)

    def _tell(self) -> None:
        for row, blank in enumerate(self._blanks):
            self.blanks.item(row).setText(self._words(blank))
        self.changed.emit()

    def _show(self) -> None:
        blank = self._chosen
        self._offer()
        self.unmark.setEnabled(blank is not None and blank.id in self._marks)
        self.count.setText(f"{len(self._marks)}/{len(self._blanks)} chỗ trống đã đánh dấu")
        numbers = {one.id: at for at, one in enumerate(self._blanks)}
        named = {blank_id: self._label(key) for blank_id, key in self._marks.items()}
        place = self.page.verticalScrollBar().value()
        self.page.setHtml(page_html(self._outline, numbers, named, blank.id if blank else ""))
        self.page.verticalScrollBar().setValue(place)
        if blank is not None:
            self.page.scrollToAnchor(str(numbers[blank.id]))

    def _offer(self) -> None:
        """The fields that may stand here, the present mark or the likeliest one chosen."""
        blank = self._chosen
        self._offered = offered(self._fields, blank, self.wanted.text()) if blank else []
        self.fields.clear()
        for field in self._offered:
            QListWidgetItem(" · ".join(filter(None, (field.group, field.label))), self.fields)
        self.mark.setEnabled(bool(self._offered))
        if blank is not None:
            likeliest = guessed(self._offered, blank)
            key = self._marks.get(blank.id) or (likeliest.key if likeliest else "")
            keys = [field.key for field in self._offered]
            self.fields.setCurrentRow(keys.index(key) if key in keys else 0)

    def _list_blanks(self) -> None:
        for blank in self._blanks:
            QListWidgetItem(self._words(blank), self.blanks)

    def _words(self, blank: Blank) -> str:
        around = blank.column or blank.before or blank.after or "Chỗ trống"
        key = self._marks.get(blank.id, "")
        return f"{around}\n→ {self._label(key)}" if key else f"{around}\nchưa đánh dấu"

    def _label(self, key: str) -> str:
        """A key of another version of the program is shown as it is."""
        return self._labels.get(key, key)

    def _name_parts(self) -> None:
        self.page.setAccessibleName("Trang mẫu")
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.page.setObjectName("surface")
        self.page.document().setDocumentMargin(_PAGE_MARGIN)
        self.blanks.setAccessibleName("Các chỗ trống")
        self.blanks.setWordWrap(True)
        self.fields.setAccessibleName("Các mục dữ liệu")
        self.fields.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.wanted.setAccessibleName("Tìm mục dữ liệu")
        self.wanted.setPlaceholderText("Tìm mục dữ liệu: họ tên, đơn vị, thành tích…")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.page, 1)
        panel = frame("bar")
        panel.setFixedWidth(_PANEL_WIDTH)
        column = QVBoxLayout(panel)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID)
        column.addWidget(label("Chỗ trống của mẫu", "section"))
        column.addWidget(self.count)
        column.addWidget(self.blanks, 1)
        column.addWidget(label("Điền bằng", "section"))
        column.addWidget(self.wanted)
        column.addWidget(self.fields, 1)
        column.addLayout(_pair(self.mark, self.unmark))
        for said in (*self._cautions, *([] if self._blanks else [_NOTHING])):
            told = label(said, "advice")
            told.setWordWrap(True)
            column.addWidget(told)
        row.addWidget(panel)


def _column(blank: Blank) -> tuple[tuple[str, ...], str]:
    return blank.heads, blank.column


def _pair(first: QWidget, second: QWidget) -> QHBoxLayout:
    return in_a_row((first, 1), (second, 1), gap=theme.GRID)
