"""Two versions compared: what was added, removed, moved and reworded, each with its place."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.editing.differences import as_html, as_text, counted
from desktop.editing.versions import Version
from desktop.errors import show_error
from desktop.widgets.field import Field
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, in_a_row
from desktop.widgets.parts import button, label
from desktop.widgets.rich_list import RICH_ROLE, RichDelegate
from resources.errors import KnownError
from storage.records_compare import Difference
from storage.rules.compare import compare_items

_WIDTH, _HEIGHT = 900, 620


class CompareDialog(QDialog):
    """``file_wanted``: a file is to be read as the new version. ``export_wanted``: to Word.

    ``reads_files`` says whether whoever listens can read one.
    """

    help_topic = "compare"
    file_wanted = Signal()
    export_wanted = Signal()

    def __init__(
        self,
        versions: Sequence[Version],
        old: int,
        new: int,
        parent: QWidget,
        *,
        reads_files: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("So sánh hai bản")
        resize_within_screen(self, _WIDTH, _HEIGHT)
        self._versions = list(versions)
        self.differences: tuple[Difference, ...] = ()
        self.old, self.new = QComboBox(), QComboBox()
        self.count = label("", "section")
        self.list = QListWidget()
        self.list.setAccessibleName("Những chỗ khác nhau")
        self.list.setItemDelegate(RichDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.copy = button("Sao chép", self._copy)
        self.export = button("Xuất Word…", self.export_wanted.emit)
        self._lay_out(reads_files)
        for box, at in ((self.old, old), (self.new, new)):
            box.addItems([version.title for version in versions])
            box.setCurrentIndex(at)
            box.currentIndexChanged.connect(lambda _: self.compare())
        for keys, by in (("F3", 1), ("Shift+F3", -1)):
            QShortcut(QKeySequence(keys), self, lambda by=by: self.step(by))
        self.compare()
        self.list.setFocus()

    @property
    def titles(self) -> tuple[str, str]:
        """The names of the old and the new version."""
        return self.old.currentText(), self.new.currentText()

    def add_version(self, version: Version) -> None:
        """Take ``version`` in as the new one."""
        self._versions.append(version)
        with QSignalBlocker(self.old):
            self.old.addItem(version.title)
        self.new.addItem(version.title)
        self.new.setCurrentIndex(len(self._versions) - 1)

    def compare(self) -> None:
        """Compare the two versions chosen and show what differs."""
        try:
            old, new = (self._versions[box.currentIndex()].items() for box in (self.old, self.new))
        except KnownError as error:
            show_error(self, error)
            old = new = ()
        self.differences = compare_items(old, new)
        self.list.clear()
        for difference in self.differences:
            item = QListWidgetItem(as_text(difference))
            item.setData(RICH_ROLE, as_html(difference))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.count.setText(counted(self.differences))
        self.copy.setEnabled(bool(self.differences))

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) difference, around the end."""
        if self.differences:
            self.list.setCurrentRow((self.list.currentRow() + by) % len(self.differences))

    def _copy(self) -> None:
        """All differences as plain text, to be pasted anywhere."""
        old, new = self.titles
        parts = [f"So sánh “{old}” với “{new}”", self.count.text()]
        parts += [as_text(difference) for difference in self.differences]
        QGuiApplication.clipboard().setText("\n\n".join(parts))

    def _lay_out(self, reads_files: bool) -> None:
        versions = in_a_row((Field("Bản cũ", self.old), 1), gap=AIR)
        choose = button("Chọn tệp…", self.file_wanted.emit) if reads_files else None
        versions.addWidget(Field("Bản mới", self.new, beside=choose), 1)
        for box in (self.old, self.new):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID)
        column.addLayout(versions)
        column.addWidget(self.count)
        column.addWidget(self.list, 1)
        told = "F3: chỗ sau · Shift+F3: chỗ trước · [− bỏ −] · [+ thêm +]"
        column.addWidget(label(told, "small"))
        buttons = in_a_row(button("Đóng", self.reject), None, self.copy, self.export)
        column.addLayout(buttons)
