"""A form made from a list of fields; it shows a frozen record and gives the record as typed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import theme
from desktop.registry.fields import FormField
from desktop.registry.inputs import (
    CheckInput,
    ChoiceInput,
    ConditionsInput,
    DateInput,
    FoundChoiceInput,
    Input,
    LineInput,
    NumberInput,
    TextInput,
    YearInput,
)
from desktop.widgets.field import Field

R = TypeVar("R")
_PLAIN: dict[str, type[LineInput] | type[ConditionsInput]] = {
    "date": DateInput,
    "year": YearInput,
    "number": NumberInput,
    "conditions": ConditionsInput,
}
_MANY = 12
"""From so many choices on, typing finds one sooner than looking does."""


class RecordForm(QWidget, Generic[R]):
    """``edited``: the person typed. ``left``: a field was left, a good moment to write."""

    edited = Signal()
    left = Signal()

    def __init__(self, fields: Sequence[FormField], blank: R) -> None:
        super().__init__()
        self._specs = tuple(fields)
        self._record = blank
        self.inputs = {one.name: _input(one) for one in self._specs}
        self.fields = {one.name: _framed(one, self.inputs[one.name]) for one in self._specs}
        self._lay_out()
        for shown in self.inputs.values():
            shown.edited.connect(self.edited)
            shown.left.connect(self.left)

    def show_record(self, record: R) -> None:
        """Show ``record`` and forget what was said to be wrong."""
        self._record = record
        for name, shown in self.inputs.items():
            shown.show_value(getattr(record, name))
            self._tell(name, "")

    def keep(self, record: R) -> None:
        """What is typed was written as ``record``; the fields are left alone."""
        self._record = record

    def record(self) -> R | None:
        """The record as typed; None when a field says what is wrong with it."""
        changed: dict[str, Any] = {}
        wrong = False
        for spec in self._specs:
            problem = ""
            try:
                changed[spec.name] = value = self.inputs[spec.name].value()
                if spec.required and value in ("", None, ()):
                    problem = f"Chưa ghi {spec.label[0].lower()}{spec.label[1:]}."
            except ValueError as error:
                problem = str(error)
            self._tell(spec.name, problem)
            wrong = wrong or bool(problem)
        return None if wrong else replace(self._record, **changed)  # type: ignore[type-var]

    def set_read_only(self, read_only: bool) -> None:
        for shown in self.inputs.values():
            shown.set_read_only(read_only)

    def take_focus(self) -> None:
        """Be ready for the keys: the first field that is wrong, else the first."""
        first = next(iter(self.inputs))
        wrong = (name for name in self.fields if self.problem(name))
        self.inputs[next(wrong, first)].control.setFocus()

    def problem(self, name: str) -> str:
        """What is said to be wrong with a field; "" when nothing is."""
        field = self.fields[name]
        return field.problem if isinstance(field, Field) else ""

    def _tell(self, name: str, problem: str) -> None:
        field = self.fields[name]
        if isinstance(field, Field):
            field.set_problem(problem)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID + theme.GRID // 2)
        row = QHBoxLayout()
        for spec in self._specs:
            if not spec.beside:
                row = QHBoxLayout()
                row.setSpacing(theme.GRID)
                column.addLayout(row)
            row.addWidget(self.fields[spec.name], 1, Qt.AlignmentFlag.AlignTop)


def _input(spec: FormField) -> Input:
    if spec.kind == "choice":
        return FoundChoiceInput(spec) if len(spec.choices or ()) >= _MANY else ChoiceInput(spec)
    if spec.kind in ("text", "lines"):
        return TextInput(spec)
    if spec.kind == "check":
        return CheckInput(spec.label)
    return _PLAIN.get(spec.kind, LineInput)()


def _framed(spec: FormField, shown: Input) -> QWidget:
    """A box says its own name; every other control has its name above."""
    if spec.kind == "check":
        shown.control.setToolTip(spec.hint)
        return shown.control
    return Field(spec.label, shown.control, spec.hint)
