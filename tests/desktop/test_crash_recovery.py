"""The program dies in the middle of a word; the next start brings the word back."""

import subprocess
import sys
from pathlib import Path

from desktop.settings import SettingsFile
from desktop.window import MainWindow
from storage.queries.plans import get_plan

ROOT = Path(__file__).parents[2]
CODE = """
import os, sys
from pathlib import Path
from desktop.app import make_application
from desktop.editing.edits import ContentEdit
from desktop.settings import SettingsFile
from desktop.window import MainWindow
make_application()
window = MainWindow(SettingsFile(Path(sys.argv[2])))
window.show()
window.open_book(Path(sys.argv[1]))
session = window.workspace.session
task = session.plan.tasks[0]
for end in range(1, 12):
    session.type(ContentEdit(session.plan_id, task.id, ("Đang gõ dở"[:end],)), task.uid)
os._exit(9)
"""


def test_the_last_second_of_typing_survives_a_crash(
    qtbot, qapp, sample_book: Path, tmp_path: Path
) -> None:
    settings = tmp_path / "cau-hinh" / "settings.json"
    died = subprocess.run(
        [sys.executable, "-c", CODE, str(sample_book), str(settings)], cwd=ROOT, check=False
    )
    assert died.returncode == 9
    window = MainWindow(SettingsFile(settings))
    qtbot.addWidget(window)
    window.show()
    window.open_book(sample_book)
    assert window.workspace is not None
    session = window.workspace.session
    assert get_plan(session.book, session.plan_id).tasks[0].content == ("Đang gõ dở",)
    window.close()
