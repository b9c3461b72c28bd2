"""The office's tasks of one year as they stand today, read once for all views of the checklist."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from desktop.checklist.filters import TaskFilter, searched
from resources.errors import KnownError
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.checklist import checklist, office_deadlines
from storage.queries.plans import list_plans
from storage.queries.task_facts import read_work_anew
from storage.records import Change
from storage.records_followup import Standing
from storage.records_tasks import TaskFacts
from storage.rules.task_status import standing

Act = Callable[[Book], object]

_WORK = frozenset({"task_work", "task_product", "task_step", "task_note", "task_evidence"})
"""What an edit of a task's work touches; it changes no other task."""

TABLES = _WORK | {
    "plan", "task_group", "task", "assignment", "task_cell", "task_dependency", "task_predecessor",
    "plan_column", "document", "document_link", "obligation", "obligation_task", "incoming",
    "incoming_task", "attachment", "office", "day_swap",
}  # fmt: skip


class Checklist(QObject):
    """``changed``: other tasks are to be seen, or they stand otherwise. ``chosen_changed``: another
    task is in front, or it stands otherwise. ``said`` and ``failed`` tell what became of a write.
    """

    changed = Signal()
    chosen_changed = Signal()
    said = Signal(str)
    failed = Signal(Exception)

    def __init__(self, book: Book, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self.book = book
        self._today = today
        self.filter = TaskFilter(year=today().year)
        self.shown: tuple[Standing, ...] = ()
        self._all: dict[int, Standing] = {}
        self._texts: dict[int, str] = {}
        self._chosen = 0
        self._written: frozenset[int] = frozenset()

    # -- what there is

    @property
    def on(self) -> date:
        """The day on which the tasks are judged."""
        return self._today()

    @property
    def today(self) -> PartialDate:
        return PartialDate(self.on.year, self.on.month, self.on.day)

    @property
    def year(self) -> int:
        return self.filter.year

    @property
    def tasks(self) -> tuple[Standing, ...]:
        """All own tasks of the year in front, whatever is filtered."""
        return tuple(self._all.values())

    @property
    def chosen(self) -> Standing | None:
        """The task in front."""
        return self._all.get(self._chosen)

    def task(self, task_id: int) -> Standing | None:
        return self._all.get(task_id)

    def years(self) -> tuple[int, ...]:
        """The years that have own plans, and this one, newest first."""
        plans = list_plans(self.book)
        own = {plan.year for plan in plans if plan.year and not plan.is_superior}
        return tuple(sorted(own | {self.year, self.on.year}, reverse=True))

    # -- what is to be seen

    def reload(self) -> None:
        """Read the year anew and tell the views."""
        self._all = {one.task.id: one for one in checklist(self.book, self.year, self.on)}
        self._texts = {task_id: searched(task) for task_id, task in self._all.items()}
        self._narrow()

    def show(self, wanted: TaskFilter) -> None:
        """Narrow what is seen to ``wanted``; another year is read first."""
        year = self.year
        self.filter = replace(wanted, year=wanted.year or year)
        if self.year != year:
            self.reload()
        else:
            self._narrow()

    def choose(self, task_id: int) -> None:
        """Put a task in front."""
        if task_id != self._chosen:
            self._chosen = task_id
            self.chosen_changed.emit()

    def follow(self, change: Change) -> bool:
        """Take in what a unit of work touched; False where everything is to be read anew."""
        if not TABLES & change.rows.keys():
            return True
        if not self._written or not change.rows.keys() <= _WORK | {"attachment"}:
            return False
        self._read_anew(self._written)
        return True

    # -- what is done

    def perform(self, act: Act, task_ids: Iterable[int], word: str = "") -> bool:
        """Carry out one intent on tasks, and say ``word``; False when the book refused."""
        self._written = frozenset(task_ids)
        try:
            act(self.book)
        except KnownError as error:
            self.failed.emit(error)
            return False
        finally:
            self._written = frozenset()
        if word:
            self.said.emit(word)
        return True

    def _read_anew(self, task_ids: Iterable[int]) -> None:
        known: Sequence[TaskFacts] = [self._all[one].task for one in task_ids if one in self._all]
        usual = office_deadlines(self.book)
        for facts in read_work_anew(self.book, known):
            self._all[facts.id] = standing(facts, self.on, usual)
            self._texts[facts.id] = searched(self._all[facts.id])
        self._narrow()

    def _narrow(self) -> None:
        self.shown = tuple(
            task for one, task in self._all.items() if self.filter.takes(task, self._texts[one])
        )
        self.changed.emit()
        self.chosen_changed.emit()
