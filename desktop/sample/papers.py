"""Papers and work of the sample office, so that a newcomer sees a year well under way."""

from collections.abc import Mapping
from dataclasses import replace

from desktop.drafting.filling import kind_name
from desktop.drafting.making import form_of_papers
from desktop.press import paper_document
from exporters.document_json import document_as_json
from resources.forms.samples import SampleText, SampleValue, load_sample
from resources.loading import Section
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.incoming import linkable_tasks
from storage.queries.office import get_office
from storage.queries.papers import get_paper
from storage.records import TextBlock, TextRun
from storage.records_incoming import Incoming
from storage.records_papers import HEADER_KEYS, Paper, PaperValue
from storage.services.incoming import add_incoming, link_incoming
from storage.services.issuing import issue
from storage.services.lifecycle import submit
from storage.services.papers import add_paper
from storage.services.work import set_person, set_result, set_status
from storage.services.work_products import link_document


def add_sample_papers(book: Book, plan_id: int, office: Section) -> None:
    """Enter what ``office`` lists: incoming papers, own ones, and how tasks of the plan stand."""
    for row in office.sections("incoming"):
        _add_incoming(book, plan_id, row)
    for row in office.sections("papers"):
        document_id = _add_own(book, row)
        if "task" in row.data:
            task_id = tasks_by_number(book, plan_id)[row.text("task")]
            link_document(book, task_id, row.text("product"), document_id)
    for row in office.sections("work"):
        _add_work(book, tasks_by_number(book, plan_id)[row.text("task")], row)


def tasks_by_number(book: Book, plan_id: int) -> Mapping[str, int]:
    """The tasks of a plan by their number in it."""
    return {one.number: one.task_id for one in linkable_tasks(book) if one.plan_id == plan_id}


def _add_work(book: Book, task_id: int, row: Section) -> None:
    """How far a task is: who does it, since when it is done and what came of it."""
    set_person(book, [task_id], row.text("person"))
    set_result(book, [task_id], row.text("result"))
    day = PartialDate.parse(row.text("on"))
    set_status(book, [task_id], row.text("status"), day)


def _add_incoming(book: Book, plan_id: int, row: Section) -> None:
    """``task`` is the number of the task that the paper asks for."""
    paper = Incoming(
        number=row.text("number"),
        sender=row.text("sender"),
        summary=row.text("summary"),
        date=PartialDate.parse(row.text("date")),
        deadline=PartialDate.parse(row.text("deadline")),
    )
    incoming_id = add_incoming(book, paper)
    link_incoming(book, incoming_id, tasks_by_number(book, plan_id)[row.text("task")])


def _add_own(book: Book, row: Section) -> int:
    """The filled example of a form; with a number it was issued on ``date``. Returns its id."""
    document_id = add_paper(book, _example(row.text("form")))
    number = row.text("number", "")
    if number:
        issue_sample(book, document_id, number, PartialDate.parse(row.text("date")))
    return document_id


def issue_sample(book: Book, document_id: int, number: str, day: PartialDate) -> None:
    """As the clerk of records does: number and day go onto the signed paper."""
    submit(book, document_id)
    signed = replace(get_paper(book, document_id), number=number, date=day)
    document = paper_document(signed, get_office(book))
    issue(book, document_id, number, day, document_as_json(document))


def _example(form_id: str) -> Paper:
    form = form_of_papers(form_id)
    sample = load_sample(form)
    values = {key: _value(value) for key, value in sample.values.items()}
    bases = values.get("bases", ())
    return Paper(
        form_id=form.id,
        form_edition=form.edition,
        kind=kind_name(form),
        subject=str(values.get("subject", "")),
        symbol=sample.symbol,
        date=PartialDate(sample.year, sample.month),
        bases=tuple(base for base in bases if isinstance(base, str)),
        values={key: value for key, value in values.items() if key not in HEADER_KEYS},
        recipients=tuple((line,) for line in sample.recipients),
        archive=sample.archive,
        authority=sample.authority,
        signer=sample.signer,
    )


def _value(value: SampleValue) -> PaperValue:
    """Running text as the book keeps it; an example of tasks belongs to plans alone."""
    if isinstance(value, SampleText):
        return tuple(TextBlock(part.style, (TextRun(part.text),)) for part in value.paragraphs)
    if isinstance(value, str | tuple):
        return value
    raise TypeError("a paper other than a plan has no task table")
