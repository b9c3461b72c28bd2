"""New papers for the office of a book, filled from what it knows; knows no Qt."""

from dataclasses import replace
from datetime import datetime

from desktop.paper_filling import Drawn, drawn_from, new_paper
from resources.forms import Form, form_editions, load_form
from resources.vietnamese import fold
from storage.book import Book
from storage.queries.office import get_office, list_recipients_lists, list_signers
from storage.records import Plan, Signer, Task
from storage.records_papers import Paper
from storage.rules.printed_header import printed_symbol

LETTER_CORRECTING = "cong-van-dinh-chinh"
_PLAN = "ke-hoach"


def forms_of_papers() -> tuple[Form, ...]:
    """The newest edition of every form but that of plans, by its label."""
    newest = dict(edition for edition in form_editions() if edition[0] != _PLAN)
    forms = (load_form(form_id, edition) for form_id, edition in newest.items())
    return tuple(sorted(forms, key=lambda form: form.label))


def form_of_papers(form_id: str) -> Form:
    """The newest edition of one form; raises LookupError."""
    return next(form for form in forms_of_papers() if form.id == form_id)


def made_paper(
    book: Book,
    form: Form,
    plan: Plan | None = None,
    task: Task | None = None,
    document: Plan | Paper | None = None,
    more: Drawn | None = None,
) -> Paper:
    """A draft of ``form`` drawn from the office, today and what is given; nothing is stored.

    ``more`` are values by source that the caller knows better.
    """
    today = datetime.now().astimezone().date()
    signers = _in_force(book, today.year)
    drawn = drawn_from(get_office(book), today, signers, plan, task, document)
    return new_paper(form, {**drawn, **(more or {})}, signers, list_recipients_lists(book))


def letter_correcting(book: Book, document: Plan | Paper) -> Paper:
    """The công văn that corrects a slip in ``document``, to whoever received that.

    What was wrong and what is right is left to be written.
    """
    office = get_office(book)
    letter = made_paper(book, form_of_papers(LETTER_CORRECTING), document=document)
    named = f"{document.kind.capitalize()} số {document.number}/{printed_symbol(document, office)}"
    received = tuple(" ".join(lines) for lines in document.recipients)
    others = tuple(name for name in received if not fold(name).startswith("nhu "))
    return replace(letter, subject=f"đính chính {named}").with_value("addressees", others)


def _in_force(book: Book, year: int) -> tuple[Signer, ...]:
    return tuple(signer for signer in list_signers(book) if signer.in_force(year))
