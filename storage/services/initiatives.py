"""Initiatives (sáng kiến), research and projects: authors with shares, recognitions, use."""

from collections.abc import Sequence

from storage.book import Book
from storage.errors import EditRefused
from storage.models.initiative import InitiativeAuthorRow, InitiativeRow, RecognitionRow
from storage.records_awards import WHOLE_SHARE, Initiative
from storage.rows_registry import author_row, initiative_row, recognition_row
from storage.services.registry_rows import (
    counted,
    insert_all,
    insert_roots,
    numbered,
    remove,
    write_over,
)

_WHAT = "sáng kiến"


def add_initiatives(book: Book, initiatives: Sequence[Initiative]) -> tuple[int, ...]:
    """Store initiatives with authors and recognitions; returns their ids.

    The awards they served are said by ``set_award_initiatives``. Raises EditRefused for one
    without a title or whose authors' shares are not 100% together.
    """
    for one in initiatives:
        _refuse_unsound(one)
    with book.unit(counted("Thêm", len(initiatives), _WHAT)):
        rows = [initiative_row(one) for one in initiatives]
        ids = insert_roots(book.db, InitiativeRow, rows)
        for row_id, one in zip(ids, initiatives, strict=True):
            _write_parts(book, row_id, one)
    return ids


def update_initiative(book: Book, initiative: Initiative) -> None:
    """Write an initiative with authors and recognitions anew; raises NotFound, EditRefused."""
    _refuse_unsound(initiative)
    row_id = initiative.id or 0
    with book.unit("Sửa sáng kiến"):
        write_over(book.db, InitiativeRow, row_id, initiative_row(initiative), _WHAT)
        for part in (InitiativeAuthorRow, RecognitionRow):
            part.delete().where(part.initiative == row_id).execute(book.db)
        _write_parts(book, row_id, initiative)


def delete_initiatives(book: Book, initiative_ids: Sequence[int]) -> None:
    """Remove initiatives; raises NotFound."""
    with book.unit(counted("Xóa", len(initiative_ids), _WHAT)):
        remove(book.db, InitiativeRow, initiative_ids, _WHAT)


def _write_parts(book: Book, row_id: int, initiative: Initiative) -> None:
    here = {"initiative": row_id}
    authors = [{**author_row(author), **here} for author in initiative.authors]
    insert_all(book.db, InitiativeAuthorRow, numbered(authors))
    recognitions = [{**recognition_row(one), **here} for one in initiative.recognitions]
    insert_all(book.db, RecognitionRow, numbered(recognitions))


def _refuse_unsound(initiative: Initiative) -> None:
    if not initiative.title.strip():
        raise EditRefused("Chưa ghi tên sáng kiến.", "Hãy ghi tên sáng kiến, đề tài, đề án.")
    shares = [author.share for author in initiative.authors]
    if shares and (sum(shares) != WHOLE_SHARE or min(shares) <= 0):
        total = f"{sum(shares) / 100:.2f}".rstrip("0").rstrip(".").replace(".", ",")
        raise EditRefused(
            f"Tỷ lệ đóng góp của các tác giả “{initiative.title}” cộng lại là {total}%.",
            "Hãy ghi lại để mỗi tác giả có phần và tổng đúng 100%.",
        )
