"""What a blank of a template may be marked with, and a guess from the words around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from exporters.word_template import Blank
from resources.vietnamese import fold


@dataclass(frozen=True)
class TemplateField:
    """A value by its key and Vietnamese name; a key ``list.column`` fills rows of a table."""

    key: str
    label: str
    group: str = ""

    @property
    def repeats(self) -> bool:
        return "." in self.key


def offered(fields: Sequence[TemplateField], blank: Blank, wanted: str) -> list[TemplateField]:
    """Those that may stand at ``blank`` and whose name holds every word of ``wanted``."""
    words = fold(wanted).split()
    return [
        field
        for field in fields
        if (blank.in_table or not field.repeats)
        and all(word in fold(f"{field.group} {field.label}") for word in words)
    ]


def guessed(fields: Sequence[TemplateField], blank: Blank) -> TemplateField | None:
    """The field whose name stands nearest before the blank or over its column; None for none."""
    around = (fold(blank.column), fold(blank.before))
    scored = [
        (text.rfind(fold(field.label)) + len(field.label), len(field.label), at)
        for at, field in enumerate(fields)
        for text in around
        if fold(field.label) in text and (blank.in_table or not field.repeats)
    ]
    return fields[max(scored)[2]] if scored else None
