"""The lines of letterhead and closing, with blanks where the clerk will write by hand."""

from exporters.document import Closing, Letterhead
from exporters.values import HeaderValue
from resources.vietnamese import clean_line

RECIPIENTS_LABEL = "Nơi nhận:"
NUMBER_BLANK = "\u00a0" * 8
DAY_BLANK = "\u00a0" * 6
PLACE_BLANK = "\u00a0" * 12


def letterhead(header: HeaderValue) -> Letterhead:
    """Cells 1 to 4 (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.1 to II.4)."""
    return Letterhead(
        parent=_upper(header.parent),
        agency=_upper(header.agency),
        number=number_line(header.number, header.symbol),
        place_date=place_date_line(header.place, header.year, header.month, header.day),
    )


def closing(header: HeaderValue) -> Closing:
    """Recipients with dash and mark, the archive line last; authority lines and signer."""
    return Closing(
        recipients=_recipients(header.recipients, header.archive),
        authority=_upper(header.authority),
        signer=clean_line(header.signer),
    )


def number_line(number: str, symbol: str) -> str:
    """``Số: 05/KH-SNV``: a number below 10 takes a leading 0 (mục II.3)."""
    number = clean_line(number)
    if number.isdecimal() and int(number) < 10:
        number = f"{int(number):02}"
    return f"Số:\u00a0{number or NUMBER_BLANK}/{clean_line(symbol)}"


def place_date_line(place: str, year: int | None, month: int | None, day: int | None) -> str:
    """``Lạng Sơn, ngày 05 tháng 01 năm 2026``: 0 before days under 10, months 1 and 2 (II.4)."""
    shown_day = DAY_BLANK if day is None else f"{day:02}"
    shown_month = DAY_BLANK if month is None else (f"{month:02}" if month < 3 else str(month))
    shown_year = DAY_BLANK if year is None else str(year)
    shown_place = clean_line(place) or PLACE_BLANK
    return f"{shown_place}, ngày {shown_day} tháng {shown_month} năm {shown_year}"


def _upper(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for line in (clean_line(line).upper() for line in lines) if line)


def _recipients(
    recipients: tuple[tuple[str, ...], ...], archive: str
) -> tuple[tuple[str, ...], ...]:
    entries = [tuple(clean_line(line) for line in lines) for lines in recipients]
    printed = [_marked(lines, ";") for lines in entries if any(lines)]
    archived = clean_line(archive).rstrip(".;")
    return (*printed, *([_marked((archived,), ".")] if archived else []))


def _marked(lines: tuple[str, ...], mark: str) -> tuple[str, ...]:
    """One recipient as printed: a dash before its first line, the mark after its last."""
    lines = tuple(line for line in lines if line)
    last = lines[-1].rstrip(".;") + mark
    return (f"- {lines[0]}", *lines[1:-1], last) if len(lines) > 1 else (f"- {last}",)
