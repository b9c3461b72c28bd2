"""Rule books: what each award asks for, by the law in force when a dossier is received."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from resources.catalogues.citations import Provision
from resources.catalogues.conditions import Condition


@dataclass(frozen=True)
class AwardRule:
    """What one award asks of one kind of subject, for one kind of commendation.

    ``council`` are criteria that only the Council weighs, ``report_years`` the years a report of
    achievements covers, ``local`` the names of the office's own rules that changed this one.
    """

    award: str
    subject: str
    kind: str
    by: str
    report_years: int
    conditions: tuple[Condition, ...]
    council: tuple[str, ...] = ()
    local: tuple[str, ...] = ()


@dataclass(frozen=True)
class Counting:
    """Which provisions say how years, earlier awards and initiatives count.

    Awards of the kinds ``not_for_merit`` serve as no ground for a công trạng award.
    """

    not_for_merit: tuple[str, ...]
    not_for_merit_by: str
    after_discipline_by: str
    maternity_by: str
    study_by: str
    treatment_by: str
    next_award_by: str
    restructured_by: str
    transfer_by: str
    one_achievement_by: str
    initiative_once_by: str
    revoked_by: str
    preference_by: str


@dataclass(frozen=True)
class Vote:
    """``percent`` of all members of the Council must be in favour, by secret ballot."""

    percent: int
    by: str


@dataclass(frozen=True)
class Papers:
    """The papers a dossier for these awards must hold."""

    awards: tuple[str, ...]
    papers: tuple[str, ...]
    by: str


@dataclass(frozen=True)
class Quota:
    """``code`` may be ``percent`` of ``of`` at most; off unless the office switches it on."""

    code: str
    of: str
    percent: int
    by: str


@dataclass(frozen=True)
class Duty:
    """A duty of whoever proposes, for awards of these forms and levels (all where empty)."""

    forms: tuple[str, ...]
    levels: tuple[str, ...]
    by: str


@dataclass(frozen=True)
class RuleBook:
    """The rules for dossiers received from ``received_from`` to ``received_to`` (None: still open).

    ``confirmed`` is False while the law behind the book was not compared with the official text;
    then none of its provisions is. ``rules`` are found by award, subject and kind of commendation,
    ``guards`` are asked of every award for a subject, ``bases`` what papers cite behind “Căn cứ”.
    """

    code: str
    name: str
    received_from: date
    received_to: date | None
    confirmed: bool
    caution: str
    provisions: Mapping[str, Provision]
    counting: Counting
    guards: Mapping[str, tuple[Condition, ...]]
    rules: Mapping[tuple[str, str, str], AwardRule]
    votes: Mapping[str, Vote]
    papers: tuple[Papers, ...]
    quotas: tuple[Quota, ...]
    duties: tuple[Duty, ...]
    bases: tuple[str, ...] = ()

    def rule(self, award: str, subject: str, kind: str = "CONG_TRANG") -> AwardRule | None:
        return self.rules.get((award, subject, kind))

    def papers_for(self, award: str) -> Papers | None:
        return next((one for one in self.papers if award in one.awards), None)

    def receives(self, on: date) -> bool:
        return self.received_from <= on and (self.received_to is None or on <= self.received_to)
