"""Text as a PDF shows it, each letter looked up in its embedded font only once a document."""

from functools import cache

from reportlab.lib.rl_accel import escapePDF, fp_str
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

# Stands for letters beyond a font's first 255: escaped text never holds the character itself.
_BEYOND = "\0"

Shown = tuple[int, str]
"""The subset of a font's letters a text is in, and the operator that shows it."""


class Glyphs:
    """Spells text for one canvas as reportlab's text objects do, several times quicker."""

    def __init__(self, canvas: Canvas) -> None:
        self._document = canvas._doc  # type: ignore[attr-defined]
        self._letters: dict[str, _Letters] = {}

    def shown(self, text: str, face: str) -> tuple[Shown, ...]:
        """What shows the text, part by part; letters new to the document join the font."""
        letters = self._letters.get(face)
        if letters is None:
            letters = self._letters[face] = _Letters(_font(face), self._document)
        spelt = text.translate(letters)
        if _BEYOND not in spelt:
            return ((0, f"({spelt}) Tj"),)
        parts = _font(face).splitString(text, self._document)
        return tuple((subset, f"({escapePDF(part)}) Tj") for subset, part in parts)

    def font(self, face: str, size: float, subset: int) -> str:
        """The operators that choose one subset of a font."""
        name = _font(face).getSubsetInternalName(subset, self._document)
        return f"{name} {fp_str(size)} Tf {fp_str(size * 1.2)} TL"


class _Letters(dict[int, str]):
    """How each letter of a font's first subset is written; asks the font for one not yet met."""

    def __init__(self, font: TTFont, document: object) -> None:
        self._font = font
        self._document = document

    def __missing__(self, code: int) -> str:
        ((subset, byte),) = self._font.splitString(chr(code), self._document)
        self[code] = escapePDF(byte) if subset == 0 else _BEYOND
        return self[code]


@cache
def _font(face: str) -> TTFont:
    font = pdfmetrics.getFont(face)
    assert isinstance(font, TTFont)
    return font
