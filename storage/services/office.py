"""The office profile and its registers: units, signers and recipients lists."""

from collections.abc import Sequence
from typing import Any

from storage.book import Book
from storage.cleaning import clean_office, clean_recipients_list, clean_signer, clean_unit
from storage.errors import NotFound
from storage.models.office import OfficeRow
from storage.models.recipients import RecipientsEntryRow, RecipientsListRow
from storage.models.signer import SignerRow
from storage.models.unit import UnitRow
from storage.records import Office, RecipientsList, Signer, Unit
from storage.rows import office_row, signer_row, unit_row
from storage.services.ordering import next_position
from storage.uids import new_uid


def set_office(book: Book, office: Office) -> None:
    """Replace the office profile."""
    with book.unit("Sửa thông tin cơ quan"):
        OfficeRow.update(**office_row(clean_office(office))).execute(book.db)


def add_unit(book: Book, unit: Unit) -> int:
    """Append one unit to the register; returns its id."""
    return add_units(book, (unit,))[0]


def add_units(book: Book, units: Sequence[Unit]) -> tuple[int, ...]:
    """Append units to the register in order; returns their ids."""
    label = "Thêm đơn vị" if len(units) == 1 else f"Thêm {len(units)} đơn vị"
    with book.unit(label):
        return tuple(_add(book, UnitRow, unit_row(clean_unit(unit))) for unit in units)


def update_unit(book: Book, unit: Unit) -> None:
    """Write ``unit`` over the one with its id; raises NotFound."""
    with book.unit("Sửa đơn vị"):
        _update(book, UnitRow, unit.id, unit_row(clean_unit(unit)), "đơn vị")


def delete_unit(book: Book, unit_id: int) -> None:
    """Remove a unit from the register; tasks keep its printed name. Raises NotFound."""
    delete_units(book, (unit_id,))


def delete_units(book: Book, unit_ids: Sequence[int]) -> None:
    """Remove units from the register; tasks keep their printed names. Raises NotFound."""
    label = "Xóa đơn vị" if len(unit_ids) == 1 else f"Xóa {len(unit_ids)} đơn vị"
    with book.unit(label):
        for unit_id in unit_ids:
            _delete(book, UnitRow, unit_id, "đơn vị")


def add_signer(book: Book, signer: Signer) -> int:
    """Append one who signs; returns the id."""
    with book.unit("Thêm người ký"):
        return _add(book, SignerRow, signer_row(clean_signer(signer)))


def update_signer(book: Book, signer: Signer) -> None:
    """Write ``signer`` over the one with its id; raises NotFound."""
    with book.unit("Sửa người ký"):
        _update(book, SignerRow, signer.id, signer_row(clean_signer(signer)), "người ký")


def delete_signer(book: Book, signer_id: int) -> None:
    """Remove one who signs; documents keep the printed name. Raises NotFound."""
    with book.unit("Xóa người ký"):
        _delete(book, SignerRow, signer_id, "người ký")


def add_recipients_list(book: Book, recipients: RecipientsList) -> int:
    """Append a named recipients list; returns its id."""
    cleaned = clean_recipients_list(recipients)
    with book.unit("Thêm danh sách nơi nhận"):
        row = {"name": cleaned.name, "archive": cleaned.archive}
        list_id = _add(book, RecipientsListRow, row)
        _write_entries(book, list_id, cleaned)
    return list_id


def update_recipients_list(book: Book, recipients: RecipientsList) -> None:
    """Write ``recipients`` over the list with its id; raises NotFound."""
    cleaned = clean_recipients_list(recipients)
    with book.unit("Sửa danh sách nơi nhận"):
        row = {"name": cleaned.name, "archive": cleaned.archive}
        _update(book, RecipientsListRow, cleaned.id, row, "danh sách nơi nhận")
        _write_entries(book, cleaned.id, cleaned)


def delete_recipients_list(book: Book, list_id: int) -> None:
    """Remove a named recipients list; documents keep theirs. Raises NotFound."""
    with book.unit("Xóa danh sách nơi nhận"):
        _delete(book, RecipientsListRow, list_id, "danh sách nơi nhận")


def _write_entries(book: Book, list_id: int | None, recipients: RecipientsList) -> None:
    entry = RecipientsEntryRow
    entry.delete().where(entry.list == list_id).execute(book.db)
    for position, lines in enumerate(recipients.recipients):
        entry.insert(list=list_id, position=position, lines=lines).execute(book.db)


def _add(book: Book, model: Any, row: dict[str, Any]) -> int:
    position = next_position(book.db, model)
    return model.insert(uid=new_uid(), position=position, **row).execute(book.db)


def _update(book: Book, model: Any, row_id: int | None, row: dict[str, Any], what: str) -> None:
    if not model.update(**row).where(model.id == row_id).execute(book.db):
        raise NotFound(what, row_id or 0)


def _delete(book: Book, model: Any, row_id: int, what: str) -> None:
    if not model.delete().where(model.id == row_id).execute(book.db):
        raise NotFound(what, row_id)
