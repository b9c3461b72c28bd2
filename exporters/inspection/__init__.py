"""Reads the layout facts of any DOCX; what they are worth is the checker's business."""

from pathlib import Path

from exporters.inspection.facts import PaperFacts
from exporters.inspection.package import Package, UnreadableDocumentError, read_file
from exporters.inspection.reader import Reader

__all__ = ["UnreadableDocumentError", "inspect_bytes", "inspect_file"]


def inspect_file(path: Path) -> PaperFacts:
    """The facts of a .docx file; raises UnreadableDocumentError, a KnownError, for any other."""
    return inspect_bytes(read_file(path), path.name)


def inspect_bytes(data: bytes, name: str) -> PaperFacts:
    """The facts of a .docx in memory; ``name`` is what errors call it."""
    return Reader(Package(data, name)).facts()
