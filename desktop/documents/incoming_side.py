"""One incoming paper at the side of the list: its fields, its scan, the tasks it touches."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
)

from desktop import theme
from desktop.documents.incoming_form import IncomingForm
from desktop.partial_dates import shown_date
from desktop.widgets.layouts import AIR, fill, in_a_row, scrolling, stacked
from desktop.widgets.parts import button, label
from storage.records_incoming import Incoming, IncomingLink, LinkableTask

_WIDTH = 380
_TASKS_HEIGHT = 128
_NO_SCAN = "Chưa có bản quét. Kéo tệp vào đây hoặc bấm “Đính kèm…”."
_GONE = "Nhiệm vụ không còn trong kế hoạch nào"


class IncomingSide(QFrame):
    """Tells what the person wants done with the paper in front.

    ``dropped``: a file was dragged here, to be attached. ``task_wanted``: go to that task.
    """

    dropped = Signal(Path)
    task_wanted = Signal(int)
    attach_wanted = Signal()
    open_wanted = Signal()
    link_wanted = Signal()
    unlink_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.setFixedWidth(_WIDTH)
        self.setAcceptDrops(True)
        self.form = IncomingForm()
        self.scan = label("", "secondary")
        self.scan.setWordWrap(True)
        self.attach = button("Đính kèm…", self.attach_wanted.emit)
        self.open = button("Mở bản quét", self.open_wanted.emit)
        self.tasks = QListWidget()
        self.tasks.setAccessibleName("Nhiệm vụ liên quan đến văn bản")
        self.tasks.setFixedHeight(_TASKS_HEIGHT)
        self.tasks.setWordWrap(True)
        self.tasks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.link = button("Gắn nhiệm vụ…", self.link_wanted.emit)
        self.unlink = button("Bỏ gắn", self.unlink_wanted.emit)
        self.delete = button("Xóa văn bản", self.delete_wanted.emit)
        self._stored = False
        self._read_only = False
        self._lay_out()
        self.tasks.currentRowChanged.connect(lambda _: self._enable())
        self.tasks.itemActivated.connect(lambda item: self.task_wanted.emit(_id_of(item)))

    @property
    def chosen_task(self) -> int | None:
        """The id of the linked task that is chosen."""
        item = self.tasks.currentItem()
        return _id_of(item) if item is not None else None

    def show_around(self, paper: Incoming, scan: str, tasks: Sequence[LinkableTask]) -> None:
        """Show scan (its file's name, "" for none) and links of ``paper``; fields stay."""
        self._stored = paper.id is not None
        self.scan.setText(scan or _NO_SCAN)
        self.open.setVisible(bool(scan))
        self.attach.setText("Thay bản quét…" if scan else "Đính kèm…")
        known = {task.task_id: task for task in tasks}
        chosen = self.tasks.currentRow()
        self.tasks.clear()
        for link in paper.links:
            self.tasks.addItem(_item(link, known.get(link.task_id)))
        self.tasks.setCurrentRow(min(max(chosen, 0), len(paper.links) - 1))
        self.tasks.setVisible(bool(paper.links))
        self._enable()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self.form.set_read_only(read_only)
        self.setAcceptDrops(not read_only)
        self._enable()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = _dropped(event)
        if file is not None:
            event.acceptProposedAction()
            self.dropped.emit(file)

    def _enable(self) -> None:
        writable = self._stored and not self._read_only
        for made in (self.attach, self.link, self.delete):
            made.setEnabled(writable)
        self.unlink.setEnabled(writable and self.chosen_task is not None)
        self.unlink.setVisible(self.tasks.count() > 0)

    def _lay_out(self) -> None:
        sheet = stacked(
            self.form,
            theme.GRID,
            label("Bản quét", "section"),
            self.scan,
            in_a_row(self.attach, self.open, None),
            theme.GRID,
            label("Nhiệm vụ liên quan", "section"),
            self.tasks,
            in_a_row(self.link, self.unlink, None),
            None,
            in_a_row(self.delete, None),
            name="surface",
            gap=theme.GRID,
            margin=AIR,
        )
        fill(self, scrolling(sheet))


def _item(link: IncomingLink, task: LinkableTask | None) -> QListWidgetItem:
    what = "Yêu cầu thực hiện"
    if link.relation == "moves_date":
        what = f"Dời thời hạn đến {shown_date(link.moved_to)}"
    named = f"{task.number}. {task.text} (kế hoạch {task.year or ''})" if task else _GONE
    item = QListWidgetItem(f"{what}: {named}")
    item.setData(Qt.ItemDataRole.UserRole, link.task_id)
    item.setToolTip(item.text())
    return item


def _id_of(item: QListWidgetItem) -> int:
    return item.data(Qt.ItemDataRole.UserRole)


def _dropped(event: QDragEnterEvent | QDropEvent) -> Path | None:
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].is_file() else None
