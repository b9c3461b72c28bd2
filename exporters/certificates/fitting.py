"""Makes text fit its box: broken at spaces, set smaller step by step, down to the floor."""

from collections.abc import Sequence
from dataclasses import dataclass

from exporters.certificates.design import CertificateField
from exporters.certificates.faces import width_of

_STEP = 0.5
_LINE = 1.15
"""Height of a single-spaced line of Times New Roman, in its size."""
_ASCENT = 0.891
"""What of it stands above the baseline; reportlab's own ascent is that of small letters."""

# Sums of floats may miss the box by less than anyone can see.
_TOLERANCE = 0.01


@dataclass(frozen=True)
class FittedText:
    """Lines in the size (points) they are drawn at; ``too_long``: not even the least size fits."""

    lines: tuple[str, ...]
    size: float
    too_long: bool = False

    @property
    def leading(self) -> float:
        """From one baseline to the next, in points."""
        return self.size * _LINE

    @property
    def ascent(self) -> float:
        """From the top of a line to its baseline, in points."""
        return self.size * _ASCENT

    @property
    def height(self) -> float:
        return self.leading * len(self.lines)


def fitted(text: str, field: CertificateField, face: str) -> FittedText:
    """``text`` in the largest size from the field's own down to its least that fits its box."""
    size, least = field.size.pt, field.least.pt
    while True:
        tried = FittedText(_lines(text, field, face, size), size)
        if _fits(tried, field, face):
            return tried
        if size <= least:
            return FittedText(tried.lines, size, too_long=True)
        size = max(size - _STEP, least)


def _lines(text: str, field: CertificateField, face: str, size: float) -> tuple[str, ...]:
    if field.one_line:
        return (" ".join(text.split("\n")),)
    room = field.box.width.pt + _TOLERANCE
    return tuple(line for typed in text.split("\n") for line in _broken(typed, face, size, room))


def _broken(text: str, face: str, size: float, room: float) -> Sequence[str]:
    """One typed line broken at its spaces; a no-break space holds its words together."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, face, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _fits(tried: FittedText, field: CertificateField, face: str) -> bool:
    if tried.height > field.box.height.pt + _TOLERANCE:
        return False
    room = field.box.width.pt + _TOLERANCE
    return all(width_of(line, face, tried.size) <= room for line in tried.lines)
