"""Incoming papers with the tasks they touch."""

from collections import defaultdict

from storage.book import Book
from storage.errors import NotFound
from storage.models.incoming import IncomingRow, IncomingTaskRow
from storage.queries.plans import get_plan, list_plans
from storage.records_incoming import Incoming, IncomingLink, LinkableTask

_OVER = ("replaced", "revoked")


def list_incoming(book: Book) -> tuple[Incoming, ...]:
    """All incoming papers, the newest date first; papers without a date come last."""
    links = _links(book)
    row = IncomingRow
    found: list[Incoming] = []
    for values in book.db.rows(row.select().order_by(row.date.desc(), row.id.desc())):
        attachment = values.pop("attachment")
        tasks = tuple(links.get(values["id"], ()))
        found.append(Incoming(**values, attachment_id=attachment, links=tasks))
    return tuple(found)


def get_incoming(book: Book, incoming_id: int) -> Incoming:
    """One incoming paper; raises NotFound."""
    for paper in list_incoming(book):
        if paper.id == incoming_id:
            return paper
    raise NotFound("văn bản đến", incoming_id)


def incoming_of_task(book: Book, task_id: int) -> tuple[Incoming, ...]:
    """The papers that ask for a task or move its date."""
    return tuple(
        paper
        for paper in list_incoming(book)
        if any(link.task_id == task_id for link in paper.links)
    )


def linkable_tasks(book: Book) -> tuple[LinkableTask, ...]:
    """The tasks of the office's own plans, the newest year first."""
    own = [plan.id for plan in list_plans(book) if not plan.is_superior]
    return tuple(task for plan_id in own for task in _tasks_of(book, plan_id))


def _tasks_of(book: Book, plan_id: int) -> tuple[LinkableTask, ...]:
    plan = get_plan(book, plan_id)
    return tuple(
        LinkableTask(
            task.id or 0, plan_id, plan.year, number, " ".join(task.content),
            plan.state not in _OVER,
        )
        for number, task in zip(plan.printed_numbers(), plan.tasks, strict=True)
    )  # fmt: skip


def _links(book: Book) -> dict[int, list[IncomingLink]]:
    row = IncomingTaskRow
    found: dict[int, list[IncomingLink]] = defaultdict(list)
    for link in book.db.rows(row.select().order_by(row.id)):
        paper = IncomingLink(link["task"], link["relation"], link["moved_to"])
        found[link["incoming"]].append(paper)
    return found
