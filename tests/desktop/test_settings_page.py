"""The settings page on the sample office: typed by keyboard, written, undone, read back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from desktop.app import make_application
from desktop.context import ChangeBus, Context
from desktop.pages.settings import SettingsPage
from desktop.settings import SettingsFile
from desktop.tasks import TaskRunner
from storage import journal
from storage.book import Book, open_book
from storage.dates import PartialDate
from storage.queries.office import (
    get_office,
    list_recipients_lists,
    list_signers,
    list_units,
)
from storage.records import Margins, Unit
from storage.services.office import add_unit
from tests.desktop.keyboard import type_text
from tests.storage.drives import taken_away

OpenPage = Callable[..., "Opened"]


@dataclass
class Opened:
    """A settings page on an open book."""

    page: SettingsPage
    book: Book


@pytest.fixture(scope="module", autouse=True)
def look(qapp) -> None:
    """The program's look, once: Qt polishes every widget anew each time it is set."""
    make_application()


@pytest.fixture
def open_page(qtbot, tmp_path: Path, sample_book: Path) -> Iterator[OpenPage]:
    tasks = TaskRunner()
    books: list[Book] = []

    def opened(read_only: bool = False) -> Opened:
        book = open_book(sample_book, read_only=read_only)
        books.append(book)
        bus = ChangeBus()
        book.listeners.append(bus.changed.emit)
        page = SettingsPage(Context(book, tasks, bus, SettingsFile(tmp_path / "settings.json")))
        page.setMinimumSize(1100, 640)  # as in the window
        qtbot.addWidget(page)
        page.show()
        return Opened(page, book)

    yield opened
    tasks.close()
    for book in books:
        book.close()


@pytest.fixture
def opened(open_page: OpenPage) -> Opened:
    return open_page()


def retype(control: QLineEdit | QPlainTextEdit, text: str) -> None:
    control.setFocus()
    control.selectAll()
    type_text(control, text)


def open_cell(qtbot, page: SettingsPage, row: int, column: int) -> QLineEdit:
    """The editor that F2 opens in a cell of the register of units."""
    page.tabs.setCurrentWidget(page.units)
    table = page.units.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = page.focusWidget()
    assert isinstance(editor, QLineEdit)
    return editor


def type_in_cell(qtbot, page: SettingsPage, row: int, column: int, text: str) -> None:
    """Type over a cell and leave it with Tab."""
    editor = open_cell(qtbot, page, row, column)
    retype(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)


def unit_names(book: Book) -> list[str]:
    return [unit.name for unit in list_units(book)]


# -- the profile


def test_the_profile_is_written_after_a_rest_and_printed_at_once(qtbot, opened: Opened) -> None:
    profile = opened.page.profile
    retype(profile.place, "Bắc Sơn")
    assert opened.page.waiting
    assert get_office(opened.book).place == "An Bình"
    qtbot.waitUntil(lambda: "Bắc Sơn, ngày" in profile.letterhead.text, timeout=10_000)
    qtbot.waitUntil(lambda: get_office(opened.book).place == "Bắc Sơn", timeout=3_000)
    assert not opened.page.waiting


def test_the_profiles_page_is_signed_by_the_registers_first(qtbot, opened: Opened) -> None:
    letterhead = opened.page.profile.letterhead
    qtbot.waitUntil(lambda: "Lê Thị Minh Mẫu" in letterhead.text, timeout=10_000)
    retype(opened.page.signers.full_name, "Trần Văn Khác")
    opened.page.commit()
    qtbot.waitUntil(lambda: "Trần Văn Khác" in letterhead.text, timeout=10_000)


def test_leaving_a_field_writes_it_as_one_step(qtbot, opened: Opened) -> None:
    retype(opened.page.profile.name, "SỞ VĂN HÓA")
    opened.page.profile.abbreviation.setFocus()
    qtbot.waitUntil(lambda: not opened.page.waiting)
    assert get_office(opened.book).name_lines == ("SỞ VĂN HÓA",)
    step = journal.next_undo(opened.book)
    assert step is not None and step.label == "Sửa thông tin cơ quan"


def test_undo_brings_the_fields_back(opened: Opened) -> None:
    retype(opened.page.profile.name, "SỞ VĂN HÓA")
    opened.page.commit()
    journal.undo(opened.book)
    assert opened.page.profile.name.lines() == get_office(opened.book).name_lines
    assert "DU LỊCH" in opened.page.profile.name.toPlainText()


