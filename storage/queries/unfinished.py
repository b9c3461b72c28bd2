"""What of a year's work is not finished: offered when the next year's plan is made."""

from storage.book import Book
from storage.queries.plans import get_plan
from storage.queries.task_facts import read_facts
from storage.records_tasks import TaskFacts

_FINISHED = ("done", "not_arisen", "not_carried_out")


def unfinished_tasks(book: Book, plan_id: int) -> tuple[TaskFacts, ...]:
    """The tasks of a plan, and the unplanned ones of its year, that are not finished.

    None where nobody follows the work: then nothing is known to be unfinished. Raises NotFound.
    """
    year = get_plan(book, plan_id).year
    facts = [one for one in read_facts(book, year) if one.plan_id == plan_id or one.unplanned]
    if not any(one.status for one in facts):
        return ()
    return tuple(one for one in facts if one.status not in _FINISHED)
