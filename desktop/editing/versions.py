"""What a plan can be compared with: its own earlier versions, other plans of the book, files."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from storage.book import Book
from storage.dates import local_time
from storage.history import plan_after, plan_history
from storage.queries.plans import get_plan, list_plans
from storage.records import Plan, PlanSummary, Step
from storage.records_compare import ComparedItem
from storage.records_lifecycle import STATE_NAMES
from storage.rules.compare_items import plan_items

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


def _of_book(book: Book, summary: PlanSummary) -> Version:
    return Version(_named(summary), lambda: plan_items(get_plan(book, summary.id)))


def _named(plan: Plan | PlanSummary) -> str:
    owner = "của cấp trên" if plan.is_superior else STATE_NAMES[plan.state].lower()
    return f"{plan.kind.capitalize()} {plan.year or ''} ({owner})"


def _told(step: Step) -> str:
    return f"Sau bước “{step.label}”, {local_time(step.at)}"
