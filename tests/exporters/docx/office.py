"""Lays papers out with LibreOffice: many files in one call, because starting it is what costs."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from exporters.document import Document
from exporters.docx import write_docx

TOOLS = ("soffice", "pdftotext")

needs_office = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason="needs LibreOffice and poppler"
)


def printed(documents: Sequence[Document], folder: Path) -> list[list[list[str]]]:
    """Of each document its pages, of each page its lines of text, without the page number."""
    files = [folder / f"{place:03}.docx" for place in range(len(documents))]
    for document, file in zip(documents, files, strict=True):
        write_docx(document, file)
    _run("soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
         "--convert-to", "pdf", "--outdir", str(folder), *map(str, files))  # fmt: skip
    return [_pages(file.with_suffix(".pdf")) for file in files]


def _pages(pdf: Path) -> list[list[str]]:
    text = _run("pdftotext", "-layout", "-enc", "UTF-8", str(pdf), "-")
    pages = [page.split("\n") for page in text.split("\f")[:-1]]
    return [_without_number(page, place) for place, page in enumerate(pages, start=1)]


def _without_number(lines: list[str], page: int) -> list[str]:
    written = [line.strip() for line in lines if line.strip()]
    return written[1:] if written[:1] == [str(page)] else written


def _run(tool: str, *arguments: str) -> str:
    command = [shutil.which(tool) or tool, *arguments]
    return subprocess.run(command, check=True, capture_output=True, timeout=300).stdout.decode()
