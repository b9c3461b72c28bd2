"""What cannot be done looks so; arrows of lists and margins are found on disk."""

from pathlib import Path

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop import theme
from resources.icons import icon_folder


def test_disabled_words_are_grey(qapp: QApplication) -> None:
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        disabled = qapp.palette().color(QPalette.ColorGroup.Disabled, role)
        assert disabled == QColor(theme.DISABLED)
        assert qapp.palette().color(QPalette.ColorGroup.Active, role) == QColor(theme.TEXT)


def test_every_drawing_the_style_sheet_names_exists(qapp: QApplication) -> None:
    named = [part.split(")")[0] for part in qapp.styleSheet().split("url(")[1:]]
    assert named
    for name in named:
        assert Path(QFileInfo(name).absoluteFilePath()).parent == icon_folder()
        assert QFileInfo(name).exists()
