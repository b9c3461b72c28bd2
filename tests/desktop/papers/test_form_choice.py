"""Every form is offered with its purpose, its source, its time in force and what is unsure."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from desktop.drafting.form_words import cautions, check_mark, validity
from desktop.drafting.making import forms_of_papers
from desktop.papers.form_choice import FormChoice
from resources.forms import Form, form_editions, load_form

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()")

LAST_DAY = date(2027, 3, 1)


@pytest.fixture(params=forms_of_papers(), ids=lambda form: form.id)
def form(request: pytest.FixtureRequest) -> Form:
    return request.param


@pytest.fixture
def choice(qtbot) -> Iterator[FormChoice]:
    host = QWidget()
    qtbot.addWidget(host)
    yield FormChoice(forms_of_papers(), host)


def test_the_choice_tells_all_a_person_must_know_of_a_form(choice: FormChoice) -> None:
    for row, form in enumerate(choice_forms(choice)):
        choice.list.setCurrentRow(row)
        told = choice._about.text()
        assert told.startswith(form.purpose)
        assert form.source in told
        assert validity(form) in told
        assert ("chưa được đối chiếu" in told) is not form.confirmed


def test_every_form_says_what_it_is_for(form: Form) -> None:
    assert form.purpose


@pytest.mark.parametrize("edition", form_editions(), ids="/".join)
def test_an_inferred_form_says_so_and_is_never_called_checked(edition: tuple[str, str]) -> None:
    form = load_form(*edition)
    is_rebuilt = "chưa đối chiếu" in form.source or "Thông lệ" in form.source
    assert form.confirmed is not is_rebuilt
    assert check_mark(form) == ("chưa đối chiếu" if is_rebuilt else "đã đối chiếu")


def test_a_form_out_of_force_is_told_from_the_day_after_its_last() -> None:
    report = load_form("bao-cao-thanh-tich-05", "nd152-2025")
    assert validity(report) == "từ 01/07/2025 đến 01/03/2027"
    assert len(cautions(report, LAST_DAY)) == 1
    assert "hết hiệu lực" in cautions(report, date(2027, 3, 2))[-1]


def choice_forms(choice: FormChoice) -> list[Form]:
    forms: list[Form] = []
    for row in range(choice.list.count()):
        choice.list.setCurrentRow(row)
        chosen = choice.chosen
        assert chosen is not None
        forms.append(chosen)
    return forms
