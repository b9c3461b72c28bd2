"""What people typed is what the file says: every word, nothing as markup."""

import io
import re
from collections import Counter
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporters.document import Closing, Document, Letterhead, Paragraph, Run, Title
from exporters.docx import render_docx
from exporters.header import RECIPIENTS_LABEL
from exporters.letterhead import MOTTO, NATIONAL_NAME
from exporters.plain_text import plain_text
from resources.vietnamese import clean_line
from tests.exporters.builders import a_document, a_paragraph, a_row, a_table
from tests.exporters.docx.reading import Paper, find, text_of

WORD = re.compile(r"[^\W_]+")
VIETNAMESE = "aáàảãạăắằẳẵặâấầẩẫậđeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵ"
LETTERS = VIETNAMESE + VIETNAMESE.upper() + "bcdghklmnpqrstvxfjwz0123456789"
PUNCTUATION = " .,;:!?'\"“”‘’«»–—…-/()[]{}<>&%$#@*+=_^~`|\\₫°²☐☑\u00a0"
# The first paper of a run loads the fonts.
unhurried = settings(deadline=None)
typed = st.text(st.sampled_from(LETTERS + PUNCTUATION) | st.characters(), max_size=80)


def test_the_words_of_the_file_are_the_words_of_the_document() -> None:
    document = a_document()
    fixed = f"{NATIONAL_NAME} {MOTTO} {RECIPIENTS_LABEL} {plain_text(document)}"
    assert _words(text_of(Paper(document).body)) == _words(fixed)


@pytest.mark.parametrize(
    "text",
    ["Sở <Ngoại> vụ", "R&D", "“Công dân ưu tú”", "&amp; &lt;b&gt;", "<w:br/>", "]]>", "a  b   c "],
)
def test_text_is_never_markup(text: str) -> None:
    paper = Paper(_everywhere(text))
    assert text_of(paper.body).count(text) == 12


@unhurried
@given(typed)
def test_any_text_survives(text: str) -> None:
    line = clean_line(text)
    paragraph, cell = _first_paragraph_and_cell(line)
    assert paragraph == line
    assert cell == line


@unhurried
@given(st.text(st.characters(categories=["Cc", "Cs", "Cn"]), max_size=10))
def test_characters_word_cannot_read_never_reach_the_file(text: str) -> None:
    paragraph, _ = _first_paragraph_and_cell(f"trước{text}sau")
    assert paragraph.startswith("trước")
    assert paragraph.endswith("sau")


@unhurried
@given(st.lists(st.tuples(typed.map(clean_line), st.booleans(), st.booleans()), max_size=6))
def test_bold_and_italic_stay_on_their_words(runs: list[tuple[str, bool, bool]]) -> None:
    written = [run for run in runs if run[0]]
    block = Paragraph("paragraph", tuple(Run(*run) for run in runs))
    document = docx.Document(io.BytesIO(render_docx(a_document(block))))
    (paragraph,) = [p for p in document.paragraphs if p.style and p.style.name == "Đoạn văn"]
    assert [(run.text, bool(run.bold), bool(run.italic)) for run in paragraph.runs] == written


def test_a_line_break_inside_a_text_stays_one() -> None:
    (paragraph,) = Paper(a_document(a_paragraph("một\nhai"))).paragraphs("paragraph")
    assert text_of(paragraph) == "một\nhai"
    assert len(find(paragraph, "w:r/w:br")) == 1


def test_python_docx_reads_the_same_task(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(render_docx(a_document(a_table(a_row(7, "Phát động phong trào")))))
    row = docx.Document(str(target)).tables[1].rows[1]
    assert [cell.text for cell in row.cells] == ["7", "Phát động phong trào", "- Văn phòng Sở."]


def _words(text: str) -> Counter[str]:
    return Counter(WORD.findall(text))


def _everywhere(text: str) -> Document:
    """A document that says ``text`` twelve times, once in each kind of place."""
    return a_document(
        a_paragraph(text),
        a_table(a_row(1, text, units=(text,))),
        letterhead=Letterhead((text,), (text,), text, text),
        title=Title(text, text),
        closing=Closing(((text,),), (text,), text),
    )


def _first_paragraph_and_cell(text: str) -> tuple[str, str]:
    paper = Paper(a_document(a_paragraph(text), a_table(a_row(1, text))))
    cell = find(paper.table("tasks"), "w:tr[2]/w:tc[2]")[0]
    return text_of(paper.paragraph("paragraph")), text_of(cell)
