"""The lines of letterhead and closing, with blanks where the clerk will write by hand."""

from collections.abc import Mapping, Sequence

from exporters.dates import padded_month
from exporters.document import Closing, Letterhead, Signature
from exporters.template import fill
from exporters.values import FieldValue, HeaderValue
from resources.forms import Cosigner
from resources.vietnamese import clean_line

RECIPIENTS_LABEL = "Nơi nhận:"
_NUMBER_LABEL = "Số:\u00a0"
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


def header_slots(header: HeaderValue) -> Mapping[str, str]:
    """What a form's texts may say of their own paper: ``{header_number}`` (05/QĐ-SNV) and
    ``{header_date}``, with blanks for the pen like the letterhead's."""
    number = number_line(header.number, header.symbol)
    return {
        "header_number": number.removeprefix(_NUMBER_LABEL),
        "header_date": _date(header.year, header.month, header.day),
    }


def closing(
    header: HeaderValue,
    cosigners: Sequence[Cosigner] = (),
    values: Mapping[str, FieldValue] | None = None,
) -> Closing:
    """Recipients with dash and mark, the archive line last; authority lines and signer.

    The names of ``cosigners`` are filled from ``values``; those whose ``when`` is empty there are
    left out.
    """
    known = values or {}
    return Closing(
        recipients=_recipients(header.recipients, header.archive),
        authority=_upper(header.authority),
        signer=clean_line(header.signer),
        cosigners=tuple(
            Signature(_upper(each.authority), clean_line(fill(each.name, known)))
            for each in cosigners
            if not each.when or known.get(each.when)
        ),
    )


def number_line(number: str, symbol: str) -> str:
    """``Số: 05/KH-SNV``: a number below 10 takes a leading 0 (mục II.3)."""
    number = clean_line(number)
    if number.isdecimal() and int(number) < 10:
        number = f"{int(number):02}"
    return f"{_NUMBER_LABEL}{number or NUMBER_BLANK}/{clean_line(symbol)}"


def place_date_line(place: str, year: int | None, month: int | None, day: int | None) -> str:
    """``Lạng Sơn, ngày 05 tháng 01 năm 2026``: 0 before days under 10, months 1 and 2 (II.4)."""
    return f"{clean_line(place) or PLACE_BLANK}, {_date(year, month, day)}"


def _date(year: int | None, month: int | None, day: int | None) -> str:
    shown_day = DAY_BLANK if day is None else f"{day:02}"
    shown_month = DAY_BLANK if month is None else padded_month(month)
    shown_year = DAY_BLANK if year is None else str(year)
    return f"ngày {shown_day} tháng {shown_month} năm {shown_year}"


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
