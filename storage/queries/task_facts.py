"""Everything known of the office's own tasks, one query a table whatever their number."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from resources.collecting import uncollected
from storage.book import Book
from storage.queries.living_tasks import LivingTask, living_tasks
from storage.queries.office import get_office
from storage.queries.task_chains import Chains, chain_root, read_chains
from storage.queries.task_sources import (
    plan_names,
    read_deadlines,
    read_linked,
    read_moved,
    read_units,
    read_unlinked,
)
from storage.queries.work_parts import (
    count_evidence,
    count_notes,
    read_before,
    read_products,
    read_steps,
    read_work,
)
from storage.records_obligations import OwnTask
from storage.records_tasks import AskedBy, Product, TaskFacts
from storage.rules.task_sources import sure_sources
from storage.rules.work_kinds import suggest_products

_LEADS = "chủ trì"
_UNSAID: dict[str, Any] = {
    "status": "", "reason": "", "person": "", "result": "",
    "done_on": None, "start": None, "typed_due": None,
}  # fmt: skip


def read_facts(book: Book, year: int | None = None) -> tuple[TaskFacts, ...]:
    """The own tasks of a year with all their work, or of all years, the newest first."""
    with uncollected():
        chains = read_chains(book)
        living = living_tasks(book, year, chains)
        parts = _Parts(book, year, living, chains)
        return tuple(parts.facts(task) for task in living)


def read_work_anew(book: Book, facts: Sequence[TaskFacts]) -> tuple[TaskFacts, ...]:
    """The same tasks with their own work read again: status, dates, products, steps, counts.

    What their plans, superiors and other tasks say of them stays as given.
    """
    db, root_of = book.db, {task.id: chain_root(book, task.id) for task in facts}
    roots = tuple(root_of.values())
    work, products = read_work(db, roots), read_products(db, roots)
    steps, notes = read_steps(db, roots), count_notes(db, roots)
    evidence = count_evidence(db, roots)
    found: list[TaskFacts] = []
    for task in facts:
        root = root_of[task.id]
        said = work.get(root, {})
        own = _products(said, products.get(root, ()), task.content)
        found.append(
            replace(
                task,
                products=own,
                steps=tuple(steps.get(root, ())),
                evidence=evidence.get(root, 0) + sum(one.proven for one in own),
                notes=notes.get(root, 0),
                **(_said(said) or _UNSAID),
            )
        )
    return tuple(found)


class _Parts:
    """What hangs on the tasks, read once and put together task by task."""

    def __init__(
        self, book: Book, year: int | None, living: Sequence[LivingTask], chains: Chains
    ) -> None:
        db, roots = book.db, [task.root for task in living]
        ids = [task.id for task in living]
        chain = {one: root for root in roots for one in (root, *chains.later.get(root, ()))}
        self._living_of = {task.root: task.id for task in living}
        self._work = read_work(db, roots)
        self._products = read_products(db, roots)
        self._steps = read_steps(db, roots)
        self._before = read_before(db, roots)
        self._evidence = count_evidence(db, roots)
        self._notes = count_notes(db, roots)
        self._units = read_units(db, ids)
        self._deadlines = read_deadlines(db, ids)
        self._moved = read_moved(db, chain)
        self._asked = read_linked(db, chain)
        for task_id, asked in _suggested(book, year, living):
            self._asked.setdefault(task_id, []).append(asked)

    def facts(self, task: LivingTask) -> TaskFacts:
        work = self._work.get(task.root, {})
        units = self._units.get(task.id, ())
        leads = tuple(name for name, role in units if role == _LEADS)
        products = self._products_of(task, work)
        return TaskFacts(
            id=task.id,
            uid=task.uid,
            number=task.number,
            content=task.content,
            plan_id=task.plan_id,
            year=task.year,
            heading=task.heading,
            lead_units=leads or tuple(name for name, _ in units),
            helping_units=tuple(name for name, role in units if leads and role != _LEADS),
            deadline_text=self._deadlines.get(task.id, ""),
            unplanned=task.unplanned,
            products=products,
            steps=tuple(self._steps.get(task.root, ())),
            before_ids=tuple(
                self._living_of[one]
                for one in self._before.get(task.root, ())
                if one in self._living_of
            ),
            asked_by=tuple(self._asked.get(task.root, ())),
            moved_by=tuple(self._moved.get(task.root, ())),
            evidence=self._evidence.get(task.root, 0) + sum(one.proven for one in products),
            notes=self._notes.get(task.root, 0),
            **_said(work),
        )

    def _products_of(self, task: LivingTask, work: dict[str, Any]) -> tuple[Product, ...]:
        return _products(work, self._products.get(task.root, ()), task.content)


def _products(
    work: dict[str, Any], own: Sequence[Product], content: tuple[str, ...]
) -> tuple[Product, ...]:
    if work.get("has_own_products"):
        return tuple(own)
    return tuple(Product(code) for code in suggest_products(content))


def _said(work: dict[str, Any]) -> dict[str, Any]:
    if not work:
        return {}
    return {
        **{name: work[name] for name in ("status", "reason", "person", "result", "done_on")},
        "start": work["start_date"],
        "typed_due": work["due_date"],
    }


def _suggested(
    book: Book, year: int | None, living: Sequence[LivingTask]
) -> list[tuple[int, AskedBy]]:
    """The dated requirements that surely one task answers, by the root of that task."""
    open_ones = read_unlinked(book.db, year)
    if not open_ones:
        return []
    names = plan_names(book.db, {one.plan_id for one in open_ones if one.plan_id})
    ours = [OwnTask(one.root, one.number, " ".join(one.content), one.heading) for one in living]
    found = sure_sources(open_ones, ours, " ".join(get_office(book).name_lines))
    return [
        (
            task.id,
            AskedBy(
                one.text, one.place, names.get(one.plan_id or 0, ""), one.deadline, False, one.uid
            ),
        )
        for one, task in found
    ]
