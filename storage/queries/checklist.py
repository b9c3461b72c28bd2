"""The checklist: how the office's own tasks stand on a day, with the reason of every due date."""

from datetime import date

from resources.catalogues.usual_deadlines import UsualDeadline, load_usual_deadlines
from resources.collecting import uncollected
from storage.book import Book
from storage.queries.office import get_office
from storage.queries.task_facts import read_facts
from storage.records_followup import Standing
from storage.rules.deadlines import usual_for
from storage.rules.task_status import standing


def checklist(book: Book, year: int | None, on: date) -> tuple[Standing, ...]:
    """The own tasks of a year as they stand on ``on``, or of all years, the newest first.

    They come in the order of their plans, those outside the plan last.
    """
    usual = office_deadlines(book)
    with uncollected():
        return tuple(standing(task, on, usual) for task in read_facts(book, year))


def office_deadlines(book: Book) -> tuple[UsualDeadline, ...]:
    """The usual deadlines of the whole country and of the office's own province."""
    office = get_office(book)
    named = " ".join((office.place, *office.parent_lines, *office.name_lines))
    return usual_for(named, load_usual_deadlines())
