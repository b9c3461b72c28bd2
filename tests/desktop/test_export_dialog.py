"""Exporting as a clerk meets it: a name proposed, a file written, a way to open it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMainWindow,
    QMessageBox,
    QPushButton,
)
from shiboken6 import delete

from desktop.app import make_application
from desktop.dialogs.export import Export, free_name
from desktop.tasks import TaskRunner
from desktop.widgets.written_notice import WrittenNotice
from exporters.errors import ExportError
from exporters.files import replacing

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(qtbot) -> Iterator[QMainWindow]:
    make_application()
    made = QMainWindow()
    qtbot.addWidget(made)
    made.show()
    yield made


@pytest.fixture
def export(desk: QMainWindow) -> Iterator[Export]:
    tasks = TaskRunner()
    yield Export(desk, tasks, desk)
    tasks.close()


def write_words(target: Path) -> None:
    with replacing(target) as beside:
        beside.write_text("Kế hoạch", encoding="utf-8")


def refused_as_if_open_in_word(target: Path) -> None:
    if "(2)" not in target.name:
        raise ExportError(f"Tệp “{target.name}” đang mở trong Word.", "Hãy lưu với tên khác.")
    write_words(target)


def when_asked(*answers: Callable[[], None]) -> None:
    """Give each answer to the dialog in front, one after the other."""
    for turn, answer in enumerate(answers, start=1):
        QTimer.singleShot(250 * turn, answer)


def type_name(name: str) -> Callable[[], None]:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText(name)
        dialog.accept()

    return answer


def press(text: str, seen: list[str]) -> Callable[[], None]:
    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        next(button for button in box.buttons() if button.text() == text).click()

    return answer


def accept_proposal(names: list[str]) -> Callable[[], None]:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        line = dialog.findChild(QLineEdit)
        assert line is not None
        names.append(line.text())
        dialog.accept()

    return answer


def test_the_good_name_is_proposed_and_the_file_written(
    qtbot, export: Export, tmp_path: Path
) -> None:
    names: list[str] = []
    when_asked(accept_proposal(names))
    with qtbot.waitSignal(export.written, timeout=5000):
        export.ask(tmp_path / "KH-2026-So-Du-lich.docx", write_words)
    assert names == ["KH-2026-So-Du-lich.docx"]
    assert (tmp_path / "KH-2026-So-Du-lich.docx").read_text(encoding="utf-8") == "Kế hoạch"


@pytest.mark.parametrize(
    ("typed", "written"),
    [("ban cuoi", "ban cuoi.pdf"), ("ban 1.2", "ban 1.2.pdf"), ("a.PDF", "a.PDF")],
)
def test_the_format_ends_the_name_whatever_was_typed(
    qtbot, export: Export, tmp_path: Path, typed: str, written: str
) -> None:
    when_asked(type_name(typed))
    with qtbot.waitSignal(export.written, timeout=5000) as told:
        export.ask(tmp_path / "KH.pdf", write_words)
    assert told.args == [tmp_path / written]


def test_a_file_open_in_word_is_said_and_a_second_name_offered(
    qtbot, export: Export, tmp_path: Path
) -> None:
    said: list[str] = []
    names: list[str] = []
    (tmp_path / "KH.docx").write_text("bản cũ", encoding="utf-8")
    with qtbot.waitSignal(export.written, timeout=5000) as told:
        export.write(tmp_path / "KH.docx", refused_as_if_open_in_word)
        when_asked(press("Lưu với tên khác…", said), accept_proposal(names))
    assert said == ["Tệp “KH.docx” đang mở trong Word."]
    assert names == ["KH (2).docx"]
    assert told.args == [tmp_path / "KH (2).docx"]
    assert (tmp_path / "KH.docx").read_text(encoding="utf-8") == "bản cũ"


def test_giving_up_writes_nothing(qtbot, export: Export, tmp_path: Path) -> None:
    said: list[str] = []
    export.write(tmp_path / "KH.docx", refused_as_if_open_in_word)
    when_asked(press("Không xuất", said))
    qtbot.waitUntil(lambda: bool(said), timeout=5000)
    qtbot.wait(50)
    assert list(tmp_path.iterdir()) == []


def test_the_first_free_number_is_taken(tmp_path: Path) -> None:
    for name in ("KH.docx", "KH (2).docx"):
        (tmp_path / name).touch()
    assert free_name(tmp_path / "KH.docx").name == "KH (3).docx"


class Opener(QObject):
    """Stands where the system's file manager and Word would be asked."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open_url(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_what_was_written_can_be_opened_or_found(
    qtbot, desk: QMainWindow, export: Export, tmp_path: Path
) -> None:
    opener = Opener()
    # PySide's own hints ask for bytes, which it then refuses.
    QDesktopServices.setUrlHandler("file", opener, "open_url")  # type: ignore[arg-type]
    for name in ("a.docx", "b.docx"):
        with qtbot.waitSignal(export.written, timeout=5000):
            export.write(tmp_path / name, write_words)
    notices = [notice for notice in desk.findChildren(WrittenNotice) if notice.isVisible()]
    buttons = {button.text(): button for button in notices[-1].findChildren(QPushButton)}
    assert len(notices) == 1
    buttons["Mở tệp"].click()
    buttons["Mở thư mục"].click()
    QDesktopServices.unsetUrlHandler("file")
    assert opener.opened == [(tmp_path / "b.docx").as_posix(), tmp_path.as_posix()]
    buttons["Ẩn"].click()
    assert not notices[-1].isVisible()


def test_what_is_written_while_its_book_closes_is_still_told(
    qtbot, desk: QMainWindow, tmp_path: Path
) -> None:
    closed, book, tasks = Event(), QObject(desk), TaskRunner(desk)

    def write_late(target: Path) -> None:
        closed.wait()
        write_words(target)

    Export(desk, tasks, book).write(tmp_path / "a.docx", write_late)
    delete(book)
    closed.set()
    qtbot.waitUntil(lambda: bool(desk.findChildren(WrittenNotice)))
    tasks.close()
