"""Reads papers again with other programs' eyes and compares them word by word."""

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from pypdf import PdfReader

from resources.vietnamese import clean_text

_WORD = re.compile(r"\w+")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words(text: str) -> list[str]:
    """Runs of letters and digits."""
    return _WORD.findall(clean_text(text).replace("_", " "))


def docx_words(file: Path) -> list[str]:
    """The words of a DOCX's body, read straight from its XML."""
    with zipfile.ZipFile(file) as package:
        body = ElementTree.fromstring(package.read("word/document.xml"))
    paragraphs = ["".join(t.text or "" for t in p.iter(f"{_W}t")) for p in body.iter(f"{_W}p")]
    return words("\n".join(paragraphs))


def pdf_words(file: Path) -> list[str]:
    """The words of all pages as pypdf extracts them."""
    return words("\n".join(page.extract_text() for page in PdfReader(file).pages))
