"""Lists saved as text: any delimiter, any way Vietnamese was ever encoded."""

import csv
from io import StringIO
from pathlib import Path

from resources.vietnamese import clean_line
from storage.importers.lists.grid import Grid
from storage.importers.refusals import FileRefused
from storage.importers.text_file import decoded

_DELIMITERS = ("\t", ";", ",", "|")
_LOOKED_AT = 50
_LONGEST_CELL = 200_000


def read_delimited(path: Path, data: bytes) -> Grid:
    """The one sheet of a .csv, .tsv or .txt file; every cell is text.

    Raises FileRefused for what is no text.
    """
    text = decoded(data)
    if "\x00" in text:
        advice = "Hãy mở tệp bằng Excel, lưu thành .xlsx rồi nhập tệp mới."
        raise FileRefused(path, "tệp không phải danh sách dạng chữ", advice)
    lines = _lines(text.lstrip("\ufeff"))
    delimiter = _named(lines) or max(_DELIMITERS, key=lambda sign: _columns(lines, sign))
    if _named(lines):
        lines = ["", *lines[1:]]
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = list(csv.reader((f"{line}\n" for line in lines), delimiter=delimiter))
    except csv.Error as error:
        advice = "Hãy mở tệp bằng Excel, lưu thành .xlsx rồi nhập tệp mới."
        raise FileRefused(path, "các cột không tách được", advice) from error
    return Grid(path.name, [list(map(clean_line, row)) for row in rows])


def _lines(text: str) -> list[str]:
    """Lines as Windows, old Macs and Linux end them; in old fonts other such signs are letters."""
    return [line.rstrip("\n") for line in StringIO(text, newline=None)]


def _named(lines: list[str]) -> str:
    """The delimiter Excel was told in a first line ``sep=;``, "" where there is none."""
    first = lines[0].strip() if lines else ""
    return first[4:5] if first.lower().startswith("sep=") else ""


def _columns(lines: list[str], delimiter: str) -> int:
    """How many columns a delimiter gives, line by line, where it does so steadily."""
    try:
        widths = [len(row) for row in csv.reader(lines[:_LOOKED_AT], delimiter=delimiter) if row]
    except csv.Error:
        return 0
    usual = max(set(widths), key=widths.count, default=1)
    return sum(usual for width in widths if width == usual and usual > 1)
