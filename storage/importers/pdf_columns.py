"""Letterhead and signature stand in two columns without rules; their gutter is found again."""

from collections.abc import Sequence

from resources.vietnamese import clean_line, fold
from storage.importers.pdf_lines import Line, read_lines
from storage.importers.pdf_words import Word
from storage.records import TextRun
from storage.records_import import SourceCell, SourceParagraph, SourceTable

_NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def two_columns(words: Sequence[Word], page: int, place: str) -> SourceTable:
    """``words`` as one row of the two columns beside the widest gutter."""
    middle = _gutter(words)
    left = [word for word in words if word.right <= middle]
    right = [word for word in words if word.right > middle]
    return SourceTable(((_cell(left, page, place), _cell(right, page, place)),), place)


def _gutter(words: Sequence[Word]) -> float:
    """The middle of the widest stretch no word reaches into; the right edge without one."""
    ordered = sorted(words, key=lambda word: word.left)
    reach, widest, middle = ordered[0].right, 0.0, max(word.right for word in words)
    for word in ordered[1:]:
        if word.left - reach > widest:
            widest, middle = word.left - reach, (reach + word.left) / 2
        reach = max(reach, word.right)
    return middle


def _cell(words: Sequence[Word], page: int, place: str) -> SourceCell:
    lines = [line for line in read_lines(words, page) if not _is_drawn(line)]
    return SourceCell(tuple(_paragraphs(lines, place)))


def _is_drawn(line: Line) -> bool:
    """Underscores and dashes stand for the rule under a name."""
    return not line.text.strip("_-–— .*")


def _paragraphs(lines: Sequence[Line], place: str) -> list[SourceParagraph]:
    """A paragraph a line, for the lines are the writer's; only the wrapped Quốc hiệu is one."""
    kept: list[SourceParagraph] = []
    for line in lines:
        joined = f"{kept[-1].text} {line.text}" if kept else ""
        if joined and fold(_NATION).startswith(fold(clean_line(joined))):
            kept[-1] = SourceParagraph((TextRun(joined, line.is_bold),), place)
        else:
            kept.append(SourceParagraph((TextRun(line.text, line.is_bold),), place))
    return kept
