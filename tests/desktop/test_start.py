"""The start: on an old PC the window stands before anything is loaded that it does not show yet."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
import desktop.app
from desktop.__main__ import main
from desktop.settings import SettingsFile
from desktop.window import MainWindow

class Painted(QObject):
    def eventFilter(self, watched, event):
        if isinstance(watched, MainWindow) and event.type() == QEvent.Type.Paint:
            print(*sys.modules)
            QTimer.singleShot(0, app.quit)
        return False

desktop.app.default_settings = lambda: SettingsFile(Path(sys.argv[1]) / "settings.json")
app = desktop.app.make_application()
painted = Painted()
app.installEventFilter(painted)
main(sys.argv[2:])
"""
_FORMATS = {"openpyxl", "python_calamine", "reportlab", "docx", "lxml", "pypdfium2", "PIL"}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What is loaded when the first window of a fresh program is painted."""
    return _loaded_at_start(tmp_path_factory.mktemp("home"))


def _loaded_at_start(home: Path, *arguments: str) -> set[str]:
    command = [sys.executable, "-c", _START, str(home), *arguments]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_the_first_window_waits_for_no_file_format(loaded: set[str]) -> None:
    assert not _FORMATS & loaded


def test_the_first_window_waits_for_neither_book_nor_law(loaded: set[str]) -> None:
    assert "desktop.pages.welcome" in loaded
    late = ("peewee", "tomllib", "storage.models", "storage.book", "resources.catalogues")
    assert not [name for name in loaded if name.startswith((*late, "resources.forms"))]


def test_the_first_window_waits_for_neither_commands_nor_exporters(loaded: set[str]) -> None:
    assert not [name for name in loaded if name.startswith(("exporters", "desktop.cli"))]


def test_a_double_click_on_a_book_loads_no_command_either(tmp_path: Path) -> None:
    asked = (
        "import sys; from desktop import __main__, app; app.run = lambda given: print(given);"
        "__main__.main(['SO.TDKT']); print('desktop.cli' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, encoding="utf-8", timeout=60
    )
    assert done.stdout.splitlines() == ["['SO.TDKT']", "False"], done.stderr


def test_a_book_opens_before_anything_that_prints_is_loaded(
    tmp_path: Path, sample_book: Path
) -> None:
    loaded = _loaded_at_start(tmp_path, str(sample_book))
    assert "desktop.pages.overview" in loaded
    assert not {*_FORMATS, "exporters.pdf"} & loaded
