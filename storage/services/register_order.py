"""The order of the office's registers, as people set it by hand.

A position counts the rows from 0; the row is put before the one now there, or last.
"""

from typing import Any

from storage.book import Book
from storage.errors import NotFound
from storage.models.recipients import RecipientsListRow
from storage.models.signer import SignerRow
from storage.models.unit import UnitRow
from storage.services.ordering import placed, write_order


def move_unit(book: Book, unit_id: int, position: int) -> None:
    """Put a unit elsewhere in the register; raises NotFound."""
    with book.unit("Chuyển chỗ đơn vị"):
        _move(book, UnitRow, unit_id, position, "đơn vị")


def move_signer(book: Book, signer_id: int, position: int) -> None:
    """Put one who signs elsewhere in the register; raises NotFound."""
    with book.unit("Chuyển chỗ người ký"):
        _move(book, SignerRow, signer_id, position, "người ký")


def move_recipients_list(book: Book, list_id: int, position: int) -> None:
    """Put a named recipients list elsewhere among the lists; raises NotFound."""
    with book.unit("Chuyển chỗ danh sách nơi nhận"):
        _move(book, RecipientsListRow, list_id, position, "danh sách nơi nhận")


def _move(book: Book, model: Any, row_id: int, position: int, what: str) -> None:
    rows = book.db.rows(model.select(model.id).order_by(model.position, model.id))
    present = [row["id"] for row in rows]
    if row_id not in present:
        raise NotFound(what, row_id)
    write_order(book.db, model, placed(present, (row_id,), position))