def test_ctrl_z_in_a_field_is_left_to_the_books_undo(qtbot, opened: Opened) -> None:
    done: list[str] = []
    action = opened.page.addAction("Hoàn tác")
    action.setShortcut("Ctrl+Z")
    action.triggered.connect(lambda: done.append("undo"))
    retype(opened.page.profile.place, "Bắc Sơn")
    qtbot.keyClick(opened.page.profile.place, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert done == ["undo"]
    assert opened.page.profile.place.text() == "Bắc Sơn"


def test_margins_stay_within_what_the_decree_allows(opened: Opened) -> None:
    boxes = opened.page.profile.margins.boxes
    boxes["left"].setValue(90)
    boxes["top"].setValue(22.5)
    opened.page.commit()
    assert get_office(opened.book).margins == Margins(top=2250, left=3500)


def test_an_abbreviation_with_a_space_is_questioned_beside_its_field(opened: Opened) -> None:
    retype(opened.page.profile.abbreviation, "S DL")
    assert "viết liền" in opened.page.profile.abbreviation.accessibleDescription()


def test_the_working_folder_is_the_persons_own(opened: Opened, tmp_path: Path) -> None:
    opened.page.profile.use_folder(tmp_path)
    assert SettingsFile(tmp_path / "settings.json").working_folder == tmp_path
    assert not opened.page.waiting


# -- units


def test_a_unit_is_renamed_in_its_cell(qtbot, opened: Opened) -> None:
    type_in_cell(qtbot, opened.page, 1, 0, "Văn phòng Sở")
    assert unit_names(opened.book)[1] == "Văn phòng Sở"


def test_typing_in_the_last_row_adds_units_one_after_another(qtbot, opened: Opened) -> None:
    count = len(list_units(opened.book))
    type_in_cell(qtbot, opened.page, count, 0, "Phòng Thanh tra")
    type_in_cell(qtbot, opened.page, count + 1, 0, "Văn phòng đại diện")
    added = list_units(opened.book)[count:]
    assert [unit.name for unit in added] == ["Phòng Thanh tra", "Văn phòng đại diện"]
    assert [unit.kind for unit in added] == ["division", "office"]


def test_enter_writes_a_cell_and_goes_down(qtbot, opened: Opened) -> None:
    editor = open_cell(qtbot, opened.page, 2, 0)
    retype(editor, "Phòng Pháp chế")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.page.units.table.currentIndex().row() == 3)
    assert unit_names(opened.book)[2] == "Phòng Pháp chế"


def test_a_cell_left_open_is_written_after_a_rest(qtbot, opened: Opened) -> None:
    editor = open_cell(qtbot, opened.page, 0, 0)
    retype(editor, "Ban Giám đốc ")
    qtbot.waitUntil(lambda: unit_names(opened.book)[0] == "Ban Giám đốc", timeout=3_000)
    assert editor.text() == "Ban Giám đốc "


def test_validity_is_typed_with_blanks_and_a_false_date_is_refused(qtbot, opened: Opened) -> None:
    type_in_cell(qtbot, opened.page, 0, 3, "7/2025")
    type_in_cell(qtbot, opened.page, 0, 4, "31/2/2026")
    assert "“31/2/2026” chưa đúng" in opened.page.units.word.text()
    unit = list_units(opened.book)[0]
    assert (unit.valid_from, unit.valid_to) == (PartialDate(2025, 7), None)


def test_a_pasted_column_adds_what_is_new_in_one_step(opened: Opened) -> None:
    before = unit_names(opened.book)
    QGuiApplication.clipboard().setText(f"1\t{before[0]}\n2\tPhòng Thanh tra\n3\tPhòng Pháp chế\n")
    opened.page.units.paste()
    assert unit_names(opened.book) == [*before, "Phòng Thanh tra", "Phòng Pháp chế"]
    assert f"Đã có, không thêm lại: {before[0]}." in opened.page.units.word.text()
    journal.undo(opened.book)
    assert unit_names(opened.book) == before


def test_alt_arrows_put_units_in_order_and_the_choice_goes_along(qtbot, opened: Opened) -> None:
    before = unit_names(opened.book)
    table = opened.page.units.table
    table.setCurrentIndex(table.model().index(0, 0))
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert unit_names(opened.book)[:3] == [before[1], before[2], before[0]]
    assert table.currentIndex().row() == 2
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert unit_names(opened.book)[:3] == [before[1], before[0], before[2]]


