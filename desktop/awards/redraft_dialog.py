"""Soạn lại dự thảo: which drafts are to take over what the round says now, and what that is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop import theme
from desktop.rounds.redrafting import Redraft
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button, label
from desktop.widgets.tick_list import TickList

_SIZE = (640, 420)
_TOLD = (
    "Số liệu của đợt đã khác lúc soạn các dự thảo dưới đây. Đánh dấu dự thảo cần soạn lại: những "
    "mục nêu tên được ghi lại theo đợt, kể cả chỗ đã sửa tay; các mục khác giữ nguyên."
)


class RedraftDialog(QDialog):
    """``store`` is given the drafts ticked; every one is at first."""

    help_topic = "round-papers"

    def __init__(
        self,
        found: Sequence[Redraft],
        store: Callable[[Sequence[Redraft]], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Soạn lại dự thảo")
        resize_within_screen(self, *_SIZE)
        self._found = {one.kept.id or 0: one for one in found}
        self._store = store
        self.drafts = TickList("Các dự thảo cần soạn lại")
        self.drafts.setWordWrap(True)
        self.drafts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for key, one in self._found.items():
            name = f"{one.kept.kind.capitalize()}: {one.kept.subject}"
            self.drafts.add(key, f"{name}\n{one.told}", True)
        told = label(_TOLD, "secondary")
        told.setWordWrap(True)
        sure = button("Soạn lại", self.accept, primary=True)
        buttons = in_a_row(None, button("Hủy", self.reject), sure)
        fill(self, told, (self.drafts, 1), buttons, gap=theme.GRID, margin=AIR)

    def accept(self) -> None:
        chosen = [self._found[key] for key in self.drafts.ticked]
        if chosen:
            self._store(chosen)
        super().accept()
