"""What a plan or paper can be compared with: its earlier versions, others of the book, files."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from resources.forms import load_form
from storage.book import Book
from storage.dates import local_time
from storage.history import document_history, paper_after, plan_after, plan_history
from storage.queries.papers import get_paper, list_papers
from storage.queries.plans import get_plan, list_plans
from storage.records import Plan, PlanSummary, Step
from storage.records_compare import ComparedItem
from storage.records_lifecycle import STATE_NAMES
from storage.records_papers import Paper, PaperSummary
from storage.rules.compare_items import paper_items, plan_items

_STEPS = 60
"""So many earlier versions are offered; those before them are reached through the history."""


@dataclass(frozen=True)
class Version:
    """One thing to compare; ``items`` takes it apart when asked, and may raise KnownError."""

    title: str
    items: Callable[[], Sequence[ComparedItem]]


def versions_beside(plan: Plan, book: Book) -> tuple[Version, ...]:
    """The plan itself as shown, its earlier versions newest first, the other plans of the book."""
    shown = Version(f"{_named(plan)} (đang mở)", lambda: plan_items(plan))
    others = (summary for summary in list_plans(book) if summary.id != plan.id)
    return (shown, *_earlier(plan, book), *(_of_book(book, other) for other in others))


def paper_versions_beside(paper: Paper, book: Book) -> tuple[Version, ...]:
    """``versions_beside`` for a paper: itself, its earlier versions, other papers of its form."""
    shown = Version(f"{_paper_named(paper)} (đang mở)", lambda: _items_of(paper))
    others = (
        Version(_paper_named(other), partial(_items_of_stored, book, other.id))
        for other in list_papers(book)
        if other.form_id == paper.form_id and other.id != paper.id
    )
    return (shown, *_earlier_papers(paper, book), *others)


def version_of_file(file: Path, plan: Plan) -> Version:
    """The plan read from ``file``."""
    return Version(file.name, lambda: plan_items(plan))


def _earlier(plan: Plan, book: Book) -> Iterator[Version]:
    """Looking back needs a book that may be written; after the last step comes the plan as is."""
    if not book.read_only and plan.id is not None:
        for step in plan_history(book, plan.id, _STEPS)[1:]:
            yield Version(_told(step), partial(_items_after, book, plan.id, step))


def _items_after(book: Book, plan_id: int, step: Step) -> tuple[ComparedItem, ...]:
    return plan_items(plan_after(book, plan_id, step))


def _earlier_papers(paper: Paper, book: Book) -> Iterator[Version]:
    if not book.read_only and paper.id is not None:
        for step in document_history(book, paper.id, _STEPS)[1:]:
            yield Version(_told(step), partial(_paper_items_after, book, paper.id, step))


def _paper_items_after(book: Book, document_id: int, step: Step) -> tuple[ComparedItem, ...]:
    return _items_of(paper_after(book, document_id, step))


def _items_of_stored(book: Book, document_id: int) -> tuple[ComparedItem, ...]:
    return _items_of(get_paper(book, document_id))


def _items_of(paper: Paper) -> tuple[ComparedItem, ...]:
    return paper_items(paper, load_form(paper.form_id, paper.form_edition))


def _paper_named(paper: Paper | PaperSummary) -> str:
    number = f" số {paper.number}" if paper.number else ""
    about = f": {paper.subject}" if paper.subject else ""
    return f"{paper.kind.capitalize()}{number}{about} ({STATE_NAMES[paper.state].lower()})"


def _of_book(book: Book, summary: PlanSummary) -> Version:
    return Version(_named(summary), lambda: plan_items(get_plan(book, summary.id)))


def _named(plan: Plan | PlanSummary) -> str:
    owner = "của cấp trên" if plan.is_superior else STATE_NAMES[plan.state].lower()
    return f"{plan.kind.capitalize()} {plan.year or ''} ({owner})"


def _told(step: Step) -> str:
    return f"Sau bước “{step.label}”, {local_time(step.at)}"
