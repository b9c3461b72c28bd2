"""Letterhead and signature of a printout: their two columns stand on common lines of text."""

import re
from collections.abc import Callable, Iterable

from resources.vietnamese import fold
from storage.importers.text_lines import had_room, starts_item, widest
from storage.records import TextRun
from storage.records_import import SourceCell, SourceParagraph, SourceTable

_NATION = "cong hoa xa hoi chu nghia viet nam"
_RIGHT = re.compile(
    r"(?:C[ỘO]NG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]).*$|(?:[^,]{2,40},\s*)?ngày\s.*tháng\s.*năm.*$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(Số\s*:?\s*[\w.]*\s*/\s?[\w.&-]+)\s*(.*)$", re.IGNORECASE)
_SIGNER = re.compile(r"(?:(?<=nhận:)|(?<=[;.]))\s+((?:(?:TM|KT|TL|TUQ|Q)\. ?)?[A-ZĐÀ-Ỹ ,.]{4,})$")
_HEAD = "phần đầu văn bản"
_CLOSING = "phần cuối văn bản"

Sides = tuple[str, str]


def letterhead(lines: Iterable[str]) -> SourceTable:
    """The lines above the title as the two columns they were printed in."""
    return _columns(lines, _head_sides, _HEAD)


def closing(lines: Iterable[str]) -> SourceTable:
    """The lines from “Nơi nhận” on: recipients down to the archive's, then the signature."""
    return _columns(lines, _closing_sides, _CLOSING)


def _columns(
    lines: Iterable[str], split: Callable[[str, list[str], list[str]], Sides], place: str
) -> SourceTable:
    left: list[str] = []
    right: list[str] = []
    for line in lines:
        if line.strip("_-–—.* "):
            before, after = split(line, left, right)
            left += [before] if before else []
            right += [after] if after else []
    return SourceTable(((_cell(_with_rest(left), place), _cell(right, place)),), place)


def _head_sides(line: str, left: list[str], right: list[str]) -> Sides:
    numbered = _NUMBER.match(line)
    if numbered:
        return numbered[1], numbered[2]
    if right and fold(f"{right[-1]} {line[-8:]}") == _NATION:
        right[-1] += f" {line[-8:]}"
        return line[:-8].rstrip(), ""
    found = _RIGHT.search(line)
    if found:
        return line[: found.start()].rstrip(), found[0]
    return line, ""


def _closing_sides(line: str, left: list[str], right: list[str]) -> Sides:
    if left and _is_archive(left[-1]):
        return "", line
    found = _SIGNER.search(line)
    if found:
        return line[: found.start()].rstrip(), found[1]
    if line.isupper() and not starts_item(line):
        return "", line
    return line, ""


def _is_archive(line: str) -> bool:
    return fold(line).lstrip("-–+ ").startswith("luu")


def _with_rest(lines: list[str]) -> list[str]:
    """Items with the lines they go on in; a line broken short of the edge was meant so."""
    room = widest(lines)
    whole: list[str] = []
    last = ""
    for line in lines:
        if whole and starts_item(whole[-1]) and not starts_item(line):
            whole[-1] += ("\n" if had_room(last, line, room) else " ") + line
        else:
            whole.append(line)
        last = line
    return whole


def _cell(lines: Iterable[str], place: str) -> SourceCell:
    return SourceCell(tuple(SourceParagraph((TextRun(line),), place) for line in lines))
