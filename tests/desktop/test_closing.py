"""What was closed is gone: an office opens and closes its books, and many dialogs, all day."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from desktop.dialogs.once import open_once
from desktop.errors import show_error
from desktop.pages.documents import DocumentsPage
from desktop.pages.table import PAGES
from desktop.printed_pages import PrintedPages
from desktop.settings import SettingsFile
from desktop.widgets.page_view import PageView
from desktop.window import MainWindow
from exporters.pdf import render_pdf
from resources.errors import KnownError
from tests.exporters.builders import a_document, a_plan_table

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def settle() -> None:
    """Everything that waits to be deleted is deleted."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def held() -> tuple[int, int]:
    """How many widgets there are, and how many objects of Qt the program still holds."""
    settle()
    objects = sum(isinstance(one, QObject) for one in gc.get_objects())
    return len(QApplication.allWidgets()), objects


def look_at_every_page(window: MainWindow, book: Path) -> None:
    window.open_book(book)
    assert window.workspace is not None
    for page in PAGES:
        window.workspace.show_page(page.id)
        QApplication.processEvents()


def test_a_closed_book_leaves_nothing_of_itself(
    qtbot, window: MainWindow, sample_book: Path
) -> None:
    left: list[tuple[int, int]] = []
    for _ in range(4):
        look_at_every_page(window, sample_book)
        window.close_book()
        left.append(held())
    qtbot.waitUntil(lambda: held() <= left[0])  # what was still at work in the background ends


def test_a_closed_window_leaves_nothing_of_itself(qtbot, sample_book: Path, tmp_path: Path) -> None:
    before = held()
    for _ in range(3):
        window = MainWindow(SettingsFile(tmp_path / "settings.json"))
        window.show()
        look_at_every_page(window, sample_book)
        window.close()
        window.deleteLater()
        del window
    qtbot.waitUntil(lambda: held() <= before)


def test_a_closed_book_closes_the_pages_it_showed(
    qtbot, window: MainWindow, sample_book: Path
) -> None:
    window.open_book(sample_book)
    assert window.workspace is not None
    plan = window.workspace.plan_page.preview
    plan.view.set_pages(PrintedPages(render_pdf(a_document(a_plan_table(2)))))
    window.workspace.show_page("documents", "Soạn thảo")
    page = window.workspace.page
    assert isinstance(page, DocumentsPage)
    page.papers.view.preview.view.set_pages(PrintedPages(render_pdf(a_document(a_plan_table(2)))))
    views = window.workspace.findChildren(PageView)
    shown = [view._sheet.pages._pdf for view in views if view._sheet is not None]
    assert len(shown) == 2
    window.close_book()
    assert not any(pdf.raw for pdf in shown)


def test_nothing_waits_for_python_to_collect_it(window: MainWindow, sample_book: Path) -> None:
    """Python may collect on the worker's thread, where no widget may be deleted."""
    settle()
    before = set(QApplication.topLevelWidgets())
    gc.disable()
    window.open_book(sample_book)
    window.close_book()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = set(QApplication.topLevelWidgets()) - before
    gc.enable()
    assert not left


def test_a_dialog_is_forgotten_once_it_is_closed(window: MainWindow) -> None:
    dialog = QDialog(window)
    open_once(dialog)
    assert window.findChildren(QDialog) == [dialog]
    dialog.reject()
    settle()
    assert not window.findChildren(QDialog)


def test_a_failure_is_forgotten_once_it_is_understood(window: MainWindow) -> None:
    def understand() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        box.buttons()[0].click()

    QTimer.singleShot(50, understand)
    show_error(window, KnownError("Đĩa đã đầy.", "Hãy xóa bớt tệp."))
    settle()
    assert not window.findChildren(QDialog)
