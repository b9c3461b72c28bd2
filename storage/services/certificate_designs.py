"""Keeping how certificates are laid out and by how much each printer misses the sheet."""

from pathlib import Path

from resources.vietnamese import clean_line
from storage.attachments import attach_file
from storage.book import Book
from storage.models.certificate_design import CertificateDesignRow, PrinterOffsetRow
from storage.records_own_forms import PrinterOffset
from storage.services.own_names import free_name
from storage.services.registry_rows import remove, write_over
from storage.uids import new_uid

_WHAT = "mẫu in giấy khen"


def add_certificate_design(book: Book, name: str, design: str) -> int:
    """Keep a design, as the text ``exporters`` writes; returns its id.

    Raises EditRefused without a name or where another design bears it.
    """
    row = {"name": free_name(book, CertificateDesignRow, name, _WHAT), "design": design}
    with book.unit("Thêm mẫu in giấy khen"):
        return CertificateDesignRow.insert(uid=new_uid(), **row).execute(book.db)


def update_certificate_design(book: Book, design_id: int, name: str, design: str) -> None:
    """Write a design anew, its background stays; raises NotFound, EditRefused."""
    clean = free_name(book, CertificateDesignRow, name, _WHAT, design_id)
    with book.unit("Sửa mẫu in giấy khen"):
        row = {"name": clean, "design": design}
        write_over(book.db, CertificateDesignRow, design_id, row, _WHAT)


def set_design_background(book: Book, design_id: int, scan: Path | None) -> None:
    """Keep the scan of the blank sheet with a design, or None for none.

    Raises NotFound, and CannotAttach when the file cannot be read.
    """
    with book.unit("Chọn ảnh phôi giấy khen"):
        row = {"background": None if scan is None else attach_file(book, scan)}
        write_over(book.db, CertificateDesignRow, design_id, row, _WHAT)


def delete_certificate_design(book: Book, design_id: int) -> None:
    """Remove a design; sheets printed by it stay in the log. Raises NotFound."""
    with book.unit("Xóa mẫu in giấy khen"):
        remove(book.db, CertificateDesignRow, (design_id,), _WHAT)


def set_printer_offset(book: Book, printer: str, offset: PrinterOffset) -> None:
    """Note by how much ``printer`` misses the sheet; a second word replaces the first."""
    row = PrinterOffsetRow
    with book.unit("Căn lề máy in giấy khen"):
        row.delete().where(row.printer == clean_line(printer)).execute(book.db)
        row.insert(
            printer=clean_line(printer),
            rightwards=offset.rightwards,
            downwards=offset.downwards,
        ).execute(book.db)
