"""A button that opens the list of plans in the book, the archived ones only when wanted."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QToolButton, QVBoxLayout, QWidget

from desktop import theme
from desktop.icons import icon
from desktop.widgets.plan_list import PlanList
from storage.records import PlanSummary

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
        self.archived = QCheckBox("Hiện cả lưu trữ")
        self.archived.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.archived.toggled.connect(self._show)
        self._summaries: Sequence[PlanSummary] = ()
        self._chosen: int | None = None
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self._popup.setObjectName("popup")
        layout = QVBoxLayout(self._popup)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.plans)
        below = QVBoxLayout()
        below.setContentsMargins(theme.GRID, theme.GRID // 2, theme.GRID, theme.GRID)
        below.addWidget(self.archived)
        layout.addLayout(below)
        self.clicked.connect(self.open_list)
        self.plans.clicked.connect(lambda _: self._popup.hide())
        self.plans.activated.connect(lambda _: self._popup.hide())

    def show_plans(self, summaries: Sequence[PlanSummary], chosen: int | None) -> None:
        """Offer ``summaries``; the plan of ``chosen``, else the first, becomes the chosen one."""
        self._summaries, self._chosen = summaries, chosen
        self._show()

    def choose(self, plan_id: int) -> None:
        """Say which of the plans offered is now in front."""
        self._chosen = plan_id
        self._show()

    def _show(self) -> None:
        """An archived plan is offered when wanted, in front, or when there is no other."""
        wanted = self.archived.isChecked()
        shown = [
            plan
            for plan in self._summaries
            if wanted or not plan.archived or plan.id == self._chosen
        ]
        self.plans.show_plans(shown or self._summaries, self._chosen)
        self.archived.setVisible(any(plan.archived for plan in self._summaries))

    def open_list(self) -> None:
        self._popup.resize(_LIST_SIZE)
        self._popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._popup.show()
        self.plans.setFocus()
