"""Writes a Document as a Word file: walks the value, names styles, decides nothing on looks."""

from pathlib import Path

from exporters.document import Document
from exporters.docx.body import document_xml
from exporters.docx.package import docx_bytes
from exporters.files import replacing
from exporters.styles import load_stylesheet
from resources.collecting import uncollected

__all__ = ["render_docx", "write_docx"]


def write_docx(document: Document, target: Path) -> None:
    """Write the paper to ``target``, replacing what is there only when all is well.

    Layout after Nghị định 30/2020/NĐ-CP, Phụ lục I, in the document's style sheet and profile.
    Raises ExportError when the file cannot be written, ResourceError for an unknown style sheet.
    """
    data = render_docx(document)
    with replacing(target) as beside:
        beside.write_bytes(data)


def render_docx(document: Document) -> bytes:
    """The bytes of the DOCX file; raises ResourceError for an unknown style sheet."""
    sheet = load_stylesheet(document.stylesheet, document.page.profile)
    with uncollected():
        return docx_bytes(document_xml(document, sheet), sheet, document.metadata)
