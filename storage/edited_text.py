"""The texts of a plan as people edit them: without the dashes and marks that print adds.

Corrections count characters in these texts, so reading and applying must agree on them.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from resources.vietnamese import clean_line
from storage.importers.unit_lines import read_units, unit_line
from storage.records import Assignment, TextRun

END_MARK = "./."


def runs_of(text: str) -> tuple[TextRun, ...]:
    """Plain text as runs; none for no text."""
    return (TextRun(text),) if text else ()


def text_of(runs: Iterable[TextRun]) -> str:
    return "".join(run.text for run in runs)


def cut(runs: Sequence[TextRun], start: int, end: int) -> tuple[TextRun, ...]:
    """The part of ``runs`` between two characters."""
    edges = accumulate((len(run.text) for run in runs), initial=0)
    pieces = (
        TextRun(run.text[max(start - at, 0) : max(end - at, 0)], run.bold, run.italic)
        for run, at in zip(runs, edges, strict=False)
    )
    return tuple(piece for piece in pieces if piece.text)


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of an edited text; blank ones are dropped."""
    return tuple(line for line in (clean_line(piece) for piece in text.split("\n")) if line)


def content_text(lines: Iterable[str]) -> str:
    """Content lines of a task, or of a cell, without the dash that print puts before several."""
    cleaned = (clean_line(line).removeprefix("- ") for line in lines)
    return "\n".join(line for line in cleaned if line)


def names_text(lines: Iterable[str]) -> str:
    """Lines printed in capitals, whatever case they are stored in."""
    return "\n".join(line for line in (clean_line(line).upper() for line in lines) if line)


def recipient_text(lines: Sequence[str]) -> str:
    """One recipient without dash and closing mark."""
    cleaned = "\n".join(line for line in map(clean_line, lines) if line)
    return cleaned.removeprefix("- ").removeprefix("-").strip().rstrip(".;")


def units_text(assignments: Iterable[Assignment]) -> str:
    """Who carries out a task, one unit a line."""
    return "\n".join(_unit_line(unit) for unit in assignments if clean_line(unit.name))


def units_of(text: str, stored: Iterable[Assignment]) -> tuple[Assignment, ...]:
    """The units in an edited text; a line that was not touched stays the unit it was."""
    known = {_unit_line(unit): unit for unit in stored}
    return tuple(
        unit
        for line in lines_of(text)
        for unit in ((known[line],) if line in known else read_units(line))
    )


def printed_units_text(lines: Iterable[str], stored: Iterable[Assignment]) -> str:
    """Printed unit lines as an edited text; lines that print a stored unit stay as they are."""
    known = {_unit_line(unit) for unit in stored}
    return "\n".join(text for line in lines for text in _units_in(line, known))


def _units_in(line: str, known: set[str]) -> list[str]:
    bare = clean_line(line).removeprefix("-").strip().rstrip(".;").strip()
    return [bare] if bare in known else [_unit_line(unit) for unit in read_units(line)]


def _unit_line(unit: Assignment) -> str:
    name = clean_line(unit.name).rstrip(".;")
    return unit_line(Assignment(name, unit.role, clean_line(unit.note)))
