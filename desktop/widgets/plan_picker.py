"""A button that opens the list of all plans in the book."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from desktop.icons import icon
from desktop.widgets.plan_list import PlanList

_LIST_SIZE = QSize(280, 320)


class PlanPicker(QToolButton):
    """``plans`` is the list that pops up below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("picker")
        self.setAccessibleName("Chọn kế hoạch")
        self.setToolTip("Chọn kế hoạch khác trong sổ")
        self.setText("Chọn kế hoạch")
        self.setIcon(icon("chevron-down"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.plans = PlanList()
        self.plans.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self._popup.setObjectName("popup")
        layout = QVBoxLayout(self._popup)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.plans)
        self.clicked.connect(self.open_list)
        self.plans.clicked.connect(lambda _: self._popup.hide())
        self.plans.activated.connect(lambda _: self._popup.hide())

    def open_list(self) -> None:
        self._popup.resize(_LIST_SIZE)
        self._popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._popup.show()
        self.plans.setFocus()
