"""A register with a page per line: the list, narrowed by typing, and the page of the chosen one."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QMainWindow,
    QStackedWidget,
    QWidget,
)

from desktop import clock, press
from desktop.context import Context
from desktop.dialogs.export import Export
from desktop.documents.search_line import SearchLine
from desktop.editing.resting import RestingWrites
from desktop.editor.form import Choice, menu_button
from desktop.models.table import Column
from desktop.registry.lists import Lists
from desktop.registry.subject import RowOf
from desktop.registry.subject_view import Entries, SubjectView
from desktop.registry.timeline_columns import profile
from desktop.widgets.empty import EmptyState
from desktop.widgets.layouts import bar, fill, one_of, stacked
from desktop.widgets.page_tab import PageTab
from desktop.widgets.parts import icon_button, label
from desktop.widgets.record_table import RecordTable
from resources.errors import KnownError
from storage.queries.office import get_office
from storage.records_lists import ListKind
from storage.records_timeline import TimelineEntry


class Line(Protocol):
    """A line of a register as far as this page needs it."""

    @property
    def id(self) -> int | None: ...


L = TypeVar("L", bound=Line)
_LIST, _PAGE, _EMPTY = range(3)
_ORDERS = ("Thứ tự cơ quan", "Theo tên (A–Z)")


class SubjectTab(PageTab, Generic[L]):
    """What both registers share; a subclass says whose lines, timeline and intents they are."""

    noun: str
    list_kinds: tuple[ListKind, ...]

    def __init__(
        self,
        context: Context,
        columns: Sequence[Column[L]],
        widths: Mapping[int, int],
        empty: EmptyState,
    ) -> None:
        super().__init__()
        self._context = context
        self._writes = RestingWrites(context.book, self)
        self.lists = Lists(context, self, clock.today())
        self._export: Export | None = None
        self._lines: tuple[L, ...] = ()
        self._open_id: int | None = None
        self._entries: Sequence[TimelineEntry] = ()
        self.order = Choice(f"Thứ tự {self.noun}")
        self.order.addItems(_ORDERS)
        self.search = SearchLine(f"Tìm {self.noun}", f"Tìm {self.noun}…")
        self.table: RecordTable[L] = RecordTable(columns, self.title, widths)
        self.view = SubjectView(self._additions, self._changes)
        self._count = label("", "secondary")
        self._up = icon_button("up", "Chuyển lên (Alt+↑)", partial(self.move_by, -1))
        self._down = icon_button("down", "Chuyển xuống (Alt+↓)", partial(self.move_by, 1))
        self._stack = QStackedWidget()
        self._empty = empty
        self._lay_out()
        self._connect()

    # -- what a subclass says

    @abstractmethod
    def read_lines(self) -> tuple[L, ...]:
        """The register in the office's order."""

    @abstractmethod
    def in_name_order(self, lines: Iterable[L]) -> list[L]:
        """``lines`` sorted the Vietnamese way."""

    @abstractmethod
    def found_by(self, line: L) -> tuple[str, ...]:
        """All that a search may find ``line`` by."""

    @abstractmethod
    def show_subject(self, row_id: int) -> tuple[str, Sequence[TimelineEntry]]:
        """Fill the page of ``row_id``; returns the name and the timeline for printing."""

    @abstractmethod
    def moving(self, row_id: int, position: int) -> Callable[..., object]:
        """The write that puts a line before the one at ``position``."""

    @abstractmethod
    def delete(self, row_id: int) -> None:
        """Remove a line with all that hangs on it."""

    @abstractmethod
    def edit_entry(self, row_id: int, entry: TimelineEntry) -> bool:
        """Open the dialog of an entry; False where there is none."""

    @abstractmethod
    def additions_of(self, row_id: int) -> Entries:
        """What may be added to the page of ``row_id``."""

    @abstractmethod
    def changes_of(self, row_id: int) -> Entries:
        """What else may be done with ``row_id``."""

    @abstractmethod
    def edit_identity(self, row_id: int) -> None:
        """Open the fields of ``row_id``."""

    @abstractmethod
    def buttons(self) -> Sequence[QWidget]:
        """What stands at the left of the bar above the list."""

    # -- what the page asks

    @property
    def waiting(self) -> bool:
        return self._writes.waiting

    def commit(self) -> bool:
        return self._writes.commit()

    def take_focus(self) -> None:
        (self.view.table if self._open_id is not None else self.table).setFocus()

    def reload(self) -> None:
        """Show the register and the open page as stored."""
        self._lines = self.read_lines()
        self._narrow()
        if self._open_id is not None:
            self._show_page()

    def open(self, row_id: int) -> None:
        """Bring the page of ``row_id`` to the front."""
        self._open_id = row_id
        self._show_page()
        self.view.table.setFocus()

    def go_to(self, row: RowOf, row_id: int) -> None:
        """Bring a row of the page of ``row_id`` in sight."""
        self.open(row_id)
        self.view.go_to(row)

    def close_page(self) -> None:
        """Back to the list, the same line in front."""
        last, self._open_id = self._open_id, None
        self._narrow()
        if last is not None:
            self.table.show_records(self._shown(), lambda line: line.id == last)
        self.table.setFocus()

    # -- intents

    def move_by(self, step: int) -> None:
        """Move the current line one up (-1) or down (+1) in the order every paper has."""
        line = self.table.current
        if line is None or not self._may_move():
            return
        ids = [one.id for one in self._lines]
        at = ids.index(line.id)
        if 0 <= at + step < len(ids):
            position = at + step if step < 0 else at + step + 1
            self._writes.perform(self.moving(line.id or 0, position))

    def print_profile(self, suffix: str) -> None:
        """Ask for a file and write the page's profile to it: .docx or .pdf."""
        listing = profile(self.view.heading.text(), (self.view.more.text(),), self._entries)
        document = press.list_document(listing, get_office(self._context.book))
        window = self.window()
        if self._export is None and isinstance(window, QMainWindow):
            self._export = Export(window, self._context.tasks, self)
            self._export.failed.connect(self.failed)
        if self._export is not None:
            folder = self._context.export_folder
            name = f"Ho-so-{self.view.heading.text()}".replace("/", "-").replace(" ", "-")
            self._export.ask(folder / f"{name}{suffix}", partial(press.write_document, document))

    def _paste(self) -> None:
        if not self._context.book.read_only:
            self.lists.paste(self.list_kinds[0])

    def _in_and_out(self) -> Entries:
        taking_in = (
            ("Nhập từ tệp Excel, Word…", self.lists.ask),
            ("Dán từ Excel (Ctrl+V)", self._paste),
        )
        writable = not self._context.book.read_only
        return (*(taking_in if writable else ()), *self.lists.menu(self.list_kinds))

    def _edit_entry(self, entry: TimelineEntry) -> None:
        if self._open_id is None or entry.row_id is None or self._context.book.read_only:
            return
        if not self.edit_entry(self._open_id, entry):
            self.said.emit("Dòng này được ghi từ nơi khác; bấm “Việc khác” để thay đổi.")

    # -- showing

    def _additions(self) -> Entries:
        return self.additions_of(self._open_id) if self._open_id is not None else ()

    def _changes(self) -> Entries:
        return self.changes_of(self._open_id) if self._open_id is not None else ()

    def _show_page(self) -> None:
        try:
            _, self._entries = self.show_subject(self._open_id or 0)
        except KnownError:  # it was removed, here or by undoing
            self.close_page()
            return
        self._stack.setCurrentIndex(_PAGE)

    def _shown(self) -> list[L]:
        lines = list(self._lines) if self.order.currentIndex() == 0 else []
        lines = lines or self.in_name_order(self._lines)
        return [line for line in lines if self.search.finds(*self.found_by(line))]

    def _narrow(self) -> None:
        current = self.table.current
        wanted = current.id if current is not None else None
        found = self._shown()
        self.table.show_records(found, lambda line: wanted is None or line.id == wanted)
        whole = len(self._lines)
        told = f"{whole} {self.noun}"
        self._count.setText(told if len(found) == whole else f"{len(found)} trong {told}")
        self._up.setEnabled(self._may_move())
        self._down.setEnabled(self._may_move())
        if self._open_id is None:
            self._stack.setCurrentIndex(_LIST if self._lines else _EMPTY)

    def _may_move(self) -> bool:
        """Only where the list shows the office's own order, whole."""
        by_hand = self.order.currentIndex() == 0 and not self.search.text()
        return by_hand and not self._context.book.read_only

    def _open_current(self) -> None:
        if self.table.current is not None:
            self.open(self.table.current.id or 0)

    def _delete_current(self) -> None:
        if self.table.current is not None and not self._context.book.read_only:
            self.delete(self.table.current.id or 0)

    # -- layout

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._narrow())
        self.search.returnPressed.connect(self._open_current)
        self.order.activated.connect(lambda _: self._narrow())
        self.table.opened.connect(lambda _: self._open_current())
        self.table.delete_wanted.connect(self._delete_current)
        self.view.back.connect(self.close_page)
        self.view.edit_wanted.connect(lambda: self.edit_identity(self._open_id or 0))
        self.view.opened.connect(self._edit_entry)
        self.view.print_wanted.connect(self.print_profile)
        self.view.set_read_only(self._context.book.read_only)
        self.lists.failed.connect(self.failed)
        self.lists.said.connect(self.said)
        QShortcut(QKeySequence.StandardKey.Paste, self.table, self._paste)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            QShortcut(QKeySequence(keys), self.table, partial(self.move_by, step))
        self._writes.failed.connect(self.failed)
        self._writes.said.connect(self.said)

    def _lay_out(self) -> None:
        adding = self.buttons()
        for made in adding:
            made.setDisabled(self._context.book.read_only)
        exports = menu_button("Nhập, xuất", self._in_and_out, "")
        order = (self.order, self._up, self._down)
        tools = bar(*adding, exports, (self.search, 1), *order, self._count)
        listed = stacked(tools, (self.table, 1), name="")
        fill(self, one_of(self._stack, listed, self.view, self._empty))
