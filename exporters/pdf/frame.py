"""What every part of a paper needs to be laid out: where the text area is and how text looks."""

from dataclasses import dataclass

from exporters.document import PageSetup
from exporters.fonts import paper_fonts
from exporters.lengths import Mm
from exporters.letterhead import text_width_of
from exporters.pdf.lines import LineBreaker
from exporters.pdf.looks import Look
from exporters.styles import StyleSheet


@dataclass(frozen=True)
class Frame:
    """The text area in points from the paper's top left corner, with looks and line breaker."""

    sheet: StyleSheet
    looks: dict[str, Look]
    breaker: LineBreaker
    left: float
    top: float
    width: float
    height: float

    @classmethod
    def of(cls, sheet: StyleSheet, page: PageSetup) -> "Frame":
        """Raises ExportError when no paper font can be read."""
        return cls(
            sheet=sheet,
            looks={name: Look.of(style) for name, style in sheet.styles.items()},
            breaker=LineBreaker(paper_fonts()),
            left=page.left.pt,
            top=page.top.pt,
            width=text_width_of(sheet, page).pt,
            height=sheet.height.pt - page.top.pt - page.bottom.pt,
        )

    def measure(self, name: str) -> float:
        """A plain number of the style sheet: a ratio or points."""
        return self.sheet.measures[name]

    def millimetres(self, name: str) -> float:
        """A length the style sheet gives in millimetres, in points."""
        return Mm(self.sheet.measures[name]).pt
