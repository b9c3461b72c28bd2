"""From a task to the paper it produces: drawn from office, plan and task, and tied to the task."""

from collections.abc import Sequence

from desktop.drafting.making import form_of_papers, made_paper
from storage.book import Book
from storage.queries.lifecycle import document_of_plan
from storage.queries.papers import list_papers
from storage.queries.plans import get_plan, list_plans
from storage.records_tasks import TaskFacts
from storage.services.papers import add_paper
from storage.services.work_products import link_document


def write_paper(book: Book, facts: TaskFacts, form_id: str, code: str) -> int:
    """Start a paper of a form for a product of a task; returns its document's id.

    The product is proven once the paper is issued. Raises LookupError for an unknown form and
    what the services raise; then there is no paper.
    """
    plan = get_plan(book, facts.plan_id)
    task = next((task for task in plan.tasks if task.id == facts.id), None)
    form = form_of_papers(form_id)
    paper = made_paper(book, form, None if facts.unplanned else plan, task)
    with book.unit(f"Soạn {form.label[:1].lower()}{form.label[1:]} cho nhiệm vụ"):
        document_id = add_paper(book, paper)
        link_document(book, facts.id, code, document_id)
        return document_id


def papers_to_link(book: Book) -> Sequence[tuple[str, int]]:
    """The office's own papers and plans as people know them, and their documents' ids."""
    papers = [
        (_named(paper.kind, paper.number, paper.symbol or "", paper.subject), paper.id)
        for paper in list_papers(book)
    ]
    plans = [
        (_named(plan.kind, "", "", plan.subject), document_of_plan(book, plan.id))
        for plan in list_plans(book)
        if not plan.is_superior
    ]
    return [*papers, *plans]


def _named(kind: str, number: str, symbol: str, subject: str) -> str:
    known = f" số {number}/{symbol}" if number else ""
    return f"{kind.capitalize()}{known}: {subject}"
