"""The bundled family can set any Vietnamese text and travels with its licence."""

from importlib.resources import files

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from resources.fonts import FACES, bundled_font
from tests.resources.alphabet import PLAIN_LETTERS

PUNCTUATION = "“”‘’–—…«»§°%₫/()[];:,.!?-+=<>&'\""


@pytest.mark.parametrize("face", FACES)
def test_a_face_has_every_vietnamese_letter_and_the_marks_of_official_papers(face: str) -> None:
    glyphs = TTFontFile(str(bundled_font(face))).charToGlyph
    assert {c for c in [*PLAIN_LETTERS, *PUNCTUATION] if not glyphs.get(ord(c))} == set()


@pytest.mark.parametrize("face", FACES)
def test_a_face_is_what_its_file_name_says(face: str) -> None:
    font = TTFontFile(str(bundled_font(face)))
    assert font.familyName == b"Tinos"
    assert font.styleName.replace(b" ", b"").decode() == face


def test_the_font_licence_lies_beside_the_fonts() -> None:
    text = (files("resources.fonts") / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert "Copyright 2010 Google" in text
