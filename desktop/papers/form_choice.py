"""Asks which kind of paper to write: every form by name, found by typing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from desktop import clock, theme
from desktop.drafting.form_words import cautions, validity
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button, label
from resources.forms import Form
from resources.vietnamese import fold

_WIDTH, _HEIGHT = 560, 460
_FORM = Qt.ItemDataRole.UserRole


class FormChoice(QDialog):
    """``chosen`` is the form, once accepted; Enter or a double click takes the current one."""

    help_topic = "papers"

    def __init__(self, forms: Sequence[Form], parent: QWidget) -> None:
        super().__init__(parent)
        self._forms = tuple(forms)
        self.setWindowTitle("Soạn văn bản mới")
        resize_within_screen(self, _WIDTH, _HEIGHT)
        self.line = QLineEdit()
        self.line.setPlaceholderText("Gõ tên loại văn bản, có dấu hoặc không dấu…")
        self.line.setAccessibleName("Tìm loại văn bản")
        self.line.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName("Các loại văn bản")
        self._about = label("", "secondary")
        self._about.setWordWrap(True)
        self._about.setMinimumHeight(5 * self._about.fontMetrics().lineSpacing())
        self._about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.take = button("Soạn", self.accept, primary=True)
        self.take.setDefault(True)
        self._lay_out()
        self.line.textChanged.connect(self._narrow)
        self.list.currentItemChanged.connect(self._tell)
        self.list.itemActivated.connect(lambda _: self.accept())
        self._narrow("")

    @property
    def chosen(self) -> Form | None:
        item = self.list.currentItem()
        return item.data(_FORM) if item is not None else None

    def _narrow(self, typed: str) -> None:
        words = fold(typed).split()
        self.list.clear()
        found = (f for f in self._forms if all(w in fold(f"{f.label} {f.purpose}") for w in words))
        # What is called so comes before what only speaks of it.
        for form in sorted(found, key=lambda form: not fold(form.label).startswith(fold(typed))):
            item = QListWidgetItem(form.label)
            item.setData(_FORM, form)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._tell()

    def _tell(self) -> None:
        form = self.chosen
        self.take.setEnabled(form is not None)
        if form is None:
            self._about.setText("Không có loại văn bản nào như vậy.")
            return
        doubts = cautions(form, clock.today())
        told = (f"Căn cứ: {form.source}.", f"Áp dụng {validity(form)}.", *doubts)
        self._about.setText("\n".join(filter(None, (form.purpose, " ".join(told)))))

    def _lay_out(self) -> None:
        buttons = in_a_row(None, button("Hủy", self.reject), self.take)
        fill(self, self.line, (self.list, 1), self._about, buttons, gap=theme.GRID, margin=AIR)
        self.line.setFocus()
