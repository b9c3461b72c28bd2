"""The state of the document in front as a chip; its menu holds the next steps of its life."""

from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop import theme
from desktop.widgets.layouts import fill_across

COLOURS = {
    "draft": "grey",
    "for_signature": "amber",
    "issued": "green",
    "amended": "blue",
    "replaced": "red",
    "revoked": "red",
}


class LifeChip(QToolButton):
    """Shows ``state``; opened, it offers the commands of ``menu``."""

    def __init__(self, menu: QMenu) -> None:
        super().__init__()
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip("Tình trạng văn bản và bước tiếp theo")
        self.setAccessibleName("Tình trạng văn bản")

    def show_state(self, state: str, word: str) -> None:
        """``word`` is the state in Vietnamese; "" hides the chip."""
        self.setVisible(bool(word))
        colors = theme.CHIPS[COLOURS.get(state, "grey")]
        self.setText(f"{word} ▾")
        self.setAccessibleName(f"Tình trạng: {word}")
        self.setStyleSheet(
            f"QToolButton {{ background: {colors.ground}; color: {colors.ink}; font-weight: 600;"
            f" border: 1px solid {colors.ground}; border-radius: 9px; padding: 2px 10px; }}"
            f"QToolButton:focus, QToolButton:hover {{ border-color: {colors.ink}; }}"
            "QToolButton::menu-indicator { image: none; width: 0; }"
        )


def side_by_side(*widgets: QWidget) -> QWidget:
    """One widget that holds several, for a place in the head that takes one."""
    box = QWidget()
    fill_across(box, *widgets, gap=theme.GRID)
    return box
