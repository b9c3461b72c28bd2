"""Which column of a list is what: one choice per column, without typing letters."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop import theme
from desktop.editor.form import Choice
from desktop.widgets.field import Field
from storage.importers.lists.fields import FIELDS
from storage.records_lists import Columns, ListKind, ListTable, UsedHead

_UNUSED = "(không dùng)"


class ImportColumns(QScrollArea):
    """``changed``: the person chose another meaning for a column."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choices: dict[str, list[Choice]] = {}

    def show_heads(self, kind: ListKind, heads: Sequence[UsedHead]) -> None:
        """One choice per column of every sheet, as the columns were understood."""
        sheet = QWidget()
        sheet.setObjectName("surface")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, theme.GRID, 0)
        column.setSpacing(theme.GRID)
        self.choices = {}
        for head in heads:
            self.choices[head.sheet] = choices = []
            for place, one in enumerate(head.columns):
                named = " – ".join(part for part in (one.title, one.lower) if part)
                choice = self._choice(kind, head.fields[place])
                choices.append(choice)
                column.addWidget(Field(f"Cột {one.letter}: {named or 'không tên'}", choice))
        column.addStretch(1)
        self.setWidget(sheet)

    @property
    def chosen(self) -> Columns:
        """The meaning of every column, by sheet."""
        return {
            sheet: tuple(str(choice.currentData() or "") for choice in choices)
            for sheet, choices in self.choices.items()
        }

    def _choice(self, kind: ListKind, field: str) -> Choice:
        choice = Choice("")
        choice.addItem(_UNUSED, "")
        for one in FIELDS[kind]:
            choice.addItem(one.title, one.key)
        if field and choice.findData(field) < 0:
            choice.addItem(field.replace("level@", "Xếp loại năm "), field)
        choice.setCurrentIndex(max(choice.findData(field), 0))
        choice.activated.connect(lambda _: self.changed.emit())
        return choice


def unmatched(tables: Sequence[ListTable]) -> tuple[UsedHead, ...]:
    """Heads none of whose columns are understood yet."""
    return tuple(UsedHead(one.sheet, one.columns, ("",) * len(one.columns)) for one in tables)
