"""Discipline and pending matters, and the lists the personnel side confirms as free of them."""

from collections.abc import Sequence

from resources.vietnamese import clean_line
from storage.book import Book
from storage.cleaning import clean_sentence
from storage.dates import ends_before
from storage.errors import EditRefused
from storage.models.results import CleanListEntryRow, CleanListRow, DisciplineRow
from storage.records_registry import CleanList, Discipline
from storage.rows import Row
from storage.rows_registry import discipline_row
from storage.services.registry_rows import (
    counted,
    insert_all,
    refuse_without_subject,
    remove,
    write_over,
)
from storage.uids import new_uid

_WHAT = "kỷ luật, vụ việc"
_LIST = "danh sách xác nhận"


def add_disciplines(book: Book, disciplines: Sequence[Discipline]) -> None:
    """Note disciplinary measures or pending matters.

    Raises EditRefused for one about nobody or with an end before its start.
    """
    rows = [_row(one) for one in disciplines]
    with book.unit(counted("Ghi", len(rows), _WHAT)):
        insert_all(book.db, DisciplineRow, rows)


def update_discipline(book: Book, discipline: Discipline) -> None:
    """Write a measure or matter anew; raises NotFound, EditRefused."""
    row = _row(discipline)
    with book.unit("Sửa kỷ luật, vụ việc"):
        write_over(book.db, DisciplineRow, discipline.id, row, _WHAT)


def delete_disciplines(book: Book, discipline_ids: Sequence[int]) -> None:
    """Remove measures or matters entered by mistake; raises NotFound."""
    with book.unit(counted("Xóa", len(discipline_ids), _WHAT)):
        remove(book.db, DisciplineRow, discipline_ids, _WHAT)


def confirm_clean_list(book: Book, found: CleanList) -> int:
    """Keep the list of those the personnel side confirms as not disciplined; returns its id.

    Raises EditRefused when nobody is on it or when it does not say who confirmed it.
    """
    if not found.person_ids and not found.collective_ids:
        raise EditRefused("Danh sách chưa có ai.", "Hãy chọn cá nhân, tập thể được xác nhận.")
    if not clean_line(found.confirmed_by):
        raise EditRefused("Chưa ghi ai xác nhận.", "Hãy ghi bộ phận hoặc người xác nhận.")
    with book.unit(f"Xác nhận không bị kỷ luật năm {found.year}"):
        row = CleanListRow.insert(
            uid=new_uid(),
            year=found.year,
            confirmed_by=clean_line(found.confirmed_by),
            confirmed_on=found.confirmed_on,
            note=clean_sentence(found.note),
        )
        list_id = row.execute(book.db)
        insert_all(book.db, CleanListEntryRow, _entries(list_id, found))
    return list_id


def withdraw_clean_list(book: Book, list_id: int) -> None:
    """Take a confirmation back: its people are unconfirmed again. Raises NotFound."""
    with book.unit("Bỏ danh sách xác nhận không bị kỷ luật"):
        remove(book.db, CleanListRow, (list_id,), _LIST)


def _row(discipline: Discipline) -> Row:
    row = discipline_row(discipline)
    refuse_without_subject([row])
    if ends_before(discipline.ended, discipline.started):
        raise EditRefused("Ngày kết thúc trước ngày bắt đầu.", "Hãy ghi lại hai ngày.")
    return row


def _entries(list_id: int, found: CleanList) -> list[Row]:
    people = [(key, None) for key in dict.fromkeys(found.person_ids)]
    collectives = [(None, key) for key in dict.fromkeys(found.collective_ids)]
    return [
        {"list": list_id, "person": person, "collective": collective}
        for person, collective in [*people, *collectives]
    ]
