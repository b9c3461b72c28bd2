"""What a paper still lacks before it can go to be signed."""

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from resources.forms import Field, Form


@runtime_checkable
class HasText(Protocol):
    """A paragraph, of a stored paper or of one being printed."""

    @property
    def text(self) -> str: ...


def missing_required(form: Form, values: Mapping[str, object]) -> tuple[Field, ...]:
    """The required fields of ``form`` that say nothing in ``values``, in the form's order.

    Values are those of a stored paper or of ``exporters.values``: blank texts, rows and paragraphs
    count as nothing.
    """
    return tuple(
        field for field in form.fields if field.required and not says(values.get(field.key))
    )


def says(value: object) -> bool:
    """Whether a value holds anything to read: blank texts, rows and paragraphs hold nothing."""
    if isinstance(value, HasText):
        value = value.text
    if isinstance(value, str):
        return bool(value.strip())
    return any(map(says, value)) if isinstance(value, tuple) else value is not None
