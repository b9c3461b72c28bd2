"""What cannot be done looks so; arrows of lists and margins are found on disk."""

from pathlib import Path

from PySide6.QtCore import QEvent, QFileInfo, QObject
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from desktop import theme
from desktop.app import make_application
from desktop.window import MainWindow
from resources.icons import icon_folder


def test_disabled_words_are_grey(qapp: QApplication) -> None:
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        disabled = qapp.palette().color(QPalette.ColorGroup.Disabled, role)
        assert disabled == QColor(theme.DISABLED)
        assert qapp.palette().color(QPalette.ColorGroup.Active, role) == QColor(theme.TEXT)


def test_every_drawing_the_style_sheet_names_exists(window: MainWindow) -> None:
    named = [part.split(")")[0] for part in window.styleSheet().split("url(")[1:]]
    assert named
    for name in named:
        assert Path(QFileInfo(name).absoluteFilePath()).parent == icon_folder()
        assert QFileInfo(name).exists()


class _Restyled(QObject):
    """Counts how often Qt styles a widget anew."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.StyleChange
        return False


def test_a_page_is_styled_once_when_it_comes_into_the_window(
    qapp: QApplication, window: MainWindow, sample_book: Path
) -> None:
    restyled = _Restyled()
    qapp.installEventFilter(restyled)
    window.open_book(sample_book)
    qapp.removeEventFilter(restyled)
    assert restyled.count < 2 * len(window.findChildren(QWidget))


def test_asking_for_the_application_again_restyles_nothing(
    qapp: QApplication, window: MainWindow
) -> None:
    restyled = _Restyled()
    qapp.installEventFilter(restyled)
    assert make_application() is qapp
    qapp.removeEventFilter(restyled)
    assert restyled.count == 0


def test_a_dialog_of_the_window_wears_its_style_sheet(window: MainWindow) -> None:
    of_the_window, of_nobody = QDialog(window.centralWidget()), QDialog()
    dressed, plain = QPushButton("Đóng", of_the_window), QPushButton("Đóng", of_nobody)
    assert dressed.sizeHint() != plain.sizeHint()
    theme.dress(of_nobody)
    assert dressed.sizeHint() == plain.sizeHint()
