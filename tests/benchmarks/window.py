"""Start to first painted window with the sample open, against an empty PySide6 window."""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop.sample import make_sample
from tests.benchmarks.timing import report

_EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtCore import QTimer
app = QApplication([]); window = QMainWindow(); window.resize(1366, 768); window.show()
QTimer.singleShot(0, app.quit); app.exec()
"""
_OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop.app import make_application
from desktop.settings import SettingsFile
from desktop.window import MainWindow
app = make_application(); window = MainWindow(SettingsFile(Path(sys.argv[1]).with_name("s.json")))
window.show()
if len(sys.argv) > 2: window.open_book(Path(sys.argv[2]))
QTimer.singleShot(0, app.quit); app.exec(); window.close()
"""


def run() -> None:
    with tempfile.TemporaryDirectory() as name:
        book = make_sample(Path(name))[0]
        empty = _start(_EMPTY)
        report("start to the welcome page", _start(_OURS, name), "empty window", empty, "within 2x")
        opened = _start(_OURS, name, str(book))
        report("start with a book open", opened, "empty window", empty, "within 2x")


def _start(code: str, *arguments: str) -> float:
    """The median of seven fresh processes, interpreter and imports included."""
    times: list[float] = []
    for _ in range(7):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)
