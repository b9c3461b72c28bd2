"""Every shipped form, filled with its example: the same words everywhere, nothing to be told."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from exporters.document import Document, Table
from exporters.docx import render_docx
from exporters.header import RECIPIENTS_LABEL
from exporters.letterhead import MOTTO, NATIONAL_NAME
from exporters.plain_text import plain_text
from exporters.samples import sample_document
from resources.forms import Form, form_editions, load_form
from resources.forms.required import missing_required
from resources.forms.samples import load_sample
from resources.styles import PROFILES
from tests.exporters.docx.reading import Paper, text_of
from tests.exporters.lint.wrong import rules_of
from tests.exporters.pdf.reading import printed

_WORD = re.compile(r"[^\W_]+")
_FIXED = f"{NATIONAL_NAME} {MOTTO}"


@pytest.fixture(params=form_editions(), ids="/".join)
def form(request: pytest.FixtureRequest) -> Form:
    return load_form(*request.param)


@pytest.fixture(params=PROFILES)
def profile(request: pytest.FixtureRequest) -> str:
    return request.param


def test_an_example_fills_all_that_the_form_requires(form: Form) -> None:
    assert missing_required(form, load_sample(form).values) == ()


def test_the_word_file_and_the_pdf_say_what_the_document_says(form: Form, profile: str) -> None:
    document = sample_document(form, profile)
    sent = document.closing is not None and document.closing.sent
    said = _words(f"{_FIXED} {RECIPIENTS_LABEL * sent} {plain_text(document)}")
    assert _words(text_of(Paper(document).body)) == said
    pages = printed(document)
    # Nothing is repeated but the numbers of later pages and the heads of tables.
    more = _words(" ".join(page.text for page in pages)) - said
    numbers = {str(number) for number in range(2, len(pages) + 1)}
    assert set(more) <= numbers | set(_words(" ".join(_heads(document))))
    assert not said - _words(" ".join(page.text for page in pages))


def test_no_slot_of_the_form_is_left_on_paper(form: Form) -> None:
    assert not re.search(r"[{}|]|\.\.|;;", plain_text(sample_document(form)))


def test_the_checker_has_nothing_to_say_before_signing(form: Form, profile: str) -> None:
    assert rules_of(render_docx(sample_document(form, profile))) == set()


def test_the_checker_has_nothing_to_say_once_issued(form: Form, profile: str) -> None:
    issued = sample_document(form, profile, number="5", day=8)
    assert rules_of(render_docx(issued), "issued") == set()


def _heads(document: Document) -> Iterator[str]:
    parts = (document.body, *(part.body for part in document.appendices))
    tables = (block for body in parts for block in body if isinstance(block, Table))
    return (column.title for table in tables for column in table.columns)


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text))
