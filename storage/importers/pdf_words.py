"""The words of one PDF page where they lie; text order in the file is not trusted."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from resources.legacy_fonts import decode, encoding_of_font, font_has_capitals
from resources.vietnamese import clean_text
from storage.importers.pdf_turn import shown_box, shown_point

_SPACE = 0.2
"""A gap between letters of this share of the font size parts two words."""
_BOLD_FLAG = 1 << 18
"""ForceBold of a font descriptor (ISO 32000-1, table 123)."""


@dataclass(frozen=True)
class Word:
    """Letters without a space between them, in points from the left and downwards."""

    text: str
    left: float
    right: float
    base: float
    size: float
    font: str = ""
    bold: bool = False


@dataclass(frozen=True)
class _Letter:
    text: str
    left: float
    right: float
    base: float
    size: float
    index: int


def read_words(page: pdfium.PdfTextPage, turn: int, most: int) -> Iterator[Word]:
    """The words among the first ``most`` letters of a page shown with ``turn`` quarter turns."""
    letters: list[_Letter] = []
    for letter in _letters(page, turn, most):
        if letters and (letter.text == " " or _parted(letters[-1], letter)):
            yield from _word(page, letters)
            letters = []
        if letter.text != " ":
            letters.append(letter)
    if letters:
        yield from _word(page, letters)


def _parted(before: _Letter, letter: _Letter) -> bool:
    if abs(letter.base - before.base) > before.size * 0.3:
        return True
    gap = letter.left - before.right
    return gap > before.size * _SPACE or gap < -before.size


def _letters(page: pdfium.PdfTextPage, turn: int, most: int) -> Iterator[_Letter]:
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    for index in range(min(page.count_chars(), most)):
        text = _character(raw.FPDFText_GetUnicode(page, index))
        if not text or raw.FPDFText_IsGenerated(page, index):
            continue
        raw.FPDFText_GetLooseCharBox(page, index, box)
        raw.FPDFText_GetCharOrigin(page, index, x, y)
        left, _, right, _ = shown_box(turn, box.left, box.bottom, box.right, box.top)
        base = shown_point(turn, x.value, y.value)[1]
        yield _Letter(text, left, right, base, _size(page, index), index)


def _size(page: pdfium.PdfTextPage, index: int) -> float:
    """The size as drawn: some printers write size 1 and enlarge by the matrix."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(page, index, matrix)
    enlarged = max(abs(matrix.d), abs(matrix.b), abs(matrix.c))
    return max(raw.FPDFText_GetFontSize(page, index) * (enlarged or 1.0), 1.0)


def _character(code: int) -> str:
    """A letter or a space; other control characters and halves of pairs are none."""
    if code in (0x20, 0xA0, 0x09, 0x0A, 0x0D):
        return " "
    return "" if code < 0x20 or 0xD800 <= code <= 0xDFFF or code >= 0xFFFE else chr(code)


def _word(page: pdfium.PdfTextPage, letters: list[_Letter]) -> Iterator[Word]:
    """One word; none where every letter is invisible."""
    first = letters[0]
    font, flags = _font(page, first.index)
    text = _unicode("".join(letter.text for letter in letters), font)
    if text:
        yield _placed(text, letters, font, flags)


def _placed(text: str, letters: list[_Letter], font: str, flags: int) -> Word:
    first = letters[0]
    return Word(
        text=text,
        left=min(letter.left for letter in letters),
        right=max(letter.right for letter in letters),
        base=first.base,
        size=first.size,
        font=font,
        bold="bold" in font.casefold() or bool(flags & _BOLD_FLAG),
    )


def _unicode(text: str, font: str) -> str:
    """Text of a .Vn… or VNI font as Unicode; in those a soft hyphen is a letter."""
    encoding = encoding_of_font(font)
    return clean_text(decode(text, encoding, font_has_capitals(font)) if encoding else text)


def _font(page: pdfium.PdfTextPage, index: int) -> tuple[str, int]:
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetFontInfo(page, index, name, len(name), flags)
    return name.value.decode("utf-8", "replace"), flags.value
