"""Who carries out a task, picked in a small window under the cell."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from desktop.widgets.layouts import fill
from desktop.widgets.parts import label
from desktop.widgets.unit_row import UnitRow
from desktop.widgets.unit_rows import UnitRows
from desktop.widgets.unit_ticks import UnitTicks
from resources.vietnamese import fold
from storage.records import Assignment

_WIDTH = 540
_CAPTION = 18
_HINT = "Enter: nhận · Esc: bỏ · ↓: chọn trong danh sách · Alt+↑ ↓: đổi thứ tự · Tab: ô tiếp theo"
_UNSURE = "Chưa có đơn vị này trong danh mục. Enter lần nữa để ghi như đã gõ."
_NEW = "Chưa có trong danh mục, sẽ ghi đúng như đã gõ."


class UnitsPopup(QFrame):
    """One row per unit, a blank one behind them, and the office's units to tick below.

    ``changed`` after every keystroke, then once ``accepted`` (Enter, or a click elsewhere) or
    ``rejected`` (Esc). Its size never changes, so nothing jumps under the mouse.
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
        self._decided = False
        self._asked = False
        self._served: UnitRow | None = None
        self._list = UnitRows()
        self.register = UnitTicks(names)
        self._caption = QStackedWidget()
        self.advice = label("", "advice")
        self._lay_out(title)
        for assignment in (*given, Assignment("")):
            self._add(assignment)
        self.register.show_chosen(a.name for a in self.assignments())
        self.register.ticked.connect(self._tick)

    @property
    def rows(self) -> tuple[UnitRow, ...]:
        return self._list.rows

    def assignments(self) -> tuple[Assignment, ...]:
        return tuple(assignment for row in self.rows for assignment in row.assignments())

    # -- the window

    def open_under(self, cell: QRect) -> None:
        """Show below ``cell`` (of the screen), or above it where there is no room below."""
        self.setFixedWidth(_WIDTH)
        self._list.settle_height()
        self.adjustSize()
        self.move(cell.bottomLeft())
        if self.geometry().bottom() > self._room().bottom():
            self.move(cell.left(), cell.top() - self.height())
        self._stay_on_screen()
        self.show()
        self._go_to(self.rows[-1])

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stay_on_screen()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self._decided:
            self.accept()

    def _decide(self) -> None:
        self._decided = True

    def _room(self) -> QRect:
        return (QGuiApplication.screenAt(self.pos()) or self.screen()).availableGeometry()

    def _stay_on_screen(self) -> None:
        room = self._room()
        left = min(self.x(), room.right() - self.width())
        top = min(self.y(), room.bottom() - self.height())
        self.move(QPoint(max(left, room.left()), max(top, room.top())))

    # -- rows

    def _add(self, assignment: Assignment) -> None:
        row = UnitRow(assignment)
        row.changed.connect(self._follow)
        row.looked_for.connect(lambda: self._serve(row))
        row.step_wanted.connect(self.register.step)
        row.entered.connect(lambda: self._enter(row))
        row.finished.connect(self.accept)
        row.move_wanted.connect(lambda step: self._move(row, step))
        row.removed.connect(lambda: self._drop(row))
        self._list.add(row)
        self._order_tabs()

    def _follow(self) -> None:
        if not self.rows[-1].is_blank:
            self._add(Assignment(""))
        self.register.show_chosen(a.name for a in self.assignments())
        self.changed.emit(self.assignments())

    def _move(self, row: UnitRow, step: int) -> None:
        if self._list.shift(row, step):
            self._order_tabs()
            self.changed.emit(self.assignments())

    def _drop(self, row: UnitRow) -> None:
        self._list.drop(row)
        self._follow()
        self._go_to(self.rows[-1])

    def _go_to(self, row: UnitRow) -> None:
        """The list is in its place only after the layout took the row in."""
        row.name.setFocus()
        self._serve(row)
        QTimer.singleShot(0, self, lambda: self._list.bring_into_view(row))

    def _order_tabs(self) -> None:
        fields = [f for row in self.rows for f in (row.name, row.role, row.note)]
        for before, after in zip(fields, [*fields[1:], self.register], strict=True):
            QWidget.setTabOrder(before, after)

    # -- the office's units

    def _serve(self, row: UnitRow) -> None:
        """Show the units that what is typed in ``row`` may mean."""
        self._served, self._asked = row, False
        self.register.narrow(row.name.text())
        new = self.register.is_narrowed and not self.register.found
        self._advise(_NEW if new else "")

    def _advise(self, text: str) -> None:
        """In the place of the list's caption, so that the list stays where it is."""
        self.advice.setText(text)
        self._caption.setCurrentIndex(1 if text else 0)

    def _enter(self, row: UnitRow) -> None:
        """Take the unit pointed at, else all; a part of a unit's name is asked about once."""
        found, typed = self.register.found, row.name.text().strip()
        if self.register.pointed:
            self._put(row, self.register.pointed)
        elif len(found) == 1 and fold(typed) == typed.lower():
            self._put(row, found[0])
            self.accept()
        elif found and not self._asked:
            self._asked = True
            self._advise(_UNSURE)
        else:
            self.accept()

    def _put(self, row: UnitRow, name: str) -> None:
        row.name.setText(name)
        self._serve(row)

    def _tick(self, name: str, chosen: bool) -> None:
        """A ticked unit takes the place of what was typed to find it."""
        if chosen:
            looking = self._served if self.register.found else None
            self._put(looking or self.rows[-1], name)
        else:
            for row in [r for r in self.rows if fold(r.name.text()) == fold(name)]:
                self._list.drop(row)
            self._follow()
        self._go_to(self.rows[-1])

    def _lay_out(self, title: str) -> None:
        self._caption.addWidget(label("Đơn vị của cơ quan", "small"))
        self._caption.addWidget(self.advice)
        self._caption.setFixedHeight(_CAPTION)
        fill(
            self,
            label(title, "brand"),
            self._list,
            self._caption,
            self.register,
            label(_HINT, "small"),
            gap=8,
            margin=(12, 10, 12, 10),
        )
