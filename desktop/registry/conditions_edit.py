"""A list of conditions with the short form that adds one."""

from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QSpinBox,
    QStackedWidget,
    QWidget,
)

from desktop import theme
from desktop.editor.form import Choice
from desktop.registry.condition_fields import condition_kinds, made, read, said, written
from desktop.widgets.layouts import fill, in_a_row, one_of
from desktop.widgets.parts import button

_LIST_HEIGHT = 110
_MOST = 60


class ConditionsEdit(QWidget):
    """``conditions`` is the JSON as stored; conditions of other kinds are kept as they are."""

    def __init__(self) -> None:
        super().__init__()
        self._kinds = condition_kinds()
        self._conditions: list[dict[str, object]] = []
        self.list = QListWidget()
        self.list.setAccessibleName("Các điều kiện")
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.list.setWordWrap(True)
        self.kind = Choice("Loại điều kiện")
        self.kind.addItems([one.name for one in self._kinds])
        self.count = QSpinBox()
        self.count.setAccessibleName("Số lần, số năm, số ngày")
        self.count.setRange(1, _MOST)
        self.count.lineEdit().setTextMargins(theme.FIELD_INDENT, 0, 0, 0)
        self.choice = Choice("Giá trị của điều kiện")
        self.choice.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.text = QLineEdit()
        self.text.setAccessibleName("Nội dung điều kiện")
        self._value = QStackedWidget()
        self.add_button = button("Thêm điều kiện", self.add)
        self.remove_button = button("Bỏ", self.remove)
        self._lay_out()
        self.kind.activated.connect(lambda _: self._follow())
        self._follow()

    @property
    def conditions(self) -> str:
        return written(self._conditions)

    def show_conditions(self, conditions: str) -> None:
        self._conditions = read(conditions)
        self._fill()

    def add(self) -> None:
        """Append the condition as chosen; free text must say something."""
        kind = self._kinds[self.kind.currentIndex()]
        value = str(self.choice.currentData() or "") if kind.choices else self.text.text().strip()
        if kind.value and not value:
            self.text.setFocus()
            return
        self._conditions.append(made(kind, value, self.count.value()))
        self.text.clear()
        self._fill()

    def remove(self) -> None:
        """Take the chosen condition out."""
        at = self.list.currentRow()
        if 0 <= at < len(self._conditions):
            del self._conditions[at]
            self._fill()

    def _fill(self) -> None:
        self.list.clear()
        self.list.addItems([said(one) for one in self._conditions])
        self.list.setCurrentRow(self.list.count() - 1)
        self.remove_button.setEnabled(bool(self._conditions))

    def _follow(self) -> None:
        kind = self._kinds[self.kind.currentIndex()]
        self.count.setVisible(bool(kind.count))
        self._value.setVisible(bool(kind.value))
        self._value.setCurrentIndex(0 if kind.choices else 1)
        self.choice.clear()
        for value, name in (kind.choices or {}).items():
            self.choice.addItem(name, value)

    def _lay_out(self) -> None:
        one_of(self._value, self.choice, self.text)
        self._value.setFixedHeight(self.choice.sizeHint().height())
        kind = in_a_row((self.kind, 1), self.count)
        buttons = in_a_row(self.add_button, self.remove_button, None)
        fill(self, self.list, kind, self._value, buttons, gap=theme.GRID)
