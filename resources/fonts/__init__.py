"""The bundled Tinos family (OFL): the metrics of Times New Roman with every Vietnamese letter."""

from importlib.resources import as_file, files
from pathlib import Path

FACES = ("Regular", "Bold", "Italic", "BoldItalic")


def bundled_font(face: str) -> Path:
    """Where ``Tinos-<face>.ttf`` lies on disk; the file may be missing in a broken installation."""
    with as_file(files(__name__) / f"Tinos-{face}.ttf") as path:
        return path
