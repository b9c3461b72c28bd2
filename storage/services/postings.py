"""Where people serve: postings, transfers (điều động), leaving the office, and time away."""

from collections.abc import Sequence
from datetime import date, timedelta

from storage.book import Book
from storage.dates import PartialDate, ends_before, shown_date
from storage.errors import EditRefused
from storage.models.person import LeaveRow, PersonRow, PostingRow
from storage.records_registry import Leave, Posting
from storage.rows_registry import leave_row, posting_row
from storage.services.registry_rows import counted, insert_all, remove, require, write_over

_WHAT = "quá trình công tác"


def add_posting(book: Book, person_id: int, posting: Posting) -> int:
    """Note where a person served; returns the posting's id.

    Raises NotFound, and EditRefused for an end before the start.
    """
    _refuse_backwards(posting.valid_from, posting.valid_to)
    with book.unit("Thêm quá trình công tác"):
        require(book.db, PersonRow, person_id, "cá nhân")
        return PostingRow.insert(person=person_id, **posting_row(posting)).execute(book.db)


def update_posting(book: Book, posting: Posting) -> None:
    """Write a posting anew; raises NotFound, EditRefused."""
    _refuse_backwards(posting.valid_from, posting.valid_to)
    with book.unit("Sửa quá trình công tác"):
        write_over(book.db, PostingRow, posting.id, posting_row(posting), _WHAT)


def delete_posting(book: Book, posting_id: int) -> None:
    """Remove a posting; raises NotFound."""
    with book.unit("Xóa quá trình công tác"):
        remove(book.db, PostingRow, (posting_id,), _WHAT)


def transfer(book: Book, person_ids: Sequence[int], posting: Posting) -> None:
    """Move people to a new posting from its ``valid_from`` on; the one they had ends before it.

    Raises NotFound, and EditRefused when the new posting has no first day, or when one that is
    still open began later.
    """
    if posting.valid_from is None:
        raise EditRefused("Chưa ghi ngày điều động.", "Hãy ghi ngày bắt đầu ở đơn vị mới.")
    with book.unit(counted("Điều động", len(person_ids), "cá nhân")):
        for person_id in person_ids:
            require(book.db, PersonRow, person_id, "cá nhân")
            if not posting.is_secondment:
                _close_open(book, person_id, before(posting.valid_from))
        rows = [{**posting_row(posting), "person": person_id} for person_id in person_ids]
        insert_all(book.db, PostingRow, rows)


def end_service(book: Book, person_ids: Sequence[int], left_on: PartialDate) -> None:
    """Note that people left the office (nghỉ hưu, chuyển đi, thôi việc); open postings end then.

    Raises NotFound, and EditRefused when an open posting began later.
    """
    with book.unit(counted("Ghi thôi công tác", len(person_ids), "cá nhân")):
        for person_id in person_ids:
            write_over(book.db, PersonRow, person_id, {"left_on": left_on}, "cá nhân")
            _close_open(book, person_id, left_on)


def add_leave(book: Book, person_id: int, leave: Leave) -> int:
    """Note time away from work; returns its id. Raises NotFound, EditRefused."""
    _refuse_backwards(leave.started, leave.ended)
    with book.unit("Thêm thời gian nghỉ, đi học"):
        require(book.db, PersonRow, person_id, "cá nhân")
        return LeaveRow.insert(person=person_id, **leave_row(leave)).execute(book.db)


def update_leave(book: Book, leave: Leave) -> None:
    """Write time away anew; raises NotFound, EditRefused."""
    _refuse_backwards(leave.started, leave.ended)
    with book.unit("Sửa thời gian nghỉ, đi học"):
        write_over(book.db, LeaveRow, leave.id, leave_row(leave), "thời gian nghỉ")


def delete_leave(book: Book, leave_id: int) -> None:
    """Remove time away; raises NotFound."""
    with book.unit("Xóa thời gian nghỉ, đi học"):
        remove(book.db, LeaveRow, (leave_id,), "thời gian nghỉ")


def before(day: PartialDate) -> PartialDate:
    """The last day, month or year before ``day``, as exact as ``day`` is."""
    if day.month is None:
        return PartialDate(day.year - 1)
    if day.day is None:
        return PartialDate(day.year - (day.month == 1), (day.month - 2) % 12 + 1)
    eve = date(day.year, day.month, day.day) - timedelta(days=1)
    return PartialDate.of(eve)


def _close_open(book: Book, person_id: int, last: PartialDate) -> None:
    row = PostingRow
    still_open = (row.person == person_id) & row.valid_to.is_null()
    for posting in book.db.rows(row.select().where(still_open)):
        _refuse_backwards(posting["valid_from"], last)
        row.update(valid_to=last).where(row.id == posting["id"]).execute(book.db)


def _refuse_backwards(first: PartialDate | None, last: PartialDate | None) -> None:
    if ends_before(last, first):
        raise EditRefused(
            f"Ngày kết thúc {shown_date(last)} trước ngày bắt đầu {shown_date(first)}.",
            "Hãy ghi lại hai mốc thời gian.",
        )
