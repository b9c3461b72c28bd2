"""Columns whose value is more than text: line lists and dates with blanks."""

import json
from typing import Any

from peewee import TextField

from storage.dates import PartialDate


class LinesField(TextField):
    """A tuple of lines, kept as a JSON array of strings."""

    def db_value(self, value: Any) -> str | None:
        return None if value is None else json.dumps(value, ensure_ascii=False)

    def python_value(self, value: Any) -> tuple[str, ...] | None:
        return None if value is None else tuple(json.loads(value))


class PartialDateField(TextField):
    """A PartialDate, kept as ``YYYY[-MM[-DD]]``."""

    def db_value(self, value: Any) -> str | None:
        return None if value is None else str(value)

    def python_value(self, value: Any) -> PartialDate | None:
        return None if value is None else PartialDate.parse(value)
