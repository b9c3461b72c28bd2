"""One editor per type of field that a form may ask for, all handled alike."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.editor.date_field import DateField
from desktop.editor.form import Choice, LineField
from desktop.editor.line_list import LineList
from desktop.editor.paragraph_edit import ParagraphEdit
from desktop.editor.rich_text import RichText
from desktop.editor.text_field import TextField
from desktop.papers.table_grid import TableGrid
from resources.forms import Field
from storage.dates import PartialDate
from storage.records_papers import PaperValue

_BLANK = "(chưa chọn)"


class FieldEditor(QObject):
    """A widget with the value it stands for; ``edited``: the person changed it."""

    edited = Signal()

    def __init__(self, field: Field, widget: QWidget) -> None:
        super().__init__(widget)
        self.field = field
        self.widget = widget

    @property
    def value(self) -> PaperValue:
        """As the form's field holds it; only where there is no ``problem``."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show ``value``, "" or () for none, unless the person just typed it."""
        raise NotImplementedError

    @property
    def problem(self) -> str:
        """Why what was typed is no value, "" when it is one."""
        return ""

    @property
    def uid(self) -> str:
        """The printed piece the cursor is in."""
        return ""

    def lock(self, locked: bool) -> None:
        """Let the value be read and copied only."""
        self.widget.setDisabled(locked)


class LineEditor(FieldEditor):
    """``line`` and ``number``."""

    def __init__(self, field: Field) -> None:
        self.line = LineField(field.label)
        super().__init__(field, self.line)
        self.line.textEdited.connect(self.edited)

    @property
    def value(self) -> PaperValue:
        return self.line.text()

    def show_value(self, value: Any) -> None:
        self.line.show_text(str(value or ""))

    def lock(self, locked: bool) -> None:
        self.line.setReadOnly(locked)


class _Paragraphs(FieldEditor):
    """What the editors made of paragraphs have in common."""

    def __init__(self, field: Field, edit: "ParagraphEdit[Any]") -> None:
        super().__init__(field, edit)
        self._edit = edit
        edit.typed.connect(self.edited)

    def lock(self, locked: bool) -> None:
        self._edit.setReadOnly(locked)


class TextEditor(_Paragraphs):
    """``text``: one paragraph of running text."""

    def __init__(self, field: Field) -> None:
        self.text = TextField(field.label)
        super().__init__(field, self.text)

    @property
    def value(self) -> PaperValue:
        return self.text.line

    def show_value(self, value: Any) -> None:
        self.text.show_lines(str(value or ""))


class LinesEditor(_Paragraphs):
    """``lines``: each its own row."""

    def __init__(self, field: Field) -> None:
        self.list = LineList(field.label)
        super().__init__(field, self.list)

    @property
    def value(self) -> PaperValue:
        return self.list.rows

    def show_value(self, value: Any) -> None:
        self.list.show_rows(tuple(value or ()))


class RichEditor(_Paragraphs):
    """``rich``: paragraphs in their styles."""

    def __init__(self, field: Field) -> None:
        self.rich = RichText(field.label)
        super().__init__(field, self.rich)

    @property
    def value(self) -> PaperValue:
        return self.rich.filled

    @property
    def uid(self) -> str:
        return self.rich.uid

    def show_value(self, value: Any) -> None:
        self.rich.show_blocks(tuple(value or ()))


class DateEditor(FieldEditor):
    """``date``: day and month may be blank."""

    def __init__(self, field: Field) -> None:
        self.date = DateField(field.label)
        super().__init__(field, self.date)
        self._shown: str | None = None
        self.date.edited.connect(self.edited)

    @property
    def value(self) -> PaperValue:
        date = self.date.date
        self._shown = "" if date is None else str(date)
        return self._shown

    @property
    def problem(self) -> str:
        return self.date.problem

    def show_value(self, value: Any) -> None:
        """A half-typed date stays while the book says what it said."""
        if value != self._shown or not self.date.problem:
            self._shown = str(value or "")
            self.date.show_date(PartialDate.parse(self._shown) if self._shown else None)


class ChoiceEditor(FieldEditor):
    """``choice``: one of the form's options, or none yet."""

    def __init__(self, field: Field) -> None:
        self.choice = Choice(field.label)
        self.choice.addItems([_BLANK, *field.options])
        super().__init__(field, self.choice)
        self.choice.activated.connect(lambda _: self.edited.emit())

    @property
    def value(self) -> PaperValue:
        return self.choice.currentText() if self.choice.currentIndex() > 0 else ""

    def show_value(self, value: Any) -> None:
        """A text that is no option, as from an earlier edition, is kept as one more."""
        if value and self.choice.findText(str(value)) < 0:
            self.choice.addItem(str(value))
        self.choice.setCurrentIndex(max(self.choice.findText(str(value)), 0) if value else 0)


class FlagEditor(FieldEditor):
    """``flag``: a tick."""

    def __init__(self, field: Field) -> None:
        self.tick = QCheckBox(field.label)
        self.tick.setAccessibleName(field.label)
        super().__init__(field, self.tick)
        self.tick.toggled.connect(lambda _: self.edited.emit())

    @property
    def value(self) -> PaperValue:
        return "1" if self.tick.isChecked() else ""

    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self.tick):
            self.tick.setChecked(value == "1")


class TableEditor(FieldEditor):
    """``table``: rows of cells."""

    def __init__(self, field: Field) -> None:
        self.grid = TableGrid(field.label, field.columns)
        super().__init__(field, self.grid)
        self.grid.edited.connect(self.edited)

    @property
    def value(self) -> PaperValue:
        return self.grid.rows

    def show_value(self, value: Any) -> None:
        self.grid.show_rows(tuple(value or ()))

    def lock(self, locked: bool) -> None:
        self.grid.set_locked(locked)


_EDITORS: Mapping[str, Callable[[Field], FieldEditor]] = {
    "line": LineEditor,
    "number": LineEditor,
    "text": TextEditor,
    "lines": LinesEditor,
    "rich": RichEditor,
    "date": DateEditor,
    "choice": ChoiceEditor,
    "flag": FlagEditor,
    "table": TableEditor,
}


def editor_for(field: Field) -> FieldEditor | None:
    """The editor of a field's type; None for tasks, which are edited with their plan."""
    make = _EDITORS.get(field.type)
    return make(field) if make is not None else None
