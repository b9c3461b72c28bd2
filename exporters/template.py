"""Fills ``{field}`` and ``{field|filter}`` in a form's texts; nothing else is ever evaluated."""

import re
from collections.abc import Callable, Mapping

_SLOT = re.compile(r"\{(\w+)(?:\|(\w+))?\}")

FILTERS: Mapping[str, Callable[[str], str]] = {"upper": str.upper, "lower": str.lower}


def fill(text: str, values: Mapping[str, object]) -> str:
    """``text`` with every slot replaced by its value; a missing value prints as nothing.

    A value is data: braces inside it are printed, not filled again.
    Raises KeyError for a filter outside FILTERS.
    """

    def replaced(slot: re.Match[str]) -> str:
        value = values.get(slot[1], "")
        shown = value if isinstance(value, str) else ""
        return FILTERS[slot[2]](shown) if slot[2] else shown

    return _SLOT.sub(replaced, text)
