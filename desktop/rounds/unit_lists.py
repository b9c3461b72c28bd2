"""The list a unit is to fill in: its own people stand there, its titles are chosen; no Qt."""

from collections.abc import Sequence
from pathlib import Path

from exporters.blank_list_xlsx import write_blank_list
from exporters.xlsx import Sheet, SheetColumn
from resources.catalogues.awards import load_awards
from resources.catalogues.rule_books.reading import load_rule_books
from storage.book import Book
from storage.dates import shown_date
from storage.importers.lists.fields import FIELDS
from storage.queries.people import list_people
from storage.queries.round_awards import known_awards
from storage.records_registry import PersonLine
from storage.records_rounds import Round, RoundUnit
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.days import first_day

_COLUMNS = ("code", "full_name", "birth", "post", "collective", "award", "note")
_BLANK_ROWS = 12
_TITLE = "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG"
_NOTES = (
    "Chỉ ghi danh hiệu, hình thức cho người, tập thể được đề nghị; dòng không ghi coi như không "
    "đề nghị.",
    "Mỗi danh hiệu, hình thức một dòng; người chưa có tên thì ghi thêm ở dòng trống.",
)


def write_unit_list(book: Book, one: Round, unit: RoundUnit, target: Path) -> None:
    """A list to hand back filled in, with the unit's people; raises ExportError."""
    fields = {field.key: field for field in FIELDS["nominations"]}
    columns = [SheetColumn("STT", 6)]
    columns += [SheetColumn(fields[key].title, fields[key].width or 14) for key in _COLUMNS]
    sheet = Sheet("Danh sách đề nghị", _titles(one, unit), columns, _rows(book, one, unit), _NOTES)
    write_blank_list(sheet, {fields["award"].title: award_choices(book, one)}, target)


def award_choices(book: Book, one: Round) -> tuple[str, ...]:
    """The awards the round's rule book has conditions for, and the office's own of its kind."""
    known, rules = known_awards(book), book_for(first_day(one.received), load_rule_books())
    ruled = [award for award, _, kind in rules.rules if kind == one.kind]
    own = [code for code in known if code not in load_awards().entries]
    fitting = [known[code] for code in (*ruled, *own) if code in known]
    names = [award.name for award in fitting if one.kind in award.kinds]
    return tuple(dict.fromkeys(names))


def members_of(book: Book, one: Round, unit: RoundUnit) -> tuple[PersonLine, ...]:
    """Those who serve in the unit on the day of receipt."""
    if unit.collective_id is None:
        return ()
    people = list_people(book, one.received, left=False)
    return tuple(line for line in people if line.collective_id == unit.collective_id)


def _titles(one: Round, unit: RoundUnit) -> tuple[str, ...]:
    due = f"; gửi trước ngày {shown_date(one.deadline)}" if one.deadline else ""
    return _TITLE, unit.name, f"{one.name} (thành tích năm {one.year}){due}"


def _rows(book: Book, one: Round, unit: RoundUnit) -> Sequence[Sequence[str]]:
    """The unit itself, its people, and blank rows for others; only titles are left to choose."""
    rows = [["", "", "", "", unit.name, "", ""]]
    rows += [
        [line.code, line.full_name, "", line.post, "", "", ""]
        for line in members_of(book, one, unit)
    ]
    rows += [[""] * len(_COLUMNS)] * _BLANK_ROWS
    return [(str(at), *row) for at, row in enumerate(rows, start=1)]
