"""Whatever Qt draws by itself is Vietnamese too."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer, QTranslator
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QScrollBar,
    QSpinBox,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QTreeView,
    QWidget,
)

from desktop.app import make_application
from desktop.translation import install_translations
from resources.i18n import qt_catalogue

ENGLISH = re.compile(
    r"\b(the|and|of|to|from|page|pages|print|printer|file|files|folder|look|name|type|size|open"
    r"|save|cancel|close|yes|no|all|copy|paste|undo|redo|cut|delete|select|options|copies|range"
    r"|paper|width|height|margins|portrait|landscape|color|off|none|reverse|back|forward|up"
    r"|step|scroll|top|bottom|left|right|date|show|help|order|custom|side)\b",
    re.IGNORECASE,
)


# Qt's off-screen drawing says so of every dialog and menu it shows.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def vietnamese(qapp: QApplication) -> None:
    make_application()


def shown_texts(root: QWidget) -> Iterator[str]:
    """Everything a person can read inside ``root``."""
    yield root.windowTitle()
    for widget in root.findChildren(QWidget):
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QGroupBox):
            yield widget.title()
        if isinstance(widget, QTabWidget):
            yield from (widget.tabText(index) for index in range(widget.count()))
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(index) for index in range(widget.count()))
        yield widget.toolTip()
    for action in root.findChildren(QAction):
        yield action.text()


def english_in(texts: Iterator[str]) -> list[str]:
    """The texts with an English word left in them; paths and file names are not sentences."""
    plain = (text.replace("&", "") for text in texts)
    return sorted({text for text in plain if ENGLISH.search(text) and "/" not in text})


def test_every_standard_button_is_vietnamese(qtbot) -> None:
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    buttons = QDialogButtonBox.StandardButton
    for kind in buttons:
        if kind != buttons.NoButton:
            box.addButton(kind)
    texts = {button.text().replace("&", "") for button in box.buttons()}
    assert {"Đồng ý", "Hủy", "Lưu", "Mở", "Có", "Không", "Đóng", "Trợ giúp"} <= texts
    assert english_in(iter(texts)) == []


def test_a_question_is_answered_in_vietnamese(qtbot) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    box.setDetailedText("…")
    texts = {button.text().replace("&", "") for button in box.buttons()}
    assert texts == {"Có", "Không", "Xem chi tiết…"}


@pytest.mark.parametrize("mode", list(QFileDialog.AcceptMode))
def test_the_file_dialog_is_vietnamese(qtbot, tmp_path: Path, mode: QFileDialog.AcceptMode) -> None:
    dialog = QFileDialog(None, "", str(tmp_path), "Văn bản Word (*.docx)")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    dialog.show()
    details = dialog.findChild(QTreeView)
    assert details is not None
    columns = (details.model().headerData(i, Qt.Orientation.Horizontal) for i in range(4))
    assert list(columns) == ["Tên", "Cỡ", "Kiểu", "Ngày sửa"]
    texts = list(shown_texts(dialog))
    assert {"&Xóa", "Đổ&i tên", "Hiện tệp ẩ&n", "Tê&n tệp:"} <= set(texts)
    assert english_in(iter(texts)) == []


def test_the_print_dialog_is_vietnamese(qtbot) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer)
    qtbot.addWidget(dialog)
    texts = list(shown_texts(dialog))
    assert english_in(iter(texts)) == []
    assert {"&In", "Số bản:", "In hai mặt"} <= set(texts)


@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit, QPlainTextEdit, QSpinBox, QScrollBar])
def test_context_menus_are_vietnamese(qtbot, kind: type[QWidget]) -> None:
    widget = kind()
    qtbot.addWidget(widget)
    widget.show()
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        menu = widget.createStandardContextMenu()
        texts = [action.text() for action in menu.actions()]
        menu.deleteLater()
    else:
        texts = texts_of_menu_opened_by(qtbot, widget)
    assert len(texts) > 3
    assert english_in(text.split("\t")[0] for text in texts) == []


def texts_of_menu_opened_by(qtbot, widget: QWidget) -> list[str]:
    """The context menu the widget opens by itself."""
    texts: list[str] = []

    def read() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            texts.extend(action.text() for action in menu.actions())
            menu.close()

    QTimer.singleShot(50, read)
    middle = QPoint(widget.width() // 2, widget.height() // 2)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, widget.mapToGlobal(middle))
    QCoreApplication.sendEvent(widget, event)
    qtbot.waitUntil(lambda: bool(texts), timeout=3000)
    return texts


def test_keys_read_as_on_a_keyboard(qtbot) -> None:
    shown = QKeySequence("Alt+Up").toString(QKeySequence.SequenceFormat.NativeText)
    assert shown == "Alt+↑"
    assert QKeySequence("Ctrl+PgDown") == QKeySequence("Ctrl+Page Down")
    assert QKeySequence("Ctrl+Return").toString() == "Ctrl+Return"


def test_the_calendar_names_days_and_months_in_vietnamese(qtbot) -> None:
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    months = [
        action.text()
        for button in calendar.findChildren(QToolButton)
        if button.menu()
        for action in button.menu().actions()
    ]
    assert [month.lower() for month in months][:2] == ["tháng 1", "tháng 2"]


def test_installing_twice_loads_once(qapp: QApplication) -> None:
    install_translations(qapp)
    install_translations(qapp)
    assert len(qapp.findChildren(QTranslator, "qtbase_vi")) == 1


def test_the_compiled_catalogue_is_as_new_as_its_source() -> None:
    """The .qm holds each translation of the .ts as UTF-16."""
    compiled = qt_catalogue().read_bytes()
    source = ET.parse(qt_catalogue().with_suffix(".ts"))
    texts = [message.text or "" for message in source.iter("translation")]
    assert len(texts) > 400
    missing = [text for text in texts if text.encode("utf-16-be") not in compiled]
    assert missing == []
