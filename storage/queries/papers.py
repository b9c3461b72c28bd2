"""Papers as records: a list of summaries, and one whole paper."""

from peewee import JOIN

from storage.book import Book
from storage.errors import NotFound
from storage.models.document import DocumentRow
from storage.models.plan import PlanRow
from storage.paper_values import value_from_json
from storage.queries.documents import (
    SAME_NAME,
    issuer_of,
    read_bases,
    read_recipients,
    read_values,
)
from storage.records_papers import Paper, PaperSummary

_SUMMARY = (
    "id", "uid", "form_id", "kind", "subject", "number", "symbol", "date", "state", "updated_at",
)  # fmt: skip


def list_papers(book: Book) -> tuple[PaperSummary, ...]:
    """The office's papers that are no plans, the last made first."""
    row, plan = DocumentRow, PlanRow
    query = (
        row.select(*(getattr(row, name) for name in _SUMMARY))
        .join(plan, JOIN.LEFT_OUTER, on=(plan.document == row.id))
        .where(plan.id.is_null())
        .order_by(row.id.desc())
    )
    return tuple(PaperSummary(**found) for found in book.db.rows(query))


def get_paper(book: Book, document_id: int) -> Paper:
    """The whole paper; raises NotFound, also for the document of a plan."""
    db, row = book.db, DocumentRow
    query = (
        row.select()
        .join(PlanRow, JOIN.LEFT_OUTER, on=(PlanRow.document == row.id))
        .where((row.id == document_id) & PlanRow.id.is_null())
    )
    rows = db.rows(query)
    if not rows:
        raise NotFound("văn bản", document_id)
    return Paper(
        id=document_id,
        issuer=issuer_of(rows[0]),
        bases=read_bases(db, document_id),
        recipients=read_recipients(db, document_id),
        values={k: value_from_json(v) for k, v in read_values(db, document_id).items()},
        **{name: rows[0][name] for name in SAME_NAME},
    )
