"""Yearly ratings (xếp loại mức độ hoàn thành nhiệm vụ), one by one or by whole lists."""

from collections.abc import Sequence
from typing import Any

from storage.book import Book
from storage.errors import EditRefused
from storage.models.results import RatingRow
from storage.records_registry import Rating
from storage.rows import Row
from storage.rows_registry import rating_row
from storage.services.registry_rows import (
    counted,
    insert_all,
    refuse_without_subject,
    remove,
    write_over,
)

_WHAT = "kết quả xếp loại"
_Key = tuple[int | None, int | None, int]


def set_ratings(book: Book, ratings: Sequence[Rating]) -> None:
    """Store ratings; one of the same subject and year is written over.

    Raises EditRefused for a rating of nobody, or of both a person and a collective.
    """
    rows = {_key(row): row for row in map(rating_row, ratings)}
    refuse_without_subject(list(rows.values()))
    with book.unit(counted("Ghi", len(rows), _WHAT)):
        present = _present(book, {year for _, _, year in rows})
        insert_all(book.db, RatingRow, [row for key, row in rows.items() if key not in present])
        for key in rows.keys() & present.keys():
            _write(book, present[key], rows[key])


def keep_rating(book: Book, rating: Rating) -> None:
    """Store one rating as typed, in place of the one of its id where it has one.

    Raises EditRefused when the year has another rating already, or as ``set_ratings`` does.
    """
    row = rating_row(rating)
    refuse_without_subject([row])
    with book.unit(f"Ghi {_WHAT}"):
        present = _present(book, {rating.year}).get(_key(row))
        if present is not None and present["id"] != rating.id:
            raise EditRefused(
                f"Năm {rating.year} đã có kết quả xếp loại.",
                "Hãy mở kết quả của năm ấy để sửa, hoặc ghi năm khác.",
            )
        if rating.id is None:
            insert_all(book.db, RatingRow, [row])
        else:
            write_over(book.db, RatingRow, rating.id, row, _WHAT)


def delete_ratings(book: Book, rating_ids: Sequence[int]) -> None:
    """Remove ratings; raises NotFound."""
    with book.unit(counted("Xóa", len(rating_ids), _WHAT)):
        remove(book.db, RatingRow, rating_ids, _WHAT)


def _present(book: Book, years: set[int]) -> dict[_Key, Row]:
    rows = book.db.rows(RatingRow.select().where(RatingRow.year << sorted(years)))
    return {_key(row): row for row in rows}


def _write(book: Book, present: Row, row: Row) -> None:
    row_id: Any = present["id"]
    if {**present, **row} != present:
        RatingRow.update(**row).where(RatingRow.id == row_id).execute(book.db)


def _key(row: Row) -> _Key:
    return row["person"], row["collective"], row["year"]
