"""The letterhead of a returned paper, read back into number, symbol, place, date and names."""

import re
from collections.abc import Iterable, Iterator, Mapping

from resources.vietnamese import clean_line, fold
from storage.dates import PartialDate
from storage.edited_plan import Texts
from storage.edited_text import runs_of, text_of
from storage.importers.returned_items import FoundText, strokes_in
from storage.importers.returned_regions import lines_in, style_key
from storage.importers.tracked import TrackedParagraph, TrackedTable
from storage.records_corrections import Target

_NUMBER = re.compile(r"^Số\s*:?\s*([^/]*?)\s*/\s*(.*)$", re.IGNORECASE)
_DATE = re.compile(
    r"^(.*?)[,\s.…_]*ngày([\s\d.…_]*)tháng([\s\d.…_]*)năm([\s\d.…_]*)$", re.IGNORECASE
)
_NATION = ("cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc")
_ABOUT = re.compile(r"^V/v\s+|^…+$|^\.{3,}$", re.IGNORECASE)
_BLANK = re.compile(r"[\s.…_]+")

Lines = tuple[str, TrackedParagraph]


def read_letterhead(
    table: TrackedTable, stored: Texts
) -> tuple[dict[Target, FoundText], tuple[str, ...]]:
    """What the letterhead says by target, and notes on lines that could not be understood.

    ``stored`` are the header's texts in the book: a number or date that says the same is the same.
    """
    found: dict[Target, FoundText] = {}
    notes: list[str] = []
    names: dict[str, list[Lines]] = {"parent": [], "name": []}
    for paragraph in (p for row in table.rows if row.deleted is None for p in row.paragraphs):
        if style_key(paragraph) == "official_subject":
            about = " ".join(lines_in((paragraph,)))
            found.update(_found({"subject": _ABOUT.sub("", about)}, paragraph, stored))
            continue
        for line in lines_in((paragraph,)):
            fields = _fields(line)
            if fields is None:
                notes.append(f"Phần đầu văn bản có dòng “{line}” không hiểu được, chưa được nhận.")
            elif fields:
                found.update(_found(fields, paragraph, stored))
            elif not _is_fixed(line):
                names[_side(line, paragraph, stored)].append((line, paragraph))
    for field, lines in names.items():
        found[_target(field)] = _names(lines)
    return found, tuple(notes)


def _fields(line: str) -> Mapping[str, str] | None:
    """Number and symbol, or place and date, in the line; {} for neither, None for a broken one."""
    number = _NUMBER.match(line)
    if number:
        return {"number": _BLANK.sub("", number[1]), "symbol": clean_line(number[2])}
    date = _DATE.match(line)
    if date:
        text = _date(*(_BLANK.sub("", part) for part in date.groups()[1:]))
        return None if text is None else {"place": clean_line(date[1]), "date": text}
    return None if fold(line).startswith("so:") else {}


def _date(day: str, month: str, year: str) -> str | None:
    if not (day or month or year):
        return ""
    try:
        return str(PartialDate(int(year), *(int(p) if p else None for p in (month, day))))
    except ValueError:
        return None


def _found(
    fields: Mapping[str, str], paragraph: TrackedParagraph, stored: Texts
) -> Iterator[tuple[Target, FoundText]]:
    for field, text in fields.items():
        target = _target(field)
        old = text_of(stored[target])
        same = field == "number" and text.isdecimal() and old.isdecimal() and int(text) == int(old)
        yield target, FoundText(runs_of(old if same else text), strokes_in((paragraph,)))


def _names(lines: Iterable[Lines]) -> FoundText:
    found = list(lines)
    text = "\n".join(line.upper() for line, _ in found)
    return FoundText(runs_of(text), strokes_in(paragraph for _, paragraph in found))


def _side(line: str, paragraph: TrackedParagraph, stored: Texts) -> str:
    """The superior's name or the own one: by style, else by what the book says."""
    known = {"parent_agency": "parent", "agency": "name"}.get(style_key(paragraph))
    if known:
        return known
    return "parent" if line.upper() in text_of(stored[_target("parent")]).split("\n") else "name"


def _is_fixed(line: str) -> bool:
    """The national name, the motto, or a rule typed with underscores."""
    return fold(line).replace("–", "-") in _NATION or not any(sign.isalnum() for sign in line)


def _target(field: str) -> Target:
    return Target("header", "", field)
