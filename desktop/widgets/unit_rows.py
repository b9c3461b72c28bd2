"""The rows of chosen units in a room of fixed height: more rows scroll, the window stays."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.widgets.unit_row import UnitRow

_SHOWN = 3
_SPACING = 4


class UnitRows(QScrollArea):
    """Rows from top to bottom; the last one is the blank one to type in."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[UnitRow] = []
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_SPACING)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(inner)
        for ground in (self.viewport(), inner):  # else grey on the white window
            ground.setAutoFillBackground(False)

    @property
    def rows(self) -> tuple[UnitRow, ...]:
        return tuple(self._rows)

    def settle_height(self) -> None:
        """Room for a few rows, known once the style sheet has dressed them."""
        row = self._rows[0]
        for control in (row.name, row.role, row.note, row.remove):
            control.ensurePolished()
        self.setFixedHeight(_SHOWN * row.sizeHint().height() + (_SHOWN - 1) * _SPACING)

    def add(self, row: UnitRow) -> None:
        self._rows.append(row)
        self._column.addWidget(row)
        row.show()  # the layout alone shows it too late to take the focus

    def shift(self, row: UnitRow, step: int) -> bool:
        """Put ``row`` up or down by ``step``; False where it cannot go."""
        at = self._rows.index(row)
        if row.is_blank or not 0 <= at + step < len(self._rows) - 1:
            return False
        self._rows.insert(at + step, self._rows.pop(at))
        self._column.removeWidget(row)
        self._column.insertWidget(at + step, row)
        return True

    def drop(self, row: UnitRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def bring_into_view(self, row: UnitRow) -> None:
        if row in self._rows:
            self.ensureWidgetVisible(row, 0, 0)
