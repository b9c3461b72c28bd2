"""A dossier that came back: the day, which lines, why, and which part of it is at fault."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.registry.fields import FormField
from desktop.registry.record_form import RecordForm
from desktop.widgets.field import Field
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import in_a_row
from desktop.widgets.parts import button, label
from resources.errors import KnownError
from resources.vietnamese import clean_line
from storage.dates import PartialDate

_SIZE = (620, 560)
_PART = "Chọn hoặc tự ghi; thẻ Hồ sơ dẫn đến đúng chỗ này."
_NONE = "Chưa chọn đề nghị nào bị trả lại."


@dataclass(frozen=True)
class Returned:
    """A return as typed; ``lines`` are the ids of those that came back."""

    on: PartialDate | None = None
    reason: str = ""
    part: str = ""
    lines: tuple[int, ...] = ()


RETURNED = (
    FormField("on", "Ngày nhận lại", "date", required=True),
    FormField("reason", "Lý do cấp trên nêu", "text", required=True),
)


class ReturnDialog(QDialog):
    """``store`` gets a Returned; what it refuses is said above the buttons."""

    help_topic = "round-papers"

    def __init__(
        self,
        lines: Sequence[tuple[int, str]],
        parts: Sequence[str],
        today: PartialDate,
        store: Callable[[Returned], object],
        parent: QWidget,
    ) -> None:
        """``lines``: ids and words of those that were sent; ``parts`` are offered as the part."""
        super().__init__(parent)
        self.setWindowTitle("Ghi hồ sơ bị trả lại")
        resize_within_screen(self, *_SIZE)
        self._store = store
        self.form = RecordForm(RETURNED, Returned(today))
        self.form.show_record(Returned(today))
        self.part = QComboBox()
        self.part.setEditable(True)
        self.part.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.part.addItems(["", *parts])
        self.lines = QListWidget()
        self.lines.setWordWrap(True)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for key, words in lines:
            self.lines.addItem(_item(key, words))
        self.refusal = label("", "problem")
        self.refusal.setWordWrap(True)
        self._lay_out()
        self.form.take_focus()

    @property
    def chosen(self) -> tuple[int, ...]:
        """The ids of the lines ticked."""
        items = (self.lines.item(row) for row in range(self.lines.count()))
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        )

    def tick_all(self, ticked: bool) -> None:
        """Every line came back, or none of them."""
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        for row in range(self.lines.count()):
            self.lines.item(row).setCheckState(state)

    def accept(self) -> None:
        typed = self.form.record()
        if typed is None:
            self.form.take_focus()
            return
        if not self.chosen:
            self.refusal.setText(_NONE)
            return
        part = clean_line(self.part.currentText())
        try:
            self._store(Returned(typed.on, typed.reason, part, self.chosen))
        except KnownError as error:
            self.refusal.setText(str(error))
            return
        super().accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID + theme.GRID // 2)
        column.addWidget(self.form)
        column.addWidget(Field("Phần hồ sơ có lỗi", self.part, _PART))
        column.addWidget(Field("Những đề nghị bị trả lại", self.lines), 1)
        column.addWidget(self.refusal)
        foot = in_a_row(
            button("Chọn tất cả", lambda: self.tick_all(True)),
            button("Bỏ chọn", lambda: self.tick_all(False)),
            None,
            button("Hủy", self.reject),
        )
        store = button("Ghi trả lại", self.accept, primary=True)
        store.setDefault(True)
        foot.addWidget(store)
        column.addLayout(foot)


def _item(key: int, words: str) -> QListWidgetItem:
    item = QListWidgetItem(words)
    item.setData(Qt.ItemDataRole.UserRole, key)
    item.setCheckState(Qt.CheckState.Checked)
    return item
