"""Starts the window: the composition root of everything with a screen."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop.settings import default_settings
from desktop.theme import apply_theme
from desktop.translation import install_translations
from desktop.window import MainWindow
from resources.icons import icon_folder

_NO_DISPLAY = """\
Không có màn hình đồ họa (biến DISPLAY và WAYLAND_DISPLAY đều trống) nên không mở được cửa sổ.
Các lệnh sau vẫn dùng được:
  python -m desktop sample THƯ_MỤC
  python -m desktop plan import TỆP.json --office TỆP.tdkt [--superior]
  python -m desktop plan export --office TỆP.tdkt --plan ID --to TỆP.docx|.pdf|.json
  python -m desktop verify TỆP.tdkt"""


def run(arguments: Sequence[str]) -> int:
    """Open the window, with the book named in ``arguments`` if any; returns the exit code."""
    if not _has_display():
        sys.stderr.write(_NO_DISPLAY + "\n")
        return 1
    app = make_application()
    window = MainWindow(default_settings())
    window.show_fitting()
    _catch_crashes(window)
    if arguments:
        window.open_book(Path(arguments[0]))
    return app.exec()


def _catch_crashes(window: MainWindow) -> None:
    """From now on what nobody foresaw is logged and told; its modules come after the window."""
    from desktop.crash import CrashHandler
    from desktop.crash_log import log_folder
    from desktop.dialogs.crash_report import CrashReport
    from desktop.dialogs.once import open_once

    crashes = CrashHandler(log_folder(), window)
    crashes.told.connect(lambda report: open_once(CrashReport(report, window)))


def make_application() -> QApplication:
    """The QApplication in the program's look, its own words, numbers and dates Vietnamese.

    Made once; a style set again would restyle every living widget.
    """
    made = QApplication.instance()
    if isinstance(made, QApplication):
        return made
    app = QApplication([])
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    app.setApplicationName("so-thi-dua")
    app.setApplicationDisplayName("Sổ Thi Đua")
    app.setWindowIcon(QIcon(str(icon_folder() / "app.png")))
    install_translations(app)
    apply_theme(app)
    return app


def _has_display() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
