"""Asks which late units to urge, by when they are to answer, and in how many letters."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.widgets.day_field import DayField
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import in_a_row
from desktop.widgets.parts import button, label
from storage.records_followup import Standing

SOON = 7
_SIZE = (560, 520)

Late = Mapping[str, Sequence[Standing]]


class UrgeDialog(QDialog):
    """``late`` gives the tasks by unit, those due within so many days among them.

    ``chosen``, ``each`` and ``reply_by`` are what was chosen, once accepted.
    """

    help_topic = "overview"

    def __init__(self, late: Callable[[int], Late], reply_by: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Công văn đôn đốc")
        resize_within_screen(self, *_SIZE)
        self._late = late
        self._shown: Late = {}
        self.units = QListWidget()
        self.units.setAccessibleName("Đơn vị cần đôn đốc")
        self.soon = QCheckBox(f"Cả việc đến hạn trong {SOON} ngày tới")
        self.soon.setChecked(not late(0))
        self.each_unit = QRadioButton("Mỗi đơn vị một công văn")
        self.for_all = QRadioButton("Một công văn chung cho các đơn vị")
        self.each_unit.setChecked(True)
        self.reply = DayField("Đề nghị báo cáo trước ngày", reply_by)
        self.write = button("Soạn công văn", self.accept, primary=True)
        self.write.setDefault(True)
        self._lay_out()
        self.soon.toggled.connect(self._fill)
        self.units.itemChanged.connect(self._enable)
        self.reply.changed.connect(self._enable)
        self._fill()

    @property
    def chosen(self) -> Late:
        """The ticked units with their tasks."""
        ticked = {item.data(Qt.ItemDataRole.UserRole) for item in self._items() if _on(item)}
        return {unit: tasks for unit, tasks in self._shown.items() if unit in ticked}

    @property
    def each(self) -> bool:
        """Whether each unit gets a letter of its own."""
        return self.each_unit.isChecked()

    @property
    def reply_by(self) -> date | None:
        return self.reply.day

    def _fill(self) -> None:
        """All units are ticked: whoever opens this means to urge them."""
        self._shown = self._late(SOON if self.soon.isChecked() else 0)
        self.units.clear()
        for unit, tasks in self._shown.items():
            item = QListWidgetItem(f"{unit} – {_counted(tasks)}")
            item.setToolTip("\n".join(one.task.text for one in tasks))
            item.setData(Qt.ItemDataRole.UserRole, unit)
            item.setCheckState(Qt.CheckState.Checked)
            self.units.addItem(item)
        self._enable()

    def _enable(self) -> None:
        self.write.setEnabled(bool(self.chosen) and self.reply_by is not None)

    def _items(self) -> list[QListWidgetItem]:
        return [self.units.item(row) for row in range(self.units.count())]

    def _lay_out(self) -> None:
        about = label("Công văn kèm bảng các việc chậm của đơn vị, sửa được trước khi trình ký.")
        about.setWordWrap(True)
        buttons = in_a_row(None, button("Hủy", self.reject), self.write)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID)
        for part in (about, self.units, self.soon, self.each_unit, self.for_all, self.reply):
            column.addWidget(part, 1 if part is self.units else 0)
        column.addLayout(buttons)


def _on(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked


def _counted(tasks: Sequence[Standing]) -> str:
    late = sum(one.overdue for one in tasks)
    parts = ((late, "việc quá hạn"), (len(tasks) - late, "việc sắp đến hạn"))
    return ", ".join(f"{number} {word}" for number, word in parts if number)
