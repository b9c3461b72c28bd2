"""One reading of the coverage board: what is asked, the own tasks, and how the two stand."""

from dataclasses import dataclass

from desktop.editing.board import Suggested, best_for
from storage.book import Book
from storage.queries.obligations import (
    get_coverage,
    list_own_tasks,
    list_suggestions,
    obligations_for,
)
from storage.records_obligations import Coverage, Obligation, OwnTask

_NOTHING_ASKED = Coverage((), (), (), (), ())


@dataclass(frozen=True)
class CoverageReading:
    """The board as it was when read; ``suggested`` are links for a person to accept."""

    obligations: tuple[Obligation, ...] = ()
    tasks: tuple[OwnTask, ...] = ()
    suggested: tuple[Suggested, ...] = ()
    stand: Coverage = _NOTHING_ASKED

    def obligation(self, key: int | None) -> Obligation | None:
        return next((one for one in self.obligations if one.id == key), None)

    def shown(self, with_others: bool) -> list[Obligation]:
        """The requirements to look at; those for other offices only if wanted."""
        others = () if with_others else self.stand.not_addressed
        return [one for one in self.obligations if one not in others]

    def is_aside(self, one: Obligation | None) -> bool:
        """Whether ``one`` is taken for none of this office's."""
        return one in self.stand.out_of_scope or one in self.stand.not_addressed

    def task_for(self, one: Obligation | None) -> int | None:
        """Id of the task that answers ``one``, else of the one most likely to."""
        ids = () if one is None else one.task_ids
        linked = next((task.id for task in self.tasks if task.id in ids), None)
        best = best_for(one, self.suggested)
        return linked or (None if best is None else best.id)

    def number(self, task_id: int | None) -> str:
        """The printed number of an own task; "" for none."""
        return next((task.number for task in self.tasks if task.id == task_id), "")


def read_coverage(book: Book, plan_id: int) -> CoverageReading:
    """What the board shows of an own plan; raises NotFound."""
    return CoverageReading(
        obligations_for(book, plan_id),
        list_own_tasks(book, plan_id),
        list_suggestions(book, plan_id),
        get_coverage(book, plan_id),
    )
