"""The name a new group of tasks most likely gets: QUÝ II after QUÝ I, THÁNG 4 after THÁNG 3."""

import re
from collections.abc import Collection

QUARTERS = ("QUÝ I", "QUÝ II", "QUÝ III", "QUÝ IV")
_MONTH = re.compile(r"^(tháng)\s+0?(\d{1,2})$", re.IGNORECASE)
_NEW = "NHÓM MỚI"
_COUNTED = {"QUÝ": "quý", "THÁNG": "tháng", "HỌC": "học kỳ"}


def next_label(label: str, taken: Collection[str] = ()) -> str:
    """A name to begin with for the group after ``label``, none of those ``taken``."""
    found = _following(label.strip())
    while found in taken:
        found = _following(found)
        if found == _NEW:
            break
    return found


def _following(label: str) -> str:
    if not label:
        return QUARTERS[0]
    if label.upper() in QUARTERS[:-1]:
        return QUARTERS[QUARTERS.index(label.upper()) + 1]
    month = _MONTH.match(label)
    if month and int(month[2]) < 12:
        return f"{month[1]} {int(month[2]) + 1}"
    return _NEW


def counted_groups(labels: list[str]) -> str:
    """“4 quý”, “12 tháng”, “3 nhóm”: how many groups, in their own word."""
    first_words = {label.split()[0].upper() for label in labels if label.split()}
    word = _COUNTED.get(first_words.pop(), "nhóm") if len(first_words) == 1 else "nhóm"
    return f"{len(labels)} {word}"
