"""Start to first painted window with the sample open, against an empty PySide6 window."""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop.sample.office import make_sample
from tests.benchmarks.timing import report

_FRAME = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
{made}
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self.tell)
            window.removeEventFilter(self)
        return False
    def tell(self):
        print(time.time() - float(sys.argv[1]))
        window.close()
        app.quit()
painted = Painted(); window.installEventFilter(painted); window.show()
{then}
app.exec()
"""
_EMPTY = _FRAME.format(
    made="from PySide6.QtWidgets import QApplication, QMainWindow\n"
    "app = QApplication([]); window = QMainWindow(); window.resize(1366, 768)",
    then="",
)
_OURS = """from desktop.app import make_application
from desktop.settings import SettingsFile
from desktop.window import MainWindow
app = make_application(); window = MainWindow(SettingsFile(Path(sys.argv[2]) / "s.json"))"""
_WELCOME = _FRAME.format(made=_OURS, then="")
_BOOK = _OURS + "\nwindow.show(); window.open_book(Path(sys.argv[3])); window.hide()"
_BOOK = _FRAME.format(made=_BOOK, then="")


def run() -> None:
    with tempfile.TemporaryDirectory() as name:
        book = make_sample(Path(name))[0]
        empty = _start(_EMPTY)
        welcome = _start(_WELCOME, name)
        report("start to the first painted window", welcome, "empty window", empty, "within 2x")
        opened = _start(_BOOK, name, str(book))
        report("start to the painted plan of a book", opened, "empty window", empty, "no aim")


def _start(code: str, *arguments: str) -> float:
    """The median of seven fresh processes, interpreter and imports included, to the first paint."""
    times: list[float] = []
    for _ in range(7):
        command = [sys.executable, "-c", code, str(time.time()), *arguments]
        result = subprocess.run(command, check=True, capture_output=True, text=True)
        times.append(float(result.stdout))
    return statistics.median(times)
