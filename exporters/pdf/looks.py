"""A paragraph style in points, ready to draw."""

from dataclasses import dataclass
from functools import cached_property

from exporters.fonts import line_height
from exporters.styles import ParagraphStyle

# What Times New Roman and Tinos reach below the baseline, as a part of the size.
_DESCENT = 0.216


@dataclass(frozen=True)
class Look:
    """How text is set; lengths in points."""

    style: ParagraphStyle
    size: float
    leading: float
    first_indent: float
    hanging: float

    @cached_property
    def baseline(self) -> float:
        """From the top of a line; spacing beyond single stands above the letters, as in Word."""
        return self.leading - _DESCENT * self.size

    @classmethod
    def of(cls, style: ParagraphStyle) -> "Look":
        leading = line_height(style.size).pt * style.line_spacing
        left = style.left_indent.pt
        indents = (left + style.first_line_indent.pt, left + style.hanging_indent.pt)
        return cls(style, style.size.pt, leading, *indents)
