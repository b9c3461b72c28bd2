"""The archive (lưu trữ): plans no longer worked on, out of the list and not to be changed."""

from storage.book import Book
from storage.dates import utc_now
from storage.errors import NotFound
from storage.models.plan import PlanRow


def archive_plan(book: Book, plan_id: int) -> None:
    """Put a plan into the archive, where nothing of it can be changed; raises NotFound."""
    _set(book, plan_id, "Đưa kế hoạch vào lưu trữ", utc_now())


def unarchive_plan(book: Book, plan_id: int) -> None:
    """Take a plan out of the archive again; raises NotFound."""
    _set(book, plan_id, "Đưa kế hoạch ra khỏi lưu trữ", None)


def _set(book: Book, plan_id: int, label: str, moment: str | None) -> None:
    with book.unit(label):
        here = PlanRow.id == plan_id
        if not PlanRow.update(archived_at=moment).where(here).execute(book.db):
            raise NotFound("kế hoạch", plan_id)
