"""Units' lists: who is asked, who handed in, and the lines read out of what came back."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from resources.catalogues.rule_books.reading import load_rule_books
from storage.attachments import attach_file
from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.importers.lists.minutes_facts import meeting_words
from storage.models.round import RoundRow, RoundUnitRow
from storage.queries.list_plan.unit_lists import unit_votes_words
from storage.queries.nominations import list_nominations
from storage.queries.rounds import get_round, list_round_units
from storage.records_lists import NominationLine, PlanRow, UnitMinutes
from storage.records_rounds import Evidence, Nomination, RoundUnit
from storage.rows_rounds import round_unit_row
from storage.rules.dossier.kinds import paper_kind
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.days import first_day
from storage.services.new_subjects import NewSubjects
from storage.services.nominations import add_nominations, update_nomination
from storage.services.registry_rows import counted, insert_all, remove, require, write_over

_WHAT = "đơn vị được gọi đề nghị"
MINUTES_OF_A_UNIT = "Biên bản họp của đơn vị"
LIST_OF_A_UNIT = "Danh sách đề nghị của đơn vị"
"""What papers are called that no rule book asks for."""


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


def hand_in(
    book: Book, round_unit_id: int, on: PartialDate | None, source: str = "", note: str = ""
) -> None:
    """Say when a unit handed in, and what; None takes it back. Raises NotFound.

    ``note`` is what its minutes say of the meeting; a blank one leaves the note as it is.
    """
    with book.unit("Ghi đơn vị đã nộp danh sách" if on else "Bỏ ghi đơn vị đã nộp"):
        row = {"handed_in_on": on, "source": source} | ({"note": note} if note else {})
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
    *,
    file: Path | None = None,
    minutes: UnitMinutes | None = None,
) -> tuple[int, ...]:
    """Turn the chosen rows of a unit's list into lines of the round; returns their ids.

    People and collectives the book does not know are added with them; a line the round has already
    is not added again, but gets what the list says of its votes. With ``round_unit_id`` and ``on``
    the unit counts as having handed in. ``file`` is kept beside the book as evidence of each row.
    Raises NotFound, CannotAttach, DiskFull, and EditRefused for a row that is wrong or for a closed
    round.
    """  # fmt: skip
    with book.unit(f"Nhập danh sách đề nghị ({len(rows)} dòng)"):
        subjects = NewSubjects(book)
        kept = attach_file(book, file) if file is not None and rows else None
        proof = _Proof(book, round_id, kept, minutes)
        lines = [proof.added_to(_line(subjects, row, round_unit_id), row) for row in rows]
        present = {(one.subject, one.award): one for one in list_nominations(book, round_id)}
        fresh = {(one.subject, one.award): one for one in lines}
        for key, one in fresh.items():
            if key in present:
                _tell_more(book, present[key], one)
        new = [one for key, one in fresh.items() if key not in present]
        ids = add_nominations(book, round_id, new)
        if round_unit_id is not None and on is not None:
            hand_in(book, round_unit_id, on, source, meeting_words(minutes) if minutes else "")
    return ids


class _Proof:
    """The unit's file as evidence of a line, and what its minutes say of the vote."""

    def __init__(
        self, book: Book, round_id: int, kept: int | None, minutes: UnitMinutes | None
    ) -> None:
        received = get_round(book, round_id).received
        self._rules = book_for(first_day(received), load_rule_books())
        self._kept = kept
        self._minutes = minutes

    def added_to(self, line: Nomination, row: PlanRow) -> Nomination:
        """``line`` with the votes in its note and the file among its evidence."""
        record = row.record
        assert isinstance(record, NominationLine)
        votes = unit_votes_words(record.votes) if record.votes else ""
        note = "; ".join(filter(None, (line.note, votes)))
        if self._kept is None:
            return replace(line, note=note)
        met = meeting_words(self._minutes) if self._minutes else ""
        said = ". ".join(filter(None, (votes, met)))
        proof = Evidence(self._paper(line.award), attachment_id=self._kept, note=said)
        return replace(line, note=note, evidence=(proof,))

    def _paper(self, award: str) -> str:
        """What the rule book calls the unit's minutes; those of a council are another paper."""
        if self._minutes is None:
            return LIST_OF_A_UNIT
        rule = self._rules.papers_for(award)
        known = rule.papers if rule else ()
        wanted = (name for name in known if paper_kind(name) == "minutes")
        return next((name for name in wanted if "Hội đồng" not in name), MINUTES_OF_A_UNIT)


def _tell_more(book: Book, there: Nomination, told: Nomination) -> None:
    """Add evidence and votes of ``told`` to the line that is there, its own words kept."""
    fresh = {one.paper: one for one in told.evidence}
    kept = tuple(one for one in there.evidence if one.paper not in fresh)
    votes = "" if told.note in there.note else told.note
    changed = replace(
        there,
        evidence=(*kept, *fresh.values()),
        note="; ".join(filter(None, (there.note, votes))),
        round_unit_id=there.round_unit_id or told.round_unit_id,
    )
    if changed != there:
        update_nomination(book, changed)


def _line(subjects: NewSubjects, row: PlanRow, round_unit_id: int | None) -> Nomination:
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
