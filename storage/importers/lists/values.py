"""Single cells as values: names without forms of address, numbers kept as text, shares, ticks."""

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from unicodedata import is_normalized

from resources.vietnamese import clean_line, fold
from storage.importers.lists.grid import text_of
from storage.records_lists import Cell
from storage.records_registry import Sex

ERRORS = frozenset({"#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!", "#error!"})
_ADDRESS = re.compile(
    r"^(?:(?P<male>ông|anh)|(?P<female>bà|chị|cô)|đ/c|đc\.|đồng chí|thầy)[\s.:]+(?=\w+\s+\w)",
    re.IGNORECASE,
)
_DEGREE = re.compile(
    r"^(?:(?:gs|pgs|ts|ths|bs|cki{1,2}|ks|cn|ds|ncs|cử nhân)\s*[.,]\s*)+", re.IGNORECASE
)
_LETTERS = re.compile(r"[^\W\d_]+")
_SMALL_FIRST = re.compile(r"(?<!\S)[^\W\d_]")
_SERIAL = re.compile(r"^\d+\s*[.)]\s*(?=\D)")
_BETWEEN_DIGITS = re.compile(r"[\s.'’]")
_TICKS = frozenset({"x", "1", "co", "v", "✓", "✔", "true", "☑", "☒", "dung", "yes", "+"})
_SEXES: dict[str, Sex] = {
    "nam": "male", "ong": "male", "male": "male", "m": "male", "trai": "male",
    "nu": "female", "ba": "female", "female": "female", "f": "female", "gai": "female",
}  # fmt: skip
_PERIOD = re.compile(r"(\d[\d/.]*)\s*(?:-|–|—|đến|den|tới)\s*(?:hết\s*)?(?:năm\s*)?(\d[\d/.]*)")


def line_of(cell: Cell) -> str:
    """A cell as one clean line; an error of a formula is nothing."""
    return _line_of_text(text_of(cell))


@lru_cache(maxsize=16_384)
def _line_of_text(text: str) -> str:
    """Units, posts and years come again and again in a long list."""
    if not _is_clean(text):
        text = clean_line(text)
    return "" if text[:1] == "#" and text.lower() in ERRORS else text.strip("'’")


def _is_clean(text: str) -> bool:
    """Whether nothing is to be cleaned, as in most cells of a long list."""
    return (
        text.isprintable()
        and "  " not in text
        and is_normalized("NFC", text)
        and (not text or (text[0] != " " and text[-1] != " "))
    )


def read_name(text: str) -> tuple[str, Sex]:
    """A name without address, degree and number before it, and the sex the address told.

    Letters are those of names: NGUYỄN and nguyễn become Nguyễn.
    """
    bare = _SERIAL.sub("", text) if text[:1].isdigit() else text
    found = _ADDRESS.match(bare)
    sex: Sex = ""
    if found:
        sex = "male" if found["male"] else "female" if found["female"] else ""
        bare = bare[found.end() :]
    bare = _DEGREE.sub("", bare)
    if bare.isupper():
        bare = _LETTERS.sub(lambda word: word[0].capitalize(), bare)
    if any(word[0].islower() for word in bare.split()):
        bare = _SMALL_FIRST.sub(lambda letter: letter[0].upper(), bare)
    return bare, sex


def read_sex(text: str) -> Sex | None:
    """Nam, Nữ, Ông or Bà in any spelling; None for anything else."""
    return _SEXES.get(fold(text).strip(" .")) if text else None


def read_tick(text: str) -> bool:
    return bool(text) and fold(text) in _TICKS


def read_year(text: str) -> int | None:
    """A year, also of a school year (2024-2025 counts as its end) or written out."""
    years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)
    return int(years[-1]) if years and len(years) <= 2 else None


def read_share(cell: Cell) -> int | None:
    """A share in hundredths of a per cent: 60, “60%” and a cell showing 60% (0.6) are 6000."""
    text = line_of(cell)
    try:
        number = Decimal(text.replace("%", "").replace(",", ".").strip())
    except InvalidOperation:
        return None
    is_fraction = isinstance(cell, float) and 0 < cell <= 1
    share = number * (10_000 if is_fraction else 100)
    return int(share) if share == int(share) else int(share.to_integral_value())


def read_period(text: str) -> tuple[str, str] | None:
    """The two ends of “2020 - 2024”, None where there are none."""
    found = _PERIOD.search(text)
    return (found[1], found[2]) if found else None


def read_citizen_number(cell: Cell) -> str:
    """Digits of a citizen number; zeros a spreadsheet dropped from a number are put back.

    Twelve digits since 2016 and never fewer than two leading zeros, nine on older cards.
    """
    text = line_of(cell)
    if not text.isalnum():
        text = _BETWEEN_DIGITS.sub("", text)
    if isinstance(cell, int | float) and text.isdecimal():
        return text.zfill(12 if len(text) > 9 else 9)
    return text
