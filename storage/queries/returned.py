"""A returned file read against the plan it was exported from, as both stand now."""

from dataclasses import replace
from pathlib import Path

from storage.book import Book
from storage.importers.returned import read_returned
from storage.models.document import DocumentRow
from storage.models.plan import PlanRow
from storage.queries.office import get_office
from storage.queries.plans import get_plan
from storage.records_corrections import Returned

_CHANGED_SINCE = (
    "Kế hoạch trong sổ đã được sửa sau khi tệp này được xuất: "
    "có chỗ khác nhau là do sổ mới hơn, không phải do người sửa tệp."
)


def returned_file(book: Book, plan_id: int, path: Path) -> Returned:
    """What ``read_returned`` gives, with a note when the book went on since the export.

    Raises NotFound and FileRefused.
    """
    returned = read_returned(path, get_plan(book, plan_id), get_office(book))
    exported = returned.exported_at
    if exported and _last_change(book, plan_id) > exported:
        return replace(returned, notes=(_CHANGED_SINCE, *returned.notes))
    return returned


def _last_change(book: Book, plan_id: int) -> str:
    query = PlanRow.select(DocumentRow.updated_at).join(DocumentRow).where(PlanRow.id == plan_id)
    return book.db.rows(query)[0]["updated_at"]
