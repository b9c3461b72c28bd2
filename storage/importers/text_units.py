"""Which lines of a row name units: told by the table's other rows, else by usual first words."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from resources.vietnamese import fold
from storage.importers.text_lines import starts_item
from storage.importers.text_rows import TextRow
from storage.importers.unit_lines import without_bullet

_ROLE = re.compile(r"[ ,(:]*(?:chu tri|phoi hop)\)?$")
_FIRST_WORDS = (
    "so ", "phong ", "cac phong", "cac co quan", "cac don vi", "ban ", "bo ", "ubnd", "hdnd",
    "uy ban ", "hoi ", "van phong", "lanh dao ", "trung tam ", "cum ", "khoi ", "cong doan",
    "doan ", "chi cuc ", "cuc ", "truong ", "chi bo", "dang uy", "thanh tra", "giam doc",
)  # fmt: skip
_LONGEST = 80
_TIME = re.compile(
    r"(?:quy [ivx\d]|thang \d|truoc (?:ngay|thang|\d)|(?:tu |den )?ngay \d|\d{1,2}/\d|tuan \d"
    r"|hang (?:thang|quy|nam)|ca nam|trong nam|thuong xuyen|dinh ky|6 thang)"
)
_LONGEST_TIME = 60


class UnitNames:
    """The unit names that rows with plain content give away, compared without marks and roles."""

    def __init__(self, rows: Iterable[TextRow]) -> None:
        clear = [row for row in rows if row.lines and not starts_item(row.lines[0])]
        items = [item for row in clear if not row.breaks for item in _items(row.lines)]
        self._known = frozenset(map(_key, items)) - {""}
        self.are_dashed = bool(items)
        times = Counter(line for row in clear for line in row.lines)
        self._repeated = {line for line, count in times.items() if count > 1}

    def has(self, text: str) -> bool:
        return _key(text) in self._known

    def begins(self, text: str) -> bool:
        """Whether ``text`` is the first part of a wrapped name."""
        key = _key(text)
        return bool(key) and any(name.startswith(f"{key} ") for name in self._known)

    def repeats(self, line: str) -> bool:
        """Whether the same line stands in the table again, as units do and content does not."""
        return line in self._repeated

    def looks_like(self, text: str) -> bool:
        """Whether ``text`` is known, begins a known name or starts the way units do."""
        if self.has(text) or self.begins(text):
            return True
        return len(text) <= _LONGEST and f"{_key(text)} ".startswith(_FIRST_WORDS)


def _key(text: str) -> str:
    name = fold(without_bullet(text)).strip(" .,;:-–—")
    return _ROLE.sub("", name)


def _items(lines: Sequence[str]) -> list[str]:
    items: list[str] = []
    for line in lines:
        if starts_item(line):
            items.append(line)
        elif items and not is_time(line):
            items[-1] += f" {line}"
    return items


def is_time(line: str) -> bool:
    """Whether ``line`` is a deadline or a period, as a column for them has it."""
    return len(line) <= _LONGEST_TIME and bool(_TIME.match(fold(line).lstrip("-– ")))
