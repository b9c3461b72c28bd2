"""Counts on the number a repeated row begins with."""

import re

from exporters.word_template.names import Element, w

_NUMBER = re.compile(r"(\s*)(\d+)(\.?\s*)")


def set_ordinal(row: Element, further: int) -> None:
    """Where the row's first cell holds just a number, as the column TT does, add ``further``."""
    cell = row.find(w("tc"))
    words = [] if cell is None else [t for t in cell.iter(w("t")) if t.text]
    match = _NUMBER.fullmatch(words[0].text) if len(words) == 1 else None
    if match is not None:
        number = str(int(match[2]) + further).zfill(len(match[2]))
        words[0].text = f"{match[1]}{number}{match[3]}"
