"""The first page: three first steps and the books known here, with keys as with the mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desktop.app import make_application
from desktop.dialogs.opening import ask_folder
from desktop.pages.welcome import WelcomePage
from desktop.settings import SettingsFile

ShowWelcome = Callable[..., WelcomePage]


@pytest.fixture(scope="module", autouse=True)
def look(qapp) -> None:
    """The program's look, once: Qt polishes every widget anew each time it is set."""
    make_application()


@pytest.fixture
def show_welcome(qtbot, tmp_path: Path) -> ShowWelcome:

    def show(*books: Path) -> WelcomePage:
        settings = SettingsFile(tmp_path / "settings.json")
        for book in books:
            settings.remember_book(book)
        page = WelcomePage(settings)
        qtbot.addWidget(page)
        page.setMinimumSize(1000, 600)  # as in the window
        page.show()
        return page

    return show


@pytest.fixture
def present(tmp_path: Path) -> Path:
    book = tmp_path / "so.tdkt"
    book.touch()
    return book


def test_without_known_books_the_first_step_is_a_new_one(show_welcome: ShowWelcome) -> None:
    page = show_welcome()
    assert not page.recent.isVisible()
    texts = [button.text() for button in page.findChildren(QPushButton)]
    assert texts == ["Lập sổ mới…", "Mở sổ…", "Dùng thử sổ mẫu…"]


def test_each_button_says_what_is_wanted(qtbot, show_welcome: ShowWelcome) -> None:
    page = show_welcome()
    with qtbot.waitSignal(page.create_wanted):
        page.create_button.click()
    with qtbot.waitSignal(page.open_wanted) as asked:
        page.open_button.click()
    assert asked.args == [None]
    with qtbot.waitSignal(page.sample_wanted):
        page.sample_button.click()


def test_enter_opens_the_book_last_used(qtbot, show_welcome: ShowWelcome, present: Path) -> None:
    page = show_welcome(present)
    with qtbot.waitSignal(page.open_wanted) as wanted:
        qtbot.keyClick(page.recent, Qt.Key.Key_Return)
    assert wanted.args == [present]


def test_a_click_opens_a_book(qtbot, show_welcome: ShowWelcome, present: Path) -> None:
    page = show_welcome(present)
    place = page.recent.visualRect(page.recent.model().index(0, 0)).center()
    with qtbot.waitSignal(page.open_wanted):
        qtbot.mouseClick(page.recent.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_book_is_read_by_its_name_in_words_and_its_folder(
    show_welcome: ShowWelcome, tmp_path: Path
) -> None:
    book = tmp_path / "So-thi-dua-So-y-te.tdkt"
    book.touch()
    said = show_welcome(book).recent.model().index(0, 0).data()
    assert said.startswith(f"So thi dua So y te, {tmp_path}, ")


def test_the_sample_is_made_in_a_folder_of_its_own(
    qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    host = QWidget()
    qtbot.addWidget(host)
    assert ask_folder(host, tmp_path) == tmp_path / "Sổ mẫu"


def test_a_missing_book_says_so_and_does_not_open(
    qtbot, show_welcome: ShowWelcome, tmp_path: Path
) -> None:
    page = show_welcome(tmp_path / "the-nho.tdkt")
    assert "Không còn ở đây" in page.recent.model().index(0, 0).data()
    with qtbot.assertNotEmitted(page.open_wanted):
        qtbot.keyClick(page.recent, Qt.Key.Key_Return)


def test_delete_takes_a_book_off_the_list_and_leaves_its_file(
    qtbot, show_welcome: ShowWelcome, present: Path, tmp_path: Path
) -> None:
    page = show_welcome(tmp_path / "cu.tdkt", present)
    qtbot.keyClick(page.recent, Qt.Key.Key_Delete)
    assert page.recent.model().rowCount() == 1
    assert present.exists()
    qtbot.keyClick(page.recent, Qt.Key.Key_Delete)
    assert not page.recent.isVisible()


def test_the_disk_is_asked_when_the_list_is_shown_not_while_it_is_painted(
    show_welcome: ShowWelcome, present: Path
) -> None:
    page = show_welcome(present)
    present.unlink()
    page.recent.repaint()
    said = page.recent.model().index(0, 0).data()
    assert not said.endswith("Không còn ở đây")
    page.recent.show_books([page.recent.chosen] if page.recent.chosen else [])
    assert page.recent.model().index(0, 0).data().endswith("Không còn ở đây")
