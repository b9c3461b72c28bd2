"""Draws certificates on a canvas, each text at its millimetres, and notes what did not go well."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from exporters.certificates.border import draw_border
from exporters.certificates.design import CertificateDesign, CertificateField, Offset, Picture
from exporters.certificates.faces import face_of, missing_glyphs, width_of
from exporters.certificates.fitting import FittedText, fitted
from exporters.certificates.remarks import Remark
from exporters.errors import ExportError
from exporters.lengths import Mm
from exporters.template import fill
from resources.vietnamese import clean_text

Paper = Literal["stock", "plain"]
"""``stock`` is pre-printed: border, emblem and fixed words are on it already."""

_SHIFTS = {"left": 0.0, "center": 0.5, "right": 1.0, "top": 0.0, "middle": 0.5, "bottom": 1.0}
_FRAME = "frame"
"""The border is in the file once, however many sheets it has."""
_RULE_BELOW = Mm(1.2)
_RULE_WEIGHT = 0.75


# What reportlab's text objects begin and end with.
_BEGIN, _END = "BT 1 0 0 1 0 0 Tm ", " ET"

_Rule = tuple[float, float, float, str]


@dataclass(frozen=True)
class _Set:
    """A text as a PDF's operators, the rules under its lines, and what did not go well."""

    code: str
    rules: tuple[_Rule, ...]
    remarks: tuple[Remark, ...]


class CertificateDrawer:
    """Draws the sheets of one batch; the same words in the same field are measured once.

    Raises ExportError for a font or picture that cannot be read.
    """

    def __init__(
        self, canvas: Canvas, design: CertificateDesign, paper: Paper, offset: Offset
    ) -> None:
        self._canvas = canvas
        self._design = design
        self._offset = offset
        self._plain = paper == "plain"
        self._fields = [field for field in design.fields if self._plain or not field.on_stock]
        self._pictures = [(_read(one), one) for one in design.pictures] if self._plain else []
        self._ready: dict[tuple[str, str], _Set] = {}
        if self._plain:
            canvas.beginForm(_FRAME)
            draw_border(canvas, design, offset)
            canvas.endForm()

    def draw(self, values: Mapping[str, str]) -> tuple[Remark, ...]:
        """One sheet, its page closed; what had to be set smaller or could not be drawn."""
        canvas, design = self._canvas, self._design
        canvas.setPageSize((design.width.pt, design.height.pt))
        if self._plain:
            self._draw_fixed()
        remarks = self._draw_fields(values)
        canvas.showPage()
        return remarks

    def _draw_fields(self, values: Mapping[str, str]) -> tuple[Remark, ...]:
        ready = [self._ready_text(one, clean_text(fill(one.text, values))) for one in self._fields]
        for one in ready:
            for rule in one.rules:
                self._rule_under(*rule)
        self._canvas.addLiteral(_BEGIN + " ".join(one.code for one in ready if one.code) + _END)
        return tuple(remark for one in ready for remark in one.remarks)

    def _ready_text(self, field: CertificateField, words: str) -> _Set:
        """Most of a certificate is the same on every sheet and goes through reportlab once."""
        key = (field.key, words)
        if key not in self._ready:
            self._ready[key] = self._set(field, words)
        return self._ready[key]

    def _set(self, field: CertificateField, words: str) -> _Set:
        face = face_of(field)
        shown = words.upper() if field.capitals else words
        fit = fitted(shown, field, face)
        text = self._canvas.beginText()
        rules = tuple(self._put(text, field, fit, face))
        code = text.getCode().removeprefix(_BEGIN).removesuffix(_END)
        return _Set(code, rules, _remarks(field, shown, face, fit))

    def _put(
        self, text: PDFTextObject, field: CertificateField, fit: FittedText, face: str
    ) -> Iterator[_Rule]:
        """Set the lines; yields the rule under each where the field has them."""
        box = field.box
        spare = box.height.pt - fit.height
        top = box.y.pt + self._offset.down.pt + spare * _SHIFTS[field.upright]
        down = top + fit.ascent
        text.setFont(face, fit.size)
        text.setFillColor(HexColor(field.color))
        for line in fit.lines:
            room = box.width.pt - width_of(line, face, fit.size)
            left = box.x.pt + self._offset.right.pt + room * _SHIFTS[field.align]
            text.setTextOrigin(left, self._design.height.pt - down)
            text.textOut(line)
            if field.ruled and line:
                yield left, down + _RULE_BELOW.pt, box.width.pt - room, field.color
            down += fit.leading

    def _rule_under(self, left: float, down: float, length: float, color: str) -> None:
        """As under the Tiêu ngữ: a line as long as the words."""
        y = self._design.height.pt - down
        self._canvas.setStrokeColor(HexColor(color))
        self._canvas.setLineWidth(_RULE_WEIGHT)
        self._canvas.line(left, y, left + length, y)

    def _draw_fixed(self) -> None:
        self._canvas.doForm(_FRAME)
        for reader, picture in self._pictures:
            box = picture.box
            self._canvas.drawImage(
                reader,
                box.x.pt + self._offset.right.pt,
                self._design.height.pt - box.y.pt - box.height.pt - self._offset.down.pt,
                box.width.pt,
                box.height.pt,
                mask="auto",
                preserveAspectRatio=True,
            )


def _remarks(
    field: CertificateField, shown: str, face: str, text: FittedText
) -> tuple[Remark, ...]:
    found: list[Remark] = []
    if text.too_long:
        found.append(Remark("too_long", field.label, shown, text.size))
    elif text.size < field.size.pt:
        found.append(Remark("smaller", field.label, shown, text.size))
    if missing := missing_glyphs(shown, face):
        found.append(Remark("no_glyph", field.label, missing, text.size))
    return tuple(found)


def _read(picture: Picture) -> ImageReader:
    try:
        return ImageReader(picture.file)
    except OSError as error:
        raise ExportError(
            f"Không đọc được hình “{Path(picture.file).name}” của mẫu in.",
            "Hãy chọn lại tệp hình .png hoặc .jpg, hoặc bỏ hình ấy khỏi mẫu.",
        ) from error
