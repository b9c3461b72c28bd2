"""What a blank of a template may be marked with, and a guess from the words around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from exporters.word_template import Blank
from resources.vietnamese import fold

_NO_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class TemplateField:
    """A value by its key and Vietnamese name; a key ``list.column`` fills rows of a table.

    ``also`` is how forms call it otherwise.
    """

    key: str
    label: str
    group: str = ""
    also: tuple[str, ...] = ()

    @property
    def repeats(self) -> bool:
        return "." in self.key

    @property
    def title(self) -> str:
        """As a mark is called: lists share columns such as “Năm”."""
        return f"{self.label} ({self.group})" if self.repeats and self.group else self.label

    @property
    def list_key(self) -> str:
        return self.key.partition(".")[0] if self.repeats else ""


def offered(fields: Sequence[TemplateField], blank: Blank, wanted: str) -> list[TemplateField]:
    """Those that may stand at ``blank`` and whose name holds every word of ``wanted``."""
    words = fold(wanted).split()
    return [
        field
        for field in fields
        if (blank.in_table or not field.repeats)
        and all(word in fold(" ".join((field.group, *_names(field)))) for word in words)
    ]


def guessed(fields: Sequence[TemplateField], blank: Blank) -> TemplateField | None:
    """The field whose name stands nearest before the blank or over its column; None for none.

    Lists share columns such as “Năm”: the one that has most columns of the table is meant.
    """
    scored = [
        (_shared(fields, field, blank), text.rfind(name) + len(name), len(name), -at)
        for at, field in enumerate(fields)
        if blank.in_table or not field.repeats
        for name in map(_words, _names(field))
        for text in _around(blank, field)
        if name in text
    ]
    return fields[-max(scored)[-1]] if scored else None


def _shared(fields: Sequence[TemplateField], field: TemplateField, blank: Blank) -> int:
    """How many heads of the blank's table are columns of the field's list; one alone is chance."""
    if not field.repeats:
        return 0
    siblings = [one for one in fields if one.list_key == field.list_key]
    columns = [name for one in siblings for name in map(_words, _names(one))]
    shared = sum(any(name in _words(head) for name in columns) for head in blank.heads)
    return shared if shared > 1 else 0


def _around(blank: Blank, field: TemplateField) -> tuple[str, ...]:
    """A column of a list is known by its head alone."""
    column = (_words(blank.column),)
    return column if field.repeats and blank.column else (*column, _words(blank.before))


def _names(field: TemplateField) -> tuple[str, ...]:
    return (field.label, *field.also)


def _words(text: str) -> str:
    """Whole words only, between blanks: “Từ” is not found in “tuổi”."""
    return f" {_NO_WORD.sub(' ', fold(text)).strip()} "
