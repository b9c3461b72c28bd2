"""The window's shell: rail, head and the page in front; it knows no page's business."""

from pathlib import Path

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from desktop.context import ChangeBus, Context
from desktop.dialogs.opening import ask_book, ask_folder, open_or_offer_reading
from desktop.errors import show_error
from desktop.pages.plan import PlanPage
from desktop.sample import make_sample
from desktop.settings import SettingsFile
from desktop.tasks import TaskRunner
from desktop.widgets.empty import EmptyState
from desktop.widgets.head import Head
from desktop.widgets.parts import button
from desktop.widgets.rail import Rail
from resources.errors import KnownError
from storage.book import Book
from storage.queries.office import get_office


class MainWindow(QMainWindow):
    """Shows a welcome until a book is open, then its pages."""

    def __init__(self, settings: SettingsFile) -> None:
        super().__init__()
        self._settings = settings
        self._tasks = TaskRunner(self)
        self._context: Context | None = None
        self.setWindowTitle("Sổ Thi Đua")
        self.resize(1366, 768)
        self.setMinimumSize(1000, 600)
        self.show_welcome()

    @property
    def page(self) -> PlanPage | None:
        """The page in front; None while no book is open."""
        return self.findChild(PlanPage)

    def show_welcome(self) -> None:
        """The first steps: open a book or try the sample."""
        self.setCentralWidget(
            EmptyState(
                "Sổ Thi Đua",
                "Mở sổ của cơ quan (tệp .tdkt), hoặc tạo văn phòng mẫu để xem chương trình "
                "làm việc thế nào. Văn phòng mẫu chỉ có người và cơ quan hư cấu.",
                button("Mở sổ…", self.ask_and_open, primary=True),
                button("Dùng thử văn phòng mẫu…", self.ask_and_make_sample),
            )
        )

    def ask_and_open(self) -> None:
        path = ask_book(self)
        if path is not None:
            self.open_book(path)

    def ask_and_make_sample(self) -> None:
        folder = ask_folder(self)
        if folder is not None:
            self._tasks.run(
                lambda: make_sample(folder),
                lambda paths: self.open_book(paths[0]),
                self._tell_failure,
            )

    def open_book(self, path: Path) -> None:
        """Open ``path`` and show it; a book somebody else holds may be opened for reading."""
        try:
            book = open_or_offer_reading(self, path)
        except KnownError as error:
            show_error(self, error)
            return
        if book is not None:
            self.show_book(book)

    def show_book(self, book: Book) -> None:
        """Show the pages of ``book``; the window closes it when it closes or opens another."""
        self._close_book()
        bus = ChangeBus(self)
        book.listeners.append(bus.changed.emit)
        self._context = Context(book, self._tasks, bus, self._settings)
        self._settings.remember_book(book.path)
        self.setWindowTitle(f"{book.path.name} - Sổ Thi Đua")
        self.setCentralWidget(self._shell(self._context))
        for notice in book.notices:
            self._say(notice)

    def _shell(self, context: Context) -> QWidget:
        page = PlanPage(context)
        head = Head()
        head.add_actions(page.actions_for_head())
        page.heading_changed.connect(head.set_heading)
        page.failed.connect(self._tell_failure)
        page.said.connect(self._say)
        page.tell_heading()
        rail = Rail([(PlanPage.name, PlanPage.icon)])
        rail.choose(0)
        rail.set_foot(_foot(context.book))
        self._rail = rail
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(head)
        right.addWidget(page, 1)
        shell = QWidget()
        row = QHBoxLayout(shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(rail)
        row.addLayout(right, 1)
        return shell

    def _say(self, text: str) -> None:
        """A quiet sentence at the foot of the window."""
        self.statusBar().showMessage(text, 15_000)

    def _tell_failure(self, error: Exception) -> None:
        show_error(self, error)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._tasks.close()
        self._close_book()
        event.accept()

    def _close_book(self) -> None:
        if self._context is not None:
            self._context.book.close()
            self._context = None


def _foot(book: Book) -> str:
    name = " ".join(get_office(book).name_lines).capitalize() or book.path.stem
    return f"{name}\n{'Chỉ đọc' if book.read_only else book.path.name}"
