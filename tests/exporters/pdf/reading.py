"""Reads a PDF back from its drawing operators: what stands where, in which font, under which rule.

Everything is in millimetres from the paper's top left corner, sizes in points.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

from exporters.document import Document
from exporters.pdf import render_pdf

PT = 72 / 25.4
_CODES = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]+)>")

# pypdf's objects are dictionaries whose values it does not type.
Resource = Any


@dataclass(frozen=True)
class Printed:
    """Letters of one look standing side by side."""

    text: str
    bold: bool
    italic: bool
    size: float
    left: float
    right: float
    baseline: float

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2

    def followed_by(self, other: "Printed") -> bool:
        """Whether the other goes on where this one ends, in whatever look."""
        return self.baseline == other.baseline and abs(self.right - other.left) < 0.01

    def joined(self, other: "Printed") -> "Printed | None":
        """Both as one when nothing but a change of font subset lies between them."""
        looks = [(text.bold, text.italic, text.size) for text in (self, other)]
        if looks[0] != looks[1] or not self.followed_by(other):
            return None
        return replace(self, text=self.text + other.text, right=other.right)


@dataclass(frozen=True)
class Stroke:
    """A straight line, ``weight`` in points."""

    left: float
    top: float
    right: float
    bottom: float
    weight: float

    @property
    def length(self) -> float:
        return self.right - self.left

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


class Font:
    """One embedded subset: how its codes read and how wide they are."""

    def __init__(self, resource: Resource) -> None:
        self.name = str(resource["/BaseFont"]).partition("+")[2]
        self.bold = "Bold" in self.name
        self.italic = "Italic" in self.name
        self.embedded = "/FontFile2" in resource["/FontDescriptor"]
        self._widths = [float(width) for width in resource["/Widths"]]
        codes = resource["/ToUnicode"].get_data().decode()
        self._letters = {int(code, 16): chr(int(to, 16)) for code, to in _CODES.findall(codes)}

    def read(self, data: bytes) -> str:
        return "".join(self._letters[code] for code in data)

    def width(self, data: bytes) -> float:
        """In thousandths of the size."""
        return sum(self._widths[code] for code in data)


class PrintedPage:
    """One page: its text in drawing order, its strokes."""

    def __init__(self, page: PageObject) -> None:
        self.width, self.height = (float(side) / PT for side in page.mediabox[2:])
        fonts = page["/Resources"]["/Font"]  # pyright: ignore[reportIndexIssue]
        self.fonts = {name: Font(fonts[name].get_object()) for name in fonts}
        self.texts: list[Printed] = []
        self.strokes: list[Stroke] = []
        self._interpret(_operations(page))

    @property
    def text(self) -> str:
        """All letters in drawing order; a new line wherever the pen is lifted."""
        parts = [self.texts[0].text] if self.texts else []
        for before, after in pairwise(self.texts):
            parts.append(after.text if before.followed_by(after) else f"\n{after.text}")
        return "".join(parts)

    def lines(self) -> list[list[Printed]]:
        """Letters on one baseline, top to bottom, each line left to right."""
        by_baseline: dict[float, list[Printed]] = {}
        for text in self.texts:
            by_baseline.setdefault(round(text.baseline, 1), []).append(text)
        return [sorted(by_baseline[y], key=lambda text: text.left) for y in sorted(by_baseline)]

    def find(self, start: str) -> Printed:
        """The only letters drawn that begin so."""
        (found,) = [text for text in self.texts if text.text.startswith(start)]
        return found

    @property
    def rules(self) -> list[Stroke]:
        """Strokes that are no lines of a table."""
        return [stroke for stroke in self.strokes if stroke.weight == 0.75]

    def rule_under(self, start: str) -> Stroke:
        """The nearest rule below those letters and on their axis."""
        text = self.find(start)
        below = [rule for rule in self.rules if rule.top > text.baseline]
        return min(
            (rule for rule in below if abs(rule.centre - text.centre) < 1), key=lambda r: r.top
        )

    def _interpret(self, operations: Iterator[tuple[list[Any], str]]) -> None:
        font, size, x, y, stretch, weight = "", 0.0, 0.0, 0.0, 0.0, 1.0
        start = (0.0, 0.0)
        for operands, operator in operations:
            if operator == "Tf":
                font, size = str(operands[0]), float(operands[1])
            elif operator == "Tm":
                x, y = float(operands[4]), float(operands[5])
            elif operator == "Tw":
                stretch = float(operands[0])
            elif operator == "Tj":
                data = operands[0].original_bytes
                width = self.fonts[font].width(data) * size / 1000 + stretch * data.count(b" ")
                self._print(self.fonts[font], data, size, x, x + width, y)
                x += width
            elif operator == "w":
                weight = float(operands[0])
            elif operator == "m":
                start = (float(operands[0]), float(operands[1]))
            elif operator == "l":
                self._stroke(start, (float(operands[0]), float(operands[1])), weight)

    def _print(
        self, font: Font, data: bytes, size: float, left: float, right: float, y: float
    ) -> None:
        text = Printed(
            font.read(data), font.bold, font.italic, size, left / PT, right / PT, self._down(y)
        )
        joined = self.texts[-1].joined(text) if self.texts else None
        if joined is not None:
            self.texts.pop()
        self.texts.append(joined or text)

    def _stroke(self, start: tuple[float, float], end: tuple[float, float], weight: float) -> None:
        (left, right), (low, high) = (sorted(pair) for pair in zip(start, end, strict=True))
        self.strokes.append(
            Stroke(left / PT, self._down(high), right / PT, self._down(low), weight)
        )

    def _down(self, y: float) -> float:
        return self.height - y / PT


def printed(document: Document) -> list[PrintedPage]:
    """The pages of a document as a reader of the PDF finds them."""
    return pages_of(render_pdf(document))


def pages_of(data: bytes) -> list[PrintedPage]:
    return [PrintedPage(page) for page in PdfReader(io.BytesIO(data)).pages]


def _operations(page: PageObject) -> Iterator[tuple[list[Any], str]]:
    contents = page.get_contents()
    assert isinstance(contents, ContentStream)
    for operands, operator in contents.operations:
        yield list(operands), operator.decode()
