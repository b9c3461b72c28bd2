"""Tasks through amended and replaced plans: which one lives, and where its work is kept.

Amending or replacing a plan makes new rows for its tasks. Their work (status, evidence …) stays
on the first task of the chain, the root, so nothing need be copied and nothing can differ. A
plan rolled over to another year starts chains of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from storage.book import Book

IN_FORCE = ("issued", "amended")
_LINKS = (
    "SELECT p.task_id, p.previous_id, later.state"
    " FROM task_predecessor p"
    " JOIN task t ON t.id = p.task_id JOIN task_group g ON g.id = t.group_id"
    " JOIN plan ON plan.id = g.plan_id JOIN document later ON later.id = plan.document_id"
    " JOIN task old ON old.id = p.previous_id JOIN task_group og ON og.id = old.group_id"
    " JOIN plan earlier ON earlier.id = og.plan_id"
    " JOIN document_link l ON l.document_id = later.id AND l.target_id = earlier.document_id"
    " WHERE l.relation IN ('amends', 'replaces')"
)


@dataclass(frozen=True)
class Chains:
    """``previous`` of each task that follows another; ``superseded`` have one in force after."""

    previous: Mapping[int, int]
    superseded: frozenset[int]

    def root(self, task_id: int) -> int:
        """The first task of the chain, on which the work of all of it hangs."""
        while task_id in self.previous:
            task_id = self.previous[task_id]
        return task_id

    @cached_property
    def later(self) -> Mapping[int, tuple[int, ...]]:
        """The tasks that follow each root, at whatever distance."""
        found: dict[int, tuple[int, ...]] = {}
        for task_id in self.previous:
            root = self.root(task_id)
            found[root] = (*found.get(root, ()), task_id)
        return found


def read_chains(book: Book) -> Chains:
    """All chains of the book; there are few, for plans are seldom amended."""
    rows = book.db.fetch(_LINKS)
    return Chains(
        {task: previous for task, previous, _ in rows},
        frozenset(previous for _, previous, state in rows if state in IN_FORCE),
    )


def chain_root(book: Book, task_id: int) -> int:
    """The task on which the work of ``task_id`` hangs, one step of the chain after another."""
    while rows := book.db.fetch(f"{_LINKS} AND p.task_id = ?", (task_id,)):
        task_id = rows[0][1]
    return task_id
