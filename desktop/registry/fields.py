"""The fields of a form as data: which attribute of a record each shows, and how it is typed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["line", "text", "lines", "date", "year", "number", "check", "choice", "conditions"]
Choices = Mapping[Any, str]


@dataclass(frozen=True)
class FormField:
    """One field; ``name`` is the record's attribute, ``choices`` the words for its values.

    ``beside``: it stands at the right of the field before, not below it. ``read`` turns the lines
    typed into a "lines" field into the attribute, raising ValueError in Vietnamese; ``show`` turns
    the attribute back into lines.
    """

    name: str
    label: str
    kind: Kind = "line"
    choices: Choices | None = None
    required: bool = False
    hint: str = ""
    beside: bool = False
    read: Callable[[tuple[str, ...]], object] = tuple
    show: Callable[[Any], tuple[str, ...]] = lambda shown: tuple(shown)
