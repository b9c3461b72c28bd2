"""Corrections that came back in a Word file are taken into the book, all as one unit of work."""

from collections.abc import Sequence

from storage.book import Book
from storage.cleaning import clean_plan
from storage.corrected import corrected
from storage.corrected_paper import corrected_paper
from storage.queries.office import get_office
from storage.queries.papers import get_paper
from storage.queries.plans import get_plan
from storage.records_corrections import Correction
from storage.services.document_rows import document_unit
from storage.services.paper_difference import write_paper_difference
from storage.services.papers import clean_paper
from storage.services.plan_difference import write_difference
from storage.services.plan_rows import plan_unit


def apply_corrections(book: Book, plan_id: int, accepted: Sequence[Correction]) -> None:
    """Take the ``accepted`` corrections, in the order they were read, into the plan.

    Tasks, groups and paragraphs keep ids and uids, and with them whatever hangs on them. Raises
    NotFound, and EditRefused when the plan was changed since the file was read or is issued.
    """
    with plan_unit(book, plan_id, _label(accepted)):
        plan = get_plan(book, plan_id)
        new = corrected(plan, get_office(book), accepted)
        write_difference(book, plan, clean_plan(new))


def apply_paper_corrections(book: Book, document_id: int, accepted: Sequence[Correction]) -> None:
    """``apply_corrections`` for a paper other than a plan, known by its document's id."""
    with document_unit(book, document_id, _label(accepted)):
        paper = get_paper(book, document_id)
        new = clean_paper(corrected_paper(paper, get_office(book), accepted))
        write_paper_difference(book, paper, new)


def _label(accepted: Sequence[Correction]) -> str:
    authors = ", ".join(dict.fromkeys(c.by for c in accepted if c.by))
    return f"Nhận {len(accepted)} chỗ sửa" + (f" của {authors}" if authors else "")
