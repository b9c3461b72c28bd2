"""What people typed is what is printed: every word once, and nothing read as markup."""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporters.document import Document, Paragraph, Run
from exporters.header import RECIPIENTS_LABEL
from exporters.letterhead import MOTTO, NATIONAL_NAME
from exporters.pdf import write_pdf
from exporters.plain_text import plain_text
from tests.exporters.builders import (
    a_body,
    a_document,
    a_paragraph,
    a_plan_table,
    a_row,
    a_table,
    plan_columns,
)
from tests.exporters.pdf.reading import printed

WORD = re.compile(r"[^\W_]+")
LITERAL = f"{NATIONAL_NAME} {MOTTO} {RECIPIENTS_LABEL}"
HEAD = " ".join(column.title for column in plan_columns())
VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
LETTERS = VIETNAMESE + VIETNAMESE.upper() + "bcdghklmnpqrstvxfjwzBCDGHKLMNPQRSTVX0123456789"
PUNCTUATION = "<>&\"'\\/()[]{}%#@!?*+=-–—.,;:…“”‘’«»°²§ "


def words(text: str) -> Counter[str]:
    return Counter(WORD.findall(text))


def expected_words(document: Document, heads: int, pages: int) -> Counter[str]:
    """What the document says, what the form adds, repeated heads and the numbers of pages."""
    numbers = [str(number) for number in range(2, pages + 1)]
    return words(" ".join([plain_text(document), LITERAL, *[HEAD] * (heads - 1), *numbers]))


@pytest.mark.parametrize("tasks", [0, 1, 21, 60])
def test_the_words_of_the_document_are_the_words_of_the_page(tasks: int) -> None:
    document = a_document(*a_body(a_plan_table(tasks)))
    pages = printed(document)
    text = "\n".join(page.text for page in pages)
    heads = text.count("ĐƠN VỊ THỰC HIỆN")
    assert words(text) == expected_words(document, heads, len(pages))


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")
def test_other_programs_read_the_same_words(tmp_path: Path) -> None:
    document = a_document(*a_body(a_plan_table(1)))
    write_pdf(document, tmp_path / "plan.pdf")
    told = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", "-raw", "plan.pdf", "-"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    assert words(told.stdout.decode()) == expected_words(document, heads=1, pages=1)


@pytest.mark.parametrize(
    "text",
    [
        "Sở <Ngoại> vụ",
        "R&D",
        "<b>đậm</b><br/>",
        "&amp; &lt;",
        "“Công dân” \"A\" 'B'",
        r"C:\đơn (1)",
    ],
)
def test_text_from_people_is_never_read_as_markup(text: str) -> None:
    page = " ".join(printed(a_document(a_paragraph(text), a_table(a_row(1, text))))[0].text.split())
    assert page.count(text) == 2


@settings(deadline=None, max_examples=60)
@given(st.text(LETTERS + PUNCTUATION, min_size=1, max_size=120).map(lambda text: text.strip()))
def test_any_letters_and_marks_survive_in_paragraph_and_cell(text: str) -> None:
    body = (Paragraph("paragraph", (Run(text), Run(text, bold=True))), a_table(a_row(1, text)))
    page = "".join("".join(page.text for page in printed(a_document(*body))).split())
    bare = "".join(text.split())
    assert bare + bare in page
    assert f"1{bare}-VănphòngSở." in page
