"""The follow-up book of what the office issued (sổ theo dõi văn bản), by year, to be exported."""

from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QComboBox,
    QMainWindow,
    QStackedWidget,
    QWidget,
)

from desktop import press
from desktop.context import Context
from desktop.dialogs.export import Export, Write
from desktop.documents.kept_files import KeptFiles
from desktop.documents.register_columns import (
    COLUMNS,
    STATE_COLORS,
    register_listing,
    register_sheet,
    searched,
)
from desktop.documents.register_side import RegisterSide
from desktop.documents.search_line import SearchLine
from desktop.editor.form import menu_button
from desktop.widgets.chip_delegate import ChipDelegate
from desktop.widgets.empty import EmptyState
from desktop.widgets.layouts import bar, beside, fill, one_of, stacked
from desktop.widgets.page_tab import PageTab
from desktop.widgets.parts import label
from desktop.widgets.record_table import RecordTable
from resources.errors import KnownError
from storage.queries.lifecycle import get_life
from storage.queries.office import get_office
from storage.queries.registry import list_register
from storage.records_lifecycle import RegisterEntry

_WIDTHS = {0: 118, 1: 96, 3: 148, 4: 132, 5: 92}
_STATE_COLUMN = 4
_EMPTY = (
    "Văn bản đã ban hành của cơ quan tự vào sổ này: số, ngày, trích yếu, người ký, nơi nhận, bản "
    "đã ký và các văn bản sửa đổi. Chọn “Đã ban hành…” trong bảng chọn Kế hoạch sau khi văn bản "
    "được ký."
)


class RegisterTab(PageTab):
    """Numbers are the clerk of records' to give: a gap is no error."""

    title = "Sổ theo dõi"
    help_topic = "register"
    tables = frozenset(
        {"document", "document_issue", "document_link", "document_file", "plan", "office"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._files = KeptFiles(context.book)
        self._entries: tuple[RegisterEntry, ...] = ()
        self._shown: list[RegisterEntry] = []
        self._export: Export | None = None
        self.years = QComboBox()
        self.years.setAccessibleName("Năm của sổ theo dõi")
        self.search = SearchLine("Tìm trong sổ theo dõi", "Tìm theo số, trích yếu, nơi nhận…")
        self.table: RecordTable[RegisterEntry] = RecordTable(COLUMNS, "Sổ theo dõi", _WIDTHS)
        self.table.setItemDelegateForColumn(_STATE_COLUMN, ChipDelegate(STATE_COLORS, self.table))
        self.side = RegisterSide()
        self._count = label("", "secondary")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.reload()

    def take_focus(self) -> None:
        self.table.setFocus()

    def reload(self) -> None:
        """Show the register as stored, the same year and line in front."""
        self._entries = list_register(self._context.book)
        self._stack.setCurrentIndex(0 if self._entries else 1)
        self._show_years()
        self._narrow()

    @property
    def year(self) -> int | None:
        """The year in front; None for all."""
        return self.years.currentData()

    def export_xlsx(self) -> None:
        """Ask for a file and write what is shown to it as an Excel workbook."""
        from exporters.xlsx import write_workbook

        sheet = register_sheet(self._shown, self._office_name(), self.year)
        self._ask(".xlsx", lambda target: write_workbook([sheet], target))

    def export_document(self, suffix: str) -> None:
        """Ask for a file and write what is shown to it as a printed list: .docx or .pdf."""
        listing = register_listing(self._shown, self.year)
        document = press.list_document(listing, get_office(self._context.book))
        self._ask(suffix, partial(press.write_document, document))

    def open_document(self, document_id: int) -> None:
        """Go to the page on which a document of the register is worked on."""
        entry = next((e for e in self._entries if e.document_id == document_id), None)
        if entry is not None and entry.plan_id is not None:
            self.wanted.emit("plan", entry.plan_id)
        else:
            self.wanted.emit("documents", document_id)

    def open_copy(self, attachment_id: int) -> None:
        """Open a signed copy in the program of its kind."""
        try:
            self._files.open(attachment_id)
        except KnownError as error:
            self.failed.emit(error)

    def _ask(self, suffix: str, write: Write) -> None:
        window = self.window()
        if self._export is None and isinstance(window, QMainWindow):
            self._export = Export(window, self._context.tasks, self)
            self._export.failed.connect(self.failed)
        if self._export is not None:
            year = f"-{self.year}" if self.year else ""
            target = self._context.export_folder / f"So-theo-doi-van-ban{year}{suffix}"
            self._export.ask(target, write)

    def _office_name(self) -> str:
        return " ".join(get_office(self._context.book).name_lines)

    # -- showing

    def _show_years(self) -> None:
        years = sorted({entry.date.year for entry in self._entries if entry.date}, reverse=True)
        chosen = self.year
        with QSignalBlocker(self.years):
            self.years.clear()
            self.years.addItem("Mọi năm", None)
            for year in years:
                self.years.addItem(f"Năm {year}", year)
            self.years.setCurrentIndex(max(self.years.findData(chosen), 0))

    def _narrow(self) -> None:
        self._shown = [
            entry
            for entry in self._entries
            if self.year in (None, entry.date.year if entry.date else None)
            and self.search.finds(*searched(entry))
        ]
        current = self.table.current or next(iter(self._shown), None)
        wanted = current.document_id if current else None
        self.table.show_records(self._shown, lambda entry: entry.document_id == wanted)
        self._count.setText(f"{len(self._shown)} văn bản")
        self._show_side(self.table.current)

    def _show_side(self, entry: RegisterEntry | None) -> None:
        life = get_life(self._context.book, entry.document_id) if entry else None
        self.side.show_entry(entry, life)

    def _open_current(self) -> None:
        if self.table.current is not None:
            self.open_document(self.table.current.document_id)

    # -- layout

    def _connect(self) -> None:
        self.years.activated.connect(lambda _: self._narrow())
        self.search.textChanged.connect(lambda _: self._narrow())
        self.table.chosen.connect(self._show_side)
        self.table.opened.connect(lambda _: self._open_current())
        self.side.open_wanted.connect(self._open_current)
        self.side.document_wanted.connect(self.open_document)
        self.side.copy_wanted.connect(self.open_copy)

    def _lay_out(self) -> None:
        sides = beside(stacked(self._bar(), (self.table, 1)), self.side)
        empty = EmptyState("Chưa có văn bản nào được ban hành", _EMPTY)
        fill(self, one_of(self._stack, sides, empty))

    def _bar(self) -> QWidget:
        exports = menu_button(
            "Xuất",
            lambda: (
                ("Excel (.xlsx)…", self.export_xlsx),
                ("Word (.docx)…", partial(self.export_document, ".docx")),
                ("PDF (.pdf)…", partial(self.export_document, ".pdf")),
            ),
            "",
        )
        return bar(self.years, (self.search, 1), self._count, exports)
