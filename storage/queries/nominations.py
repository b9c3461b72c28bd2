"""The lines of rounds in their order, with evidence, and what changed since they were sent."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from storage.book import Book
from storage.errors import NotFound
from storage.models.nomination import NominationEvidenceRow, NominationRow
from storage.queries.rounds import get_submission
from storage.records_rounds import Difference, Evidence, Nomination, SentLine
from storage.rows import Row
from storage.rows_rounds import verdict_from_json

_COMPARED = (
    ("name", "Họ và tên, tên tập thể"),
    ("post", "Chức vụ"),
    ("unit", "Đơn vị"),
    ("award", "Danh hiệu, hình thức khen thưởng"),
)


def list_nominations(book: Book, round_id: int) -> tuple[Nomination, ...]:
    """The lines of a round in the order set by hand."""
    return _nominations(book, NominationRow.round == round_id)


def get_nomination(book: Book, nomination_id: int) -> Nomination:
    """One line; raises NotFound."""
    for one in _nominations(book, NominationRow.id == nomination_id):
        return one
    raise NotFound("đề nghị khen thưởng", nomination_id)


def differences(book: Book, submission_id: int) -> tuple[Difference, ...]:
    """What the lines of a submission say now against what was sent; raises NotFound.

    A line taken out since shows as empty now.
    """
    submission = get_submission(book, submission_id)
    now = {one.uid: one for one in list_nominations(book, submission.round_id or 0)}
    return tuple(
        difference
        for sent in submission.lines
        for difference in _changed(sent, now.get(sent.nomination_uid))
    )


def _changed(sent: SentLine, now: Nomination | None) -> Iterator[Difference]:
    for field, label in _COMPARED:
        was, is_now = getattr(sent, field), "" if now is None else getattr(now, field)
        if was != is_now:
            yield Difference(sent.nomination_uid, sent.name, label, was, is_now)


def _nominations(book: Book, where: Any) -> tuple[Nomination, ...]:
    row = NominationRow
    rows = book.db.rows(row.select().where(where).order_by(row.position, row.id))
    evidence = _evidence(book, where)
    return tuple(_nomination(values, tuple(evidence[values["id"]])) for values in rows)


def _evidence(book: Book, where: Any) -> dict[int, list[Evidence]]:
    row = NominationEvidenceRow
    found: dict[int, list[Evidence]] = defaultdict(list)
    query = row.select().join(NominationRow).where(where).order_by(row.id)
    for one in book.db.rows(query):
        paper = Evidence(one["paper"], one["document"], one["attachment"], one["note"])
        found[one["nomination"]].append(paper)
    return found


def _nomination(row: Row, evidence: tuple[Evidence, ...]) -> Nomination:
    return Nomination(
        award=row["award"],
        person_id=row["person"],
        collective_id=row["collective"],
        name=row["subject_name"],
        post=row["subject_post"],
        unit=row["subject_unit"],
        authority=row["authority"],
        state=row["state"],
        reason=row["reason"],
        reason_field=row["reason_field"],
        lowered_from=row["lowered_from"],
        achievement=row["achievement"],
        note=row["note"],
        verdict=verdict_from_json(row["verdict"]),
        report_id=row["report"],
        round_unit_id=row["round_unit"],
        evidence=evidence,
        round_id=row["round"],
        id=row["id"],
        uid=row["uid"],
    )
