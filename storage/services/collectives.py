"""The register of collectives (tập thể): entering, editing, renaming and ordering them."""

from collections.abc import Sequence

from resources.vietnamese import clean_line
from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.models.collective import CollectiveNameRow, CollectiveRow
from storage.models.unit import UnitRow
from storage.queries.office import list_units
from storage.records import Unit
from storage.records_registry import Collective, CollectiveKind
from storage.rows import Row
from storage.rows_registry import collective_row
from storage.services.ordering import next_position
from storage.services.proposed import refuse_proposed
from storage.services.registry_rows import (
    counted,
    insert_roots,
    move,
    numbered,
    remove,
    write_over,
)

_WHAT = "tập thể"
_KINDS: dict[str, CollectiveKind] = {"public_unit": "unit", "external": "external"}
_NO_COLLECTIVE = ("leadership", "group")  # units of the plan that are nobody's collective


def add_collectives(book: Book, collectives: Sequence[Collective]) -> tuple[int, ...]:
    """Append collectives in order; returns their ids.

    Raises EditRefused for one without a name or with a key that another has.
    """
    rows = [collective_row(one) for one in collectives]
    _refuse_nameless(rows)
    with book.unit(counted("Thêm", len(rows), _WHAT)):
        _refuse_taken_codes(book, rows)
        last = next_position(book.db, CollectiveRow)
        return insert_roots(book.db, CollectiveRow, numbered(rows, last))


def take_units(book: Book) -> tuple[int, ...]:
    """Make a collective of every unit of the office that is not one yet; returns the new ids."""
    rows = book.db.rows(CollectiveRow.select(CollectiveRow.unit))
    taken = {row["unit"] for row in rows}
    units = [unit for unit in list_units(book) if unit.id not in taken]
    fitting = [unit for unit in units if unit.kind not in _NO_COLLECTIVE]
    return add_collectives(book, tuple(map(_from_unit, fitting))) if fitting else ()


def update_collective(book: Book, collective: Collective) -> None:
    """Write a collective's fields anew: to mend a slip, not to rename it by decision.

    Raises NotFound, EditRefused.
    """
    row = collective_row(collective)
    _refuse_nameless([row])
    with book.unit("Sửa tập thể"):
        _refuse_taken_codes(book, [row], collective.id)
        write_over(book.db, CollectiveRow, collective.id, row, _WHAT)


def rename_collective(
    book: Book, collective_id: int, name: str, on: PartialDate, decision: str, short_name: str = ""
) -> None:
    """Give a collective its new name from ``on``; the old one stays readable beside it.

    A unit of the office is renamed with it. Raises NotFound, EditRefused for a blank or same name.
    """
    with book.unit("Đổi tên tập thể"):
        old = book.db.rows(CollectiveRow.select().where(CollectiveRow.id == collective_id))
        new = {"name": clean_line(name), "short_name": clean_line(short_name)}
        _refuse_nameless([new])
        write_over(book.db, CollectiveRow, collective_id, new, _WHAT)
        if old[0]["name"] == new["name"]:
            raise EditRefused("Tên mới giống tên cũ.", "Hãy ghi tên mới theo quyết định.")
        former = {key: old[0][key] for key in ("name", "short_name")}
        row = CollectiveNameRow.insert(
            collective=collective_id, until=on, decision=clean_line(decision), **former
        )
        row.execute(book.db)
        UnitRow.update(**new).where(UnitRow.id == old[0]["unit"]).execute(book.db)


def delete_collectives(book: Book, collective_ids: Sequence[int]) -> None:
    """Remove collectives with all that hangs on them, awards too.

    Raises NotFound, and EditRefused for one proposed in a round or in the award book.
    """
    with book.unit(counted("Xóa", len(collective_ids), _WHAT)):
        refuse_proposed(book, "collective", collective_ids)
        remove(book.db, CollectiveRow, collective_ids, _WHAT)


def move_collectives(book: Book, collective_ids: Sequence[int], position: int) -> None:
    """Put collectives before the one now at ``position``; raises NotFound."""
    with book.unit(counted("Chuyển chỗ", len(collective_ids), _WHAT)):
        move(book.db, CollectiveRow, collective_ids, position, _WHAT)


def _from_unit(unit: Unit) -> Collective:
    return Collective(
        name=unit.name,
        kind=_KINDS.get(unit.kind, "division"),
        short_name=unit.short_name,
        unit_id=unit.id,
        valid_from=unit.valid_from,
        valid_to=unit.valid_to,
    )


def _refuse_nameless(rows: Sequence[Row]) -> None:
    for place, row in enumerate(rows, start=1):
        if not row["name"]:
            raise EditRefused(f"Dòng {place} chưa có tên tập thể.", "Hãy ghi tên tập thể.")


def _refuse_taken_codes(book: Book, rows: Sequence[Row], own_id: int | None = None) -> None:
    row = CollectiveRow
    query = row.select(row.code, row.name).where((row.code != "") & (row.id != (own_id or 0)))
    taken = {found["code"]: found["name"] for found in book.db.rows(query)}
    for wanted in rows:
        if wanted["code"] and wanted["code"] in taken:
            raise EditRefused(
                f"Mã “{wanted['code']}” đã dùng cho {taken[wanted['code']]}.",
                f"Hãy kiểm tra lại mã của {wanted['name']}, hoặc để trống mã.",
            )
        taken[wanted["code"]] = wanted["name"]
