"""Certificates of decided lines: printed, spoiled, printed again; a Word template filled."""

from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from desktop.awards.certificate_printing import serial_after
from desktop.awards.certificates_tab import CertificatesTab
from desktop.awards.layout_dialogs import LayoutDialog
from desktop.awards.template_marking import TemplateMarking
from desktop.pages.awards import AwardsPage
from desktop.registry.record_dialog import RecordDialog
from exporters.word_template import blanks_of
from storage.queries.decisions import list_certificates
from storage.queries.own_layouts import list_own_layouts
from storage.services.decisions import decide
from tests.desktop.awards.conftest import refusal_of
from tests.desktop.test_accessibility import controls, name_of
from tests.exporters.word_template.builders import with_file
from tests.storage.round_builders import a_decision

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "raise()", "This plugin does not support"
)


@pytest.fixture
def tab(page: AwardsPage) -> CertificatesTab:
    """Two of the three lines are decided."""
    found = next(one for one in page._tabs if isinstance(one, CertificatesTab))
    decide(found.context.book, a_decision(1), [1, 2])
    page.show_target(found.title)
    return found


def print_all(tab: CertificatesTab, qtbot, target: Path, first: str = "") -> None:
    with qtbot.waitSignal(tab.printed, timeout=20_000):
        tab.print_to(target, first)


def states(tab: CertificatesTab) -> list[str]:
    return [str(tab.table.model().index(row, 5).data()) for row in range(len(tab._rows))]


def test_a_sheet_is_printed_and_logged_for_every_decided_line(
    tab: CertificatesTab, qtbot, tmp_path: Path
) -> None:
    assert states(tab) == ["Chưa in", "Chưa in"]
    print_all(tab, qtbot, tmp_path / "khen.pdf", "GK-0099")
    pages = PdfReader(tmp_path / "khen.pdf").pages
    assert len(pages) == 2
    assert "NGUYỄN THỊ HÀ" in pages[0].extract_text().upper()
    log = list_certificates(tab.context.book)
    assert [one.serial for one in log] == ["GK-0099", "GK-0100"]
    assert states(tab) == ["Đã in", "Đã in"]


def test_a_spoiled_sheet_is_printed_again_on_another(
    tab: CertificatesTab, qtbot, tmp_path: Path
) -> None:
    print_all(tab, qtbot, tmp_path / "khen.pdf", "1")
    tab.table.selectRow(0)
    tab.spoil()
    shown = next(one for one in tab.findChildren(RecordDialog) if one.isVisible())
    shown.form.inputs["reason"].show_value("kẹt giấy")
    shown.accept()
    assert states(tab) == ["In hỏng", "Đã in"]
    print_all(tab, qtbot, tmp_path / "in-lai.pdf", "3")
    again = list_certificates(tab.context.book)[-1]
    assert (again.serial, again.replaces_id) == ("3", 1)
    assert len(PdfReader(tmp_path / "in-lai.pdf").pages) == 1
    assert states(tab) == ["Đã in", "Đã in"]


def test_a_design_is_kept_in_the_book_and_offered_first(tab: CertificatesTab) -> None:
    tab.change_design()
    shown = tab.findChildren(LayoutDialog)[0]
    shown.name.setText("Giấy khen của Sở")
    shown.accept()
    (kept,) = list_own_layouts(tab.context.book, "certificate")
    assert kept.name == "Giấy khen của Sở"
    assert tab.designs.itemText(0) == "Giấy khen của Sở"
    assert tab.design.name == "Giấy khen của Sở"


def test_what_a_printer_misses_is_remembered(tab: CertificatesTab) -> None:
    tab.change_design()
    shown = tab.findChildren(LayoutDialog)[0]
    shown.work.right.setValue(2.5)  # type: ignore[attr-defined]
    shown.reject()
    assert tab.offset.right.mm == pytest.approx(2.5)


def test_a_word_template_is_marked_kept_and_filled_from_a_line(
    tab: CertificatesTab, tmp_path: Path
) -> None:
    document = docx.Document()
    document.add_paragraph("Họ và tên: ………………")
    document.save(str(tmp_path / "mau-tinh.docx"))
    tab.template.mark(tmp_path / "mau-tinh.docx")
    shown = tab.findChildren(LayoutDialog)[0]
    work = shown.work
    assert isinstance(work, TemplateMarking)
    work.mark.click()
    shown.accept()
    assert tab.templates.currentText() == "mau-tinh"
    tab.template.fill_to(tmp_path / "ha.docx", tab._rows[0])
    told = [one.text for one in docx.Document(str(tmp_path / "ha.docx")).paragraphs]
    assert told[0] == "Họ và tên: Nguyễn Thị Hà"


def test_a_marked_template_is_handed_to_another_office_and_its_marks_changed(
    tab: CertificatesTab, tmp_path: Path
) -> None:
    document = docx.Document()
    document.add_paragraph("Họ và tên: ……………… Ngày sinh: ………………")
    document.save(str(tmp_path / "mau-tinh.docx"))
    mark_all(tab, tmp_path / "mau-tinh.docx")
    (kept,) = tab.template.layouts
    tab.template.hand_out(kept, tmp_path / "gui-so-khac.docx")
    handed = blanks_of((tmp_path / "gui-so-khac.docx").read_bytes(), "gui-so-khac.docx")
    assert [blank.key for blank in handed] == ["name", "birth"]
    tab.template.change_marks()
    work = tab.findChildren(LayoutDialog)[-1].work
    assert isinstance(work, TemplateMarking)
    assert list(work.marks.values()) == ["name", "birth"]


@pytest.mark.parametrize("name", ["mau.docm", "mau.doc", "khong-co.docx"])
def test_a_file_that_cannot_be_a_template_is_refused_with_what_to_do(
    tab: CertificatesTab, tmp_path: Path, name: str
) -> None:
    if name == "mau.docm":
        document = docx.Document()
        document.save(str(tmp_path / name))
        macros = with_file((tmp_path / name).read_bytes(), "word/vbaProject.bin", b"x")
        (tmp_path / name).write_bytes(macros)
    elif name == "mau.doc":
        (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0 cu")
    assert Path(name).stem in refusal_of(lambda: tab.template.mark(tmp_path / name))


def mark_all(tab: CertificatesTab, file: Path) -> None:
    """Take the likeliest field for every blank."""
    tab.template.mark(file)
    shown = tab.findChildren(LayoutDialog)[-1]
    work = shown.work
    assert isinstance(work, TemplateMarking)
    for _ in range(work.blanks.count()):
        work.mark.click()
    shown.accept()


@pytest.mark.parametrize(
    ("first", "steps", "serial"),
    [("0098", 2, "0100"), ("GK-9", 1, "GK-10"), ("", 3, ""), ("A", 0, "A"), ("A", 1, "")],
)
def test_serials_of_stock_count_on(first: str, steps: int, serial: str) -> None:
    assert serial_after(first, steps) == serial


def test_every_control_has_a_name(tab: CertificatesTab) -> None:
    assert [one for one in controls(tab) if not name_of(one)] == []
