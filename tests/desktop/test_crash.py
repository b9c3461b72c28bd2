"""What nobody foresaw is logged and told, and nothing of the office's papers leaves with it."""

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from desktop.app import make_application
from desktop.crash import CrashHandler
from desktop.crash_log import described, without_people
from desktop.dialogs.crash_report import CrashReport

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SECRET = "Đặng Thị Bí Mật"


@pytest.fixture
def handler(qapp, tmp_path: Path, qtlog) -> Iterator[CrashHandler]:
    with qtlog.disabled():
        made = CrashHandler(tmp_path / "nhật ký")
        yield made
        made.remove()


def log_of(tmp_path: Path) -> str:
    return (tmp_path / "nhật ký" / "so-thi-dua.log").read_text(encoding="utf-8")


def fail_over(text: str) -> None:
    try:
        int(text)
    except ValueError as error:
        raise LookupError(f"/home/bi-mat/{text}.tdkt") from error


@pytest.mark.qt_no_exception_capture
def test_a_failing_slot_is_told_with_kind_and_place_but_no_words(
    qtbot, handler: CrashHandler, tmp_path: Path
) -> None:
    with qtbot.waitSignal(handler.told, timeout=3000) as told:
        QTimer.singleShot(0, lambda: fail_over(SECRET))
    report = told.args[0]
    for part in ("LookupError", "ValueError", "test_crash.py", "fail_over", "Python 3"):
        assert part in report
    for private in (SECRET, "bi-mat", str(Path.home())):
        assert private not in report
        assert private not in log_of(tmp_path)


@pytest.mark.qt_no_exception_capture
def test_a_failing_thread_is_told_on_the_windows_thread(
    qtbot, handler: CrashHandler, tmp_path: Path
) -> None:
    with qtbot.waitSignal(handler.told, timeout=3000) as told:
        thread = threading.Thread(target=fail_over, args=(SECRET,))
        thread.start()
        thread.join()
    assert "LookupError" in told.args[0]
    assert "LookupError" in log_of(tmp_path)


@pytest.mark.qt_no_exception_capture
def test_the_same_failure_bothers_the_person_once(qtbot, handler: CrashHandler) -> None:
    reports: list[str] = []
    handler.told.connect(reports.append)
    for _ in range(3):
        QTimer.singleShot(0, lambda: fail_over("x"))
    qtbot.wait(100)
    assert len(reports) == 1


def test_qts_warnings_go_to_the_log_without_folders(handler: CrashHandler, tmp_path: Path) -> None:
    qWarning(f'QFile: cannot open "/home/{SECRET}/sổ.tdkt"')
    assert "Qt: QFile: cannot open" in log_of(tmp_path)
    assert SECRET not in log_of(tmp_path)


def test_a_log_that_cannot_be_written_does_not_stop_the_program(qapp, tmp_path: Path) -> None:
    (tmp_path / "tệp").touch()
    handler = CrashHandler(tmp_path / "tệp")
    logging.getLogger("so-thi-dua").error("không ghi được")
    handler.remove()


def test_reporting_is_given_back(qapp, tmp_path: Path) -> None:
    before = threading.excepthook
    handler = CrashHandler(tmp_path)
    assert threading.excepthook is not before
    handler.remove()
    assert threading.excepthook is before


def test_the_log_stays_small(handler: CrashHandler, tmp_path: Path) -> None:
    for _ in range(3000):
        logging.getLogger("so-thi-dua").error("x" * 500)
    files = list((tmp_path / "nhật ký").glob("so-thi-dua.log*"))
    assert len(files) == 4
    assert sum(file.stat().st_size for file in files) < 900_000


def test_an_errors_number_says_what_its_message_may_not() -> None:
    assert described((OSError, OSError(28, "No space left", SECRET), None)) == "OSError 28"


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        (r"cannot read C:\Users\Lê Lan\ke hoach.docx", "cannot read ke hoach.docx"),
        ("cannot read /home/lan/so.tdkt now", "cannot read so.tdkt now"),
        ("label “Phòng Tổng hợp” is wide", "label “…” is wide"),
    ],
)
def test_paths_are_cut_to_names_and_quotations_left_out(message: str, kept: str) -> None:
    assert without_people(message) == kept


def test_the_report_can_be_copied(qtbot) -> None:
    make_application()
    dialog = CrashReport("LookupError\n  a.py:1 f")
    qtbot.addWidget(dialog)
    dialog.show()
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Sao chép báo lỗi").click()
    assert QGuiApplication.clipboard().text() == "LookupError\n  a.py:1 f"
    text = dialog.findChild(QPlainTextEdit)
    assert text is not None and text.isReadOnly()
