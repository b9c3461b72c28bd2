"""The question for a plan's year: readable, in the program's words, answered by keys."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop.dialogs.questions import YearDialog, ask_plan_year

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the off-screen platform on dialogs


def answer(qtbot, key: Qt.Key) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, YearDialog)
    qtbot.keyClicks(dialog.year, "2031")
    qtbot.keyClick(dialog.year, key)


@pytest.mark.parametrize(("key", "year"), [(Qt.Key.Key_Return, 2031), (Qt.Key.Key_Escape, None)])
def test_typing_a_year_replaces_the_proposed_one(
    qtbot, qapp: QApplication, key: Qt.Key, year: int | None
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    QTimer.singleShot(0, lambda: answer(qtbot, key))
    assert ask_plan_year(host, 2027) == year


def test_the_dialog_is_wide_enough_for_its_title_and_cancels_with_the_usual_word(
    qtbot, qapp: QApplication
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    dialog = YearDialog(host, 2027)
    assert dialog.year.value() == 2027
    assert dialog.minimumWidth() >= 360
    assert [made.text() for made in dialog.findChildren(QPushButton)] == ["Hủy", "Lập kế hoạch"]
