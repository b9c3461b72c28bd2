"""Letters stand in a PDF as reportlab itself would write them, also beyond a font's first 255."""

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from exporters.fonts import paper_fonts
from exporters.pdf.glyphs import Glyphs

MANY_LETTERS = "".join(map(chr, [*range(0x21, 0x180), *range(0x391, 0x3C9), *range(0x410, 0x450)]))
TEXTS = st.lists(st.text(MANY_LETTERS + "ạộữ–“”()\\\u00a0\u200b\u4e2d ", min_size=1), max_size=30)


def by_reportlab(texts: list[str]) -> str:
    canvas = Canvas(BytesIO())
    out = canvas.beginText()
    out.setFont(paper_fonts().face(), 14)
    for text in texts:
        out.textOut(text)
    return out.getCode()


def by_glyphs(texts: list[str]) -> str:
    glyphs, face = Glyphs(Canvas(BytesIO())), paper_fonts().face()
    code, chosen = ["BT 1 0 0 1 0 0 Tm"], -1
    for text in texts:
        for subset, shown in glyphs.shown(text, face):
            if subset != chosen:
                code.append(glyphs.font(face, 14, subset))
                chosen = subset
            code.append(shown)
    return " ".join((*code, "ET"))


@given(TEXTS)
def test_text_is_spelt_as_reportlab_spells_it(texts: list[str]) -> None:
    assert by_glyphs(texts) == by_reportlab(texts)


def test_more_letters_than_one_subset_holds_are_all_shown() -> None:
    texts = [MANY_LETTERS, "Nguyễn Thị Ω", MANY_LETTERS[::-1]]
    assert by_glyphs(texts) == by_reportlab(texts)
    assert "+1 14 Tf" in by_glyphs(texts)
