"""The files that show the work of the task in front: dragged in, opened as copies, watched."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from desktop.checklist.edits import TaskEdits
from desktop.checklist.side_list import SideEntry, SideList
from desktop.checklist.side_part import SidePart
from desktop.context import Context
from desktop.documents.kept_files import KeptFiles
from desktop.widgets.parts import button, label
from resources.errors import KnownError
from storage.attachments import kept_folder
from storage.kept_files import FileState, KeptFile, state_of
from storage.queries.evidence import list_evidence
from storage.records_followup import Standing
from storage.records_tasks import Evidence
from storage.services.evidence import add_evidence, remove_evidence

_DROP = "Kéo tệp vào đây để làm minh chứng."
_COPYING = "Đang chép {count} tệp…"
_STATES: dict[FileState, str] = {"missing": "mất tệp", "altered": "tệp đã bị sửa"}
_UNITS = ("B", "KB", "MB", "GB")


class SideEvidence(SidePart):
    """Files are copied on the worker, for one may have gigabytes; they belong to the task that was
    in front when they were dropped. Whether they are whole is found out by their size when shown,
    by their content when opened.
    """

    def __init__(self, edits: TaskEdits, context: Context) -> None:
        super().__init__("Minh chứng")
        self._edits = edits
        self._context = context
        self._files = KeptFiles(context.book)
        self._task_id = 0
        self._evidence: tuple[Evidence, ...] = ()
        self.list = SideList("Tệp minh chứng")
        self.hint = label(_DROP, "secondary")
        self.hint.setWordWrap(True)
        self.add = button("Thêm tệp…", self.ask_files)
        self.open = button("Mở bản chép", self._open_current)
        self.remove = button("Bỏ tệp", self._remove_current)
        self.column.addWidget(self.list)
        self.column.addWidget(self.hint)
        self.add_row(self.add, self.open, self.remove)
        self.setAcceptDrops(not edits.read_only)
        self.list.opened.connect(self._open)
        self.list.delete_wanted.connect(self._remove)

    def show_task(self, task: Standing) -> None:
        self._task_id = task.task.id
        self._evidence = list_evidence(self._context.book, self._task_id)
        self.list.show_entries([self._entry(file) for file in self._evidence])
        self.hint.setText(_DROP)
        self.add.setDisabled(self._edits.read_only)
        self.open.setVisible(bool(self._evidence))
        self.remove.setVisible(bool(self._evidence) and not self._edits.read_only)

    def take(self, files: Sequence[Path]) -> None:
        """Keep ``files`` as evidence of the task in front."""
        if not files or self._edits.read_only:
            return
        self.hint.setText(_COPYING.format(count=len(files)))
        self._context.tasks.run(
            partial(add_evidence, self._context.book, self._task_id, tuple(files)),
            partial(self._tell_added, len(files)),
            self._tell_failed,
        )

    def ask_files(self) -> None:
        """Ask for the files and keep them."""
        folder = str(self._context.export_folder)
        names, _ = QFileDialog.getOpenFileNames(self, "Thêm minh chứng", folder)
        self.take([Path(name) for name in names])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event)
        if files:
            event.acceptProposedAction()
            self.take(files)

    def _tell_added(self, given: int, kept: Sequence[object]) -> None:
        self.hint.setText(_DROP)
        added = len(kept)
        twice = f"; {given - added} tệp đã có từ trước" if added < given else ""
        self._edits.checklist.said.emit(f"Đã thêm {added} minh chứng{twice}.")

    def _tell_failed(self, error: Exception) -> None:
        self.hint.setText(_DROP)
        self._edits.checklist.failed.emit(error)

    def _entry(self, file: Evidence) -> SideEntry:
        kept = KeptFile.of(file.name, file.sha256, file.size)
        state = state_of(kept, kept_folder(self._context.book), thorough=False)
        about = (file.kind, size_text(file.size), _STATES.get(state, ""), file.note)
        text = f"{file.name}\n{' · '.join(filter(None, about))}"
        return SideEntry(text, file.id, None, "", "" if state == "intact" else "red")

    def _open_current(self) -> None:
        self._open(self.list.key or (self._evidence[0].id if self._evidence else None))

    def _open(self, evidence_id: object) -> None:
        for file in self._evidence:
            if file.id == evidence_id:
                try:
                    self._files.open(file.attachment_id)
                except KnownError as error:
                    self._edits.checklist.failed.emit(error)

    def _remove_current(self) -> None:
        self._remove(self.list.key)

    def _remove(self, evidence_id: object) -> None:
        if isinstance(evidence_id, int) and not self._edits.read_only:
            act = partial(remove_evidence, evidence_ids=(evidence_id,))
            word = "Đã bỏ minh chứng; tệp vẫn giữ cạnh sổ. Bấm Ctrl+Z để lấy lại."
            self._edits.checklist.perform(act, (self._task_id,), word)


def dropped_files(event: QDragEnterEvent | QDropEvent) -> list[Path]:
    """The files dragged in; none when a folder is among them."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files if all(file.is_file() for file in files) else []


def size_text(size: int) -> str:
    """A number of bytes as people say it: 812 B, 1,4 MB."""
    amount, unit = float(size), 0
    while amount >= 1024 and unit < len(_UNITS) - 1:
        amount, unit = amount / 1024, unit + 1
    shown = f"{amount:.0f}" if unit == 0 or amount >= 100 else f"{amount:.1f}".replace(".", ",")
    return f"{shown} {_UNITS[unit]}"
