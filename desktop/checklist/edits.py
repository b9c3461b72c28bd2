"""What a person does to tasks from any view: each intent is one step that Ctrl+Z takes back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.checklist.standings import Act, Checklist
from desktop.dialogs.delete_tasks import sure_to_delete
from desktop.dialogs.one_line import ask_line
from desktop.partial_dates import read_date
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.evidence import count_hanging
from storage.queries.office import list_units
from storage.records_followup import Standing
from storage.records_tasks import STATUS_NAMES
from storage.services.tasks import delete_tasks
from storage.services.unplanned import add_unplanned_task, edit_unplanned_task
from storage.services.work import set_due, set_person, set_result, set_start, set_status

_UNDONE = "Bấm Ctrl+Z để lấy lại."
_DATE_HINT = "Ví dụ: 30/01/2026; để trống thì thời hạn theo kế hoạch và yêu cầu của cấp trên."


class TaskEdits:
    """Asks what must be asked, then writes; what went wrong the checklist tells."""

    def __init__(self, checklist: Checklist, window: QWidget) -> None:
        self.checklist = checklist
        self._window = window

    @property
    def read_only(self) -> bool:
        return self.checklist.book.read_only

    # -- status

    def set_status(self, task_ids: Sequence[int], status: str, reason: str = "") -> bool:
        """Say how tasks stand as of today; why one is not carried out is asked for."""
        if status == "not_carried_out" and not reason:
            reason = self._ask_reason() or ""
            if not reason:
                self.checklist.changed.emit()  # the cell shows again how the task stands
                return False
        on = self.checklist.today
        return self._write(
            task_ids, partial(set_status, task_ids=task_ids, status=status, on=on, reason=reason)
        )

    def ask_due(self, task_ids: Sequence[int]) -> None:
        """Ask for the due date of tasks and type it."""
        text = ask_line(self._window, "Đặt thời hạn", "Thời hạn", read_date, _DATE_HINT)
        if text is not None:
            self.set_due(task_ids, read_date(text))

    def ask_start(self, task_ids: Sequence[int]) -> None:
        text = ask_line(self._window, "Đặt ngày bắt đầu", "Ngày bắt đầu", read_date)
        if text is not None:
            self.set_start(task_ids, read_date(text))

    def ask_person(self, task_ids: Sequence[int]) -> None:
        """Ask who is in charge of tasks; those known are offered."""
        text = ask_line(
            self._window, "Phân công", "Người phụ trách", str, "Để trống để bỏ phân công.",
            self.people(),
        )  # fmt: skip
        if text is not None:
            self.set_person(task_ids, text)

    def people(self) -> tuple[str, ...]:
        """Who is in charge of some task of the year."""
        return tuple(sorted({task.task.person for task in self.checklist.tasks} - {""}))

    def set_due(self, task_ids: Sequence[int], due: PartialDate | None) -> bool:
        return self._write(task_ids, partial(set_due, task_ids=task_ids, due=due))

    def set_start(self, task_ids: Sequence[int], start: PartialDate | None) -> bool:
        return self._write(task_ids, partial(set_start, task_ids=task_ids, start=start))

    def set_person(self, task_ids: Sequence[int], person: str) -> bool:
        return self._write(task_ids, partial(set_person, task_ids=task_ids, person=person))

    def set_result(self, task_ids: Sequence[int], result: str) -> bool:
        return self._write(task_ids, partial(set_result, task_ids=task_ids, result=result))

    def type_in(self, task: Standing, column: str, text: str) -> None:
        """Take what was typed into a cell of the table."""
        ids = (task.task.id,)
        if column == "person":
            self.set_person(ids, text)
        elif column == "due":
            self._type_due(ids, text)
        elif column == "status":
            named = {name: status for status, name in STATUS_NAMES.items()}
            self.set_status(ids, named[text])

    # -- tasks

    def add(
        self, content: str, units: Sequence[str] = (), due: PartialDate | None = None
    ) -> int | None:
        """A task outside the plan, put in front; None when the book refused it."""
        made: list[int] = []

        def act(book: Book) -> None:
            made.append(
                add_unplanned_task(book, self.checklist.year, content.split("\n"), units, due)
            )

        if not self._write((), act):
            return None
        self.checklist.choose(made[0])
        return made[0]

    def ask_new(self) -> None:
        """Ask for a task outside the plan and add it."""
        from desktop.dialogs.new_task import NewTaskDialog

        units = [unit.name for unit in list_units(self.checklist.book)]
        dialog = NewTaskDialog(self._window, self.checklist.year, units)
        if dialog.exec():
            self.add(dialog.content, dialog.chosen_units, dialog.due)
        dialog.deleteLater()

    def ask_words(self, task: Standing) -> None:
        """Ask for the words, the unit and the due date of a task outside the plan anew."""
        from desktop.dialogs.new_task import NewTaskDialog

        units = [unit.name for unit in list_units(self.checklist.book)]
        dialog = NewTaskDialog(self._window, self.checklist.year, units, task.task)
        if dialog.exec():
            act = partial(
                edit_unplanned_task, task_id=task.task.id, content=dialog.content.split("\n"),
                units=dialog.chosen_units, due=dialog.due,
            )  # fmt: skip
            self._write((), act)
        dialog.deleteLater()

    def delete(self, task_ids: Sequence[int]) -> None:
        """Remove tasks; where files or notes hang on them, only after asking."""
        tasks = [task for one in task_ids if (task := self.checklist.task(one)) is not None]
        if not tasks or self.read_only or not self._sure(tasks):
            return
        self._write((), partial(delete_tasks, task_ids=task_ids), f"Đã xóa nhiệm vụ. {_UNDONE}")

    def _type_due(self, task_ids: Sequence[int], text: str) -> None:
        try:
            due = read_date(text)
        except ValueError as error:
            self.checklist.said.emit(str(error))
            return
        self.set_due(task_ids, due)

    def _sure(self, tasks: Sequence[Standing]) -> bool:
        one = len(tasks) == 1
        named = f"nhiệm vụ “{tasks[0].task.text}”" if one else f"{len(tasks)} nhiệm vụ"
        hanging = count_hanging(self.checklist.book, [task.task.id for task in tasks])
        return sure_to_delete(self._window, named, *hanging)

    def _ask_reason(self) -> str | None:
        def check(text: str) -> None:
            if not text:
                raise ValueError("Hãy ghi lý do để đưa vào báo cáo.")

        return ask_line(self._window, "Không thực hiện", "Lý do không thực hiện", check)

    def _write(self, task_ids: Sequence[int], act: Act, word: str = "") -> bool:
        return self.checklist.perform(act, task_ids, word)
