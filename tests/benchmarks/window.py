"""Start to the first painted window, also with the sample open, against an empty PySide6 window.

Processor time of fresh processes that take turns: what else runs on the PC counts for little.
"""

import os
import statistics
import subprocess
import sys
import tempfile
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
        print(time.process_time())
        window.close()
        app.quit()
painted = Painted(); window.installEventFilter(painted); window.show()
app.exec()
"""
_EMPTY = _FRAME.format(
    made="from PySide6.QtWidgets import QApplication, QMainWindow\n"
    "app = QApplication([]); window = QMainWindow(); window.resize(1366, 768)"
)
_OURS = """import desktop.__main__
from desktop.app import make_application
from desktop.settings import SettingsFile
from desktop.window import MainWindow
app = make_application(); window = MainWindow(SettingsFile(Path(sys.argv[1]) / "s.json"))"""
_WELCOME = _FRAME.format(made=_OURS)
_BOOK = _OURS + "\nwindow.show(); window.open_book(Path(sys.argv[2])); window.hide()"
_BOOK = _FRAME.format(made=_BOOK)
_TURNS = 9


def run() -> None:
    with tempfile.TemporaryDirectory() as name:
        book = make_sample(Path(name))[0]
        rounds = [
            (_start(_EMPTY, name), _start(_WELCOME, name), _start(_BOOK, name, str(book)))
            for _ in range(_TURNS)
        ]
    empty, welcome, opened = map(statistics.median, zip(*rounds, strict=True))
    report("start to the first painted window", welcome, "empty window", empty, "within 2x")
    report("start to the painted plan of a book", opened, "empty window", empty, "no aim")


def _start(code: str, folder: str, *arguments: str) -> float:
    """Processor seconds of a fresh process to its first paint, interpreter and imports included.

    Compiled modules are kept in ``folder``, as the program people unpack has them.
    """
    command = [sys.executable, "-c", code, folder, *arguments]
    env = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    result = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", env=env)
    return float(result.stdout)
