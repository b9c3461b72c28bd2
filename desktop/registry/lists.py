"""Lists going in and out of the registers: files, the clipboard, templates to hand out."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWidget

from desktop.context import Context
from desktop.dialogs.export import Export, Write
from desktop.list_files import write_list, write_template
from resources.errors import KnownError
from storage.dates import PartialDate
from storage.importers.lists.reading import read_list
from storage.queries.list_plan import kind_of
from storage.queries.people import list_people
from storage.records_lists import LIST_KINDS, ListKind, ReadList

_FILES = "Danh sách (*.xlsx *.xls *.xlsb *.ods *.csv *.docx *.htm *.html);;Mọi tệp (*)"


class Lists(QObject):
    """``failed`` and ``said`` go to the person."""

    failed = Signal(Exception)
    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget, today: date) -> None:
        super().__init__(parent)
        self._context = context
        self._parent = parent
        self._today = today
        self._export: Export | None = None

    def menu(self, kinds: Sequence[ListKind]) -> Sequence[tuple[str, Callable[[], object]]]:
        """Lists out of the book, and templates, of ``kinds``."""
        out = [(f"{LIST_KINDS[one]} ra Excel…", partial(self.write, one)) for one in kinds]
        blank = [(f"Mẫu trống: {LIST_KINDS[one]}…", partial(self.hand_out, one)) for one in kinds]
        return (*out, *blank)

    def ask(self) -> None:
        """Ask for a file and review what is in it."""
        folder = str(self._context.export_folder)
        name, _ = QFileDialog.getOpenFileName(self._parent, "Nhập danh sách", folder, _FILES)
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read ``path`` in the background, then review it."""
        self.said.emit(f"Đang đọc {path.name}…")
        self._context.tasks.run(
            partial(read_list, path),
            self._review_read,
            self._fail,
        )

    def paste(self, usual: ListKind) -> None:
        """Review the list on the clipboard; one without headings is taken for a ``usual`` one."""
        from desktop.registry.pasted_list import pasted_list

        try:
            read = pasted_list(QGuiApplication.clipboard().mimeData())
        except KnownError as error:
            self._fail(error)
            return
        has_head = any(column.title for column in read.tables[0].columns)
        self.review(read, self._kind_first(kind_of(read)) if has_head else usual)

    def review(self, read: ReadList, kind: ListKind) -> None:
        from desktop.dialogs.once import open_once
        from desktop.registry.import_review import ImportReview

        dialog = ImportReview(self._context, read, kind, self._today, self._parent)
        dialog.accepted.connect(lambda: self._tell_stored(read, kind, dialog.stored))
        open_once(dialog)

    def _review_read(self, read: ReadList) -> None:
        self.review(read, self._kind_first(kind_of(read)))

    def _kind_first(self, found: ListKind) -> ListKind:
        """People before what is told of them: of nobody known no rating or award can be kept."""
        of_people = found not in ("people", "collectives")
        known = of_people and list_people(self._context.book, PartialDate.of(self._today))
        return "people" if of_people and not known else found

    def _tell_stored(self, read: ReadList, kind: ListKind, stored: int) -> None:
        said = f"Đã ghi {stored} dòng; bấm Ctrl+Z để bỏ cả lần nhập."
        more = kind_of(read)
        if kind == "people" != more:
            said += f" Nhập tệp này lần nữa để ghi “{LIST_KINDS[more]}”."
        self.said.emit(said)

    def hand_out(self, kind: ListKind) -> None:
        """Write an empty list for others to fill in."""
        self._ask_target(f"Mau {LIST_KINDS[kind]}.xlsx", partial(write_template, kind))

    def write(self, kind: ListKind) -> None:
        """Write what the book holds of ``kind``."""
        day = PartialDate(self._today.year, self._today.month, self._today.day)
        write = partial(write_list, self._context.book, kind, day)
        self._ask_target(f"{LIST_KINDS[kind]}.xlsx", write)

    def _ask_target(self, name: str, write: Write) -> None:
        window = self._parent.window()
        if self._export is None and isinstance(window, QMainWindow):
            self._export = Export(window, self._context.tasks, self._parent)
            self._export.failed.connect(self.failed)
        if self._export is not None:
            self._export.ask(self._context.export_folder / name, write)

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
