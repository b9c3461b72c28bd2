"""The log of printed certificates: which sheet bears which award, spoiled ones and reprints."""

from collections.abc import Sequence

from resources.vietnamese import clean_line
from storage.book import Book
from storage.cleaning import clean_sentence
from storage.dates import utc_now
from storage.errors import EditRefused
from storage.models.certificate import CertificateRow
from storage.queries.decisions import list_certificates
from storage.records_decisions import Certificate
from storage.services.registry_rows import counted, insert_roots, write_over


def log_certificates(book: Book, printed: Sequence[Certificate]) -> tuple[int, ...]:
    """Write down sheets that were printed; returns their ids.

    Raises EditRefused for a serial number of stock that is on another sheet already.
    """
    rows = [
        {
            "award": one.award_id,
            "serial": clean_line(one.serial),
            "printed_at": one.printed_at or utc_now(),
            "state": one.state,
            "reason": clean_sentence(one.reason),
            "replaces": one.replaces_id,
        }
        for one in printed
    ]
    with book.unit(counted("Ghi", len(rows), "giấy khen, bằng khen đã in")):
        used = {one.serial for one in list_certificates(book) if one.serial}
        for row in rows:
            if row["serial"] and row["serial"] in used:
                raise EditRefused(
                    f"Phôi số {row['serial']} đã dùng cho tờ khác.", "Hãy kiểm tra số phôi."
                )
            used.add(row["serial"])
        return insert_roots(book.db, CertificateRow, rows)


def spoil_certificate(book: Book, certificate_id: int, reason: str) -> None:
    """Say that a sheet was spoiled (in hỏng) and why; a reprint names it. Raises NotFound."""
    with book.unit("Ghi phôi in hỏng"):
        row = {"state": "spoiled", "reason": clean_sentence(reason)}
        write_over(book.db, CertificateRow, certificate_id, row, "giấy khen đã in")
