"""The plan task a round fulfils: the round's tờ trình or decision is the task's work product."""

from collections.abc import Mapping

from resources.catalogues.products import products_by_code
from storage.book import Book
from storage.models.document import DocumentRow
from storage.models.round import RoundPaperRow
from storage.models.work import TaskProductRow
from storage.queries.rounds import get_round
from storage.services.product_rows import own_products
from storage.services.work_rows import root_of

_FORMS = ("to-trinh", "quyet-dinh")


def prove_task(book: Book, round_id: int) -> None:
    """Make the round's paper the product of its task; a paper from elsewhere stays the product.

    From the issue of that paper until it is revoked the product counts as done. A round that is
    decided here only has no tờ trình: then its decision stands for it. Inside a unit of work;
    raises NotFound, and EditRefused for the task of a superior's plan.
    """
    task_id = get_round(book, round_id).task_id
    papers = _papers(book, round_id)
    if task_id is None or not papers:
        return
    known = products_by_code()
    for product in own_products(book, task_id, root_of(book, task_id)):
        form = known[product.code].form if product.code in known else ""
        if form in _FORMS:
            row = TaskProductRow.update(document=_first(papers, form))
            ours = TaskProductRow.document.is_null() | (TaskProductRow.document << list(papers))
            row.where((TaskProductRow.id == product.id) & ours).execute(book.db)


def _papers(book: Book, round_id: int) -> Mapping[int, str]:
    """Tờ trình and decisions of the round by id and form, in the order they were made."""
    row = RoundPaperRow
    query = row.select(row.document, DocumentRow.form_id).join(DocumentRow)
    found = book.db.rows(query.where(row.round == round_id).order_by(row.id))
    papers = {one["document"]: one["form_id"] for one in found}
    return {key: form for key, form in papers.items() if form.startswith(_FORMS)}


def _first(papers: Mapping[int, str], form: str) -> int:
    """The first paper of ``form`` or a form made from it, else the first at all."""
    return min(papers, key=lambda key: not papers[key].startswith(form))
