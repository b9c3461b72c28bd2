"""The office's own templates: start a plan from one, rename it, throw it away."""

from collections.abc import Callable

from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QWidget,
)

from desktop import theme
from desktop.widgets.field import Field
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button, label
from storage.records_templates import Template

_WIDTH, _HEIGHT = 520, 420
_FIRST_YEAR, _LAST_YEAR = 2000, 2100
Rename = Callable[[Template, str], object]
_EMPTY = (
    "Chưa có mẫu nào. Mở một kế hoạch đã soạn tốt rồi chọn Kế hoạch → “Lưu thành mẫu của cơ quan…”."
)


class TemplatesDialog(QDialog):
    """Accepted with ``chosen`` and ``year``; ``read`` gives the templates as now stored."""

    help_topic = "plan"

    def __init__(
        self,
        read: Callable[[], tuple[Template, ...]],
        rename: Rename,
        delete: Callable[[Template], object],
        year: int,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Kế hoạch mới từ mẫu")
        resize_within_screen(self, _WIDTH, _HEIGHT)
        self._read, self._rename_to, self._delete_one = read, rename, delete
        self._templates: tuple[Template, ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName("Mẫu của cơ quan")
        self._empty = label(_EMPTY, "secondary")
        self._empty.setWordWrap(True)
        self.year = QSpinBox()
        self.year.setRange(_FIRST_YEAR, _LAST_YEAR)
        self.year.setValue(year)
        self.year.lineEdit().setTextMargins(theme.FIELD_INDENT, 0, 0, 0)
        self.rename = button("Đổi tên…", self._rename)
        self.delete = button("Xóa mẫu", self._delete)
        self.make = button("Lập kế hoạch", self.accept, primary=True)
        self.make.setDefault(True)
        self._lay_out()
        self.list.itemActivated.connect(lambda _: self.accept())
        self.tell()

    @property
    def chosen(self) -> Template | None:
        row = self.list.currentRow()
        return self._templates[row] if 0 <= row < len(self._templates) else None

    def tell(self) -> None:
        """Show the templates anew, at the same place of the list."""
        row = max(self.list.currentRow(), 0)
        self._templates = self._read()
        self.list.clear()
        for template in self._templates:
            QListWidgetItem(_named(template), self.list)
        self.list.setCurrentRow(min(row, len(self._templates) - 1))
        self.list.setVisible(bool(self._templates))
        self._empty.setVisible(not self._templates)
        for made in (self.rename, self.delete, self.make):
            made.setEnabled(bool(self._templates))

    def _rename(self) -> None:
        template = self.chosen
        name = ask_template_name(self, template.name) if template else None
        if template is not None and name is not None:
            self._rename_to(template, name)
            self.tell()

    def _delete(self) -> None:
        if self.chosen is not None:
            self._delete_one(self.chosen)
            self.tell()

    def _lay_out(self) -> None:
        asked = QLabel("Kế hoạch của &năm")
        asked.setBuddy(self.year)
        foot = in_a_row(
            self.rename,
            self.delete,
            None,
            asked,
            self.year,
            button("Hủy", self.reject),
            self.make,
            gap=theme.GRID,
        )
        fill(self, (self.list, 1), (self._empty, 1), foot, gap=theme.GRID, margin=AIR)


class TemplateNameDialog(QDialog):
    """Asks what a template is called; accepted only with a name."""

    help_topic = "plan"

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Mẫu của cơ quan")
        self.setMinimumWidth(_WIDTH - 100)
        self.name = QLineEdit(name)
        self.name.selectAll()
        self.field = Field("Tên mẫu", self.name, "Trùng tên thì thay mẫu đã có.")
        save = button("Lưu mẫu", self.accept, primary=True)
        save.setDefault(True)
        buttons = in_a_row(None, button("Hủy", self.reject), save)
        fill(self, self.field, buttons, gap=AIR, margin=AIR)

    def accept(self) -> None:
        if self.name.text().strip():
            super().accept()
        else:
            self.field.set_problem("Hãy đặt tên cho mẫu.")
            self.name.setFocus()


def ask_template_name(parent: QWidget, name: str) -> str | None:
    """What a template is to be called; None when the person thought better of it."""
    dialog = TemplateNameDialog(parent, name)
    sure = dialog.exec()
    dialog.deleteLater()
    return dialog.name.text() if sure else None


def _named(template: Template) -> str:
    made_of = f", từ kế hoạch năm {template.year}" if template.year else ""
    return f"{template.name}\n{template.task_count} nhiệm vụ{made_of}"
