"""The fonts of certificates: Times New Roman as on papers, or a font file the office chose."""

from functools import lru_cache
from hashlib import sha256

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from exporters.certificates.design import CertificateField
from exporters.errors import ExportError
from exporters.fonts import paper_fonts


def face_of(field: CertificateField) -> str:
    """The name reportlab knows the field's font by.

    A chosen file is one face; bold and italic are looks of Times New Roman only. Raises
    ExportError when the file cannot be read or embedded.
    """
    if not field.font:
        return paper_fonts().face(field.bold, field.italic)
    return _registered(field.font)


@lru_cache(maxsize=65536)
def width_of(text: str, face: str, size: float) -> float:
    """Width of one line in points."""
    return pdfmetrics.stringWidth(text, face, size)


def missing_glyphs(text: str, face: str) -> str:
    """The characters the font cannot draw, each once; a PDF shows an empty box for them."""
    known = pdfmetrics.getFont(face).face.charToGlyph  # type: ignore[attr-defined]
    return "".join(dict.fromkeys(c for c in text if not c.isspace() and ord(c) not in known))


@lru_cache(maxsize=64)
def _registered(file: str) -> str:
    name = f"chosen-{sha256(file.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
    try:
        pdfmetrics.registerFont(TTFont(name, file))
    except (OSError, TTFError) as error:
        raise ExportError(
            f"Không dùng được phông chữ “{file}”.",
            "Hãy chọn tệp phông .ttf khác, hoặc để trống để dùng Times New Roman.",
        ) from error
    return name
