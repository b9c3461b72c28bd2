"""The sub-steps of the task in front: added, ticked, put in order, laid back from the due date."""

from functools import partial

from PySide6.QtWidgets import QLineEdit

from desktop.checklist.edits import TaskEdits
from desktop.checklist.side_list import SideEntry, SideList
from desktop.checklist.side_part import SidePart
from desktop.checklist.standings import Act
from desktop.checklist.words import progress_word
from desktop.widgets.parts import button
from storage.queries.reminding import read_day_swaps
from storage.records_followup import Standing
from storage.rules.back_planning import LaidStep, laid_back
from storage.rules.day_swaps import office_calendar
from storage.services.work_steps import add_step, move_step, remove_steps, tick_step


class SideSteps(SidePart):
    """Each step shows the day by which it is to be done, kept as typed or laid back."""

    def __init__(self, edits: TaskEdits) -> None:
        super().__init__("Các bước")
        self._edits = edits
        self._task: Standing | None = None
        self.list = SideList("Các bước của nhiệm vụ", movable=not edits.read_only)
        self.new = QLineEdit()
        self.new.setAccessibleName("Bước mới")
        self.new.setPlaceholderText("Thêm bước, rồi bấm Enter…")
        self.lay_back = button("Xếp lịch ngược…", self.ask_lay_back)
        self.lay_back.setToolTip("Xếp các bước lùi từ thời hạn theo ngày làm việc")
        self.column.addWidget(self.list)
        self.column.addWidget(self.new)
        self.add_row(self.lay_back)
        for made in (self.new, self.lay_back):
            made.setDisabled(edits.read_only)
        self._connect()

    def show_task(self, task: Standing) -> None:
        if self._task is None or self._task.task.id != task.task.id:
            self.new.clear()
        self._task = task
        done = progress_word(task) if task.task.steps else ""
        self.heading.setText(f"Các bước · {done}" if done else "Các bước")
        calendar = office_calendar(read_day_swaps(self._edits.checklist.book))
        laid = laid_back(task.task.steps, task.due.last_day, calendar)
        self.list.show_entries([self._entry(one) for one in laid])

    def ask_lay_back(self) -> None:
        """Show which steps the day asks for, and lay them once agreed."""
        from desktop.dialogs.back_planning import ask_back_planning

        if self._task is not None:
            ask_back_planning(self, self._edits.checklist, self._task)

    def _entry(self, laid: LaidStep) -> SideEntry:
        step, on = laid.step, self._edits.checklist.on
        done = step.done_on is not None
        late = not done and laid.day is not None and laid.day < on
        when = f"{laid.day:%d/%m}  " if laid.day is not None else ""
        before = f"{step.days_before} ngày làm việc trước thời hạn"
        tip = before if step.due is None and step.days_before is not None else ""
        return SideEntry(f"{when}{step.text}", step.id, done, tip, "red" if late else "")

    def _perform(self, act: Act) -> bool:
        task = self._task
        return task is not None and self._edits.checklist.perform(act, (task.task.id,))

    def _add(self) -> None:
        if self._task is not None and self.new.text().strip():
            act = partial(add_step, task_id=self._task.task.id, text=self.new.text())
            if self._perform(act):
                self.new.clear()

    def _tick(self, step_id: object, done: bool) -> None:
        if isinstance(step_id, int):
            on = self._edits.checklist.today if done else None
            self._perform(partial(tick_step, step_id=step_id, on=on))

    def _move(self, step_id: object, place: int) -> None:
        if isinstance(step_id, int):
            self._perform(partial(move_step, step_id=step_id, position=place))

    def _remove(self, step_id: object) -> None:
        if isinstance(step_id, int) and not self._edits.read_only:
            self._perform(partial(remove_steps, step_ids=(step_id,)))

    def _connect(self) -> None:
        self.new.returnPressed.connect(self._add)
        self.list.ticked.connect(self._tick)
        self.list.moved.connect(self._move)
        self.list.delete_wanted.connect(self._remove)
