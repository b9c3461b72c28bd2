"""The coverage board: what superiors ask, the own tasks beside it, and what may belong together."""

from collections import defaultdict
from typing import Any

from storage.book import Book
from storage.errors import NotFound
from storage.models.document import DocumentRow
from storage.models.obligation import ObligationRow, ObligationTaskRow
from storage.models.plan import PlanRow, PlanSuperiorRow
from storage.queries.office import get_office
from storage.queries.plans import get_plan
from storage.records import Superior
from storage.records_obligations import Citation, Coverage, Obligation, OwnTask, Suggestion
from storage.rules.coverage import coverage
from storage.rules.coverage_citation import cite
from storage.rules.coverage_suggest import suggest


def list_obligations(book: Book, plan_id: int | None = None) -> tuple[Obligation, ...]:
    """The obligations of one superior's plan, or of all and the standing ones, in order."""
    row = ObligationRow
    query = row.select().order_by(row.plan, row.position)
    found = book.db.rows(query if plan_id is None else query.where(row.plan == plan_id))
    tasks = _task_ids(book)
    return tuple(_obligation(one, tasks) for one in found)


def obligations_for(book: Book, plan_id: int) -> tuple[Obligation, ...]:
    """What an own plan must answer: superiors' plans of its year, plans it cites, standing ones.

    Raises NotFound.
    """
    plans = _superior_plans(book, plan_id)
    return tuple(one for one in list_obligations(book) if one.plan_id in plans)


def list_own_tasks(book: Book, plan_id: int) -> tuple[OwnTask, ...]:
    """The tasks of a plan as coverage sees them; raises NotFound."""
    plan = get_plan(book, plan_id)
    numbers = iter(plan.printed_numbers())
    return tuple(
        OwnTask(
            id=task.id or 0,
            number=next(numbers),
            text=" ".join(task.content),
            heading=group.label,
            units=tuple(assignment.name for assignment in task.assignments),
        )
        for group in plan.groups
        for task in group.tasks
    )


def get_coverage(book: Book, plan_id: int) -> Coverage:
    """How far an own plan answers what is asked of the office; raises NotFound."""
    return coverage(obligations_for(book, plan_id), list_own_tasks(book, plan_id))


def list_suggestions(
    book: Book, plan_id: int
) -> tuple[tuple[Obligation, OwnTask, Suggestion], ...]:
    """Links worth showing for obligations that no task of the plan answers yet."""
    open_ones = get_coverage(book, plan_id).uncovered
    tasks = list_own_tasks(book, plan_id)
    office = " ".join(get_office(book).name_lines)
    return tuple(
        (open_ones[found.obligation], tasks[found.task], found)
        for found in suggest(open_ones, tasks, office)
    )


def superior_citation(book: Book, superior_plan_id: int, issuer: str) -> Citation:
    """How an own plan cites a superior's plan of the book; ``issuer`` as the sentence names it.

    Raises NotFound. What the stored plan leaves blank is asked for, never made up.
    """
    plan = get_plan(book, superior_plan_id)
    superior = Superior(plan.number, plan.symbol or "", plan.date, issuer, superior_plan_id)
    return cite(superior, plan.kind, plan.subject)


def _obligation(row: dict[str, Any], tasks: dict[int, list[int]]) -> Obligation:
    plan_id = row.pop("plan")
    del row["position"]
    return Obligation(**row, plan_id=plan_id, task_ids=tuple(tasks.get(row["id"], ())))


def _task_ids(book: Book) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for row in book.db.rows(ObligationTaskRow.select().order_by(ObligationTaskRow.id)):
        found[row["obligation"]].append(row["task"])
    return found


def _superior_plans(book: Book, plan_id: int) -> set[int | None]:
    """Ids of the plans that bind ``plan_id``; None stands for standing obligations."""
    rows = book.db.rows(
        PlanRow.select(PlanRow.year, DocumentRow.date)
        .join(DocumentRow)
        .where(PlanRow.id == plan_id)
    )
    if not rows:
        raise NotFound("kế hoạch", plan_id)
    same_year = PlanRow.select(PlanRow.id).where(
        PlanRow.is_superior & (PlanRow.year == rows[0]["year"])
    )
    cited = PlanSuperiorRow.select(PlanSuperiorRow.superior).where(PlanSuperiorRow.plan == plan_id)
    found: set[int | None] = {None}
    found |= {row["id"] for row in book.db.rows(same_year)}
    return found | {row["superior"] for row in book.db.rows(cited)}
