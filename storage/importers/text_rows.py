"""Rows of a task table told from its lines: numbers in order, groups, repeated heads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from resources.vietnamese import fold
from storage.importers.text_heading import read_heading
from storage.importers.text_lines import starts_item

_ALONE = re.compile(r"(\d{1,3})[.)]?")
_LED = re.compile(r"(\d{1,3})[.)]?\s+(.+)")
_GROUP = re.compile(
    r"(?:[ivx]+[.)] *)?(?:quy|thang|hoc ky|giai doan|dot|sau thang|6 thang)\b.{0,40}"
)
_LETTERED = re.compile(r"[A-Z][.)]\s+\S.*")
_ROMAN = re.compile(r"([IVX]{1,5})[.)]\s+(\S.*)")
_CLOSING = ("noi nhan", "tren day la")
_MOST_HEAD_LINES = 8
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}


@dataclass
class TextRow:
    """One numbered row: its lines, and before which of them a page ended."""

    number: str
    lines: list[str] = field(default_factory=list[str])
    breaks: set[int] = field(default_factory=set[int])


@dataclass(frozen=True)
class TextTable:
    """The head's lines, then group labels and rows in order; ``end`` is the line after them."""

    head: tuple[str, ...]
    body: tuple[str | TextRow, ...]
    end: int


def read_table(lines: Sequence[str], start: int, section: int) -> TextTable:
    """The table whose head begins at ``lines[start]``, inside section number ``section``."""
    head = head_lines(lines, start)
    scan = _Scan(lines, head, section)
    at = start + len(head)
    while at < len(lines) and not scan.ends_at(at):
        at += scan.take(at)
    return TextTable(head, tuple(scan.body), at)


def roman(text: str) -> int:
    """The section number at the head of ``text``; 0 when there is none."""
    found = _ROMAN.fullmatch(text)
    return _roman_value(found[1]) if found else 0


def _roman_value(digits: str) -> int:
    values = [_ROMAN_DIGITS[digit] for digit in digits]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def head_lines(lines: Sequence[str], start: int) -> tuple[str, ...]:
    """The lines of a head that begins at ``start``: down to the first row or group."""
    for at in range(start + 1, min(start + _MOST_HEAD_LINES, len(lines))):
        if _is_group(lines[at]) or _row_start(lines[at], 1):
            return tuple(lines[start:at])
    return (lines[start],)


class _Scan:
    """Goes through the lines of one table."""

    def __init__(self, lines: Sequence[str], head: tuple[str, ...], section: int) -> None:
        self.body: list[str | TextRow] = []
        self._lines, self._head, self._section = lines, head, section
        self._next = 1
        self._timed = any(column.kind == "time" for column in read_heading(head))

    def ends_at(self, at: int) -> bool:
        line = self._lines[at]
        if fold(line).startswith(_CLOSING):
            return True
        return self._section > 0 and roman(line) == self._section + 1

    def take(self, at: int) -> int:
        """Take the line at ``at`` in; returns how many lines that were."""
        line = self._lines[at]
        if tuple(self._lines[at : at + len(self._head)]) == self._head:
            self._page_ends()
            return len(self._head)
        if _ALONE.fullmatch(line) and self._is_page_number(at):
            self._page_ends()
        elif _is_group(line) and (line.isupper() or not self._timed):
            self.body.append(line)
            self._next = 1 if _row_starts_soon(self._lines, at + 1) else self._next
        else:
            self._take_line(line)
        return 1

    def _take_line(self, line: str) -> None:
        started = _row_start(line, self._next)
        if started is not None:
            self.body.append(TextRow(str(self._next), [started] if started else []))
            self._next += 1
        elif self.body and isinstance(self.body[-1], TextRow):
            self.body[-1].lines.append(line)
        else:
            self.body.append(TextRow("", [line]))

    def _page_ends(self) -> None:
        if self.body and isinstance(self.body[-1], TextRow):
            self.body[-1].breaks.add(len(self.body[-1].lines))

    def _is_page_number(self, at: int) -> bool:
        """A lone number before the repeated head, out of order, or coming again as a row's."""
        if self._head_follows(at) or _row_start(self._lines[at], self._next) is None:
            return True
        for later in range(at + 1, len(self._lines)):
            line = self._lines[later]
            if _row_start(line, self._next + 1) is not None:
                return False
            if _row_start(line, self._next) is not None and not self._head_follows(later):
                return True
        return False

    def _head_follows(self, at: int) -> bool:
        return tuple(self._lines[at + 1 : at + 1 + len(self._head)]) == self._head


def _row_start(line: str, number: int) -> str | None:
    """The text behind the row's ``number``; "" where it stands alone, None for another line."""
    alone = _ALONE.fullmatch(line)
    if alone:
        return "" if int(alone[1]) == number else None
    led = _LED.fullmatch(line)
    if led is None or int(led[1]) != number or not _can_start(led[2]):
        return None
    return led[2]


def _can_start(text: str) -> bool:
    return text[0].isupper() or starts_item(text) or text[0] in "“\"'("


def _row_starts_soon(lines: Sequence[str], at: int) -> bool:
    return any(_row_start(line, 1) is not None for line in lines[at : at + 1])


def _is_group(line: str) -> bool:
    if len(line) > 100:
        return False
    if _GROUP.fullmatch(fold(line)) and line[0].isupper():
        return True
    return line.isupper() and bool(_LETTERED.fullmatch(line) or _ROMAN.fullmatch(line))
