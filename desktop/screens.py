"""What ``--screenshots`` draws: one line per picture, most of them a command carried out."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from desktop.app import make_application
from desktop.dialogs.crash_report import CrashReport
from desktop.sample.office import make_sample
from desktop.settings import SettingsFile
from desktop.tasks import TaskRunner
from desktop.window import MainWindow

_LOOKS_EVERY = 150
_LOOKS = 20

Screen = Callable[[MainWindow, Path], object]
"""Brings something in sight; gets the window and the sample book."""


class Studio:
    """The sample office in a window of one size; takes a picture of what a Screen brings up."""

    def __init__(self, folder: Path, size: QSize) -> None:
        self._app = make_application()
        self._book = make_sample(folder / "Sổ thi đua")[0]
        self._window = MainWindow(SettingsFile(folder / "settings.json"))
        self._window.resize(size)
        self._window.show()
        (self._tasks,) = self._window.findChildren(TaskRunner)

    def take(self, screen: Screen, file: Path) -> None:
        """Carry ``screen`` out, wait until nothing moves any more and save the picture."""
        loop = QEventLoop()  # quitting the application itself would close the window
        QTimer.singleShot(0, self._app, partial(screen, self._window, self._book))
        save = partial(self._save, file, loop)
        self._later(partial(self._when_nothing_rests, partial(self._when_work_is_home, save)))
        loop.exec()

    def close(self) -> None:
        self._window.close()

    def _later(self, act: Callable[[], None]) -> None:
        QTimer.singleShot(_LOOKS_EVERY, self._app, act)

    def _when_nothing_rests(self, act: Callable[[], None], looks: int = _LOOKS) -> None:
        """Typing and checks begin their work after a rest."""
        timers = self._window.findChildren(QTimer)
        if looks and any(timer.isSingleShot() and timer.isActive() for timer in timers):
            self._later(partial(self._when_nothing_rests, act, looks - 1))
        else:
            act()

    def _when_work_is_home(self, act: Callable[[], None]) -> None:
        """Wait for the worker twice: once a page is laid out, its pictures are asked for."""
        self._after_work(partial(self._later, partial(self._after_work, act)))

    def _after_work(self, act: Callable[[], None]) -> None:
        self._tasks.run(lambda: None, lambda _: act(), lambda _: act())

    def _save(self, file: Path, loop: QEventLoop) -> None:
        """The dialog in front if there is one, closing it, else the window."""
        self._app.processEvents()  # on a busy machine the last layout may still wait its turn
        dialog = _dialog_in_front()
        (dialog or self._window).grab().save(str(file))
        if dialog is not None:
            dialog.reject()
        QTimer.singleShot(0, self._app, loop.quit)


def _dialog_in_front() -> QDialog | None:
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
    return next(iter(shown), None)


def _open_sample(window: MainWindow, book: Path) -> None:
    window.open_book(book)


def _command(name: str) -> Screen:
    return lambda window, _: window.commands.action(name).trigger()


def _page(page_id: str) -> Screen:
    def show(window: MainWindow, _: Path) -> None:
        if window.workspace is not None:
            window.workspace.show_page(page_id)

    return show


def _tab(index: int) -> Screen:
    def show(window: MainWindow, _: Path) -> None:
        if window.workspace is not None:
            window.workspace.plan_page.tabs.setCurrentIndex(index)

    return show


def _documents(title: str) -> Screen:
    def show(window: MainWindow, _: Path) -> None:
        if window.workspace is not None:
            window.workspace.show_page("documents", title)

    return show


def _tasks(view: int) -> Screen:
    def show(window: MainWindow, _: Path) -> None:
        from desktop.pages.tasks import TasksPage

        if window.workspace is not None:
            window.workspace.show_page("tasks")
            page = window.workspace.page
            if isinstance(page, TasksPage):
                page.checklist.choose(page.checklist.tasks[0].task.id)
                page.tabs.setCurrentIndex(view)

    return show


def _new_paper(form_id: str) -> Screen:
    def show(window: MainWindow, _: Path) -> None:
        from desktop.drafting.making import form_of_papers
        from desktop.pages.documents import DocumentsPage

        _documents("Soạn thảo")(window, _)
        page = window.workspace.page if window.workspace is not None else None
        if isinstance(page, DocumentsPage):
            page.papers.new(form_of_papers(form_id))

    return show


def _people(title: str) -> Screen:
    def show(window: MainWindow, _: Path) -> None:
        if window.workspace is not None:
            window.workspace.show_page("people", title)

    return show


def _awards(title: str) -> Screen:
    def show(window: MainWindow, _: Path) -> None:
        if window.workspace is not None:
            window.workspace.show_page("awards", title)

    return show


def _decided(title: str) -> Screen:
    """A tab with the round of the year before in front, which is decided."""

    def show(window: MainWindow, _: Path) -> None:
        from desktop.pages.awards import AwardsPage

        _awards(title)(window, _)
        page = window.workspace.page if window.workspace is not None else None
        if isinstance(page, AwardsPage):
            page.rounds.choose(min((one.year, one.id or 0) for one in page.rounds.rounds)[1])

    return show


def _find(window: MainWindow, _: Path) -> None:
    window.commands.action("plan.find").trigger()
    search = window.workspace.search.dialog if window.workspace is not None else None
    if search is not None:
        search.text.setText("thi đua")


def _import_sample(window: MainWindow, book: Path) -> None:
    """The sample's own export read back: beside the book there is no other office's file."""
    if window.workspace is not None:
        window.workspace.input.import_plan(next(iter(sorted(book.parent.rglob("*.docx")))))


def _crash(window: MainWindow, _: Path) -> None:
    CrashReport("Sổ Thi Đua\nWindows 10, Python 3.11\nLookupError\n  trang.py:12 mo", window).open()


SCREENS: tuple[tuple[str, Screen], ...] = (
    ("welcome", lambda window, _: window.show()),
    ("new-book", _command("book.new")),
    ("overview", _open_sample),
    ("plan", _page("plan")),
    ("plan-header", _tab(0)),
    ("plan-opening", _tab(1)),
    ("plan-sections", _tab(2)),
    ("plan-tasks", _tab(3)),
    ("plan-closing", _tab(4)),
    ("plan-coverage", _tab(5)),
    ("palette", _command("view.palette")),
    ("history", _command("edit.history")),
    ("roll-over", _command("plan.roll_over")),
    ("proofreading", _command("plan.check")),
    ("import-review", _import_sample),
    ("print-preview", _command("plan.preview")),
    ("print", _command("plan.print")),
    ("tasks", _tasks(0)),
    ("tasks-board", _tasks(1)),
    ("tasks-calendar", _tasks(2)),
    ("tasks-year", _tasks(3)),
    ("documents-incoming", _documents("Văn bản đến")),
    ("documents-papers", _new_paper("bao-cao")),
    ("documents-form-choice", _command("paper.new")),
    ("documents-register", _documents("Sổ theo dõi")),
    ("awards-registration", _awards("Đăng ký")),
    ("awards", _awards("Đề nghị")),
    ("awards-dossier", _awards("Hồ sơ")),
    ("awards-council", _awards("Hội đồng")),
    ("awards-papers", _awards("Tờ trình, quyết định")),
    ("awards-round", _command("round.edit")),
    ("awards-propose", _command("round.propose")),
    ("awards-units", _command("round.lists")),
    ("awards-decided", _decided("Tờ trình, quyết định")),
    ("awards-certificates", _decided("In giấy khen, bằng")),
    ("people", _people("Cá nhân")),
    ("collectives", _people("Tập thể")),
    ("eligibility", _people("Ai đủ điều kiện")),
    ("local-rules", _people("Quy định của địa phương")),
    ("law", _people("Luật")),
    ("find", _find),
    ("compare", _command("plan.compare")),
    ("task-report", _command("task.report")),
    ("task-pages", _command("task.unit_pages")),
    ("settings", _command("view.settings")),
    ("help", _command("help.page")),
    ("about", _command("help.about")),
    ("crash", _crash),
)
