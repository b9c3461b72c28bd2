"""The tasks that must come first before the one in front."""

from functools import partial

from desktop.checklist.edits import TaskEdits
from desktop.checklist.side_list import SideEntry, SideList
from desktop.checklist.side_part import SidePart
from desktop.checklist.words import number_of, status_word
from desktop.widgets.parts import button
from storage.records_followup import Standing
from storage.services.work_order import set_dependencies


class SideBefore(SidePart):
    """Opening an entry puts that task in front."""

    def __init__(self, edits: TaskEdits) -> None:
        super().__init__("Phải làm trước")
        self._edits = edits
        self._task: Standing | None = None
        self.list = SideList("Nhiệm vụ phải làm trước")
        self.add = button("Thêm nhiệm vụ…", self._ask)
        self.add.setDisabled(edits.read_only)
        self.column.addWidget(self.list)
        self.add_row(self.add)
        self.list.opened.connect(self._open)
        self.list.delete_wanted.connect(self._remove)

    def show_task(self, task: Standing) -> None:
        self._task = task
        found = (self._edits.checklist.task(one) for one in task.task.before_ids)
        self.list.show_entries([_entry(one) for one in found if one is not None])

    def _ask(self) -> None:
        from desktop.dialogs.choose import choose_one

        task = self._task
        if task is None:
            return
        taken = {task.task.id, *task.task.before_ids}
        choices = [
            (f"{number_of(one)}. {one.task.text}", one.task.id)
            for one in self._edits.checklist.tasks
            if one.task.id not in taken
        ]
        chosen = choose_one(self, "Nhiệm vụ phải làm trước", "Tìm nhiệm vụ…", choices, "Thêm")
        if chosen is not None:
            self._write((*task.task.before_ids, chosen))

    def _remove(self, task_id: object) -> None:
        if self._task is not None and not self._edits.read_only:
            self._write(tuple(one for one in self._task.task.before_ids if one != task_id))

    def _write(self, before: tuple[int, ...]) -> None:
        if self._task is not None:
            task_id = self._task.task.id
            act = partial(set_dependencies, task_id=task_id, before_ids=before)
            self._edits.checklist.perform(act, (task_id,))

    def _open(self, task_id: object) -> None:
        if isinstance(task_id, int):
            self._edits.checklist.choose(task_id)


def _entry(task: Standing) -> SideEntry:
    text = f"{number_of(task)}. {task.task.text} – {status_word(task)}"
    ink = "" if task.progress == 100 else "amber"
    return SideEntry(text, task.task.id, None, "Bấm đúp để xem", ink)
