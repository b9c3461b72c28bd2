"""Which months the heading of a group of tasks speaks of."""

import re

from resources.vietnamese import fold

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTER = re.compile(r"\bquy\s+(iv|i{1,3}|[1-4])\b")
_MONTH = re.compile(r"\bthang\s+(\d{1,2})\b")
_TIME = re.compile(r"quy|thang|nam|hoc ky|thuong xuyen|dot|tuan|dinh ky")


def months_of(label: str) -> range:
    """The months of ``QUÝ II`` (4 to 6) or ``THÁNG 5``; empty for any other heading."""
    folded = fold(label)
    quarter = _QUARTER.search(folded)
    if quarter:
        number = _ROMAN.get(quarter[1]) or int(quarter[1])
        return range(3 * number - 2, 3 * number + 1)
    month = _MONTH.search(folded)
    return range(int(month[1]), int(month[1]) + 1) if month else range(0)


def names_a_time(label: str) -> bool:
    """Whether the heading says when its tasks are done."""
    return bool(_TIME.search(fold(label)))
