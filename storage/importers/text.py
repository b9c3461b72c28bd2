"""From text copied out of a printout to the plan it was."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from storage.importers.structure import recognise
from storage.importers.text_file import read_text_file
from storage.importers.text_pieces import read_pieces
from storage.records_import import Doubt, Imported, SourcePiece, SourceTable

_MIXED = re.compile(
    r"[^\s\-–:;,.] [-–] (?:UBND|HĐND|Sở|Phòng|Ban|Hội đồng|Văn phòng|Lãnh đạo|Các) "
)
_FEWEST_MIXED = 3


def read_text(path: Path) -> Imported:
    """The plan in a text file; raises FileRefused for what is no text, empty or too large."""
    pieces = read_pieces(read_text_file(path))
    found = recognise(pieces)
    return replace(found, doubts=(*_mixed_columns(pieces), *_table_doubts(found), *found.doubts))


def _table_doubts(found: Imported) -> tuple[Doubt, ...]:
    """A table is told by its head; without one its rows stand among the text."""
    if found.plan.tasks:
        return ()
    sentence = (
        "Không thấy bảng nhiệm vụ (dòng đầu bảng bắt đầu bằng TT hoặc STT). "
        "Hãy nhập tệp Word hoặc PDF của văn bản này nếu có."
    )
    return (Doubt("Bảng nhiệm vụ", sentence, "lost"),)


def _mixed_columns(pieces: Iterable[SourcePiece]) -> tuple[Doubt, ...]:
    """Some programs copy a table line by line across its columns: nothing parts them again."""
    contents = [
        row[1].text
        for piece in pieces
        if isinstance(piece, SourceTable)
        for row in piece.rows
        if len(row) > 1
    ]
    if sum(len(_MIXED.findall(text)) for text in contents) < _FEWEST_MIXED:
        return ()
    sentence = (
        "Khi chép ra văn bản thuần, chữ của các cột đã lẫn vào nhau nên bảng có thể đọc sai. "
        "Hãy nhập chính tệp PDF hoặc tệp Word."
    )
    return (Doubt("Bảng nhiệm vụ", sentence, "question"),)
