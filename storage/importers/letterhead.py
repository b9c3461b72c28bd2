"""Letterhead lines: who issues the paper, its number, place and date."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from resources.vietnamese import clean_line, fold
from storage.dates import PartialDate
from storage.importers.citations import DATE, date_of, plain_number
from storage.importers.lines import Line, halves
from storage.records import Issuer
from storage.records_import import Doubt

# Accent-blind patterns keep the positions of the letters: fold() of NFC letters is one to one.
_NATION = re.compile(r"cong\s+hoa\s+xa\s+hoi\s+chu\s+nghia\s+viet\s+nam")
_MOTTO = re.compile(r"doc\s+lap\s*[-–—.]\s*tu\s+do\s*[-–—.]\s*hanh\s+phuc")
_NUMBER = re.compile(
    r"\bSố\s{0,9}:?[\s\u00a0._…]{0,80}(\d{0,9}[a-zđ]?)[\s\u00a0._…]{0,80}/\s{0,9}"
    r"([A-ZĐ][\wĐđ]*(?:\s?-\s?[\wĐđ&.]+)*)(\s?-(?!\w))?",
)
_PLACE = re.compile(r"([^\W\d_][^,\t]{1,60}?)\s*,\s*$")
_OWN = re.compile(
    r"(?:so|ban|phong|chi cuc|trung tam|truong|van phong|cuc|tong cuc|cong ty|benh vien|vien|"
    r"thanh tra|bo chi huy|cong an|hoi|lien doan|doan|xa|phuong)\b"
)


@dataclass(frozen=True)
class Header:
    """Cells 1 to 4 as read; None where the paper does not show them."""

    issuer: Issuer | None = None
    number: str = ""
    symbol: str | None = None
    place: str | None = None
    date: PartialDate | None = None


def shows_letterhead(text: str) -> bool:
    """Whether Quốc hiệu, or number and symbol, stand in ``text``."""
    return bool(_NATION.search(fold(text)) or _NUMBER.search(text))


def shows_nation(text: str) -> bool:
    return _NATION.search(fold(text)) is not None


def read_letterhead(lines: Iterable[Line]) -> Header:
    """The header in the ``lines`` above the title, whatever their order."""
    number, symbol, place = "", None, None
    date: PartialDate | None = None
    agencies: list[Line] = []
    for line in lines:
        numbered, dated = _NUMBER.search(line.raw), DATE.search(line.raw)
        if numbered and symbol is None:
            number, symbol = plain_number(numbered[1]), _symbol(numbered)
            line = line.cut(0, numbered.start()) if not dated else line
        if dated and place is None:
            before = _PLACE.search(line.raw[: dated.start()].split("\t")[-1])
            place, date = clean_line(before[1]) if before else "", date_of(dated)
        elif not numbered:
            agencies.extend(_agencies(line))
    return Header(_issuer(agencies), number, symbol, place or None, date)


def header_doubts(header: Header) -> tuple[Doubt, ...]:
    """What the letterhead does not show and the office profile will fill in."""
    missing = {
        "tên cơ quan ban hành": header.issuer,
        "số, ký hiệu": header.symbol,
        "địa danh": header.place,
    }
    names = [name for name, value in missing.items() if value is None]
    if not names:
        return ()
    sentence = f"Tệp không có {', '.join(names)}; khi in sẽ lấy theo thông tin cơ quan."
    return (Doubt("Phần đầu văn bản", sentence, "note"),)


def _symbol(numbered: re.Match[str]) -> str | None:
    """The symbol; one that ends with a hyphen still lacks the office's abbreviation."""
    return None if numbered[3] else clean_line(numbered[2]).replace(" ", "")


def _agencies(line: Line) -> list[Line]:
    """What is left of a line without Quốc hiệu and Tiêu ngữ, if it may name an office."""
    plain = fold(line.raw) if len(fold(line.raw)) == len(line.raw) else line.raw
    mark = _NATION.search(plain) or _MOTTO.search(plain)
    parts = [line.cut(0, mark.start()), line.cut(mark.end(), len(line.raw))] if mark else [line]
    pieces = [half for part in parts for half in halves(part)]
    return [piece for piece in pieces if not piece.is_blank and piece.is_upper]


def _issuer(lines: Sequence[Line]) -> Issuer | None:
    if not lines:
        return None
    start = _own_name_start(lines)
    names = [line.text for line in lines]
    return Issuer(tuple(names[:start]), tuple(names[start:]))


def _own_name_start(lines: Sequence[Line]) -> int:
    """The own name is bold (Phụ lục I, mục II.2); without any bold, its first word tells."""
    bold = [line.is_bold for line in lines]
    if any(bold):
        return bold.index(True)
    own = (at for at, line in enumerate(lines) if at and _OWN.match(line.folded))
    return next(own, 0)
