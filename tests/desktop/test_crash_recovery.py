"""The program dies in the middle of a word; the next start brings the word back."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.editing.office_edits import SignerEdit, office_recovery
from desktop.pages.settings import SettingsPage
from desktop.settings import SettingsFile
from desktop.window import MainWindow
from storage.book import open_book
from storage.queries.office import list_signers
from storage.queries.plans import get_plan

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()")

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


def test_what_was_typed_in_the_settings_survives_too(
    window: MainWindow, sample_book: Path, tmp_path: Path
) -> None:
    with open_book(sample_book) as book:
        typed = replace(list_signers(book)[0], full_name="Đang gõ dở")
        office_recovery(tmp_path, book).keep([SignerEdit(typed)])
    window.open_book(sample_book)
    assert window.workspace is not None
    book = window.workspace.session.book
    assert list_signers(book)[0].full_name == "Đang gõ dở"
    assert office_recovery(tmp_path, book).kept() == ()


def test_the_settings_keep_what_waits_and_forget_what_is_written(
    window: MainWindow, sample_book: Path, tmp_path: Path
) -> None:
    window.open_book(sample_book)
    assert window.workspace is not None
    window.workspace.show_page("settings")
    page = window.workspace.page
    assert isinstance(page, SettingsPage)
    page.profile.place.setText("Đang gõ dở")
    page.profile.place.textEdited.emit("Đang gõ dở")
    recovery = office_recovery(tmp_path, window.workspace.session.book)
    (kept,) = recovery.kept()
    assert kept.office.place == "Đang gõ dở"
    page.commit()
    assert recovery.kept() == ()
