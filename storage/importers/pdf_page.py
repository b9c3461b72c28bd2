"""One PDF page as words and rules where they lie."""

from dataclasses import dataclass

import pypdfium2 as pdfium

from storage.importers.pdf_rules import Rule, read_rules
from storage.importers.pdf_words import Word, read_words


@dataclass(frozen=True)
class PdfPage:
    """What a reader sees of one page as it is shown, whatever its rotation."""

    words: tuple[Word, ...]
    rules: tuple[Rule, ...]


def read_page(pdf: pdfium.PdfDocument, index: int, most: int) -> PdfPage:
    """Page ``index``, of its letters the first ``most``; raises pdfium.PdfiumError."""
    page = pdf[index]
    try:
        turn = page.get_rotation() // 90
        text = page.get_textpage()
        try:
            words = tuple(read_words(text, turn, most))
        finally:
            text.close()
        return PdfPage(words, read_rules(page, turn))
    finally:
        page.close()
