"""Edits of a plan's header and closing: what stands above and below the text."""

from collections.abc import Callable, Iterable
from typing import Any

from resources.vietnamese import clean_line
from storage.book import Book
from storage.cleaning import (
    clean_issuer,
    clean_lines,
    clean_names,
    clean_recipients,
    clean_sentence,
    clean_superior,
)
from storage.models.document import DocumentRow
from storage.models.plan import PlanRow
from storage.models.task import TaskRow
from storage.queries.plans import get_plan
from storage.records import Superior
from storage.rows import issuer_row, kind_row
from storage.services.plan_rows import (
    plan_unit,
    write_bases,
    write_recipients,
    write_superiors,
)


def _cleaned(name: str) -> Callable[[str | None], dict[str, Any]]:
    return lambda text: {name: None if text is None else clean_line(text)}


def _as_given(name: str) -> Callable[[Any], dict[str, Any]]:
    return lambda value: {name: value}


_DOCUMENT_FIELDS: dict[str, tuple[str, Callable[[Any], dict[str, Any]]]] = {
    "kind": ("tên loại văn bản", lambda kind: kind_row(clean_line(kind))),
    "subject": ("trích yếu", _cleaned("subject")),
    "number": ("số văn bản", _cleaned("number")),
    "symbol": ("ký hiệu", _cleaned("symbol")),
    "place": ("địa danh", _cleaned("place")),
    "date": ("ngày tháng", _as_given("date")),
    "issuer": ("cơ quan ban hành", lambda issuer: issuer_row(clean_issuer(issuer))),
}
HEADER_FIELDS = (*_DOCUMENT_FIELDS, "year")


def set_header_field(book: Book, plan_id: int, field: str, value: Any) -> None:
    """Set one of HEADER_FIELDS to a value of the type it has in ``Plan``.

    None in symbol, place and issuer means "as the office profile says". Raises NotFound.
    """
    label = "năm kế hoạch" if field == "year" else _DOCUMENT_FIELDS[field][0]
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
    with plan_unit(book, plan_id, "Sửa căn cứ") as keys:
        write_bases(book.db, keys.document, clean_lines(bases))


def set_superiors(book: Book, plan_id: int, superiors: Iterable[Superior]) -> None:
    """Replace the superior plans this one carries out; raises NotFound."""
    with plan_unit(book, plan_id, "Sửa kế hoạch cấp trên"):
        write_superiors(book.db, plan_id, map(clean_superior, superiors))


def set_recipients(
    book: Book, plan_id: int, recipients: Iterable[tuple[str, ...]], archive: str
) -> None:
    """Replace Nơi nhận and its Lưu line; raises NotFound."""
    with plan_unit(book, plan_id, "Sửa nơi nhận") as keys:
        write_recipients(book.db, keys.document, clean_recipients(recipients))
        _update_document(book, keys.document, {"archive": clean_sentence(archive)})


def set_signature(book: Book, plan_id: int, authority: Iterable[str], signer: str) -> None:
    """Replace the authority lines (TM., KT., …) and the signer's name; raises NotFound."""
    row = {"authority": clean_names(authority), "signer": clean_line(signer)}
    with plan_unit(book, plan_id, "Sửa phần ký") as keys:
        _update_document(book, keys.document, row)


def _set(book: Book, plan_id: int, label: str, fields: dict[str, Any]) -> None:
    with plan_unit(book, plan_id, label) as keys:
        for name, value in fields.items():
            if name == "year":
                PlanRow.update(year=value).where(PlanRow.id == plan_id).execute(book.db)
            else:
                _update_document(book, keys.document, _DOCUMENT_FIELDS[name][1](value))


def _update_document(book: Book, document: int, row: dict[str, Any]) -> None:
    DocumentRow.update(**row).where(DocumentRow.id == document).execute(book.db)
