"""Fills ``{field}`` and ``{field|filter}`` in a form's texts; nothing else is ever evaluated."""

import re
from collections.abc import Callable, Mapping

from exporters.dates import date_in_words

_SLOT = re.compile(r"\{(\w+)((?:\|\w+)*)\}")

# Room for a pen: what a form knows must be said but nobody has typed yet.
_DOTS = "…" * 8


def _dots(text: str) -> str:
    return text if text.strip() else _DOTS


FILTERS: Mapping[str, Callable[[str], str]] = {
    "upper": str.upper,
    "lower": str.lower,
    "date": date_in_words,
    "dots": _dots,
}


def fill(text: str, values: Mapping[str, object]) -> str:
    """``text`` with every slot replaced by its value; a missing value prints as nothing.

    Filters apply from left to right. A value is data: braces inside it are printed, not filled
    again. Raises KeyError for a filter outside FILTERS.
    """

    def replaced(slot: re.Match[str]) -> str:
        value = values.get(slot[1], "")
        shown = value if isinstance(value, str) else ""
        for name in slot[2].split("|")[1:]:
            shown = FILTERS[name](shown)
        return shown

    return _SLOT.sub(replaced, text)
