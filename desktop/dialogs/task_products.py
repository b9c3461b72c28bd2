"""Asks what a task produces: the kinds of work products, ticked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from desktop import theme
from desktop.documents.search_line import SearchLine
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button
from resources.catalogues.products import load_products

_SIZE = (520, 560)
_CODE = Qt.ItemDataRole.UserRole


class ProductsDialog(QDialog):
    """``codes`` are the ticked ones: those the task had in their order, then the new."""

    help_topic = "checklist"

    def __init__(self, parent: QWidget, codes: Sequence[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Sản phẩm của nhiệm vụ")
        resize_within_screen(self, *_SIZE)
        self._before = tuple(codes)
        self.search = SearchLine("Tìm sản phẩm", "Tìm sản phẩm…")
        self.list = QListWidget()
        self.list.setAccessibleName("Các loại sản phẩm, đánh dấu để chọn")
        for product in load_products():
            item = QListWidgetItem(product.name, self.list)
            item.setData(_CODE, product.code)
            there = product.code in self._before
            item.setCheckState(Qt.CheckState.Checked if there else Qt.CheckState.Unchecked)
        self.search.textChanged.connect(lambda _: self._narrow())
        self._lay_out()

    @property
    def codes(self) -> tuple[str, ...]:
        items = (self.list.item(row) for row in range(self.list.count()))
        ticked = [item.data(_CODE) for item in items if item.checkState() == Qt.CheckState.Checked]
        kept = [code for code in self._before if code in ticked]
        return (*kept, *(code for code in ticked if code not in kept))

    def _narrow(self) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(not self.search.finds(item.text()))

    def _lay_out(self) -> None:
        take = button("Ghi", self.accept, primary=True)
        take.setDefault(True)
        buttons = in_a_row(None, button("Hủy", self.reject), take)
        fill(self, self.search, (self.list, 1), buttons, gap=theme.GRID, margin=AIR)


def ask_products(parent: QWidget, codes: Sequence[str]) -> tuple[str, ...] | None:
    """The codes of what the task produces; None when the person thought better of it."""
    dialog = ProductsDialog(parent, codes)
    sure = dialog.exec()
    chosen = dialog.codes
    dialog.deleteLater()
    return chosen if sure else None
