"""F1 works in a dialog too: it opens the dialog's own text, above it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from desktop.dialogs.about import AboutDialog
from desktop.dialogs.help import HelpDialog
from desktop.dialogs.once import open_once
from desktop.dialogs.questions import YearDialog
from desktop.window import MainWindow
from resources.help import TOPICS

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()")


def test_a_dialog_that_keeps_the_window_waiting_shows_its_own_help(
    qtbot, window: MainWindow
) -> None:
    dialog = YearDialog(window, 2027)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and dialog.focusWidget() is not None)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    help_ = dialog.findChild(HelpDialog)
    assert help_ is not None and help_.isVisible()
    assert TOPICS[help_.topics.currentRow()] == "plan"
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert len(dialog.findChildren(HelpDialog)) == 1
    dialog.reject()


def test_every_help_topic_a_dialog_names_exists() -> None:
    named = {
        line.split('"')[1]
        for file in (Path(__file__).parents[2] / "desktop" / "dialogs").rglob("*.py")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip().startswith('help_topic = "') and line.split('"')[1]
    }
    assert named <= set(TOPICS)


def test_a_dialog_opened_once_is_gone_after_it_is_closed(qtbot, window: MainWindow) -> None:
    open_once(AboutDialog(window))
    (dialog,) = window.findChildren(AboutDialog)
    dialog.reject()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.findChildren(AboutDialog))


def test_the_palette_is_gone_after_its_command(qtbot, window: MainWindow) -> None:
    window.show_palette()
    shown = next(child for child in window.findChildren(QDialog) if child.isVisible())
    shown.reject()
    qtbot.waitUntil(lambda: shown not in window.findChildren(QDialog))
