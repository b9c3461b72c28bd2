"""Says the same of several chosen tasks at once; it stands below the table only while needed."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from desktop import theme
from desktop.checklist.edits import TaskEdits
from desktop.editor.form import menu_button
from desktop.widgets.layouts import BAR_AIR, fill_across
from desktop.widgets.parts import button, label
from storage.records_tasks import STATUS_NAMES

_SEVERAL = 2


class BulkBar(QFrame):
    """``chosen`` gives the ids of the tasks when a button is pressed."""

    def __init__(self, edits: TaskEdits, chosen: Callable[[], tuple[int, ...]]) -> None:
        super().__init__()
        self.setObjectName("foot")
        self._edits = edits
        self._chosen = chosen
        self._count = label("", "brand")
        status = menu_button("Tình trạng", self._statuses, "")
        person = button("Người phụ trách…", lambda: edits.ask_person(chosen()))
        due = button("Thời hạn…", lambda: edits.ask_due(chosen()))
        start = button("Ngày bắt đầu…", lambda: edits.ask_start(chosen()))
        parts = (self._count, None, status, person, due, start)
        fill_across(self, *parts, gap=theme.GRID, margin=BAR_AIR)
        self.hide()

    def show_count(self, count: int) -> None:
        """How many tasks are chosen."""
        self._count.setText(f"{count} nhiệm vụ đã chọn")
        self.setVisible(count >= _SEVERAL and not self._edits.read_only)

    def _statuses(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        return tuple(
            (name, lambda status=status: self._edits.set_status(self._chosen(), status))
            for status, name in STATUS_NAMES.items()
        )
