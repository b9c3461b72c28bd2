"""Edits of a plan's header and closing: what stands above and below the text."""

from collections.abc import Iterable
from typing import Any

from storage.book import Book
from storage.cleaning import clean_superior
from storage.models.plan import PlanRow
from storage.models.task import TaskRow
from storage.queries.lifecycle import document_of_plan
from storage.queries.plans import get_plan
from storage.records import Superior
from storage.services.document_header import (
    DOCUMENT_FIELDS,
    set_document_bases,
    set_document_recipients,
    set_document_signature,
    write_field,
)
from storage.services.plan_rows import plan_unit, write_superiors

HEADER_FIELDS = (*DOCUMENT_FIELDS, "year")


def set_header_field(book: Book, plan_id: int, field: str, value: Any) -> None:
    """Set one of HEADER_FIELDS to a value of the type it has in ``Plan``.

    None in symbol, place and issuer means "as the office profile says". Raises NotFound.
    """
    label = "năm kế hoạch" if field == "year" else DOCUMENT_FIELDS[field][0]
    _set(book, plan_id, f"Sửa {label}", {field: value})


def set_header_fields(book: Book, plan_id: int, **fields: Any) -> None:
    """Set several of HEADER_FIELDS as one step; raises NotFound."""
    _set(book, plan_id, "Sửa phần đầu văn bản", fields)


def set_numbering(book: Book, plan_id: int, numbering: str) -> None:
    """Number tasks by one of NUMBERINGS; turning to typed keeps the numbers now shown."""
    with plan_unit(book, plan_id, "Sửa cách đánh số nhiệm vụ"):
        if numbering == "typed":
            plan = get_plan(book, plan_id)
            for task, number in zip(plan.tasks, plan.printed_numbers(), strict=True):
                TaskRow.update(number=number).where(TaskRow.id == task.id).execute(book.db)
        PlanRow.update(numbering=numbering).where(PlanRow.id == plan_id).execute(book.db)


def set_bases(book: Book, plan_id: int, bases: Iterable[str]) -> None:
    """Replace the legal bases (căn cứ), one string each; raises NotFound."""
    with book.unit("Sửa căn cứ"):
        set_document_bases(book, document_of_plan(book, plan_id), bases)


def set_superiors(book: Book, plan_id: int, superiors: Iterable[Superior]) -> None:
    """Replace the superior plans this one carries out; raises NotFound."""
    with plan_unit(book, plan_id, "Sửa kế hoạch cấp trên"):
        write_superiors(book.db, plan_id, map(clean_superior, superiors))


def set_recipients(
    book: Book, plan_id: int, recipients: Iterable[tuple[str, ...]], archive: str
) -> None:
    """Replace Nơi nhận and its Lưu line; raises NotFound."""
    with book.unit("Sửa nơi nhận"):
        set_document_recipients(book, document_of_plan(book, plan_id), recipients, archive)


def set_signature(book: Book, plan_id: int, authority: Iterable[str], signer: str) -> None:
    """Replace the authority lines (TM., KT., …) and the signer's name; raises NotFound."""
    with book.unit("Sửa phần ký"):
        set_document_signature(book, document_of_plan(book, plan_id), authority, signer)


def _set(book: Book, plan_id: int, label: str, fields: dict[str, Any]) -> None:
    with plan_unit(book, plan_id, label) as keys:
        for name, value in fields.items():
            if name == "year":
                PlanRow.update(year=value).where(PlanRow.id == plan_id).execute(book.db)
            else:
                write_field(book, keys.document, name, value)
