"""Reads a DOCX the way Word does: what a run looks like after style and defaults have spoken."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from exporters.document import Document
from exporters.docx import render_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
XML = {"w": W.strip("{}")}
MM = 1440 / 25.4

# lxml ships no types.
Element = Any


@dataclass(frozen=True)
class Look:
    """How the letters of a paragraph come out; size in points."""

    font: str
    size: float
    bold: bool
    italic: bool
    align: str


class Paper:
    """A rendered document, part by part."""

    def __init__(self, document: Document) -> None:
        with zipfile.ZipFile(io.BytesIO(render_docx(document))) as file:
            self.parts = {name: file.read(name) for name in file.namelist()}
        self.body = self.part("word/document.xml")
        self.styles = self.part("word/styles.xml")

    def part(self, name: str) -> Element:
        return etree.fromstring(self.parts[name])

    def paragraphs(self, style: str) -> list[Element]:
        return find(self.body, f".//w:p[w:pPr/w:pStyle/@w:val='{style}']")

    def paragraph(self, style: str) -> Element:
        (only,) = self.paragraphs(style)
        return only

    def table(self, style: str) -> Element:
        (only,) = find(self.body, f"w:body/w:tbl[w:tblPr/w:tblStyle/@w:val='{style}']")
        return only

    def looks(self, style: str) -> set[Look]:
        """The looks of every run in paragraphs of a style; one, when all is well."""
        return {
            self._look(paragraph, run)
            for paragraph in self.paragraphs(style)
            for run in find(paragraph, "w:r")
        }

    def property(self, paragraph: Element, name: str, attribute: str) -> str | None:
        """A paragraph property: its own, else its style's, else the document's."""
        for place in (find(paragraph, "w:pPr"), self._style(paragraph, "pPr"), self._default("p")):
            for value in find(place[0], f"w:{name}/@w:{attribute}") if place else ():
                return str(value)
        return None

    def keeps_with_next(self, paragraph: Element) -> bool:
        own = find(paragraph, "w:pPr/w:keepNext")
        return bool(own or find(self._style(paragraph, "pPr")[0], "w:keepNext"))

    def _look(self, paragraph: Element, run: Element) -> Look:
        places = [*find(run, "w:rPr"), *self._style(paragraph, "rPr"), *self._default("r")]
        return Look(
            font=_first(places, "w:rFonts/@w:ascii"),
            size=int(_first(places, "w:sz/@w:val")) / 2,
            bold=any(find(place, "w:b") for place in places),
            italic=any(find(place, "w:i") for place in places),
            align=self.property(paragraph, "jc", "val") or "left",
        )

    def _style(self, paragraph: Element, kind: str) -> list[Element]:
        (name,) = find(paragraph, "w:pPr/w:pStyle/@w:val")
        return find(self.styles, f"w:style[@w:styleId='{name}']/w:{kind}")

    def _default(self, kind: str) -> list[Element]:
        return find(self.styles, f"w:docDefaults/w:{kind}PrDefault/w:{kind}Pr")


def find(element: Element, path: str) -> list[Element]:
    return list(element.xpath(path, namespaces=XML))


def number(element: Element, path: str) -> int:
    (value,) = find(element, path)
    return int(str(value))


def text_of(element: Element) -> str:
    """The words under an element, a line for each paragraph."""
    return "\n".join("".join(_pieces(paragraph)) for paragraph in element.iter(f"{W}p"))


def _pieces(paragraph: Element) -> Iterator[str]:
    for piece in paragraph.iter(f"{W}t", f"{W}br"):
        yield "\n" if piece.tag == f"{W}br" else piece.text or ""


def _first(places: list[Element], path: str) -> str:
    return next(str(value) for place in places for value in find(place, path))
