"""Authors and recognitions of an initiative as lines people type, and back."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation

from desktop.partial_dates import read_date, shown_date
from resources.vietnamese import clean_line, fold
from storage.records_awards import RECOGNISED, WHOLE_SHARE, Author, Recognised, Recognition

_WORDS: dict[str, Recognised] = {"co so": "BASE", "tinh": "PROVINCE", "toan quoc": "NATION"}


def author_lines(authors: Sequence[Author]) -> tuple[str, ...]:
    """``Nguyễn Thị Hà – 60%``, one line each."""
    return tuple(f"{one.name} – {_percent(one.share)}%" for one in authors)


def read_author(line: str, people: Mapping[str, int], count: int) -> Author:
    """The author in ``line``, found by folded name; an only one may leave the share out.

    Raises ValueError, in Vietnamese, for a line without a share.
    """
    name, dash, share = line.replace(" - ", " – ").rpartition("–")
    if not dash:
        name, share = line, "100" if count == 1 else ""
    part = _read_percent(share)
    if part is None:
        raise ValueError(
            f"Chưa rõ tỷ lệ đóng góp ở dòng “{line.strip()}”; hãy ghi như: Nguyễn Văn A – 60%."
        )
    cleaned = clean_line(name)
    return Author(cleaned, round(part * WHOLE_SHARE / 100), people.get(fold(cleaned)))


def recognition_lines(recognitions: Sequence[Recognition]) -> tuple[str, ...]:
    """``cấp cơ sở; 15/QĐ-SNgV; 12/12/2025; Giám đốc Sở``, one line each."""
    return tuple(map(_recognition_line, recognitions))


def _recognition_line(one: Recognition) -> str:
    parts = (RECOGNISED[one.level], one.number, shown_date(one.date), one.issuer)
    return "; ".join(parts).rstrip("; ")


def read_recognitions(lines: tuple[str, ...]) -> tuple[Recognition, ...]:
    """The recognitions in ``lines``; raises ValueError, in Vietnamese, where the level is none."""
    return tuple(map(_recognition, lines))


def _recognition(line: str) -> Recognition:
    level, number, day, issuer = (*map(clean_line, line.split(";", 3)), "", "", "")[:4]
    found = fold(level)
    known: Recognised | None = next((c for word, c in _WORDS.items() if word in found), None)
    if known is None:
        raise ValueError(f"Chưa rõ cấp công nhận ở dòng “{line.strip()}”; hãy ghi: cấp cơ sở…")
    return Recognition(known, number, read_date(day), issuer)


def _read_percent(text: str) -> Decimal | None:
    try:
        part = Decimal(text.replace("%", "").replace(",", ".").strip())
    except InvalidOperation:
        return None
    return part if part.is_finite() and 0 < part <= 100 else None


def _percent(share: int) -> str:
    whole, rest = divmod(share, 100)
    return f"{whole},{rest:02}".rstrip("0") if rest else str(whole)
