"""Counts the words of a report for the limits some awards set."""

import re

_WORD = re.compile(r"[^\s]*[^\W_][^\s]*")


def count_words(text: str) -> int:
    """Words as Word counts them: what stands between blanks and has a letter or digit in it.

    A dash standing alone is no word here, though Word counts it: the difference is to the
    writer's advantage.
    """
    return len(_WORD.findall(text))
