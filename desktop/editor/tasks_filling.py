"""A pasted column of cells fills the current column downwards, as in Excel."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from desktop.editing.clipboard import ClipboardError
from desktop.editing.edits import TaskEdit
from desktop.editing.grid import Grid
from desktop.editing.session import PlanSession
from desktop.editing.together import write_together
from desktop.editor.tasks_cells import task_edit_of
from desktop.editor.tasks_chosen import Chosen
from desktop.editor.tasks_questions import ask_more_tasks
from desktop.models.table import Column
from desktop.models.task_rows import Line, TaskLine
from desktop.widgets.task_table import TaskTable
from storage.book import Book
from storage.records import Task
from storage.services.tasks import insert_tasks

_COUNTED = ClipboardError(
    "Số thứ tự được đánh tự động nên không dán vào cột này được; chưa có gì thay đổi.",
    "Hãy đặt con trỏ ở cột nội dung để thêm nhiệm vụ, hoặc ở cột cần điền rồi dán lại.",
)


class TaskFilling:
    """Gives one cell each to the tasks from the current one on."""

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

    def takes(self, grid: Grid) -> bool:
        """Whether ``grid`` is one column while the cursor is in another one than the content."""
        several = grid.width == 1 and len(grid.rows) > 1
        on_task = isinstance(self._chosen.line, TaskLine)
        return several and on_task and self._column.key != "content"

    def fill(self, grid: Grid) -> None:
        """One undo step; cells beyond the last task become tasks only after a yes."""
        if self._column.key == "number" and self._session.plan.numbering != "typed":
            self._session.failed.emit(_COUNTED)
            return
        cells = _without_blank_end([row.cells[0] if row.cells else "" for row in grid.rows])
        lines = self._tasks_below()
        more = cells[len(lines) :]
        adding = ask_more_tasks(self._parent, len(more), len(lines)) if more else False
        if adding is not None:
            self._write(lines, cells, more if adding else ())

    @property
    def _column(self) -> Column[Line]:
        return self._table.lines.columns[self._chosen.column]

    def _tasks_below(self) -> list[TaskLine]:
        """The current task, or the first of those chosen with it, and all tasks behind it."""
        lines = self._table.lines
        every = [lines.record(row) for row in range(lines.rowCount())]
        tasks = [line for line in every if isinstance(line, TaskLine)]
        chosen, current = self._chosen.tasks(), self._chosen.line
        first = chosen[0] if current in chosen else current
        start = next(at for at, line in enumerate(tasks) if line == first)
        return tasks[start:]

    def _write(self, lines: list[TaskLine], cells: Sequence[str], more: Sequence[str]) -> None:
        at, count = self._chosen.column, min(len(lines), len(cells)) + len(more)
        edits = [self._edit(line, cell) for line, cell in zip(lines, cells, strict=False)]
        tasks = [self._edit(TaskLine("", Task(())), cell).of(Task(())) for cell in more]
        last, added = self._session.plan.groups[-1], list[int]()

        def act(book: Book) -> None:
            with book.unit(f"Dán vào {count} ô"):
                write_together(book, "Dán vào các ô", edits)
                added.extend(insert_tasks(book, last.id or 0, len(last.tasks), tasks))

        if self._session.perform(act):
            new = [task.uid for task in self._session.plan.tasks if task.id in set(added)]
            self._chosen.choose([line.uid for line in lines[: len(cells)]] + new, at)
            self._say(f"Đã dán vào {count} ô. Hoàn tác bằng Ctrl+Z.")

    def _edit(self, line: TaskLine, text: str) -> TaskEdit:
        return task_edit_of(self._session.plan_id, line, self._column, text)


def _without_blank_end(cells: Sequence[str]) -> list[str]:
    """Excel's blank cells inside a column empty theirs; those at its end are none."""
    filled = [at for at, cell in enumerate(cells) if cell.strip()]
    return list(cells[: filled[-1] + 1]) if filled else []
