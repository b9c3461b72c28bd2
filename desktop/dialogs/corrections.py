"""A paper handed back corrected: each change and remark shown, taken or left one by one."""

from html import escape
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.models.corrections import CorrectionModel, Entry, is_beside
from desktop.widgets.correction_table import CorrectionTable
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import in_a_row
from desktop.widgets.parts import button, frame, label
from storage.records_corrections import Comment, Correction, Returned

_WIDTH, _HEIGHT = 1100, 640
_DETAIL_HEIGHT = 130
_OLD = f"color: {theme.CHIPS['red'].ink}; text-decoration: line-through"
_NEW = f"color: {theme.CHIPS['green'].ink}; text-decoration: underline"


class CorrectionsDialog(QDialog):
    """Shows one returned file; ``taken`` are the corrections to apply once accepted."""

    help_topic = "import"

    def __init__(
        self, file: Path, returned: Returned, parent: QWidget, taking: str = "Ghi vào kế hoạch"
    ) -> None:
        """``taking`` is what the button that takes the corrections says."""
        super().__init__(parent)
        self.setWindowTitle(f"Nhập lại bản đã sửa: {file.name}")
        resize_within_screen(self, _WIDTH, _HEIGHT)
        self._returned = returned
        self._model = CorrectionModel(returned)
        self.table = CorrectionTable(self._model)
        self.detail = _detail()
        self.take_all = button("Nhận tất cả", lambda: self._model.take_all(True))
        self.leave_all = button("Bỏ tất cả", lambda: self._model.take_all(False))
        self.count = label("", "section")
        self.apply = button(taking, self.accept, primary=True)
        self._lay_out()
        self._model.dataChanged.connect(self._follow)
        self.table.selectionModel().currentRowChanged.connect(self._show_detail)
        self.table.setFocus()
        if self._model.rowCount():
            self.table.selectRow(0)
        self._follow()

    @property
    def taken(self) -> tuple[Correction, ...]:
        """The corrections taken, in the order they were read."""
        taken = self._model.taken
        return tuple(each for each in self._returned.corrections if each.id in taken)

    def _follow(self) -> None:
        taken, whole = len(self._model.taken), len(self._returned.corrections)
        said = f"Nhận {taken} trong {whole} chỗ sửa" if whole else "Tệp không có chỗ sửa nào"
        self.count.setText(said)
        self.apply.setEnabled(taken > 0)
        self.take_all.setEnabled(taken < whole)
        self.leave_all.setEnabled(taken > 0)

    def _show_detail(self, current: QModelIndex) -> None:
        if current.isValid():
            self.detail.setHtml(self._told(self._model.record(current.row())))

    def _told(self, entry: Entry) -> str:
        """The entry in full, with the remarks made at the same place."""
        remarks = [c for c in self._returned.comments if is_beside(c, entry)]
        own = "" if isinstance(entry, Comment) else _changed(entry)
        return f"<b>{escape(entry.place)}</b>{own}{''.join(map(_remark, remarks))}"

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID)
        if self._returned.notes:
            column.addWidget(_notice(self._returned.notes))
        column.addLayout(self._top())
        column.addWidget(self.table, 1)
        column.addWidget(self.detail)
        column.addLayout(self._buttons())

    def _top(self) -> QHBoxLayout:
        return in_a_row(self.count, None, self.take_all, self.leave_all)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        keys = "Phím cách: nhận hoặc bỏ. Enter: nhận rồi sang dòng sau."
        row.addWidget(label(keys, "secondary"))
        row.addStretch(1)
        row.addWidget(button("Đóng, không ghi", self.reject))
        row.addWidget(self.apply)
        for each in self.findChildren(type(self.apply)):
            each.setAutoDefault(False)  # Enter belongs to the table
        return row


def ask_returned_file(parent: QWidget, folder: Path) -> Path | None:
    """The corrected Word file, looked for in ``folder`` first."""
    name, _ = QFileDialog.getOpenFileName(
        parent, "Nhập lại bản đã sửa", str(folder), "Văn bản Word (*.docx)"
    )
    return Path(name) if name else None


def _detail() -> QTextEdit:
    made = QTextEdit()
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setAccessibleName("Toàn văn chỗ sửa đang chọn")
    made.setFixedHeight(_DETAIL_HEIGHT)
    return made


def _notice(notes: tuple[str, ...]) -> QWidget:
    made = frame("notice")
    column = QVBoxLayout(made)
    for note in notes:
        line = label(note)
        line.setWordWrap(True)
        column.addWidget(line)
    return made


def _changed(entry: Correction) -> str:
    old = f"<span style='{_OLD}'>{_html(entry.old)}</span>" if entry.old else ""
    new = f"<span style='{_NEW}'>{_html(entry.new)}</span>" if entry.new else ""
    words = filter(None, (_html(entry.before), old, new, _html(entry.after)))
    return f"<p>{' '.join(words)}</p>"


def _remark(comment: Comment) -> str:
    quote = f" (về “{escape(comment.quote)}”)" if comment.quote else ""
    who = escape(comment.by or "Không rõ ai")
    return f"<p><b>{who}</b> ghi chú{quote}: {_html(comment.text)}</p>"


def _html(text: str) -> str:
    return escape(text).replace("\n", "<br>")
