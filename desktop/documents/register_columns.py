"""What stands in a line of the register (sổ theo dõi văn bản), on screen and in its exports."""

from collections.abc import Sequence
from datetime import date

from desktop.models.table import Column
from desktop.partial_dates import shown_date
from exporters.lengths import Mm
from exporters.listing import ListColumn, Listing
from exporters.xlsx import CellValue, Sheet, SheetColumn
from storage.dates import PartialDate
from storage.records_lifecycle import STATE_NAMES, RegisterEntry

TITLE = "Sổ theo dõi văn bản thi đua, khen thưởng"
STATE_COLORS = {
    STATE_NAMES["issued"]: "green",
    STATE_NAMES["amended"]: "blue",
    STATE_NAMES["replaced"]: "red",
    STATE_NAMES["revoked"]: "red",
}
_SHEET = (
    SheetColumn("TT", 6, "number"),
    SheetColumn("Số, ký hiệu", 20),
    SheetColumn("Ngày ban hành", 14, "date"),
    SheetColumn("Tên loại và trích yếu", 52),
    SheetColumn("Người ký", 22),
    SheetColumn("Nơi nhận", 34),
    SheetColumn("Lưu", 18),
    SheetColumn("Tình trạng", 18),
    SheetColumn("Ghi chú", 24),
)
_LISTED = (
    ListColumn("TT", Mm(10), is_centred=True),
    ListColumn("Số, ký hiệu", Mm(30)),
    ListColumn("Ngày", Mm(25)),
    ListColumn("Tên loại và trích yếu", share=5),
    ListColumn("Người ký", share=3),
    ListColumn("Nơi nhận", share=5),
    ListColumn("Ghi chú", share=3),
)


def number_of(entry: RegisterEntry) -> str:
    """Number and symbol as on the paper."""
    return f"{entry.number}/{entry.symbol}"


def subject_of(entry: RegisterEntry) -> str:
    return f"{entry.kind.capitalize()}: {entry.subject}" if entry.subject else entry.kind


def state_of(entry: RegisterEntry) -> str:
    return STATE_NAMES[entry.state]


def searched(entry: RegisterEntry) -> tuple[str, ...]:
    """All that a search may find a line by."""
    recipients = "; ".join(entry.recipients)
    return (
        number_of(entry), shown_date(entry.date), subject_of(entry), entry.signer, recipients,
        entry.archive, entry.note, state_of(entry),
    )  # fmt: skip


COLUMNS = (
    Column[RegisterEntry]("Số, ký hiệu", number_of),
    Column[RegisterEntry]("Ngày", lambda entry: shown_date(entry.date)),
    Column[RegisterEntry]("Tên loại và trích yếu", subject_of),
    Column[RegisterEntry]("Người ký", lambda entry: entry.signer),
    Column[RegisterEntry]("Tình trạng", state_of),
    Column[RegisterEntry]("Bản đã ký", lambda entry: "Có" if entry.has_signed_copy else "Chưa"),
)


def title_lines(office_name: str, year: int | None) -> tuple[str, ...]:
    """What stands above the register on paper; no year means all of them."""
    return tuple(filter(None, (TITLE.upper(), f"Năm {year}" if year else "", office_name)))


def register_sheet(entries: Sequence[RegisterEntry], office_name: str, year: int | None) -> Sheet:
    """The register as a sheet of a workbook."""
    return Sheet(
        name=f"Sổ theo dõi {year}" if year else "Sổ theo dõi",
        title_lines=title_lines(office_name, year),
        columns=_SHEET,
        rows=[_cells(number, entry) for number, entry in enumerate(entries, start=1)],
    )


def register_listing(entries: Sequence[RegisterEntry], year: int | None) -> Listing:
    """The register as a printed list."""
    return Listing(
        title=TITLE,
        subtitle=f"Năm {year}" if year else "",
        columns=_LISTED,
        rows=[_line(number, entry) for number, entry in enumerate(entries, start=1)],
        landscape=True,
    )


def _line(number: int, entry: RegisterEntry) -> tuple[str, ...]:
    note = "\n".join(filter(None, (state_of(entry), entry.note)))
    recipients = "\n".join(entry.recipients)
    return (
        str(number), number_of(entry), shown_date(entry.date), subject_of(entry), entry.signer,
        recipients, note,
    )  # fmt: skip


def _cells(number: int, entry: RegisterEntry) -> tuple[CellValue, ...]:
    return (
        number, number_of(entry), _day(entry.date), subject_of(entry), entry.signer,
        "\n".join(entry.recipients), entry.archive, state_of(entry), entry.note,
    )  # fmt: skip


def _day(day: PartialDate | None) -> date | str:
    """A whole day counts as a date in Excel, a part of one is text."""
    if day is not None and day.month and day.day:
        return date(day.year, day.month, day.day)
    return shown_date(day)
