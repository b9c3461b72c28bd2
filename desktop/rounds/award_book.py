"""The award book (sổ vàng) and a round's awards as workbooks."""

from pathlib import Path

from desktop.rounds.address import addresses
from exporters.award_list_xlsx import AwardLine, write_award_list
from exporters.xlsx import CellValue, Sheet, SheetColumn, write_workbook
from storage.book import Book
from storage.dates import PartialDate, shown_date
from storage.queries.decisions import award_book, list_decisions
from storage.records_awards import AWARD_STATUSES, Award
from storage.records_decisions import BookEntry

_COLUMNS = (
    SheetColumn("Số", 6, "number"),
    SheetColumn("Họ và tên, tên tập thể", 32),
    SheetColumn("Chức vụ, đơn vị", 32),
    SheetColumn("Danh hiệu, hình thức", 32),
    SheetColumn("Năm", 8),
    SheetColumn("Số quyết định", 18),
    SheetColumn("Ngày", 14),
    SheetColumn("Người quyết định", 26),
    SheetColumn("Tiền thưởng (đồng)", 18, "number"),
    SheetColumn("Tình trạng", 16),
)


def write_award_book(book: Book, target: Path) -> int:
    """Write the whole award book to ``target`` (.xlsx); returns its lines. Raises ExportError."""
    rows = [_row(entry) for entry in award_book(book)]
    write_workbook([Sheet("Sổ vàng", ("SỔ VÀNG KHEN THƯỞNG",), _COLUMNS, rows)], target)
    return len(rows)


def write_import_list(book: Book, round_id: int, today: PartialDate, target: Path) -> int:
    """Write what a round brought as the provinces' import template; returns its lines.

    Revoked awards are left out. Raises ExportError.
    """
    address = addresses(book, today)
    lines = [
        _line(entry, address.get(entry.award.person_id, ""))
        for decision in list_decisions(book, round_id)
        for entry in decision.entries
        if entry.award.status != "revoked"
    ]
    write_award_list(lines, target)
    return len(lines)


def _row(entry: BookEntry) -> tuple[CellValue, ...]:
    award = entry.award
    return (
        entry.serial,
        award.subject_name,
        award.subject_post,
        award.name,
        str(award.year),
        award.number,
        shown_date(award.date) if award.date else "",
        award.issuer,
        entry.payable if entry.amount is not None else None,
        AWARD_STATUSES[award.status],
    )


def _line(entry: BookEntry, address: str) -> AwardLine:
    award = entry.award
    post, unit = post_and_unit(award)
    return AwardLine(
        name=award.subject_name,
        kind="collective" if award.person_id is None else "person",
        award=award.name,
        address=address,
        position=post,
        unit=unit,
    )


def post_and_unit(award: Award) -> tuple[str, str]:
    """Both were written into the decision as one, divided by the last comma."""
    post, _, unit = award.subject_post.rpartition(", ")
    return (unit, "") if award.person_id is not None and not post else (post, unit)
