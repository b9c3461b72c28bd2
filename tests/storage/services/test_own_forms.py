"""Certificate designs, printers' offsets and Word templates are kept with the book."""

from pathlib import Path

import pytest

from storage.attachments import stored_path
from storage.book import Book
from storage.errors import EditRefused, NotFound
from storage.journal import undo
from storage.queries.own_forms import (
    get_certificate_design,
    get_word_template,
    list_certificate_designs,
    list_word_templates,
    printer_offset,
)
from storage.records_own_forms import PrinterOffset
from storage.services.certificate_designs import (
    add_certificate_design,
    delete_certificate_design,
    set_design_background,
    set_printer_offset,
    update_certificate_design,
)
from storage.services.word_templates import (
    add_word_template,
    delete_word_template,
    keep_marks,
    rename_word_template,
)
from storage.verify import verify


@pytest.fixture
def received(tmp_path: Path) -> Path:
    path = tmp_path / "Mẫu của tỉnh.docx"
    path.write_bytes(b"nguyen ban")
    return path


def test_a_design_is_kept_with_the_scan_of_its_stock(book: Book, tmp_path: Path) -> None:
    scan = tmp_path / "phôi.png"
    scan.write_bytes(b"anh phoi")
    design_id = add_certificate_design(book, " Giấy khen  Sở ", "{}")
    set_design_background(book, design_id, scan)
    update_certificate_design(book, design_id, "Giấy khen Sở", '{"name": "A4"}')
    kept = get_certificate_design(book, design_id)
    assert (kept.name, kept.design) == ("Giấy khen Sở", '{"name": "A4"}')
    assert kept.background
    assert stored_path(book, kept.background).read_bytes() == b"anh phoi"
    assert not verify(book.path)


def test_a_design_deleted_by_mistake_comes_back(book: Book) -> None:
    delete_certificate_design(book, add_certificate_design(book, "Giấy khen", "{}"))
    assert not list_certificate_designs(book)
    undo(book)
    assert [one.name for one in list_certificate_designs(book)] == ["Giấy khen"]


@pytest.mark.parametrize("name", ["", "  ", "GIẤY KHEN"])
def test_each_design_bears_a_name_of_its_own(book: Book, name: str) -> None:
    add_certificate_design(book, "Giấy khen", "{}")
    with pytest.raises(EditRefused):
        add_certificate_design(book, name, "{}")


def test_every_printer_has_its_own_offset(book: Book) -> None:
    set_printer_offset(book, "Canon LBP2900", PrinterOffset(150, -75))
    set_printer_offset(book, "Canon LBP2900", PrinterOffset(120, -75))
    assert printer_offset(book, "Canon LBP2900") == PrinterOffset(120, -75)
    assert printer_offset(book, "HP LaserJet") == PrinterOffset()


def test_a_marked_template_keeps_the_file_as_received(book: Book, received: Path) -> None:
    template_id = add_word_template(book, "Báo cáo thành tích", received)
    assert get_word_template(book, template_id).marked is None
    keep_marks(book, template_id, b"da danh dau")
    kept = get_word_template(book, template_id)
    assert kept.marked
    assert stored_path(book, kept.original).read_bytes() == b"nguyen ban"
    assert stored_path(book, kept.marked).read_bytes() == b"da danh dau"
    assert kept.marked.name == received.name


def test_templates_are_renamed_and_removed(book: Book, received: Path) -> None:
    template_id = add_word_template(book, "Mẫu", received)
    rename_word_template(book, template_id, "Mẫu 2026")
    assert [one.name for one in list_word_templates(book)] == ["Mẫu 2026"]
    delete_word_template(book, template_id)
    with pytest.raises(NotFound):
        keep_marks(book, template_id, b"")
