"""The superior plans a plan carries out, as cited: number, symbol, date and issuer of each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop import theme
from desktop.editor.form import LineField
from desktop.icons import icon
from desktop.partial_dates import read_date, shown_date
from storage.dates import PartialDate
from storage.records import Superior


class SuperiorsList(QWidget):
    """One row of fields per cited plan.

    ``edited``: the person changed something. ``left``: a good moment to write it.
    """

    edited = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Kế hoạch cấp trên được thực hiện")
        self.rows: list[SuperiorRow] = []
        self._read_only = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID)

    @property
    def superiors(self) -> tuple[Superior, ...]:
        """The rows in which something is written."""
        return tuple(row.superior for row in self.rows if row.superior != Superior())

    @property
    def problem(self) -> str:
        return next((row.problem for row in self.rows if row.problem), "")

    def show_superiors(self, superiors: tuple[Superior, ...]) -> None:
        """Show ``superiors`` unless the person just typed them."""
        if superiors == self.superiors:
            return
        while len(self.rows) > len(superiors):
            self._drop(self.rows[-1])
        for row, superior in zip(self.rows, superiors, strict=False):
            row.fill(superior)
        for superior in superiors[len(self.rows) :]:
            self._add(superior)

    def add_blank(self) -> None:
        """A new row, ready for typing."""
        self._add(Superior()).number.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        """For rows now shown and rows to come."""
        self._read_only = read_only
        for row in self.rows:
            row.set_read_only(read_only)

    def _add(self, superior: Superior) -> "SuperiorRow":
        row = SuperiorRow(superior)
        row.set_read_only(self._read_only)
        for field in row.fields:
            field.textEdited.connect(self.edited)
            field.editingFinished.connect(self.left)
        row.remove.clicked.connect(lambda: self._take_out(row))
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _take_out(self, row: "SuperiorRow") -> None:
        self._drop(row)
        self.edited.emit()
        self.left.emit()

    def _drop(self, row: "SuperiorRow") -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()


class SuperiorRow(QWidget):
    """One cited plan; a date that is none keeps the last good one."""

    def __init__(self, superior: Superior) -> None:
        super().__init__()
        self.number = LineField("Số của kế hoạch cấp trên")
        self.symbol = LineField("Ký hiệu của kế hoạch cấp trên")
        self.date = LineField("Ngày của kế hoạch cấp trên")
        self.issuer = LineField("Cơ quan ban hành kế hoạch cấp trên")
        self.remove = QToolButton()
        self.remove.setIcon(icon("close"))
        self.remove.setAutoRaise(True)
        self.remove.setToolTip("Bỏ kế hoạch này")
        self.remove.setAccessibleName("Bỏ kế hoạch cấp trên này")
        self.problem = ""
        self._shown = superior
        self.fill(superior)
        self._lay_out()
        self.date.textEdited.connect(self._read_date)

    @property
    def fields(self) -> tuple[LineField, ...]:
        return self.number, self.symbol, self.date, self.issuer

    @property
    def superior(self) -> Superior:
        return Superior(
            self.number.text(),
            self.symbol.text(),
            self._date,
            self.issuer.text(),
            self._shown.plan_id,
        )

    def fill(self, superior: Superior) -> None:
        self._shown = superior
        self._date: PartialDate | None = superior.date
        self.problem = ""
        self.number.show_text(superior.number)
        self.symbol.show_text(superior.symbol)
        self.date.show_text(shown_date(superior.date))
        self.issuer.show_text(superior.issuer)

    def set_read_only(self, read_only: bool) -> None:
        for field in self.fields:
            field.setReadOnly(read_only)
        self.remove.setDisabled(read_only)

    def _read_date(self, text: str) -> None:
        try:
            self._date, self.problem = read_date(text), ""
        except ValueError as error:
            self.problem = str(error)

    def _lay_out(self) -> None:
        hints = ("Số", "Ký hiệu", "ngày/tháng/năm", "Cơ quan ban hành")
        widths = (56, 110, 128, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID - 2)
        for field, hint, width in zip(self.fields, hints, widths, strict=True):
            field.setPlaceholderText(hint)
            if width:
                field.setFixedWidth(width)
            row.addWidget(field, 0 if width else 1)
        row.addWidget(self.remove)
