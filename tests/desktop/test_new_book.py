"""The first form, filled in by keyboard, with the real letterhead beside it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from desktop.app import make_application
from desktop.dialogs.new_book import NewBookDialog
from desktop.settings import SettingsFile
from desktop.tasks import TaskRunner
from storage.queries.office import get_office, list_signers, list_units
from tests.desktop.keyboard import type_text


@pytest.fixture(scope="module", autouse=True)
def look(qapp) -> None:
    """The program's look, once: Qt polishes every widget anew each time it is set."""
    make_application()


@pytest.fixture
def dialog(qtbot, tmp_path: Path) -> Iterator[NewBookDialog]:
    tasks = TaskRunner()
    settings = SettingsFile(tmp_path / "settings.json")
    settings.set_working_folder(tmp_path)
    made = NewBookDialog(tasks, settings, None)
    qtbot.addWidget(made, before_close_func=lambda _: made.done(0))
    made.show()
    qtbot.waitUntil(lambda: bool(made.letterhead.text), timeout=10_000)
    yield made
    tasks.close()
    if made.book is not None:
        made.book.close()


@pytest.fixture
def fill() -> Callable[[NewBookDialog], None]:
    def typed(dialog: NewBookDialog) -> None:
        form = dialog.form
        for control, text in (
            (form.parent_agency, "UBND TỈNH AN BÌNH"),
            (form.name, "SỞ DU LỊCH"),
            (form.abbreviation, "SDL"),
            (form.place, "An Bình"),
        ):
            type_text(control, text)

    return typed


def answer(word: str) -> None:
    """Press the button of that word in the next message box."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(found for found in box.findChildren(QPushButton) if found.text() == word).click()

    QTimer.singleShot(0, press)


def test_the_letterhead_follows_the_typing(qtbot, dialog: NewBookDialog, fill) -> None:
    fill(dialog)
    qtbot.waitUntil(lambda: "An Bình, ngày" in dialog.letterhead.text, timeout=10_000)
    shown = dialog.letterhead.text
    for part in ("UBND TỈNH AN BÌNH", "SỞ DU LỊCH", "/KH-SDL", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"):
        assert part in shown


def test_a_filled_form_becomes_an_open_book(dialog: NewBookDialog, fill, tmp_path: Path) -> None:
    fill(dialog)
    dialog.form.units.setPlainText("1. Văn phòng\n2. Thanh tra\nVăn phòng")
    dialog.form.authority.setPlainText("GIÁM ĐỐC")
    dialog.form.signer.setText("Trần Văn Mẫu")
    dialog.found()
    assert dialog.book is not None
    assert dialog.book.path == tmp_path / "So-thi-dua-So-du-lich.tdkt"
    assert get_office(dialog.book).place == "An Bình"
    assert [unit.name for unit in list_units(dialog.book)] == ["Văn phòng", "Thanh tra"]
    assert list_signers(dialog.book)[0].full_name == "Trần Văn Mẫu"


def test_what_is_missing_is_said_beside_its_field_until_it_is_there(
    dialog: NewBookDialog, tmp_path: Path
) -> None:
    dialog.found()
    assert dialog.book is None
    assert "tên cơ quan" in dialog.form.problem_of("name")
    assert dialog.form.problem_of("place")
    type_text(dialog.form.name, "SỞ DU LỊCH")
    assert dialog.form.problem_of("name") == ""
    assert list(tmp_path.glob("*.tdkt")) == []


def test_units_pasted_twice_are_merged_with_a_word(dialog: NewBookDialog) -> None:
    dialog.form.units.setPlainText("Văn phòng\nThanh tra\nVăn phòng")
    assert dialog.form.units_word == "2 đơn vị. Ghi lặp, chỉ giữ một: Văn phòng."


def test_the_file_name_follows_the_agency_until_it_is_typed(dialog: NewBookDialog) -> None:
    form = dialog.form
    type_text(form.name, "SỞ")
    assert form.file_name.text() == "So-thi-dua-So"
    form.file_name.clear()
    type_text(form.file_name, "so-2026")
    type_text(form.name, " DU LỊCH")
    assert form.file_name.text() == "so-2026"


def test_a_failure_is_said_in_the_form_and_nothing_typed_is_lost(
    dialog: NewBookDialog, fill, tmp_path: Path
) -> None:
    fill(dialog)
    (tmp_path / "tep").touch()
    dialog.form.set_folder(tmp_path / "tep" / "con")
    dialog.found()
    assert dialog.book is None and dialog.isVisible()
    assert "Không tạo được thư mục" in dialog.failure.text()
    assert dialog.form.filled().office.name_lines == ("SỞ DU LỊCH",)


def test_leaving_an_untouched_form_asks_nothing(dialog: NewBookDialog) -> None:
    dialog.reject()
    assert not dialog.isVisible()


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the off-screen platform on message boxes
def test_leaving_a_typed_form_asks_first(qtbot, dialog: NewBookDialog) -> None:
    type_text(dialog.form.place, "An Bình")
    answer("Tiếp tục nhập")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    answer("Bỏ")
    dialog.reject()
    assert not dialog.isVisible()


def test_tab_reaches_every_field_in_the_order_of_the_form(dialog: NewBookDialog) -> None:
    form = dialog.form
    wanted: list[QWidget | None] = [
        form.parent_agency, form.name, form.abbreviation, form.place, form.regime.focusProxy(),
        form.authority, form.signer, form.units, form.file_name, form.folder_shown,
    ]  # fmt: skip
    dialog.activateWindow()
    form.parent_agency.setFocus()
    met: list[QWidget | None] = []
    for _ in wanted:
        met.append(dialog.focusWidget())
        dialog.focusNextChild()
    assert met == wanted


def test_every_control_has_a_name_to_be_read_out(dialog: NewBookDialog) -> None:
    form = dialog.form
    for control in (form.name, form.place, form.units, form.file_name, dialog.letterhead):
        assert control.accessibleName()
