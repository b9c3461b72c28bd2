"""Rows to and from Excel and Word by the clipboard."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.editing.clipboard import ClipboardError, PastedText, read_clipboard, to_clipboard
from desktop.editing.grid import Grid, GridRow
from desktop.editing.pasted_rows import Pasted, read_rows
from desktop.editing.session import PlanSession
from desktop.editor.tasks_cells import fill
from desktop.editor.tasks_chosen import Chosen
from desktop.editor.tasks_filling import TaskFilling
from desktop.editor.tasks_questions import ask_new_columns
from desktop.editor.tasks_rows import TaskRows
from desktop.models.task_rows import GroupLine
from desktop.widgets.task_table import TaskTable
from storage.book import Book
from storage.services.pasting import paste_tasks

_NO_ROWS = ClipboardError(
    "Bảng trong bộ nhớ tạm không có hàng nhiệm vụ nào; chưa có gì thay đổi.",
    "Hãy chọn cả các hàng nhiệm vụ trong Excel hoặc Word rồi sao chép lại.",
)


class TaskClipboard:
    """Copies, cuts and pastes what is chosen in the task table."""

    def __init__(
        self,
        session: PlanSession,
        table: TaskTable,
        chosen: Chosen,
        rows: TaskRows,
        parent: QWidget,
        say: Callable[[str], None],
    ) -> None:
        self._session = session
        self._table = table
        self._chosen = chosen
        self._rows = rows
        self._parent = parent
        self._say = say
        self._filling = TaskFilling(session, table, chosen, parent, say)

    # -- out

    def copy(self) -> None:
        """The chosen cells, in the rectangle they lie in; one cell alone as plain text."""
        self._table.finish_editing()
        cells = self._chosen.cells()
        if len(cells) == 1:
            line, column = cells[0]
            _clipboard().setText(column.text(line))
        elif cells:
            _clipboard().setMimeData(to_clipboard(self._grid()))

    def cut(self) -> None:
        """Whole rows go with their tasks, single cells only lose their text."""
        self.copy()
        if self._chosen.whole_rows():
            self._rows.delete()
        else:
            fill(self._session, self._chosen.cells(), "", "Cắt nội dung")

    def _grid(self) -> Grid:
        indexes = self._table.selectedIndexes()
        across = sorted({index.column() for index in indexes})
        rows: list[GridRow] = []
        for row in sorted({index.row() for index in indexes}):
            line = self._table.lines.record(row)
            if isinstance(line, GroupLine):
                rows.append(GridRow((line.group.label,), spans=True))
            else:
                columns = self._table.lines.columns
                rows.append(GridRow(tuple(columns[at].text(line) for at in across)))
        return Grid(tuple(rows))

    # -- in

    def paste(self) -> None:
        """A table becomes rows below the current task, text goes into the chosen cells.

        One column of cells fills the current column downwards unless that is the content.
        """
        self._table.finish_editing()
        try:
            found = read_clipboard(_clipboard().mimeData() or QMimeData())
        except ClipboardError as error:
            self._session.failed.emit(error)
            return
        if isinstance(found, PastedText):
            self._paste_text(found.text)
        elif self._filling.takes(found):
            self._filling.fill(found)
        else:
            self._paste_rows(found)

    def _paste_text(self, text: str) -> None:
        cells = [cell for cell in self._chosen.cells() if not isinstance(cell[0], GroupLine)]
        if cells:
            fill(self._session, cells, text.strip("\n"), "Dán vào")
        else:
            self._paste_rows(Grid((GridRow((text.strip("\n"),)),)))

    def _paste_rows(self, grid: Grid) -> None:
        pasted = self._agreed(read_rows(grid, self._session.plan.columns))
        if pasted is None:
            return
        if not pasted.groups:
            self._session.failed.emit(_NO_ROWS)
            return
        plan_id, place = self._session.plan_id, self._chosen.place(self._session.plan)
        added: list[int] = []

        def act(book: Book) -> None:
            added.extend(paste_tasks(book, plan_id, place, pasted.groups, pasted.new_columns))

        if self._session.perform(act):
            self._rows.choose_tasks(added, whole=True)
            self._say(f"Đã dán {pasted.task_count} nhiệm vụ. Hoàn tác bằng Ctrl+Z.")

    def _agreed(self, pasted: Pasted) -> Pasted | None:
        """With the columns the person wants; None when nothing is to be pasted."""
        if not pasted.new_columns:
            return pasted
        adding = ask_new_columns(self._parent, pasted.new_columns)
        if adding is None:
            return None
        return pasted if adding else pasted.without_new_columns()


def _clipboard() -> QClipboard:
    return QGuiApplication.clipboard()
