"""Corrections that came back in a Word file are taken into the plan, all as one unit of work."""

from collections.abc import Sequence

from storage.book import Book
from storage.cleaning import clean_plan
from storage.corrected import corrected
from storage.queries.office import get_office
from storage.queries.plans import get_plan
from storage.records_corrections import Correction
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


def _label(accepted: Sequence[Correction]) -> str:
    authors = ", ".join(dict.fromkeys(c.by for c in accepted if c.by))
    return f"Nhận {len(accepted)} chỗ sửa" + (f" của {authors}" if authors else "")
