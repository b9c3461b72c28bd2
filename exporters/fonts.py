"""The fonts papers are measured with and PDFs embed: Times New Roman, else bundled Tinos.

reportlab is loaded when the first text is measured: a window opens without it.
"""

import os
import sys
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from exporters.errors import ExportError
from exporters.lengths import Length, Pt
from resources.fonts import FACES, bundled_font

_WINDOWS_FILES = {
    "Regular": "times.ttf",
    "Bold": "timesbd.ttf",
    "Italic": "timesi.ttf",
    "BoldItalic": "timesbi.ttf",
}


@dataclass(frozen=True)
class FontFamily:
    """A registered family of four faces; the names are those reportlab knows them by."""

    name: str
    faces: dict[str, str]

    def face(self, bold: bool = False, italic: bool = False) -> str:
        """The reportlab font name of a look."""
        return self.faces[FACES[bold + 2 * italic]]


@cache
def paper_fonts() -> FontFamily:
    """Register and return the family PDFs embed.

    Raises ExportError when neither Times New Roman nor the bundled Tinos can be read.
    """
    installed = _installed_times()
    if installed is not None:
        return installed
    return _register("Tinos", {face: bundled_font(face) for face in FACES})


@lru_cache(maxsize=4096)
def text_width(text: str, size: Length, bold: bool = False, italic: bool = False) -> Length:
    """How wide one line of text is in the paper's font."""
    from reportlab.pdfbase import pdfmetrics

    font = paper_fonts().face(bold, italic)
    return Pt(pdfmetrics.stringWidth(text, font, size.pt))


def line_height(size: Length) -> Length:
    """Height of a single-spaced line: ascent and descent of the family, 1.15 of the size."""
    return Pt(size.pt * 1.15)


def missing_glyphs(text: str) -> frozenset[str]:
    """Characters the family has no glyph for; a PDF shows an empty box in their place."""
    from reportlab.pdfbase import pdfmetrics

    known = pdfmetrics.getFont(paper_fonts().face()).face.charToGlyph  # type: ignore[attr-defined]
    return frozenset(c for c in text if not c.isspace() and ord(c) not in known)


def _installed_times() -> FontFamily | None:
    if sys.platform != "win32":
        return None
    folder = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
    try:
        return _register("TimesNewRoman", {f: folder / n for f, n in _WINDOWS_FILES.items()})
    except ExportError:
        return None


def _register(name: str, files: dict[str, Path]) -> FontFamily:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFError, TTFont

    faces = {face: f"{name}-{face}" for face in files}
    for face, file in files.items():
        try:
            pdfmetrics.registerFont(TTFont(faces[face], str(file)))
        except (OSError, TTFError) as error:
            raise ExportError(
                f"Không đọc được phông chữ “{file.name}” nên chưa dàn được trang.",
                "Hãy cài lại chương trình rồi làm lại; dữ liệu trong sổ vẫn nguyên vẹn.",
            ) from error
    return FontFamily(name, faces)
