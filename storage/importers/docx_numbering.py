"""Word's automatic numbers as the text they show: “I.”, “1.1.”, “a)”, bullets as dashes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from storage.importers.docx_looks import Look
from storage.importers.docx_xml import Element, W, child_value

_ROMANS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_PLACE = re.compile(r"%(\d)")
_LEVELS = 9


@dataclass(frozen=True)
class _Level:
    form: str
    text: str
    start: int


class Numbering:
    """Counts the lists of one document while its paragraphs are read in order."""

    def __init__(self, numbering: Element | None) -> None:
        root = () if numbering is None else numbering
        self._abstract = {
            item.get(f"{W}abstractNumId", ""): _levels(item)
            for item in root
            if item.tag == f"{W}abstractNum"
        }
        self._lists = {item.get(f"{W}numId", ""): item for item in root if item.tag == f"{W}num"}
        self._counts: dict[str, list[int]] = {}
        self._restarted: set[tuple[str, int]] = set()

    def label(self, look: Look) -> str:
        """The number before a paragraph of this look, counting it; "" outside lists."""
        item = self._lists.get(look.list_id or "")
        if item is None:
            return ""
        name = child_value(item, "abstractNumId")
        levels = self._abstract.get(name, {})
        at = min(look.list_level or 0, _LEVELS - 1)
        if at not in levels:
            return ""
        counts = self._counts.setdefault(name, [0] * _LEVELS)
        self._count(item, counts, at, levels)
        return _shown(levels, counts, at)

    def _count(
        self, item: Element, counts: list[int], at: int, levels: Mapping[int, _Level]
    ) -> None:
        """One more at level ``at``; deeper levels begin again."""
        start = _override(item, at)
        key = (item.get(f"{W}numId", ""), at)
        if start is not None and key not in self._restarted:
            self._restarted.add(key)
            counts[at] = start
        else:
            counts[at] = counts[at] + 1 if counts[at] else levels[at].start
        for above in range(at):
            counts[above] = counts[above] or levels.get(above, levels[at]).start
        counts[at + 1 :] = [0] * (_LEVELS - at - 1)


def _levels(abstract: Element) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for level in abstract.findall(f"{W}lvl"):
        number = level.get(f"{W}ilvl", "")
        if number.isdecimal() and int(number) < _LEVELS:
            start = child_value(level, "start")
            found[int(number)] = _Level(
                child_value(level, "numFmt") or "decimal",
                child_value(level, "lvlText"),
                int(start) if start.isdecimal() else 1,
            )
    return found


def _override(item: Element, at: int) -> int | None:
    for override in item.findall(f"{W}lvlOverride"):
        start = child_value(override, "startOverride")
        if override.get(f"{W}ilvl") == str(at) and start.isdecimal():
            return int(start)
    return None


def _shown(levels: Mapping[int, _Level], counts: list[int], at: int) -> str:
    level = levels[at]
    if level.form == "bullet":
        return "-"
    if level.form == "none":
        return _PLACE.sub("", level.text).strip()

    def number(found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        return _written(counts[place], levels[place].form) if place in levels else ""

    return _PLACE.sub(number, level.text).strip()


def _written(number: int, form: str) -> str:
    if form in ("upperRoman", "lowerRoman"):
        roman = _roman(number)
        return roman if form == "upperRoman" else roman.lower()
    if form in ("upperLetter", "lowerLetter"):
        letter = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 % 9 + 1)
        return letter if form == "upperLetter" else letter.lower()
    return f"{number:02}" if form == "decimalZero" else str(number)


def _roman(number: int) -> str:
    text = ""
    rest = number % 4000
    for value, sign in _ROMANS:
        text += sign * (rest // value)
        rest %= value
    return text
