"""Short questions with one answer."""

from PySide6.QtWidgets import QInputDialog, QWidget

_FIRST_YEAR, _LAST_YEAR = 2000, 2100


def ask_plan_year(parent: QWidget, proposed: int) -> int | None:
    """The year a new plan is for; None when the person thought better of it."""
    year, sure = QInputDialog.getInt(
        parent, "Kế hoạch mới", "Kế hoạch của năm:", proposed, _FIRST_YEAR, _LAST_YEAR
    )
    return year if sure else None
