"""What a form requires is asked for on screen and told of the printed paper, field by field."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from desktop.context import ChangeBus, Context
from desktop.drafting.filling import new_paper
from desktop.drafting.making import forms_of_papers
from desktop.drafting.proofing import check_paper
from desktop.editing.session import PaperSession
from desktop.papers.form_view import PaperForm
from desktop.press import unwritten
from desktop.settings import SettingsFile
from desktop.tasks import TaskRunner
from resources.forms import Form
from resources.forms.samples import SampleText, load_sample
from storage.book import open_book
from storage.records import Office, TextBlock, TextRun
from storage.records_papers import Paper
from storage.services.papers import add_paper

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()")

NOTHING = {"rich": (), "lines": (), "table": (), "tasks": ()}


@pytest.fixture(params=forms_of_papers(), ids=lambda form: form.id)
def form(request: pytest.FixtureRequest) -> Form:
    return request.param


@pytest.fixture
def session(qtbot, sample_book: Path, tmp_path: Path) -> Iterator[PaperSession]:
    host = QWidget()
    qtbot.addWidget(host)
    runner, settings = TaskRunner(host), SettingsFile(tmp_path / "cai-dat.json")
    with open_book(sample_book) as book:
        made = PaperSession(Context(book, runner, ChangeBus(host), settings), host)
        yield made
        made.close()
    runner.close()


def filled(form: Form, **others: Any) -> Paper:
    """The form with its example in it, waiting to be signed."""
    paper = new_paper(form, {})
    for key, value in {**load_sample(form).values, **others}.items():
        blocks = isinstance(value, SampleText) and tuple(
            TextBlock(part.style, (TextRun(part.text),)) for part in value.paragraphs
        )
        paper = paper.with_value(key, blocks or value)
    return paper


def required(form: Form) -> list[tuple[str, str]]:
    return [(field.key, field.label) for field in form.fields if field.required]


def emptied(form: Form, key: str) -> Paper:
    return filled(form, **{key: NOTHING.get(form.field(key).type, "")})


def test_the_filled_form_asks_for_nothing_and_each_emptied_field_for_itself(
    qtbot, session: PaperSession, form: Form
) -> None:
    session.open(add_paper(session.book, filled(form)))
    page = PaperForm(session, form)
    qtbot.addWidget(page)
    page.show_paper(session.shown)
    assert asked(page) == {}
    for key, label in required(form):
        page.show_paper(emptied(form, key))
        assert asked(page) == {key: f"Chưa ghi “{label}”."}


def test_the_printed_paper_is_told_what_it_lacks(form: Form) -> None:
    assert lacking(filled(form)) == []
    for key, label in required(form):
        assert lacking(emptied(form, key)) == [f"Chưa ghi “{label}”."]
        assert unwritten(emptied(form, key)) == (f"“{label}”",)


def asked(page: PaperForm) -> dict[str, str]:
    return {key: shown.problem for key, shown in page._problems.items() if shown.problem}


def lacking(paper: Paper) -> list[str]:
    found = check_paper(replace(paper, state="for_signature"), Office())
    return [one.message for one in found if one.rule == "field-missing"]
