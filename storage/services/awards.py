"""Award history: decisions entered one by one or by lists, and the papers that change them."""

from collections.abc import Sequence
from typing import Any

from storage.book import Book
from storage.errors import EditRefused
from storage.models.award import AwardCorrectionRow, AwardRow, InitiativeUseRow
from storage.models.collective import CollectiveRow
from storage.models.person import PersonRow
from storage.records_awards import Award, AwardStatus, Correction
from storage.rows import Row
from storage.rows_registry import award_row, correction_row
from storage.services.registry_rows import (
    counted,
    insert_all,
    insert_roots,
    refuse_without_subject,
    remove,
    require,
    write_over,
)

_WHAT = "khen thưởng"
_STATUS: dict[str, AwardStatus] = {"correction": "corrected", "revocation": "revoked"}


def add_awards(book: Book, awards: Sequence[Award]) -> tuple[int, ...]:
    """Store awards as decided; returns their ids.

    A name left blank is the subject's present one. Raises EditRefused for an award of nobody or
    without a name of its own.
    """
    rows = [_row(award) for award in awards]
    with book.unit(counted("Thêm", len(rows), _WHAT)):
        _fill_names(book, rows)
        return insert_roots(book.db, AwardRow, rows)


def update_award(book: Book, award: Award) -> None:
    """Write an award anew: to mend a slip of typing; a paper's mistake is ``correct_award``.

    Raises NotFound, EditRefused.
    """
    row = _row(award)
    with book.unit("Sửa khen thưởng"):
        _fill_names(book, [row])
        write_over(book.db, AwardRow, award.id, row, _WHAT)


def delete_awards(book: Book, award_ids: Sequence[int]) -> None:
    """Remove awards entered by mistake; one taken back by a decision is ``correct_award``.

    Raises NotFound.
    """
    with book.unit(counted("Xóa", len(award_ids), _WHAT)):
        remove(book.db, AwardRow, award_ids, _WHAT)


def correct_award(book: Book, award_id: int, correction: Correction) -> int:
    """Put a later paper beside an award (đính chính, thu hồi); both stay. Returns its id.

    An award once revoked stays so. Raises NotFound, and EditRefused for a paper without number.
    """
    row = correction_row(correction)
    if not row["number"]:
        raise EditRefused(
            "Chưa ghi số, ký hiệu của văn bản đính chính, thu hồi.", "Hãy ghi số, ký hiệu."
        )
    label = "Đính chính khen thưởng" if correction.kind == "correction" else "Thu hồi khen thưởng"
    with book.unit(label):
        require(book.db, AwardRow, award_id, _WHAT)
        here = (AwardRow.id == award_id) & (AwardRow.status != "revoked")
        AwardRow.update(status=_STATUS[correction.kind]).where(here).execute(book.db)
        return AwardCorrectionRow.insert(award=award_id, **row).execute(book.db)


def set_award_initiatives(book: Book, award_id: int, initiative_ids: Sequence[int]) -> None:
    """Say which initiatives an award rests on, in place of those said before; raises NotFound."""
    with book.unit("Ghi sáng kiến làm căn cứ khen thưởng"):
        require(book.db, AwardRow, award_id, _WHAT)
        use = InitiativeUseRow
        use.delete().where(use.award == award_id).execute(book.db)
        wanted = dict.fromkeys(initiative_ids)
        insert_all(book.db, use, [{"award": award_id, "initiative": key} for key in wanted])


def _row(award: Award) -> Row:
    row = award_row(award)
    refuse_without_subject([row])
    if not row["name"]:
        raise EditRefused(
            "Chưa ghi danh hiệu hoặc hình thức khen thưởng.", "Hãy chọn hoặc ghi tên."
        )
    return row


def _fill_names(book: Book, rows: Sequence[Row]) -> None:
    """Snapshot the subject's name where the caller has none from the decision."""
    people = [row for row in rows if row["person"] is not None and not row["subject_name"]]
    others = [row for row in rows if row["collective"] is not None and not row["subject_name"]]
    for blank, key, field in (
        (people, "person", PersonRow.full_name),
        (others, "collective", CollectiveRow.name),
    ):
        names = _names(book, field) if blank else {}
        for row in blank:
            row["subject_name"] = names.get(row[key], "")


def _names(book: Book, field: Any) -> dict[int, str]:
    rows = book.db.rows(field.model.select(field.model.id, field))
    return {row["id"]: row[field.name] for row in rows}
