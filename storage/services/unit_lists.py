"""Units' lists: who is asked, who handed in, and the lines read out of what came back."""

from collections.abc import Sequence

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.models.round import RoundRow, RoundUnitRow
from storage.queries.nominations import list_nominations
from storage.queries.rounds import list_round_units
from storage.records_lists import NominationLine, PlanRow, Subject
from storage.records_rounds import Nomination, RoundUnit
from storage.rows_rounds import round_unit_row
from storage.services.collectives import add_collectives
from storage.services.nominations import add_nominations
from storage.services.people import add_people
from storage.services.registry_rows import counted, insert_all, remove, require, write_over

_WHAT = "đơn vị được gọi đề nghị"


def call_units(book: Book, round_id: int, units: Sequence[RoundUnit]) -> None:
    """Ask units for their lists; one asked already is not asked twice. Raises NotFound."""
    with book.unit(counted("Gọi đề nghị từ", len(units), "đơn vị")):
        require(book.db, RoundRow, round_id, "đợt xét")
        asked = list_round_units(book, round_id)
        known = {one.name for one in asked}
        rows = [round_unit_row(one) for one in units]
        fresh = {row["name"]: row for row in rows if row["name"] not in known}
        insert_all(
            book.db,
            RoundUnitRow,
            [
                {**row, "round": round_id, "position": at}
                for at, row in enumerate(fresh.values(), start=len(asked))
            ],
        )


def hand_in(book: Book, round_unit_id: int, on: PartialDate | None, source: str = "") -> None:
    """Say when a unit handed in, and what; None takes it back. Raises NotFound."""
    with book.unit("Ghi đơn vị đã nộp danh sách" if on else "Bỏ ghi đơn vị đã nộp"):
        row = {"handed_in_on": on, "source": source}
        write_over(book.db, RoundUnitRow, round_unit_id, row, _WHAT)


def uncall_units(book: Book, round_unit_ids: Sequence[int]) -> None:
    """Ask these units no more; lines they proposed stay. Raises NotFound."""
    with book.unit(counted("Thôi gọi", len(round_unit_ids), "đơn vị")):
        remove(book.db, RoundUnitRow, round_unit_ids, _WHAT)


def take_in_list(
    book: Book,
    round_id: int,
    rows: Sequence[PlanRow],
    round_unit_id: int | None = None,
    on: PartialDate | None = None,
    source: str = "",
) -> tuple[int, ...]:
    """Turn the chosen rows of a unit's list into lines of the round; returns their ids.

    People and collectives the book does not know are added with them; a line the round has already
    is not added again. With ``round_unit_id`` and ``on`` the unit counts as having handed in.
    Raises NotFound, and EditRefused for a row that is wrong or for a closed round.
    """
    with book.unit(f"Nhập danh sách đề nghị ({len(rows)} dòng)"):
        subjects = _Subjects(book)
        lines = [_line(subjects, row, round_unit_id) for row in rows]
        present = {(one.subject, one.award) for one in list_nominations(book, round_id)}
        fresh = {(one.subject, one.award): one for one in lines}
        new = [one for key, one in fresh.items() if key not in present]
        ids = add_nominations(book, round_id, new)
        if round_unit_id is not None and on is not None:
            hand_in(book, round_unit_id, on, source)
    return ids


class _Subjects:
    """Adds whom the book does not know, once however many awards a list proposes them for."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._added: dict[Subject, tuple[int | None, int | None]] = {}

    def ids_of(self, subject: Subject) -> tuple[int | None, int | None]:
        """The person's or the collective's id."""
        if subject not in self._added:
            self._added[subject] = self._ids(subject)
        return self._added[subject]

    def _ids(self, subject: Subject) -> tuple[int | None, int | None]:
        if subject.new_person is not None:
            return add_people(self._book, (subject.new_person,))[0], None
        if subject.new_collective is not None:
            return None, add_collectives(self._book, (subject.new_collective,))[0]
        return subject.person_id, subject.collective_id


def _line(subjects: _Subjects, row: PlanRow, round_unit_id: int | None) -> Nomination:
    record, subject = row.record, row.subject
    if not isinstance(record, NominationLine) or subject is None or not row.can_be_stored:
        raise EditRefused(
            f"Dòng {row.number} của “{row.sheet}” không ghi được.",
            "Hãy sửa dòng ấy trong tệp, hoặc bỏ chọn.",
        )
    person_id, collective_id = subjects.ids_of(subject)
    return Nomination(
        award=record.code,
        person_id=person_id,
        collective_id=collective_id,
        state="proposed",
        note=record.note,
        round_unit_id=round_unit_id,
    )
