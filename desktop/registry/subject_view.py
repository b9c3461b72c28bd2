"""The page of one person or collective: who it is, the years at a glance, and the timeline."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop import theme
from desktop.editor.form import menu_button
from desktop.registry.subject import RowOf
from desktop.registry.timeline_columns import COLUMNS, KIND_COLORS
from desktop.registry.year_grid import YearGrid, YearLine
from desktop.widgets.chip_delegate import ChipDelegate
from desktop.widgets.empty import EmptyState
from desktop.widgets.layouts import fill, in_a_row, tall_bar
from desktop.widgets.parts import button, label
from desktop.widgets.record_table import RecordTable
from desktop.widgets.tall_rows import fit_rows
from storage.records_timeline import TimelineEntry

_WIDTHS = {0: 72, 1: 112, 3: 300}
_KIND_COLUMN = 1
_EMPTY = (
    "Kết quả xếp loại, danh hiệu, khen thưởng, sáng kiến, kỷ luật và quá trình công tác theo năm "
    "hiện ở đây. Bấm “Thêm” để ghi, hoặc nhập cả danh sách từ tệp Excel."
)
Entries = Sequence[tuple[str, Callable[[], object]]]


class SubjectView(QWidget):
    """``opened``: an entry is to be edited. ``print_wanted``: the suffix of the file."""

    back = Signal()
    edit_wanted = Signal()
    opened = Signal(object)
    print_wanted = Signal(str)

    def __init__(self, additions: Callable[[], Entries], changes: Callable[[], Entries]) -> None:
        """``additions`` and ``changes`` fill the menus each time they open."""
        super().__init__()
        self.heading = label("", "title")
        self.more = label("", "secondary")
        self.grid = YearGrid()
        self.table: RecordTable[TimelineEntry] = RecordTable(COLUMNS, "Quá trình theo năm", _WIDTHS)
        fit_rows(self.table)
        self.table.setItemDelegateForColumn(_KIND_COLUMN, ChipDelegate(KIND_COLORS, self.table))
        self.back_button = button("‹ Danh sách", self.back.emit)
        self.edit_button = button("Sửa…", self.edit_wanted.emit)
        self.add_button = menu_button("Thêm", additions, "Sổ đang mở để xem")
        self.change_button = menu_button("Việc khác", changes, "Không có việc nào")
        self.print_button = menu_button("Xuất hồ sơ", self._prints, "")
        self.empty = EmptyState("Chưa có gì được ghi", _EMPTY)
        self._lay_out()
        self.table.opened.connect(self.opened)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._offer_changes)

    def show_subject(
        self,
        name: str,
        more: str,
        entries: Sequence[TimelineEntry],
        lines: Sequence[YearLine],
    ) -> None:
        """Show ``entries``, the newest first; the line in front stays in front."""
        self.heading.setText(name)
        self.more.setText(more)
        self.grid.show_lines(lines)
        current = self.table.current
        key = (current.kind, current.row_id) if current else None
        self.table.show_records(tuple(reversed(entries)), lambda one: (one.kind, one.row_id) == key)
        self.table.setVisible(bool(entries))
        self.empty.setVisible(not entries)

    def go_to(self, row: RowOf) -> None:
        """Bring the entry of ``row`` in sight."""
        model = self.table.model()
        for at in range(model.rowCount()):
            entry = model.index(at, 0).data(Qt.ItemDataRole.UserRole)
            if (entry.kind, entry.row_id) == (row.happening, row.row_id):
                self.table.selectRow(at)
                self.table.scrollTo(model.index(at, 0))
        self.table.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        self.add_button.setDisabled(read_only)
        self.change_button.setDisabled(read_only)

    def _offer_changes(self, at: QPoint) -> None:
        """The menu of the line under the mouse, or of the line in front by the menu key."""
        if self.change_button.isEnabled():
            self.change_button.menu().popup(self.table.viewport().mapToGlobal(at))

    def _prints(self) -> Entries:
        return (
            ("Word (.docx)…", lambda: self.print_wanted.emit(".docx")),
            ("PDF (.pdf)…", lambda: self.print_wanted.emit(".pdf")),
        )

    def _lay_out(self) -> None:
        for text in (self.heading, self.more):
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)  # a long name takes two lines before a button loses its words
        acts = (self.edit_button, self.change_button, self.print_button, self.add_button)
        for made in (self.back_button, *acts):
            made.setMinimumWidth(made.sizeHint().width())
        head = in_a_row(self.back_button, (self.heading, 1), *acts, gap=theme.GRID)
        fill(self, tall_bar(head, self.more), self.grid, (self.table, 1), (self.empty, 1))
