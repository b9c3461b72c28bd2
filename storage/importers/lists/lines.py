"""The lines of a table as values under the names of fields, with the cells they came from."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from resources.vietnamese import fold
from storage.dates import PartialDate
from storage.importers.lists.days import read_date
from storage.importers.lists.fields import FIELDS, ListField
from storage.importers.lists.units import is_unit_name, without_number
from storage.importers.lists.values import line_of, read_citizen_number
from storage.records_lists import Cell, CellFinding, ListKind, ListLine, ListTable, Severity

_ROMAN = re.compile(r"(?:[IVXLC]+|[A-Z]|\d+)?[.)]?")
_GROUP_FILLED = 3
_DOTS = ".…_"
"""What a form has where something is to be written."""
_AWARDING = ("awards", "nominations")
_BIRTHS = ("birth", "birth_male", "birth_female")


@dataclass(slots=True)
class SourceLine:
    """One line: texts and dates by field, the cells of both, and what was found wrong."""

    sheet: str
    number: int
    texts: dict[str, str]
    dates: dict[str, PartialDate]
    raw: dict[str, Cell]
    letters: dict[str, str]
    findings: list[CellFinding] = field(default_factory=list)

    def text(self, key: str) -> str:
        return self.texts.get(key, "")

    def note(self, key: str, sentence: str, advice: str, severity: Severity = "doubt") -> None:
        """Remark on the cell a field came from, or on the whole row where it has no column."""
        self.findings.append(CellFinding(self.place(key), sentence, advice, severity))

    def place(self, key: str) -> str:
        letter = self.letters.get(key)
        return f"'{self.sheet}'!{letter}{self.number}" if letter else ""


@dataclass(frozen=True)
class LineReader:
    """Reads a table's lines; ``fields`` are those of its columns, ``latest`` this year.

    ``award_in`` finds the name of an award in a text, "" where there is none. ``unit`` is that of
    rows that name none, "" where nobody knows it.
    """

    table: ListTable
    kind: ListKind
    fields: tuple[str, ...]
    latest: int
    award_in: Callable[[str], str]
    unit: str = ""

    def read(self, skip: Callable[[str, str], None]) -> Iterator[SourceLine]:
        """The lines that are rows; ``skip`` is told place and text of notes, totals and groups.

        A line that only names a unit, or an award, stands for that of the rows below it; so does
        an award named above a table without such a column.
        """
        places = self._places()
        unit, award = self.unit, self._award_of(" ".join(self.table.titles))
        for line in self.table.lines:
            found = self._line(line, places)
            heading = self._heading(line, found)
            if heading or not self._is_row(found):
                texts = _texts(line)
                unit, award = _unit_of(texts) or unit, heading or award
                skip(f"'{self.table.sheet}'!{line.number}", " ".join(texts))
                continue
            if unit and self._may_take_unit(found):
                found.texts["unit"] = unit
            if award:
                found.texts.setdefault("award", award)
            yield found

    def _heading(self, line: ListLine, found: SourceLine) -> str:
        """The award a line names that says nothing else."""
        if len(found.texts) > 1 or self.kind not in _AWARDING:
            return ""
        texts = _texts(line)
        return self._award_of(texts[-1]) if 0 < len(texts) <= _GROUP_FILLED else ""

    def _award_of(self, text: str) -> str:
        needed = self.kind in _AWARDING and "award" not in self.fields
        return self.award_in(text) if needed else ""

    @cached_property
    def _letters(self) -> dict[str, str]:
        pairs = zip(self.fields, self.table.columns, strict=True)
        return {key: column.letter for key, column in pairs if key}

    def _places(self) -> list[tuple[int, ListField]]:
        known = {one.key: one for one in FIELDS[self.kind]}
        return [
            (at, known.get(key) or ListField(key, key, ()))
            for at, key in enumerate(self.fields)
            if key
        ]

    def _line(self, line: ListLine, places: Sequence[tuple[int, ListField]]) -> SourceLine:
        found = SourceLine(self.table.sheet, line.number, {}, {}, {}, self._letters)
        cells = line.cells
        for at, one in places:
            cell = cells[at] if at < len(cells) else ""
            if cell == "":
                continue
            text = line_of(cell)
            if text[:1] in _DOTS and not text.strip(_DOTS):
                continue
            if not text:
                if isinstance(cell, str) and cell.strip():
                    found.note(one.key, f"Ô “{one.title}” là lỗi {cell.strip()}, đọc như ô trống.",
                               "Hãy sửa công thức trong tệp nếu cần cột này.", "note")  # fmt: skip
                continue
            found.raw[one.key] = cell
            found.texts[one.key] = read_citizen_number(cell) if one.key == "cccd" else text
            if one.form == "date":
                self._date(found, one, cell, text)
        return found

    def _date(self, found: SourceLine, one: ListField, cell: Cell, text: str) -> None:
        latest = self.latest - 15 if one.key in _BIRTHS else self.latest
        date = read_date(cell, latest)
        if date is not None:
            found.dates[one.key] = date
        elif not (one.key in _BIRTHS and text.casefold() in ("x", "nam", "nữ")):
            advice = f"Hãy ghi lại “{one.title}” theo dạng 05/03/1975, 03/1975 hoặc 1975."
            found.note(one.key, f"“{text}” không phải là ngày, tháng, năm.", advice, "wrong")

    def _is_row(self, found: SourceLine) -> bool:
        """Whether it names whom or what it is about, and more than a heading of a group does."""
        named = [key for key in _NAMING if key in found.texts]
        if not named:
            return any(key in found.texts for key in _GOES_ON) and len(found.texts) > 1
        first = found.text(named[0])
        if self.kind == "collectives":
            return not fold(first).startswith(_CLOSING)
        if len(found.texts) <= 2 and fold(first).startswith(_CLOSING):
            return False
        if len(found.texts) > 1 or sum(map(bool, self.fields)) == 1:
            return not (set(found.texts) <= _NAMES_ONLY and is_unit_name(first))
        return not is_unit_name(first) and not _is_note(first)

    def _may_take_unit(self, found: SourceLine) -> bool:
        if self.kind in ("collectives", "initiatives") or "unit" in found.texts:
            return False
        return "post_unit" not in self.fields or "," not in found.text("post_unit")


_NAMING = ("full_name", "family_name", "name", "title", "collective", "code", "cccd", "author")
_GOES_ON = ("unit", "award")
_NAMES_ONLY = frozenset({"full_name", "family_name", "given_name"})
_CLOSING = (
    "tong cong", "tong so", "cong:", "nguoi lap", "lap bang", "nguoi tong hop", "thu truong",
    "chu tich hoi dong", "xac nhan cua", "danh sach nay", "danh sach co", "an dinh", "ngay ",
)  # fmt: skip
_NOTE_WORDS = (*_CLOSING, "tong", "cong", "ghi chu", "luu y", "xac nhan")


def _is_note(text: str) -> bool:
    folded = fold(text).lstrip("(*-– ")
    return folded.startswith(_NOTE_WORDS) or len(text) > 60 or ":" in text


def _texts(line: ListLine) -> list[str]:
    return list(dict.fromkeys(filter(None, map(line_of, line.cells))))


def _unit_of(texts: Sequence[str]) -> str:
    """The unit a group's heading names: “II | PHÒNG LÃNH SỰ”, “1. Văn phòng Sở”."""
    named = [without_number(text) for text in texts[:_GROUP_FILLED]]
    units = [text for text in named if is_unit_name(text)]
    others = [text for text in named if text not in units]
    alone = len(texts) <= _GROUP_FILLED and all(_ROMAN.fullmatch(text) for text in others)
    return units[0] if units and alone else ""