def test_chosen_units_are_removed_together_and_come_back(qtbot, opened: Opened) -> None:
    before = unit_names(opened.book)
    table = opened.page.units.table
    table.setCurrentIndex(table.model().index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert unit_names(opened.book) == before[2:]
    journal.undo(opened.book)
    assert unit_names(opened.book) == before
    assert table.model().index(0, 0).data() == before[0]


def test_a_unit_may_not_lose_its_name(qtbot, opened: Opened) -> None:
    before = unit_names(opened.book)
    table = opened.page.units.table
    table.setCurrentIndex(table.model().index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert unit_names(opened.book) == before
    assert "không được để trống" in opened.page.units.word.text()


def test_a_unit_added_elsewhere_appears(opened: Opened) -> None:
    rows = opened.page.units.table.model().rowCount()
    add_unit(opened.book, Unit("Tổ giúp việc"))
    assert opened.page.units.table.model().rowCount() == rows + 1


# -- signers and recipients lists


def test_a_signer_is_added_and_typed(opened: Opened) -> None:
    section = opened.page.signers
    section.add()
    retype(section.full_name, "Đặng Văn Mới")
    retype(section.authority, "KT. GIÁM ĐỐC")
    retype(section.since, "2026")
    opened.page.commit()
    signer = list_signers(opened.book)[-1]
    assert (signer.full_name, signer.authority) == ("Đặng Văn Mới", ("KT. GIÁM ĐỐC",))
    assert signer.valid_from == PartialDate(2026)
    assert section.pane.names.currentItem().text() == "Đặng Văn Mới"


def test_typing_about_one_signer_never_reaches_the_next(opened: Opened) -> None:
    section = opened.page.signers
    second = list_signers(opened.book)[1]
    retype(section.full_name, "Lê Thị Khác")
    section.pane.names.setCurrentRow(1)
    assert section.pane.names.currentRow() == 1
    assert section.full_name.text() == second.full_name
    assert [s.full_name for s in list_signers(opened.book)][:2] == ["Lê Thị Khác", second.full_name]


def test_a_false_date_is_said_and_the_stored_one_stays(opened: Opened) -> None:
    section = opened.page.signers
    retype(section.since, "2026")
    opened.page.commit()
    retype(section.since, "hôm qua")
    assert "“hôm qua” chưa đúng" in section.since.accessibleDescription()
    opened.page.commit()
    assert list_signers(opened.book)[0].valid_from == PartialDate(2026)


def test_signers_are_put_in_order_and_removed(qtbot, opened: Opened) -> None:
    before = [signer.full_name for signer in list_signers(opened.book)]
    names = opened.page.signers.pane.names
    qtbot.keyClick(names, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [s.full_name for s in list_signers(opened.book)][:2] == [before[1], before[0]]
    assert names.currentRow() == 1
    with qtbot.waitSignal(opened.page.said) as said:
        qtbot.keyClick(names, Qt.Key.Key_Delete)
    assert said.args == ["Đã xóa người ký; bấm Ctrl+Z để lấy lại."]
    assert before[0] not in [signer.full_name for signer in list_signers(opened.book)]


def test_a_recipients_list_keeps_its_rows_and_continuations(opened: Opened) -> None:
    section = opened.page.recipients
    section.add()
    retype(section.name, "Báo cáo")
    section.rows.setPlainText("- UBND tỉnh;\nBan Thi đua - Khen thưởng\n  (để báo cáo);\n")
    opened.page.commit()
    stored = list_recipients_lists(opened.book)[-1]
    assert stored.name == "Báo cáo"
    assert stored.recipients == (
        ("UBND tỉnh",),
        ("Ban Thi đua - Khen thưởng", "(để báo cáo)"),
    )
    assert stored.archive == "Lưu: VT"


def test_undo_of_an_added_list_takes_it_off_the_page(opened: Opened) -> None:
    names = opened.page.recipients.pane.names
    count = names.count()
    opened.page.recipients.add()
    assert names.count() == count + 1
    journal.undo(opened.book)
    assert names.count() == count


# -- the whole page


def test_a_refused_write_is_told_once_and_nothing_typed_is_lost(opened: Opened) -> None:
    told: list[Exception] = []
    opened.page.failed.connect(told.append)
    with taken_away(opened.book):
        retype(opened.page.profile.place, "Bắc Sơn")
        assert not opened.page.commit()
        assert not opened.page.commit()
        assert len(told) == 1
        assert opened.page.profile.place.text() == "Bắc Sơn"
    assert opened.page.commit()
    assert get_office(opened.book).place == "Bắc Sơn"


def test_a_book_open_for_reading_is_shown_and_not_editable(open_page: OpenPage) -> None:
    opened = open_page(read_only=True)
    page = opened.page
    assert page.profile.place.isReadOnly() and page.signers.full_name.isReadOnly()
    assert page.units.table.model().rowCount() == len(list_units(opened.book))
    buttons = page.units.findChildren(QPushButton)
    assert buttons and not any(made.isEnabled() for made in buttons)
    page.units.paste()
    page.units.delete()
    page.units.move_by(1)
    assert not page.waiting


def test_every_control_has_a_name_to_be_read_out(opened: Opened) -> None:
    nameless = [
        control
        for control in opened.page.findChildren(QWidget)
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus
        and control.isEnabled()
        and not (control.accessibleName() or getattr(control, "text", str)())
        and type(control.parent()).__name__ != "_MarginBox"
    ]
    assert [type(control).__name__ for control in nameless] == []


def test_enter_on_a_unit_of_a_read_only_book_opens_no_cell(qtbot, open_page: OpenPage) -> None:
    page = open_page(read_only=True).page
    page.tabs.setCurrentWidget(page.units)
    table = page.units.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert page.focusWidget() is table


def test_the_wheel_passing_over_a_margin_leaves_it_alone(opened: Opened) -> None:
    box = opened.page.profile.margins.boxes["left"]
    middle = QPointF(box.rect().center())
    turn = QWheelEvent(
        middle, box.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, turn)
    assert box.value() == 30
    assert not opened.page.waiting
