"""How the registers' records become rows, cleaned on the way in."""

from resources.vietnamese import clean_line
from storage.cleaning import clean_sentence
from storage.records_awards import (
    Author,
    Award,
    Correction,
    Initiative,
    Recognition,
)
from storage.records_local import LocalAward, LocalRule
from storage.records_registry import Collective, Discipline, Leave, Person, Posting, Rating
from storage.rows import Row


def person_row(person: Person) -> Row:
    return {
        "code": clean_line(person.code),
        "cccd": clean_line(person.cccd).replace(" ", ""),
        "full_name": clean_line(person.full_name),
        "sex": person.sex,
        "birth": person.birth,
        "joined": person.joined,
        "left_on": person.left_on,
        "contact": clean_line(person.contact),
        "note": clean_sentence(person.note),
    }


def posting_row(posting: Posting) -> Row:
    return {
        "collective": posting.collective_id,
        "place": clean_line(posting.place),
        "post": clean_line(posting.post),
        "level": posting.level,
        "is_leader": posting.is_leader,
        "is_secondment": posting.is_secondment,
        "valid_from": posting.valid_from,
        "valid_to": posting.valid_to,
        "decision": clean_line(posting.decision),
    }


def leave_row(leave: Leave) -> Row:
    return {
        "kind": leave.kind,
        "started": leave.started,
        "ended": leave.ended,
        "working_days": leave.working_days,
        "result": leave.result,
        "note": clean_sentence(leave.note),
    }


def collective_row(collective: Collective) -> Row:
    return {
        "unit": collective.unit_id,
        "code": clean_line(collective.code),
        "name": clean_line(collective.name),
        "short_name": clean_line(collective.short_name),
        "kind": collective.kind,
        "valid_from": collective.valid_from,
        "valid_to": collective.valid_to,
        "contact": clean_line(collective.contact),
        "note": clean_sentence(collective.note),
    }


def rating_row(rating: Rating) -> Row:
    return {
        "person": rating.person_id,
        "collective": rating.collective_id,
        "year": rating.year,
        "level": rating.level,
        "decision": clean_line(rating.decision),
        "decided_on": rating.decided_on,
        "note": clean_sentence(rating.note),
    }


def discipline_row(discipline: Discipline) -> Row:
    return {
        "person": discipline.person_id,
        "collective": discipline.collective_id,
        "kind": discipline.kind,
        "started": discipline.started,
        "ended": discipline.ended,
        "decision": clean_line(discipline.decision),
        "note": clean_sentence(discipline.note),
    }


def initiative_row(initiative: Initiative) -> Row:
    return {
        "title": clean_line(initiative.title),
        "kind": initiative.kind,
        "year": initiative.year,
        "effect": clean_sentence(initiative.effect),
        "note": clean_sentence(initiative.note),
    }


def author_row(author: Author) -> Row:
    return {"person": author.person_id, "name": clean_line(author.name), "share": author.share}


def recognition_row(recognition: Recognition) -> Row:
    return {
        "level": recognition.level,
        "number": clean_line(recognition.number),
        "date": recognition.date,
        "issuer": clean_line(recognition.issuer),
    }


def award_row(award: Award) -> Row:
    return {
        "person": award.person_id,
        "collective": award.collective_id,
        "code": award.code,
        "name": clean_line(award.name),
        "kind": award.kind,
        "year": award.year,
        "period_from": award.period_from,
        "period_to": award.period_to,
        "number": clean_line(award.number),
        "date": award.date,
        "issuer": clean_line(award.issuer),
        "status": award.status,
        "subject_name": clean_line(award.subject_name),
        "subject_post": clean_line(award.subject_post),
        "note": clean_sentence(award.note),
    }


def correction_row(correction: Correction) -> Row:
    return {
        "kind": correction.kind,
        "number": clean_line(correction.number),
        "date": correction.date,
        "issuer": clean_line(correction.issuer),
        "text": clean_sentence(correction.text),
    }


def local_rule_row(rule: LocalRule) -> Row:
    return {
        "award_code": rule.award_code,
        "subject": rule.subject,
        "kind": rule.kind,
        "mode": rule.mode,
        "name": clean_line(rule.name),
        "conditions": rule.conditions,
        "source": clean_line(rule.source),
        "valid_from": rule.valid_from,
        "valid_to": rule.valid_to,
        "confirmed": rule.confirmed,
    }


def local_award_row(award: LocalAward) -> Row:
    return {
        "code": clean_line(award.code),
        "name": clean_line(award.name),
        "short_name": clean_line(award.short_name),
        "form": award.form,
        "level": award.level,
        "subjects": award.subjects,
        "kinds": award.kinds,
        "authority": clean_line(award.authority),
        "source": clean_line(award.source),
        "confirmed": award.confirmed,
    }
