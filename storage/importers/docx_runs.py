"""The runs of a Word paragraph: cut anywhere, tracked, in old fonts; here they are text again."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from resources.legacy_fonts import (
    Encoding,
    decode,
    encoding_of_font,
    font_has_capitals,
    is_unicode,
)
from resources.vietnamese import clean_text
from storage.importers.docx_looks import Look, Looks
from storage.importers.docx_xml import Element, W
from storage.records import TextRun

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_BOX = f"{W}txbxContent"
_INSIDE = {
    f"{W}{name}"
    for name in (
        "ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple",
        "dir", "bdo",
    )
}  # fmt: skip
_REMOVED = {f"{W}del", f"{W}moveFrom"}
_TRACKED = {f"{W}ins", f"{W}moveTo", *_REMOVED}
_SIGNS = {
    f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": "\u00ad",
    f"{W}ptab": "\t",
}  # fmt: skip
_NOTES = {f"{W}footnoteReference", f"{W}endnoteReference"}


@dataclass
class Findings:
    """What a person should know about the file, counted while it is read."""

    tracked: int = 0
    notes: int = 0
    legacy: int = 0


@dataclass(frozen=True)
class _Piece:
    text: str
    bold: bool
    italic: bool
    encoding: Encoding
    capitals: bool


@dataclass
class RunReader:
    """Reads runs with the looks of one document; ``encoding`` is that of letters in any font."""

    looks: Looks
    encoding: Encoding
    findings: Findings = field(default_factory=Findings)

    def read(self, paragraph: Element, look: Look, label: str) -> tuple[TextRun, ...]:
        """The paragraph's text after its number ``label``; text boxes are not part of it."""
        pieces = list(self._pieces(paragraph, look))
        if label:
            first = pieces[0] if pieces else None
            bold = first.bold if first else bool(look.bold)
            pieces.insert(0, _Piece(f"{label} ", bold, bool(look.italic), "", False))
        return tuple(self._runs(pieces))

    def boxes(self, paragraph: Element) -> list[Element]:
        """The text boxes anchored in a paragraph; of alternatives Word's own first one."""
        found: list[Element] = []
        for drawn in paragraph.iter(_BOX):
            fallback = any(above.tag.endswith("}Fallback") for above in drawn.iterancestors())
            nested = next(drawn.iterancestors(_BOX), None) is not None
            if not fallback and not nested:
                found.append(drawn)
        return found

    def _pieces(self, parent: Element, look: Look) -> Iterator[_Piece]:
        for child in parent:
            tag = child.tag
            if tag == f"{W}r":
                yield from self._run(child, look)
            elif tag in _REMOVED:
                self.findings.tracked += 1
            elif tag in _INSIDE:
                self.findings.tracked += tag in _TRACKED
                yield from self._pieces(child, look)
            elif tag != f"{W}pPr" and tag.endswith(("}oMath", "}oMathPara")):
                text = "".join(found.text or "" for found in child.iter(_MATH))
                yield _Piece(text, bool(look.bold), bool(look.italic), "", False)

    def _run(self, run: Element, base: Look) -> Iterator[_Piece]:
        look = self.looks.run(run.find(f"{W}rPr"), base)
        text = "".join(self._signs(run))
        if not text or look.hidden:
            return
        font = look.font or ""
        encoding = encoding_of_font(font) or self.encoding
        if encoding and is_unicode(text):
            encoding = ""
        capitals = font_has_capitals(font)
        if look.capitals and not encoding:
            text = text.upper()
        capitals = capitals or bool(look.capitals and encoding)
        yield _Piece(text, bool(look.bold), bool(look.italic), encoding, capitals)

    def _signs(self, run: Element) -> Iterator[str]:
        for child in run:
            tag = child.tag
            if tag == f"{W}t":
                yield child.text or ""
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag == f"{W}br":
                yield "" if child.get(f"{W}type") in ("page", "column") else "\n"
            elif tag == f"{W}sym":
                yield _symbol(child)
            elif tag in _NOTES:
                self.findings.notes += 1

    def _runs(self, pieces: list[_Piece]) -> Iterator[TextRun]:
        """Decoded and composed across the cuts, then joined where they look the same."""
        decoded = [_Piece("".join(p.text for p in same), *key, "", False)
                   for key, same in groupby(self._decoded(pieces), _look)]  # fmt: skip
        for piece in decoded:
            text = "\t".join(clean_text(part) for part in piece.text.split("\t"))
            if text:
                yield TextRun(text, piece.bold, piece.italic)

    def _decoded(self, pieces: list[_Piece]) -> Iterator[_Piece]:
        for key, same in groupby(pieces, lambda p: (*_look(p), p.encoding, p.capitals)):
            bold, italic, encoding, capitals = key
            text = "".join(piece.text for piece in same)
            if encoding:
                self.findings.legacy += 1
                text = decode(_unmapped(text), encoding, capitals)
            yield _Piece(unicodedata.normalize("NFC", text), bold, italic, "", False)


def _look(piece: _Piece) -> tuple[bool, bool]:
    return piece.bold, piece.italic


def _unmapped(text: str) -> str:
    """Letters Word keeps in the private area for symbol fonts, back at their codes."""
    return "".join(chr(ord(c) - 0xF000) if 0xF020 <= ord(c) <= 0xF0FF else c for c in text)


def _symbol(sign: Element) -> str:
    """A sign of a symbol font: its bullets stand for a dash, anything else is not text."""
    return "-" if sign.get(f"{W}char", "").upper() in ("F0B7", "F02D", "F0A7") else ""
