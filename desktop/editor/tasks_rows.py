"""What a person does to whole rows: tasks come, go and move, groups are named and ordered."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from desktop.dialogs.delete_tasks import sure_to_delete
from desktop.editing.group_names import QUARTERS, next_label
from desktop.editing.session import PlanSession
from desktop.editor.tasks_chosen import Chosen
from desktop.editor.tasks_questions import ask_delete_group
from desktop.editor.tasks_words import deleted_group, deleted_tasks, named_tasks
from desktop.models.task_rows import GroupLine, Line
from desktop.widgets.task_table import TaskTable
from storage.book import Book
from storage.queries.evidence import count_hanging
from storage.records import Task, TaskGroup
from storage.services.groups import add_group, delete_group, rename_group
from storage.services.pasting import PastePlace
from storage.services.tasks import delete_tasks, insert_tasks, move_tasks


class TaskRows:
    """Carries out the row and group commands on the open plan."""

    def __init__(
        self,
        session: PlanSession,
        table: TaskTable,
        chosen: Chosen,
        parent: QWidget,
        say: Callable[[str], None],
    ) -> None:
        self._session = session
        self._table = table
        self._chosen = chosen
        self._parent = parent
        self._say = say

    # -- tasks

    def insert_below(self) -> None:
        self._table.finish_editing()
        self._insert(self._chosen.place(self._session.plan))

    def insert_above(self) -> None:
        self._table.finish_editing()
        self._insert(self._chosen.place(self._session.plan, below=False))

    def delete(self) -> None:
        ids = self._chosen_ids()
        numbers = [line.number for line in self._chosen.tasks()]
        if not ids or not self._sure_to_delete(ids, numbers):
            return
        if self._session.perform(lambda book: delete_tasks(book, ids)):
            self._say(deleted_tasks(numbers))

    def _sure_to_delete(self, ids: list[int], numbers: Sequence[str]) -> bool:
        evidence, notes = count_hanging(self._session.book, ids)
        return sure_to_delete(self._parent, named_tasks(numbers), evidence, notes)

    def move_up(self) -> None:
        lines = self._chosen.tasks()
        if not lines:
            return
        first = lines[0]
        if first.position > 0:
            self._move(first.group_id, first.position - 1)
        else:
            self.to_previous_group()

    def move_down(self) -> None:
        lines = self._chosen.tasks()
        if not lines:
            return
        last = lines[-1]
        group = self._group_beside(last.group_id, 0)
        if group is not None and last.position < len(group.tasks) - 1:
            self._move(last.group_id, last.position + 2)
        else:
            self.to_next_group()

    def to_previous_group(self) -> None:
        lines = self._chosen.tasks()
        group = self._group_beside(lines[0].group_id, -1) if lines else None
        if group is not None:
            self._move(group.id, len(group.tasks))

    def to_next_group(self) -> None:
        lines = self._chosen.tasks()
        group = self._group_beside(lines[-1].group_id, 1) if lines else None
        if group is not None:
            self._move(group.id, 0)

    def drop(self, row: int) -> None:
        """Put the chosen tasks before the line at ``row``."""
        lines = self._table.lines
        line: Line = lines.record(row - 1 if row > 0 else row)
        if isinstance(line, GroupLine):
            self._move(line.group.id, 0)
        else:
            self._move(line.group_id, line.position + (1 if row > 0 else 0))

    def _insert(self, place: PastePlace) -> None:
        plan_id, added = self._session.plan_id, list[int]()

        def act(book: Book) -> None:
            with book.unit("Thêm nhiệm vụ"):
                group = place.group_id or add_group(book, plan_id, "")
                added.extend(insert_tasks(book, group, place.position, (Task(()),)))

        if self._session.perform(act):
            self.choose_tasks(added)

    def choose_tasks(self, ids: list[int], whole: bool = False) -> None:
        """Choose the content of these tasks, ready to be typed, or their whole rows."""
        uids = [task.uid for task in self._session.plan.tasks if task.id in set(ids)]
        kinds = [column.key for column in self._table.lines.columns]
        self._chosen.choose(uids, kinds.index("content") if "content" in kinds else 0, whole)
        self._table.setFocus()

    def _move(self, group_id: int | None, position: int) -> None:
        ids = self._chosen_ids()
        if ids and group_id is not None:
            self._session.perform(lambda book: move_tasks(book, ids, group_id, position))

    def _chosen_ids(self) -> list[int]:
        self._table.finish_editing()
        return [line.task.id for line in self._chosen.tasks() if line.task.id is not None]

    # -- groups

    def add_group(self) -> None:
        """A group behind the current one, its name ready to be typed over."""
        self._table.finish_editing()
        groups = self._session.plan.groups
        here = self._group_at(self._chosen.group_id)
        at = len(groups) if here is None else here + 1
        present = [group.label for group in groups]
        label = next_label(present[at - 1] if present else "", present)
        plan_id, added = self._session.plan_id, list[int]()
        if self._session.perform(lambda book: added.append(add_group(book, plan_id, label, at))):
            self._edit_label(added[0])

    def add_quarters(self) -> None:
        """QUÝ I to QUÝ IV for a plan without groups, and a first task to type."""
        plan_id, added = self._session.plan_id, list[int]()

        def act(book: Book) -> None:
            with book.unit("Tạo bốn quý"):
                groups = [add_group(book, plan_id, label) for label in QUARTERS]
                added.extend(insert_tasks(book, groups[0], 0, (Task(()),)))

        if self._session.perform(act):
            self.choose_tasks(added)

    def rename_group(self) -> None:
        """Open the heading of the current group for typing."""
        group_id = self._chosen.group_id
        if group_id is None:
            return
        if self._heading_row(group_id) < 0:  # an only group without a name shows no heading yet
            self._session.perform(lambda book: rename_group(book, group_id, next_label("")))
        self._edit_label(group_id)

    def delete_group(self) -> None:
        at = self._group_at(self._chosen.group_id)
        if at is None:
            return
        self._table.finish_editing()
        group = self._session.plan.groups[at]
        if group.id is None:
            return
        group_id, count = group.id, len(group.tasks)
        agreed = not count or ask_delete_group(self._parent, group.label, count)
        if agreed and self._session.perform(lambda book: delete_group(book, group_id)):
            self._say(deleted_group(group.label, count))

    def _edit_label(self, group_id: int) -> None:
        row = self._heading_row(group_id)
        if row >= 0:
            index = self._table.lines.index(row, 0)
            self._table.setCurrentIndex(index)
            self._table.edit_all(index)

    def _heading_row(self, group_id: int) -> int:
        lines = self._table.lines
        for row in range(lines.rowCount()):
            line = lines.record(row)
            if isinstance(line, GroupLine) and line.group.id == group_id:
                return row
        return -1

    def _group_at(self, group_id: int | None) -> int | None:
        ids = [group.id for group in self._session.plan.groups]
        return ids.index(group_id) if group_id in ids else None

    def _group_beside(self, group_id: int | None, step: int) -> TaskGroup | None:
        groups, at = self._session.plan.groups, self._group_at(group_id)
        if at is None or not 0 <= at + step < len(groups):
            return None
        return groups[at + step]
