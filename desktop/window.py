"""The window: a welcome until a book is open, then its workspace; menus from the commands.

What an open book and the dialogs need is imported when first used, so that the window stands at
once.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from desktop.commands.registry import Commands
from desktop.commands.table import MENUS
from desktop.dialog_help import DialogHelp
from desktop.dialogs.once import open_once
from desktop.errors import show_error, wants_to_lose
from desktop.pages.welcome import WelcomePage
from desktop.settings import SettingsFile, starting_folder
from desktop.tasks import TaskRunner
from desktop.theme import dress
from resources.errors import KnownError

if TYPE_CHECKING:
    from desktop.dialogs.help import HelpDialog
    from desktop.workspace import Workspace
    from storage.book import Book

_SIZE = (1366, 768)
_LEAST = (860, 440)
"""What a screen of 1366×768 at 150 % leaves below the title and above the task bar."""
_ROOMY = (1440, 850)
"""A screen smaller than this is used whole: the frame needs room beside the drawing's 1366×768."""
_SAID = 15_000
_BOOK_SUFFIX = ".tdkt"


class MainWindow(QMainWindow):
    """Owns the worker, the commands and, while one is open, the book."""

    def __init__(self, settings: SettingsFile) -> None:
        super().__init__()
        dress(self)
        self._settings = settings
        self._tasks = TaskRunner(self)
        self._book: Book | None = None
        self._workspace: Workspace | None = None
        self._help: HelpDialog | None = None
        self._dialog_help = DialogHelp(self)
        self.commands = Commands(self)
        self.setWindowTitle("Sổ Thi Đua")
        self.setMinimumSize(*_LEAST)
        self.setAcceptDrops(True)
        self.statusBar().setSizeGripEnabled(False)  # made now: one made later would move the page
        self.resize(*_SIZE)
        self._bind()
        self._fill_menus()
        self.show_welcome()

    @property
    def workspace(self) -> "Workspace | None":
        """What works on the open book; None while there is none."""
        return self._workspace

    # -- books

    def show_welcome(self) -> None:
        """The first steps and the books known here."""
        welcome = WelcomePage(self._settings)
        welcome.create_wanted.connect(self.create_book)
        welcome.open_wanted.connect(self.ask_and_open)
        welcome.sample_wanted.connect(self.make_sample)
        self.setCentralWidget(welcome)

    def create_book(self) -> None:
        """Found an office's book with the short form."""
        from desktop.dialogs.new_book import NewBookDialog

        dialog = NewBookDialog(self._tasks, self._settings, self)
        made = dialog.book if dialog.exec() else None
        dialog.deleteLater()
        if made is not None:
            self.show_book(made)

    def ask_and_open(self, path: Path | None = None) -> None:
        from desktop.dialogs.opening import ask_book

        path = path or ask_book(self, starting_folder(self._settings.working_folder))
        if path is not None:
            self.open_book(path)

    def make_sample(self) -> None:
        """Make the sample office in a folder the person chooses, and open it."""
        from desktop.dialogs.opening import ask_folder
        from desktop.sample.office import make_sample

        folder = ask_folder(self, starting_folder(self._settings.working_folder))
        if folder is not None:
            self._tasks.run(
                lambda: make_sample(folder),
                lambda paths: self.open_book(paths[0]),
                self.tell_failure,
            )

    def open_book(self, path: Path) -> None:
        """Open ``path`` and show it; a book somebody else holds may be opened for reading."""
        from desktop.dialogs.opening import open_or_offer_reading

        if self._book is not None and self._book.path.absolute() == path.absolute():
            return
        try:
            book = open_or_offer_reading(self, path)
        except KnownError as error:
            self.tell_failure(error)
            return
        if book is not None:
            self.show_book(book)

    def show_book(self, book: "Book") -> None:
        """Show ``book``; the window closes it when it closes or opens another."""
        from desktop.context import ChangeBus, Context
        from desktop.workspace import Workspace

        if not self._close_book():
            book.close()
            return
        bus = ChangeBus()
        book.listeners.append(bus.changed.emit)
        self._book = book
        context = Context(book, self._tasks, bus, self._settings)
        self._settings.remember_book(book.path)
        self.setWindowTitle(book.path.stem)
        self._workspace = Workspace(self, context, self.commands, self._settings.folder)
        bus.setParent(self._workspace)
        self._workspace.failed.connect(self.tell_failure)
        self._workspace.said.connect(self.say)
        self.setCentralWidget(self._workspace)
        self._workspace.start()
        self.commands.bind("book.close", self.close_book)
        self.commands.bind("book.backup", self.back_up)
        for notice in book.notices:
            self.say(notice)

    def close_book(self) -> None:
        """Close the open book and go back to the welcome."""
        if self._close_book():
            self.setWindowTitle("Sổ Thi Đua")
            self.show_welcome()

    def back_up(self) -> None:
        """Write a true copy of the open book to a file the person chooses."""
        from desktop.dialogs.opening import ask_backup
        from storage.backup import back_up

        book = self._book
        target = ask_backup(self, book.path) if book is not None else None
        if book is not None and target is not None:
            self._tasks.run(
                lambda: back_up(book, target),
                lambda left_out: self.say(_backed_up(target, left_out)),
                self.tell_failure,
            )

    def _close_book(self) -> bool:
        """Write what waits and close the book; False when the person wants to stay with it."""
        if self._workspace is not None:
            if not self._workspace.commit():
                kept = self._workspace.typing_is_kept
                if not wants_to_lose(self, kept):
                    return False
            self._workspace.stop()
            self._workspace = None
        if self._book is not None:
            self._book.close()
            self._book = None
        return True

    # -- talking to the person

    def say(self, text: str) -> None:
        """A quiet sentence at the foot of the window."""
        self.statusBar().showMessage(text, _SAID)

    def tell_failure(self, error: Exception) -> None:
        show_error(self, error)

    def show_palette(self) -> None:
        from desktop.commands.palette import Palette

        if self._workspace is None:
            open_once(Palette(self.commands, self))
        else:
            open_once(Palette(self.commands, self, self._workspace.finder.find))

    def show_help(self) -> None:
        """The help text of the page in front."""
        from desktop.dialogs.help import HelpDialog

        if self._help is None:
            self._help = HelpDialog(self)
        page = self._workspace.page if self._workspace is not None else None
        self._help.show_topic(page.topic() if page is not None else WelcomePage.help_topic)
        self._help.show()
        self._help.raise_()

    def show_about(self) -> None:
        from desktop.dialogs.about import AboutDialog

        open_once(AboutDialog(self))

    # -- wiring

    def _bind(self) -> None:
        for command_id, act in (
            ("book.new", self.create_book),
            ("book.open", self.ask_and_open),
            ("book.sample", self.make_sample),
            ("window.close", self.close),
            ("view.palette", self.show_palette),
            ("help.page", self.show_help),
            ("help.about", self.show_about),
        ):
            self.commands.bind(command_id, act)

    def _fill_menus(self) -> None:
        menus = {name: self.menuBar().addMenu(name) for name in MENUS}
        for name, menu in menus.items():
            menu.aboutToShow.connect(partial(self._draw_icons, name))
        for command, action in self.commands:
            if command.parted:
                menus[command.menu].addSeparator()
            menus[command.menu].addAction(action)

    def _draw_icons(self, menu: str) -> None:
        for command, _ in self.commands:
            if command.menu == menu:
                self.commands.action(command.id)

    def show_fitting(self) -> None:
        """Show the window where it was last, never larger than the screen it stands on."""
        kept = QByteArray.fromBase64(self._settings.current.window.encode())
        room = self.screen().availableGeometry()
        if not kept.isEmpty() and self.restoreGeometry(kept):
            room = self.screen().availableGeometry()
            self.resize(self.size().boundedTo(room.size()))
            self.show()
        elif room.width() < _ROOMY[0] or room.height() < _ROOMY[1]:
            self.showMaximized()
        else:
            self.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_book(event) is not None or self._dropped_plan(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path, plan = _dropped_book(event), self._dropped_plan(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_book(path)
        elif plan is not None and self._workspace is not None:
            event.acceptProposedAction()
            self._workspace.input.import_plan(plan)

    def _dropped_plan(self, event: QDragEnterEvent | QDropEvent) -> Path | None:
        """A file to import; None without a book it may be stored in."""
        from desktop.dialogs.import_plan import SUFFIXES

        may_store = self._book is not None and not self._book.read_only
        return _dropped(event, SUFFIXES) if may_store else None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing typed is lost: what waits is written before the window goes."""
        if not self._close_book():
            event.ignore()
            return
        self._settings.remember_window(bytes(self.saveGeometry().toBase64().data()).decode())
        self._tasks.close()
        event.accept()


def _dropped_book(event: QDragEnterEvent | QDropEvent) -> Path | None:
    return _dropped(event, (_BOOK_SUFFIX,))


def _dropped(event: QDragEnterEvent | QDropEvent, suffixes: tuple[str, ...]) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in suffixes else None


def _backed_up(target: Path, left_out: tuple[str, ...]) -> str:
    """What to say of a finished copy, naming attached files it had to leave out."""
    if not left_out:
        return f"Đã sao lưu sổ và các tệp đính kèm ra {target}"
    return (
        f"Đã sao lưu sổ ra {target}, thiếu {len(left_out)} tệp đính kèm đã mất hoặc bị thay đổi: "
        f"{', '.join(left_out[:3])}{'…' if len(left_out) > 3 else ''}"
    )
