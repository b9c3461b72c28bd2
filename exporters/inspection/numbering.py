"""The numbers Word writes itself before paragraphs, as text (1., a), II.)."""

import re
import string
from xml.etree.ElementTree import Element

from exporters.inspection.numbers import whole
from exporters.inspection.package import Package, W

_SLOT = re.compile(r"%([1-9])")
_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Numbering:
    """Counts through the paragraphs of one document in reading order."""

    def __init__(self, package: Package) -> None:
        root = package.related("numbering")
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._lists: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if root is not None:
            for abstract in root.iter(f"{W}abstractNum"):
                self._levels[abstract.get(f"{W}abstractNumId", "")] = _levels_of(abstract)
            for num in root.iter(f"{W}num"):
                self._lists[num.get(f"{W}numId", "")] = _value(num, "abstractNumId", "")

    def next(self, numbered: tuple[str, int] | None) -> str:
        """The number of the next paragraph of this list and level; "" for bullets and no list."""
        if numbered is None or numbered[0] not in self._lists:
            return ""
        abstract, level = self._lists[numbered[0]], numbered[1]
        levels = self._levels.get(abstract, {})
        if level not in levels:
            return ""
        counts = self._counts.setdefault(abstract, {})
        counts[level] = counts.get(level, levels[level][2] - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        return _written(levels, counts, level)


def _written(levels: dict[int, tuple[str, str, int]], counts: dict[int, int], level: int) -> str:
    style, text, _ = levels[level]
    if style in ("bullet", "none"):
        return ""

    def number(slot: re.Match[str]) -> str:
        at = int(slot[1]) - 1
        kind, _, start = levels.get(at, ("decimal", "", 1))
        return _formatted(kind, counts.get(at, start))

    return _SLOT.sub(number, text)


def _formatted(kind: str, count: int) -> str:
    if kind in ("upperRoman", "lowerRoman"):
        roman = _roman(count)
        return roman.upper() if kind == "upperRoman" else roman
    if kind in ("upperLetter", "lowerLetter"):
        letter = string.ascii_lowercase[(count - 1) % 26]
        return letter.upper() if kind == "upperLetter" else letter
    return f"{count:02}" if kind == "decimalZero" else str(count)


def _roman(count: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (count // value)
        count %= value
    return written


def _levels_of(abstract: Element) -> dict[int, tuple[str, str, int]]:
    """Per level: number format, its text with slots, the first number."""
    return {
        whole(level.get(f"{W}ilvl")) or 0: (
            _value(level, "numFmt", "decimal"),
            _value(level, "lvlText", ""),
            whole(_value(level, "start", "1")) or 1,
        )
        for level in abstract.iter(f"{W}lvl")
    }


def _value(element: Element, name: str, default: str) -> str:
    child = element.find(f"{W}{name}")
    return default if child is None else child.get(f"{W}val", default)
