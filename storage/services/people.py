"""The register of people: entering them one by one or by whole lists, editing and ordering."""

from collections.abc import Sequence

from storage.book import Book
from storage.errors import EditRefused
from storage.models.person import LeaveRow, PersonRow, PostingRow
from storage.records_registry import Person
from storage.rows import Row
from storage.rows_registry import leave_row, person_row, posting_row
from storage.services.ordering import next_position
from storage.services.proposed import refuse_proposed
from storage.services.registry_rows import (
    counted,
    insert_all,
    insert_roots,
    move,
    numbered,
    remove,
    write_over,
)

_WHAT = "cá nhân"


def add_person(book: Book, person: Person) -> int:
    """Append one person with postings and leaves; returns the id. Raises EditRefused."""
    return add_people(book, (person,))[0]


def add_people(book: Book, people: Sequence[Person]) -> tuple[int, ...]:
    """Append people in order, with postings and leaves; returns their ids.

    Raises EditRefused for one without a name or with a key that another person has.
    """
    rows = [person_row(person) for person in people]
    _refuse_nameless(rows)
    with book.unit(counted("Thêm", len(people), _WHAT)):
        _refuse_taken_codes(book, rows)
        last = next_position(book.db, PersonRow)
        ids = insert_roots(book.db, PersonRow, numbered(rows, last))
        pairs = list(zip(ids, people, strict=True))
        postings = [{**posting_row(p), "person": key} for key, one in pairs for p in one.postings]
        insert_all(book.db, PostingRow, postings)
        leaves = [{**leave_row(p), "person": key} for key, one in pairs for p in one.leaves]
        insert_all(book.db, LeaveRow, leaves)
    return ids


def update_person(book: Book, person: Person) -> None:
    """Write a person's own fields anew; postings and leaves have functions of their own.

    Raises NotFound, and EditRefused as ``add_people`` does.
    """
    update_people(book, (person,))


def update_people(book: Book, people: Sequence[Person]) -> None:
    """Write the own fields of several people anew; raises NotFound, EditRefused."""
    rows = [person_row(person) for person in people]
    _refuse_nameless(rows)
    with book.unit(counted("Sửa", len(people), _WHAT)):
        for person, row in zip(people, rows, strict=True):
            _refuse_taken_codes(book, [row], person.id)
            write_over(book.db, PersonRow, person.id, row, _WHAT)


def delete_people(book: Book, person_ids: Sequence[int]) -> None:
    """Remove people with all that hangs on them, awards too.

    Raises NotFound, and EditRefused for who is proposed in a round or stands in the award book.
    """
    with book.unit(counted("Xóa", len(person_ids), _WHAT)):
        refuse_proposed(book, "person", person_ids)
        remove(book.db, PersonRow, person_ids, _WHAT)


def move_people(book: Book, person_ids: Sequence[int], position: int) -> None:
    """Put people, in the order given, before the one now at ``position``; raises NotFound."""
    with book.unit(counted("Chuyển chỗ", len(person_ids), _WHAT)):
        move(book.db, PersonRow, person_ids, position, _WHAT)


def _refuse_nameless(rows: Sequence[Row]) -> None:
    for place, row in enumerate(rows, start=1):
        if not row["full_name"]:
            raise EditRefused(f"Dòng {place} chưa có họ và tên.", "Hãy ghi họ và tên.")


def _refuse_taken_codes(book: Book, rows: Sequence[Row], own_id: int | None = None) -> None:
    taken = {
        row["code"]: row["full_name"]
        for row in book.db.rows(
            PersonRow.select(PersonRow.code, PersonRow.full_name).where(
                (PersonRow.code != "") & (PersonRow.id != (own_id or 0))
            )
        )
    }
    for row in rows:
        if row["code"] and row["code"] in taken:
            raise EditRefused(
                f"Mã cán bộ “{row['code']}” đã dùng cho {taken[row['code']]}.",
                f"Hãy kiểm tra lại mã của {row['full_name']}, hoặc để trống mã.",
            )
        taken[row["code"]] = row["full_name"]
