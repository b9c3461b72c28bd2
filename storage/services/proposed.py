"""Who stands in a round or in the award book leaves the registers only once that is settled."""

from collections.abc import Sequence
from typing import Literal

from storage.book import Book
from storage.errors import EditRefused

_LINES = """
    SELECT nomination.subject_name, round.name FROM nomination
    JOIN round ON round.id = nomination.round_id
    WHERE nomination.{subject}_id = ? ORDER BY nomination.id LIMIT 1
"""
_ENTRIES = """
    SELECT award.subject_name, award.number FROM decision_line
    JOIN award ON award.id = decision_line.award_id
    WHERE award.{subject}_id = ? ORDER BY decision_line.serial LIMIT 1
"""


def refuse_proposed(
    book: Book, subject: Literal["person", "collective"], ids: Sequence[int]
) -> None:
    """Raise EditRefused where one of ``ids`` is proposed in a round or stands in the award book.

    With the row lines, votes and numbers of the award book would go, and papers sent or signed
    would name somebody the book does not know any more.
    """
    for row_id in ids:
        for name, where in book.db.fetch(_LINES.format(subject=subject), (row_id,)):
            raise EditRefused(
                f"{name} đang được đề nghị trong đợt xét “{where}” nên không xóa được.",
                "Hãy bỏ đề nghị ấy trước. Nếu ghi trùng thì gộp hai dòng; nếu nghỉ, chuyển đi "
                "hoặc giải thể thì ghi ngày thôi.",
            )
        for name, number in book.db.fetch(_ENTRIES.format(subject=subject), (row_id,)):
            raise EditRefused(
                f"{name} có trong sổ vàng theo Quyết định số {number} nên không xóa được.",
                "Nếu ghi trùng thì gộp hai dòng; nếu nghỉ, chuyển đi hoặc giải thể thì ghi ngày "
                "thôi.",
            )
