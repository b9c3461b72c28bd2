"""Who carries out a task, picked in a small window under the cell."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.widgets.parts import label
from desktop.widgets.unit_row import UnitRow
from resources.vietnamese import fold
from storage.records import Assignment

_WIDTH = 480
_SHOWN_UNITS = 6
_HINT = "Enter: nhận · Esc: bỏ · Alt+↑ ↓: đổi thứ tự · Tab: ô tiếp theo"


class UnitsPopup(QFrame):
    """One row per unit, a blank one behind them, and the office's units to tick below.

    ``changed`` after every keystroke, then once ``accepted`` (Enter, or a click elsewhere) or
    ``rejected`` (Esc).
    """

    changed = Signal(tuple)
    accepted = Signal(tuple)
    rejected = Signal()

    def __init__(
        self, title: str, given: Sequence[Assignment], names: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popup")
        self.setAccessibleName(title)
        self._names = tuple(names)
        self._decided = False
        self._rows: list[UnitRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self.register = self._register()
        self._lay_out(title)
        for assignment in (*given, Assignment("")):
            self._add(assignment)
        self._tick()

    @property
    def rows(self) -> tuple[UnitRow, ...]:
        return tuple(self._rows)

    def assignments(self) -> tuple[Assignment, ...]:
        return tuple(assignment for row in self._rows for assignment in row.assignments())

    def open_under(self, corner: QPoint) -> None:
        """Show below ``corner`` (of the screen), kept on it, ready to type the next unit."""
        self.setFixedWidth(_WIDTH)
        self.adjustSize()
        screen = (QGuiApplication.screenAt(corner) or self.screen()).availableGeometry()
        left = min(corner.x(), screen.right() - self.width())
        top = min(corner.y(), screen.bottom() - self.height())
        self.move(max(left, screen.left()), max(top, screen.top()))
        self.show()
        self._rows[-1].name.setFocus()

    def accept(self) -> None:
        self._decide()
        self.accepted.emit(self.assignments())
        self.close()

    def event(self, event: QEvent) -> bool:
        # The table's shortcuts reach into its pop-ups: Alt+Up would move the task.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._decide()
            self.rejected.emit()
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self._decided:
            self.accept()

    def _decide(self) -> None:
        self._decided = True

    # -- rows

    def _add(self, assignment: Assignment) -> UnitRow:
        row = UnitRow(assignment, self._names)
        row.changed.connect(self._follow)
        row.entered.connect(self.accept)
        row.move_wanted.connect(lambda step: self._move(row, step))
        self._rows.append(row)
        self._column.addWidget(row)
        self._order_tabs()
        return row

    def _follow(self) -> None:
        if not self._rows[-1].is_blank:
            self._add(Assignment(""))
            self._resize_later()
        self._tick()
        self.changed.emit(self.assignments())

    def _move(self, row: UnitRow, step: int) -> None:
        at = self._rows.index(row)
        if row.is_blank or not 0 <= at + step < len(self._rows) - 1:
            return
        self._rows.insert(at + step, self._rows.pop(at))
        self._column.removeWidget(row)
        self._column.insertWidget(at + step, row)
        self._order_tabs()
        self.changed.emit(self.assignments())

    def _order_tabs(self) -> None:
        fields = [f for row in self._rows for f in (row.name, row.role, row.note)]
        for before, after in zip(fields, [*fields[1:], self.register], strict=True):
            QWidget.setTabOrder(before, after)

    # -- the office's units

    def _register(self) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName("Đơn vị của cơ quan, đánh dấu để chọn")
        for name in self._names:
            item = QListWidgetItem(name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            made.addItem(item)
        made.setFixedHeight(_SHOWN_UNITS * max(made.sizeHintForRow(0), 20) + 4)
        made.itemChanged.connect(self._take)
        return made

    def _tick(self) -> None:
        """Tick the units that are among the rows."""
        chosen = {fold(assignment.name) for assignment in self.assignments()}
        self.register.blockSignals(True)
        for at in range(self.register.count()):
            item = self.register.item(at)
            here = fold(item.text()) in chosen
            item.setCheckState(Qt.CheckState.Checked if here else Qt.CheckState.Unchecked)
        self.register.blockSignals(False)
        self.register.viewport().update()

    def _take(self, item: QListWidgetItem) -> None:
        if item.checkState() == Qt.CheckState.Checked:
            self._rows[-1].name.setText(item.text())
        else:
            for row in [r for r in self._rows if fold(r.name.text()) == fold(item.text())]:
                self._drop(row)
            self._follow()

    def _drop(self, row: UnitRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._resize_later()

    def _resize_later(self) -> None:
        """Once the layout has taken the row in."""
        QTimer.singleShot(0, self, self.adjustSize)

    def _lay_out(self, title: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(label(title, "brand"))
        layout.addLayout(self._column)
        layout.addWidget(label("Đơn vị của cơ quan", "small"))
        layout.addWidget(self.register)
        layout.addWidget(label(_HINT, "small"))
