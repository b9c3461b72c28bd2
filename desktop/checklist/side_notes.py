"""Dated notes about the task in front: who was called, what was promised."""

from functools import partial

from PySide6.QtWidgets import QLineEdit

from desktop.checklist.edits import TaskEdits
from desktop.checklist.side_list import SideEntry, SideList
from desktop.checklist.side_part import SidePart
from storage.dates import local_time
from storage.queries.evidence import list_notes
from storage.records_followup import Standing
from storage.services.evidence import add_note, delete_note

_DELETED = "Đã xóa ghi chú. Bấm Ctrl+Z để lấy lại."


class SideNotes(SidePart):
    """The last written stands first."""

    def __init__(self, edits: TaskEdits) -> None:
        super().__init__("Ghi chú")
        self._edits = edits
        self._task_id = 0
        self.list = SideList("Ghi chú của nhiệm vụ")
        self.new = QLineEdit()
        self.new.setAccessibleName("Ghi chú mới")
        self.new.setPlaceholderText("Ghi việc đã làm, đã hẹn, rồi bấm Enter…")
        self.new.setDisabled(edits.read_only)
        self.column.addWidget(self.new)
        self.column.addWidget(self.list)
        self.new.returnPressed.connect(self._add)
        self.list.delete_wanted.connect(self._remove)

    def show_task(self, task: Standing) -> None:
        if self._task_id != task.task.id:
            self.new.clear()
        self._task_id = task.task.id
        notes = list_notes(self._edits.checklist.book, self._task_id)
        self.list.show_entries(
            [SideEntry(f"{local_time(note.written_at)}\n{note.text}", note.id) for note in notes]
        )

    def _add(self) -> None:
        if self.new.text().strip():
            act = partial(add_note, task_id=self._task_id, text=self.new.text())
            if self._edits.checklist.perform(act, (self._task_id,)):
                self.new.clear()

    def _remove(self, note_id: object) -> None:
        if isinstance(note_id, int) and not self._edits.read_only:
            act = partial(delete_note, note_id=note_id)
            self._edits.checklist.perform(act, (self._task_id,), _DELETED)
