"""The lines inside a table's cells: wrapped ones joined, list marks told from text."""

import re
from collections.abc import Callable, Iterator, Sequence

from resources.vietnamese import clean_line, clean_text
from storage.importers.unit_lines import read_units, without_bullet
from storage.records import Assignment
from storage.records_import import SourceCell

_ENDED = (".", ";", ":")
_MARKED = re.compile(r"^\s*[-–—•*+▪●]")


def cell_lines(cell: SourceCell) -> tuple[str, ...]:
    """Every line with something on it, as typed."""
    lines = (clean_line(line) for line in clean_text(cell.text).split("\n"))
    return tuple(line for line in lines if line)


def content_lines(cell: SourceCell) -> tuple[str, ...]:
    """What a task consists of, without list marks; a line break inside a sentence is a wrap."""
    lines = _joined(cell_lines(cell), _wraps)
    return tuple(filter(None, (clean_line(without_bullet(line)) for line in lines)))


def units_in(cell: SourceCell, role: str) -> tuple[Assignment, ...]:
    """The units of a cell; where units have dashes, a line without one goes on, one is a unit."""
    lines = cell_lines(cell)
    dashed = bool(lines) and _MARKED.match(lines[0]) is not None
    joined = _joined(lines, _goes_on) if dashed else _joined(lines, _wraps)
    return read_units("\n".join(joined), role, whole=dashed)


def is_continuation(text: str) -> bool:
    """Whether a text goes on with something begun before: a dash or a small letter first."""
    return bool(_MARKED.match(text)) or text[:1].islower()


def _joined(lines: Sequence[str], joins: Callable[[str, str], bool]) -> Iterator[str]:
    whole = ""
    for line in lines:
        if whole and joins(whole, line):
            whole = f"{whole} {line}"
            continue
        if whole:
            yield whole
        whole = line
    if whole:
        yield whole


def _wraps(before: str, line: str) -> bool:
    return line[:1].islower() and not before.endswith(_ENDED)


def _goes_on(before: str, line: str) -> bool:
    return not _MARKED.match(line) and not before.endswith(_ENDED)
