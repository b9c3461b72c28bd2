"""A returned file read against the document it was exported from, as both stand now."""

from dataclasses import replace
from pathlib import Path

from storage.book import Book
from storage.importers.returned import read_returned
from storage.importers.returned_paper import read_returned_paper
from storage.models.document import DocumentRow
from storage.queries.lifecycle import document_of_plan
from storage.queries.office import get_office
from storage.queries.papers import get_paper
from storage.queries.plans import get_plan
from storage.records_corrections import Returned

_CHANGED_SINCE = (
    "Văn bản trong sổ đã được sửa sau khi tệp này được xuất: "
    "có chỗ khác nhau là do sổ mới hơn, không phải do người sửa tệp."
)


def returned_file(book: Book, plan_id: int, path: Path) -> Returned:
    """What ``read_returned`` gives, with a note when the book went on since the export.

    Raises NotFound and FileRefused.
    """
    returned = read_returned(path, get_plan(book, plan_id), get_office(book))
    return _dated(book, document_of_plan(book, plan_id), returned)


def returned_paper(book: Book, document_id: int, path: Path) -> Returned:
    """``returned_file`` for a paper other than a plan, known by its document's id."""
    returned = read_returned_paper(path, get_paper(book, document_id), get_office(book))
    return _dated(book, document_id, returned)


def _dated(book: Book, document_id: int, returned: Returned) -> Returned:
    query = DocumentRow.select(DocumentRow.updated_at).where(DocumentRow.id == document_id)
    exported = returned.exported_at
    if exported and book.db.rows(query)[0]["updated_at"] > exported:
        return replace(returned, notes=(_CHANGED_SINCE, *returned.notes))
    return returned
