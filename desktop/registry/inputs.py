"""The controls of a form, all asked the same way: show a value, give the value typed."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QWidget

from desktop.editor.form import Choice
from desktop.partial_dates import read_date, shown_date
from desktop.registry.condition_fields import NO_CONDITIONS
from desktop.registry.conditions_edit import ConditionsEdit
from desktop.registry.fields import FormField
from desktop.widgets.book_undo import BookUndo
from desktop.widgets.line_editor import LineEditor
from resources.vietnamese import clean_line
from storage.dates import PartialDate

_FIRST_YEAR, _LAST_YEAR = 1945, 2100


class Input(QObject):
    """A ``control`` and its value. ``edited``: the person typed or chose. ``left``: it was left."""

    edited = Signal()
    left = Signal()

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        self.control = control

    def show_value(self, value: object) -> None:
        """Show ``value``; a control that says the same already keeps its cursor."""
        raise NotImplementedError

    def value(self) -> object:
        """What is typed; raises ValueError, in Vietnamese, where it cannot be taken."""
        raise NotImplementedError

    def set_read_only(self, read_only: bool) -> None:
        self.control.setDisabled(read_only)


class LineInput(Input):
    """One line of text."""

    def __init__(self) -> None:
        self.line = QLineEdit()
        super().__init__(self.line)
        BookUndo(self).watch(self.line)
        self.line.textEdited.connect(lambda _: self.edited.emit())
        self.line.editingFinished.connect(self.left)

    def show_value(self, value: object) -> None:
        text = self.text_of(value)
        if self.line.text() != text:
            self.line.setText(text)

    def value(self) -> object:
        return clean_line(self.line.text())

    def text_of(self, value: object) -> str:
        return str(value or "")

    def set_read_only(self, read_only: bool) -> None:
        self.line.setReadOnly(read_only)


class DateInput(LineInput):
    """A day, a month or a year, as far as it is known."""

    def __init__(self) -> None:
        super().__init__()
        self.line.setPlaceholderText("15/06/2026")

    def value(self) -> object:
        return read_date(self.line.text())

    def text_of(self, value: object) -> str:
        return shown_date(value) if isinstance(value, PartialDate) else ""


class NumberInput(LineInput):
    """A whole number; blank is None."""

    def value(self) -> object:
        text = self.line.text().strip()
        if not text:
            return None
        if not text.isdecimal():
            raise ValueError(f"“{text}” không phải là số.")
        return int(text)


class YearInput(NumberInput):
    """A year of four digits."""

    def value(self) -> object:
        year = super().value()
        if not isinstance(year, int) or not _FIRST_YEAR <= year <= _LAST_YEAR:
            raise ValueError("Hãy ghi năm gồm bốn chữ số, ví dụ 2026.")
        return year


class TextInput(Input):
    """Text of several lines, kept as one; ``lines`` keeps them apart."""

    def __init__(self, field: FormField) -> None:
        self.text = LineEditor(2, 6)
        super().__init__(self.text)
        self._field = field
        BookUndo(self).watch(self.text)
        self.text.edited.connect(self.edited)
        self.text.left.connect(self.left)

    def show_value(self, value: object) -> None:
        if self._field.kind == "lines":
            self.text.set_lines(self._field.show(value))
        else:
            self.text.set_lines((str(value),) if value else ())

    def value(self) -> object:
        lines = tuple(self.text.lines())
        return self._field.read(lines) if self._field.kind == "lines" else " ".join(lines)

    def set_read_only(self, read_only: bool) -> None:
        self.text.setReadOnly(read_only)


class CheckInput(Input):
    """Yes or no; the words stand behind the box."""

    def __init__(self, text: str) -> None:
        self.box = QCheckBox(text)
        super().__init__(self.box)
        self.box.clicked.connect(lambda _: self.edited.emit())
        self.box.clicked.connect(lambda _: self.left.emit())

    def show_value(self, value: object) -> None:
        self.box.setChecked(bool(value))

    def value(self) -> object:
        return self.box.isChecked()


class ChoiceInput(Input):
    """One of the field's values; a value the list lacks is shown as it is and kept."""

    def __init__(self, field: FormField) -> None:
        self.box = Choice(field.label)
        super().__init__(self.box)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._values = list(field.choices or {})  # Qt would hand a tuple back as a list
        self.box.addItems(list((field.choices or {}).values()))
        self.box.activated.connect(lambda _: self.edited.emit())
        self.box.activated.connect(lambda _: self.left.emit())

    def show_value(self, value: object) -> None:
        if value not in self._values and value not in ("", None, ()):
            self._values.append(value)
            self.box.addItem(str(value))
        self.box.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def value(self) -> object:
        return self._values[self.box.currentIndex()]


class FoundChoiceInput(ChoiceInput):
    """A long list of choices that is searched by typing any part of a name."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.box.model(), self.box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.box.setCompleter(completer)

    def value(self) -> object:
        at = self.box.findText(self.box.currentText(), Qt.MatchFlag.MatchFixedString)
        if at < 0:
            raise ValueError("Hãy chọn một mục trong danh sách.")
        return self._values[at]


class ConditionsInput(Input):
    """The conditions of a local rule, as the book keeps them."""

    def __init__(self) -> None:
        self.edit = ConditionsEdit()
        super().__init__(self.edit)

    def show_value(self, value: object) -> None:
        self.edit.show_conditions(str(value))

    def value(self) -> object:
        if self.edit.conditions == NO_CONDITIONS:
            raise ValueError("Hãy thêm ít nhất một điều kiện.")
        return self.edit.conditions
