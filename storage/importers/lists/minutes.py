"""Reads what a unit hands in: its list, or the minutes of its meeting (biên bản họp đơn vị)."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from resources.vietnamese import clean_line
from storage.importers.convert import converted
from storage.importers.docx import read_pieces
from storage.importers.docx_package import open_docx
from storage.importers.docx_runs import Findings
from storage.importers.lists.award_names import AwardNames
from storage.importers.lists.columns import match_columns
from storage.importers.lists.head import table_of
from storage.importers.lists.legacy import in_unicode
from storage.importers.lists.minutes_facts import is_minutes, minutes_facts, remarks_on
from storage.importers.lists.minutes_lines import bare_name, names_in, proposals_table
from storage.importers.lists.reading import bytes_of, is_word, read_list
from storage.importers.lists.word_tables import grids_of
from storage.importers.refusals import FileRefused
from storage.records_import import SourceParagraph, SourcePiece
from storage.records_lists import ListTable, ReadList, UnitMinutes

_NOTHING = "không thấy tập thể, cá nhân nào được đề nghị trong biên bản"
_ADVICE = (
    "Hãy ghi mỗi đề nghị một dòng: họ tên hoặc tên tập thể, danh hiệu, số phiếu; hoặc nhận danh "
    "sách theo mẫu đã gửi đơn vị."
)
_NO_PROPOSALS = "Không đọc “{}” của biên bản: bảng không ghi danh hiệu hoặc số phiếu."
CHOICES = "Danh mục chọn"
"""The sheet of a list handed out that holds what its columns offer."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_WORD = "WordDocument".encode("utf-16-le")
"""What a .doc holds and an .xls does not; both begin alike."""
_TELLING = {"award", "award_code", "votes"}


def read_handed_in(path: Path, awards: AwardNames, unit: str = "") -> ReadList:
    """The proposals in a unit's list or minutes; nothing is stored.

    ``awards`` tell a title in a paragraph from a post. Minutes are Word files headed BIÊN BẢN;
    any other file is read as ``read_list`` reads it. A .doc is opened through the Word or
    LibreOffice the office has. Raises ImportRefused.
    """
    data = bytes_of(path)
    if data.startswith(_OLE) and _OLD_WORD in data:
        with converted(path) as made:
            return replace(_read(made, awards, unit), name=path.name)
    return _read(path, awards, unit)


def _read(path: Path, awards: AwardNames, unit: str) -> ReadList:
    pieces: Sequence[SourcePiece] = ()
    if is_word(bytes_of(path)):
        pieces = read_pieces(open_docx(path), Findings())
    lines = [clean_line(one.text) for one in pieces if isinstance(one, SourceParagraph)]
    lines = [line for line in lines if line]
    if not is_minutes(lines):
        return _list(path, unit)
    return _minutes(path, pieces, lines, awards, unit)


def _list(path: Path, unit: str) -> ReadList:
    """The choices of a list we handed out are no list that was left unread."""
    read = read_list(path)
    remarks = tuple(one for one in read.remarks if f"“{CHOICES}”" not in one)
    return replace(read, unit=unit, remarks=remarks)


def _minutes(
    path: Path, pieces: Sequence[SourcePiece], lines: list[str], awards: AwardNames, unit: str
) -> ReadList:
    found = [table for grid in grids_of(pieces) if (table := table_of(in_unicode(grid)))]
    tables = [table for table in found if _proposes(table)]
    said = {name for table in tables for name in names_in(table)}
    more = proposals_table(lines, awards)
    fresh = tuple(line for line in more.lines if bare_name(str(line.cells[0])) not in said)
    if fresh:
        tables.append(replace(more, lines=fresh))
    if not any(table.lines for table in tables):
        raise FileRefused(path, _NOTHING, _ADVICE)
    facts: UnitMinutes = minutes_facts(lines)
    left = (_NO_PROPOSALS.format(one.sheet) for one in found if one not in tables)
    return ReadList(path.name, tuple(tables), (*remarks_on(facts), *left), unit, facts)


def _proposes(table: ListTable) -> bool:
    return not _TELLING.isdisjoint(match_columns(table.columns, "nominations"))
