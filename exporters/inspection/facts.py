"""What a Word file looks like, as plain values: every property resolved, nothing judged."""

from dataclasses import dataclass

from exporters.lengths import Length


@dataclass(frozen=True)
class RunFact:
    """Consecutive characters of one look; ``font`` is the name Word would draw them with."""

    text: str
    font: str
    size: Length
    bold: bool
    italic: bool


@dataclass(frozen=True)
class Cell:
    """Which cell of which table a paragraph stands in; ``column`` counts grid columns."""

    table: int
    row: int
    column: int
    span: int
    width: Length


@dataclass(frozen=True)
class ParagraphFact:
    """One paragraph in reading order, ``index`` from 0.

    ``line_spacing`` is a multiple of the font's own line. ``rule`` is the length of a line drawn
    here (border, v:line, w:drawing or underscores), 0 where that cannot be told; ``number`` what
    Word numbers it with.
    """

    index: int
    section: int
    runs: tuple[RunFact, ...]
    align: str
    first_line: Length
    left: Length
    before: Length
    after: Length
    line_spacing: float
    rule: Length | None = None
    number: str = ""
    cell: Cell | None = None
    uid: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def numbered_text(self) -> str:
        """Its words as people read them, a number written by Word included; ends cut."""
        return f"{self.number} {self.text}".strip() if self.text.strip() else ""

    @property
    def size(self) -> Length:
        """The size most of its letters have; 0 for an empty paragraph."""
        return max(self._letters().items(), key=lambda item: item[1], default=(Length(0), 0))[0]

    def mostly(self, look: str) -> bool:
        """Whether most of its letters are ``bold`` or ``italic``."""
        marked = sum(len(run.text.strip()) for run in self.runs if getattr(run, look))
        return marked * 2 > sum(len(run.text.strip()) for run in self.runs)

    def _letters(self) -> dict[Length, int]:
        counts: dict[Length, int] = {}
        for run in self.runs:
            if run.text.strip():
                counts[run.size] = counts.get(run.size, 0) + len(run.text.strip())
        return counts


@dataclass(frozen=True)
class RowFact:
    """A table row: its cells' (grid column, span), and how it stands to page breaks."""

    cells: tuple[tuple[int, int], ...]
    uncut: bool
    is_head: bool


@dataclass(frozen=True)
class TableFact:
    """A table of the body; ``index`` is what its paragraphs' cells name."""

    index: int
    rows: tuple[RowFact, ...]


@dataclass(frozen=True)
class PageNumberFact:
    """A page number field in a header or footer; ``kind`` is default, first or even."""

    kind: str
    in_header: bool
    align: str
    size: Length


@dataclass(frozen=True)
class SectionFact:
    """One section's page; ``own_first`` tells that its first page has its own header."""

    width: Length
    height: Length
    top: Length
    bottom: Length
    left: Length
    right: Length
    own_first: bool
    starts_at: int | None
    page_numbers: tuple[PageNumberFact, ...]


@dataclass(frozen=True)
class PaperFacts:
    """All that is known of a file's layout."""

    sections: tuple[SectionFact, ...]
    paragraphs: tuple[ParagraphFact, ...]
    tables: tuple[TableFact, ...]
