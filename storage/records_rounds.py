"""Rounds of nomination (đợt xét), their lines, and what was sent to whom, as frozen values.

``id`` is None until the record is stored; ``uid`` is "" until then. Award codes are those of the
catalogue or of the office's own awards; ``authority`` is a code of those who decide.
"""

from dataclasses import dataclass
from typing import Literal

from resources.catalogues.awards import load_awards
from storage.dates import PartialDate
from storage.records_awards import Award, AwardKind

LineState = Literal[
    "planned", "proposed", "complete", "incomplete", "passed", "failed", "lowered", "submitted",
    "returned", "granted", "refused",
]  # fmt: skip

LINE_STATES: dict[LineState, str] = {
    "planned": "Dự kiến",
    "proposed": "Đề nghị",
    "complete": "Đủ hồ sơ",
    "incomplete": "Thiếu hồ sơ",
    "passed": "Qua Hội đồng",
    "failed": "Không đạt",
    "lowered": "Hạ danh hiệu",
    "submitted": "Đã trình",
    "returned": "Trả lại",
    "granted": "Được tặng",
    "refused": "Không được tặng",
}
"""States of a line in the order a season usually brings them."""

STANDING_STATES = frozenset({"passed", "lowered", "submitted", "granted"})
"""States of lines the council carried."""

OUT_STATES = frozenset({"failed", "refused"})
"""States of lines that are proposed no more."""

AUTHORITIES = {
    one.code: one.name for award in load_awards().entries.values() for one in award.decided_by
}
"""Who decides awards, by code."""

HEADS = {
    one.code: one.name
    for award in load_awards().entries.values()
    for one in award.decided_by
    if award.level != "state"
}
"""Who of them may be the head of the office keeping the book: none of the State's own."""


@dataclass(frozen=True)
class Round:
    """One round; ``year`` is that of the achievements, ``received`` the day of receipt.

    ``received`` chooses the rule book, remembered in ``rule_book``. ``own_authority`` is the code
    of the head of this office: what that one decides needs no tờ trình.
    """

    name: str
    year: int
    received: PartialDate
    kind: AwardKind = "CONG_TRANG"
    deadline: PartialDate | None = None
    closed_on: PartialDate | None = None
    task_id: int | None = None
    own_authority: str = "so"
    note: str = ""
    rule_book: str = ""
    id: int | None = None
    uid: str = ""


@dataclass(frozen=True)
class RoundUnit:
    """A unit asked for its list; ``source`` names the list or minutes it handed in."""

    name: str
    collective_id: int | None = None
    called_on: PartialDate | None = None
    handed_in_on: PartialDate | None = None
    source: str = ""
    note: str = ""
    id: int | None = None


@dataclass(frozen=True)
class WaitingRound:
    """A round that takes lines still, and the names of the units that have not handed in."""

    round: Round
    units: tuple[str, ...]


@dataclass(frozen=True)
class Registration:
    """A title registered (đăng ký danh hiệu) at the start of the year."""

    year: int
    award: str
    person_id: int | None = None
    collective_id: int | None = None
    registered_on: PartialDate | None = None
    note: str = ""
    id: int | None = None


@dataclass(frozen=True)
class RegisteredOutcome:
    """A registration beside the award that came of it, None while there is none."""

    registration: Registration
    name: str
    achieved: Award | None


@dataclass(frozen=True)
class KeptVerdict:
    """A verdict as it was when the line was judged: outcome, its reasons, by which rule book."""

    outcome: str
    confirmed: bool
    book: str
    reasons: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Evidence:
    """A paper of the dossier: ``paper`` as the rule book names it, and the file or document."""

    paper: str
    document_id: int | None = None
    attachment_id: int | None = None
    note: str = ""


@dataclass(frozen=True)
class Nomination:
    """One line of a round (đề nghị khen thưởng); names are as every paper of the round has them.

    ``lowered_from`` is the award first proposed where the council lowered it. ``reason`` belongs
    to the state, ``reason_field`` names what of the dossier a return was about.
    """

    award: str
    person_id: int | None = None
    collective_id: int | None = None
    name: str = ""
    post: str = ""
    unit: str = ""
    authority: str = ""
    state: LineState = "planned"
    reason: str = ""
    reason_field: str = ""
    lowered_from: str = ""
    achievement: str = ""
    note: str = ""
    verdict: KeptVerdict | None = None
    report_id: int | None = None
    round_unit_id: int | None = None
    evidence: tuple[Evidence, ...] = ()
    round_id: int | None = None
    id: int | None = None
    uid: str = ""

    @property
    def is_person(self) -> bool:
        return self.person_id is not None

    @property
    def subject(self) -> tuple[str, int]:
        """Kind and id of the subject, the same for all lines about it."""
        if self.person_id is not None:
            return "person", self.person_id
        return "collective", self.collective_id or 0


@dataclass(frozen=True)
class RoundPaper:
    """A paper of the round by its document; ``authority`` where it is meant for one."""

    document_id: int
    authority: str = ""


@dataclass(frozen=True)
class Override:
    """Why a red finding of the dossier check may stand; ``finding`` is its key."""

    finding: str
    reason: str
    decided_by: str
    written_at: str = ""


@dataclass(frozen=True)
class SentLine:
    """A line as it was sent; ``votes`` are in favour and of how many members, None without."""

    nomination_uid: str
    name: str
    post: str
    unit: str
    award: str
    votes: tuple[int, int] | None = None


@dataclass(frozen=True)
class Submission:
    """What was handed in, when and to whom; ``lines`` never change afterwards."""

    authority: str
    sent_on: PartialDate
    sent_to: str
    reference: str
    lines: tuple[SentLine, ...]
    returned_on: PartialDate | None = None
    answer: str = ""
    round_id: int | None = None
    id: int | None = None
    uid: str = ""


@dataclass(frozen=True)
class Difference:
    """What a line says now against what was sent; ``field`` in Vietnamese."""

    nomination_uid: str
    name: str
    field: str
    sent: str
    now: str
