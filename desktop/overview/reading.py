"""The overview of a day, read from the book at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.checklist.filters import TaskFilter
from desktop.overview.expected import Expected, expected, unanswered
from desktop.overview.figures import OPEN, Figure, figures, taken
from storage.book import Book
from storage.queries.checklist import checklist
from storage.queries.overview import asked_in, task_years
from storage.records_followup import Standing
from storage.rules.task_report import NO_QUARTER, by_quarter


@dataclass(frozen=True)
class Quarter:
    """How much of a quarter's work is done; ``opens`` shows all that is there to do."""

    name: str
    done: int
    all: int
    opens: TaskFilter


@dataclass(frozen=True)
class Overview:
    """``to_do``: the unfinished tasks, the most pressing first. ``unanswered``: how many
    requirements no task answers. ``left``: unfinished tasks of the year before. ``years``: those
    that have tasks, newest first.
    """

    on: date
    tasks: tuple[Standing, ...]
    figures: tuple[Figure, ...]
    to_do: tuple[Standing, ...]
    quarters: tuple[Quarter, ...]
    expected: tuple[Expected, ...]
    unanswered: int
    left: int
    years: tuple[int, ...]

    @property
    def late(self) -> int:
        return sum(task.overdue for task in self.tasks)


def read_overview(book: Book, on: date) -> Overview:
    """The year of ``on`` as it stands that day."""
    tasks = checklist(book, on.year, on)
    asked = asked_in(book, on.year)
    years = task_years(book)
    return Overview(
        on=on,
        tasks=tasks,
        figures=figures(tasks, on),
        to_do=to_do(tasks),
        quarters=quarters(tasks, on.year),
        expected=expected(asked, tasks, on),
        unanswered=len(unanswered(asked)),
        left=len(to_do(checklist(book, on.year - 1, on))) if on.year - 1 in years else 0,
        years=years,
    )


def left_filter(on: date) -> TaskFilter:
    """What opens the unfinished tasks of the year before ``on``."""
    return TaskFilter(year=on.year - 1, statuses=OPEN, counted=True)


def to_do(tasks: Sequence[Standing]) -> tuple[Standing, ...]:
    """What is still to be done, by last day, what has none last."""
    found = taken(tasks, TaskFilter(statuses=OPEN, counted=True))
    return tuple(sorted(found, key=lambda task: task.due.last_day or date.max))


def quarters(tasks: Sequence[Standing], year: int) -> tuple[Quarter, ...]:
    """The four quarters, and what is in none where there is any."""
    return tuple(
        Quarter(
            name, counts.done, counts.denominator, TaskFilter(year=year, quarter=name, counted=True)
        )
        for name, counts in by_quarter(tasks)
        if counts.denominator or name != NO_QUARTER
    )
