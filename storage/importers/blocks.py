"""The text of a plan: bases and lead before the first section, then blocks in their styles."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from storage.cleaning import clean_sentence
from storage.importers.block_styles import is_basis, is_heading, is_lead, text_style
from storage.importers.lines import Line
from storage.records import TextBlock, TextRun

_TITLED = ("section", "subsection")
_ITEM = re.compile(r"^(?:[-–+•*]\s*\S|\d{1,2}[.)]\s|[a-zđ]\)\s|[IVX]+\.\s|Căn cứ\b)")
_BREAK = re.compile(r"[\n\t]")
_ENDED = (".", ";", ":", "./")


@dataclass(frozen=True)
class Intro:
    """What stands between title and first section; ``rest`` is text that is neither."""

    bases: tuple[str, ...] = ()
    lead: str = ""
    rest: tuple[Line, ...] = ()


def read_intro(lines: Iterable[Line]) -> Intro:
    """Bases first, then the lead: the first sentence that is no basis, or says “như sau:”."""
    parted = [part for line in lines for part in parts_of(line)]
    bases: list[str] = []
    while parted and _is_basis(parted[0]):
        bases.append(sentence(parted.pop(0)))
    if not parted:
        return Intro(tuple(bases))
    return Intro(tuple(bases), sentence(parted[0]), tuple(parted[1:]))


def read_blocks(lines: Iterable[Line], bold_titles: bool) -> tuple[TextBlock, ...]:
    """The lines as text blocks, blank ones left out."""
    blocks = (_block(part, bold_titles) for line in lines for part in parts_of(line))
    return tuple(block for block in blocks if block.runs)


def sets_titles_in_bold(lines: Iterable[Line]) -> bool:
    """Whether any numbered heading of the paper is bold; a text without looks has none."""
    return any(is_heading(line) and line.is_bold for line in lines)


def sentence(line: Line) -> str:
    """The line as a sentence of running text."""
    return clean_sentence(line.raw).replace("  ", " ").strip()


def parts_of(line: Line) -> Iterator[Line]:
    """A paragraph parted where a line break begins a new item; other breaks are mere wraps."""
    start, at, before = 0, 0, ""
    for text in line.raw.split("\n"):
        if before and (_ITEM.match(text.strip()) or before.endswith(_ENDED)):
            yield from _filled(line.cut(start, at))
            start = at
        at += len(text) + 1
        before = text.rstrip() or before
    yield from _filled(line.cut(start, at))


def _filled(line: Line) -> Iterator[Line]:
    if not line.is_blank:
        yield line


def _is_basis(line: Line) -> bool:
    if line.style:
        return line.style == "basis"
    return is_basis(line.text) and not is_lead(line.text)


def _block(line: Line, bold_titles: bool) -> TextBlock:
    style = text_style(line, bold_titles)
    runs = _tidy(line.runs)
    if style in _TITLED:
        # The style itself is bold: bold letters in it say nothing more.
        runs = _joined(replace(run, bold=False) for run in runs)
    return TextBlock("paragraph" if style == "basis" else style, tuple(runs))


def _tidy(runs: Sequence[TextRun]) -> list[TextRun]:
    """Runs of one look joined, breaks and tabs as single spaces, blanks at both ends gone."""
    joined = _joined(replace(run, text=_on_one_line(run.text)) for run in runs)
    if joined:
        joined[0] = replace(joined[0], text=joined[0].text.lstrip())
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip())
    return [run for run in joined if run.text]


def _on_one_line(text: str) -> str:
    """Breaks and tabs, with the blanks around them, as one space; other blanks as typed."""
    first, *others = _BREAK.split(text)
    return " ".join([first.rstrip() if others else first, *(part.strip() for part in others)])


def _joined(runs: Iterable[TextRun]) -> list[TextRun]:
    joined: list[TextRun] = []
    for run in runs:
        last = joined[-1] if joined else None
        same = last is not None and (last.bold, last.italic) == (run.bold, run.italic)
        if last is not None and (same or not run.text.strip()):
            joined[-1] = replace(last, text=last.text + run.text)
        elif run.text:
            joined.append(run)
    return joined
