"""A control of a form with its name above and, below, a hint or what is wrong with it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.layouts import in_a_row
from desktop.widgets.parts import label


class Field(QWidget):
    """Name, control, hint; a problem is said in words beside the control it belongs to.

    ``beside`` stands at the control's right, level with it: the button that fills it.
    """

    def __init__(
        self, name: str, control: QWidget, hint: str = "", beside: QWidget | None = None
    ) -> None:
        super().__init__()
        self.control = control
        self._problem = label("", "problem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        title = label(name)
        title.setBuddy(control)
        control.setAccessibleName(name)
        control.setAccessibleDescription(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(title)
        row = in_a_row((control, 1), gap=8)
        if beside is not None:
            row.addWidget(beside)
        column.addLayout(row)
        column.addWidget(self._problem)
        if hint:
            below = label(hint, "small")
            below.setWordWrap(True)
            column.addWidget(below)
        self._hint = hint
        self.setFocusProxy(control)

    @property
    def problem(self) -> str:
        """What is now said to be wrong; "" when nothing is."""
        return self._problem.text()

    def set_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.control.setAccessibleDescription(text or self._hint)
