"""How rounds, councils and decisions become rows, cleaned on the way in, and back again."""

import json
from dataclasses import asdict
from typing import Any

from resources.vietnamese import clean_line
from storage.cleaning import clean_sentence
from storage.records_council import Attendance, Council, CouncilMember, Session, Tally
from storage.records_decisions import DecisionChange
from storage.records_rounds import (
    Evidence,
    KeptVerdict,
    Nomination,
    Registration,
    Round,
    RoundUnit,
    SentLine,
)
from storage.rows import Row


def round_row(one: Round) -> Row:
    return {
        "name": clean_line(one.name),
        "kind": one.kind,
        "year": one.year,
        "received": one.received,
        "deadline": one.deadline,
        "task": one.task_id,
        "own_authority": one.own_authority,
        "note": clean_sentence(one.note),
    }


def round_unit_row(unit: RoundUnit) -> Row:
    return {
        "collective": unit.collective_id,
        "name": clean_line(unit.name),
        "called_on": unit.called_on,
        "handed_in_on": unit.handed_in_on,
        "source": clean_line(unit.source),
        "note": clean_sentence(unit.note),
    }


def registration_row(one: Registration) -> Row:
    return {
        "person": one.person_id,
        "collective": one.collective_id,
        "year": one.year,
        "award": clean_line(one.award),
        "registered_on": one.registered_on,
        "note": clean_sentence(one.note),
    }


def nomination_row(one: Nomination) -> Row:
    """All but the round, the place in it and the evidence."""
    return {
        "person": one.person_id,
        "collective": one.collective_id,
        "subject_name": clean_line(one.name),
        "subject_post": clean_line(one.post),
        "subject_unit": clean_line(one.unit),
        "award": clean_line(one.award),
        "lowered_from": one.lowered_from,
        "authority": one.authority,
        "state": one.state,
        "reason": clean_sentence(one.reason),
        "reason_field": clean_line(one.reason_field),
        "achievement": clean_sentence(one.achievement),
        "note": clean_sentence(one.note),
        "verdict": verdict_as_json(one.verdict),
        "report": one.report_id,
        "round_unit": one.round_unit_id,
    }


def evidence_row(one: Evidence) -> Row:
    return {
        "paper": clean_line(one.paper),
        "document": one.document_id,
        "attachment": one.attachment_id,
        "note": clean_sentence(one.note),
    }


def council_row(one: Council) -> Row:
    return {
        "name": clean_line(one.name),
        "number": clean_line(one.number),
        "date": one.date,
        "issuer": clean_line(one.issuer),
        "valid_from": one.valid_from,
        "valid_to": one.valid_to,
        "note": clean_sentence(one.note),
    }


def council_member_row(one: CouncilMember) -> Row:
    return {
        "person": one.person_id,
        "name": clean_line(one.name),
        "post": clean_line(one.post),
        "role": one.role,
        "valid_from": one.valid_from,
        "valid_to": one.valid_to,
    }


def session_row(one: Session) -> Row:
    return {
        "round": one.round_id,
        "council": one.council_id,
        "held_on": one.held_on,
        "started": clean_line(one.started),
        "ended": clean_line(one.ended),
        "place": clean_line(one.place),
        "members": one.members,
        "by_ballot": one.by_ballot,
        "issued": one.issued,
        "returned": one.returned,
        "valid": one.valid,
        "discussion": clean_sentence(one.discussion),
    }


def attendance_row(one: Attendance) -> Row:
    return {
        "person": one.person_id,
        "name": clean_line(one.name),
        "post": clean_line(one.post),
        "role": one.role,
        "presence": one.presence,
        "reason": clean_sentence(one.reason),
        "duty": one.duty,
    }


def tally_row(one: Tally) -> Row:
    return {
        "nomination": one.nomination_id,
        "award": one.award,
        "subject_name": clean_line(one.name),
        "in_favour": one.in_favour,
        "against": one.against,
        "counted_again": one.counted_again,
    }


def decision_change_row(one: DecisionChange) -> Row:
    return {
        "kind": one.kind,
        "number": clean_line(one.number),
        "date": one.date,
        "issuer": clean_line(one.issuer),
        "text": clean_sentence(one.text),
        "document": one.document_id,
    }


def verdict_as_json(verdict: KeptVerdict | None) -> str:
    return "" if verdict is None else json.dumps(asdict(verdict), ensure_ascii=False)


def verdict_from_json(text: str) -> KeptVerdict | None:
    if not text:
        return None
    data: dict[str, Any] = json.loads(text)
    listed = {key: tuple(data[key]) for key in ("reasons", "warnings")}
    return KeptVerdict(data["outcome"], data["confirmed"], data["book"], **listed)


def snapshot_as_json(lines: tuple[SentLine, ...]) -> str:
    return json.dumps([asdict(line) for line in lines], ensure_ascii=False)


def snapshot_from_json(text: str) -> tuple[SentLine, ...]:
    found: list[SentLine] = []
    for data in json.loads(text):
        votes = data.pop("votes")
        found.append(SentLine(**data, votes=None if votes is None else (votes[0], votes[1])))
    return tuple(found)
