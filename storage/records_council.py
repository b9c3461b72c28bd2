"""Councils, their sessions and votes as frozen values.

``id`` is None until the record is stored; ``uid`` is "" until then.
"""

from dataclasses import dataclass
from typing import Literal

from storage.dates import PartialDate, ends_before

CouncilRole = Literal["chair", "vice_chair", "standing", "member", "secretary"]
Presence = Literal["present", "written", "absent"]
Duty = Literal["", "chair", "secretary", "teller_head", "teller"]

COUNCIL_ROLES: dict[CouncilRole, str] = {
    "chair": "Chủ tịch Hội đồng",
    "vice_chair": "Phó Chủ tịch Hội đồng",
    "standing": "Ủy viên Thường trực",
    "member": "Ủy viên",
    "secretary": "Ủy viên, Thư ký",
}
PRESENCES: dict[Presence, str] = {
    "present": "Có mặt",
    "written": "Vắng, có ý kiến bằng văn bản",
    "absent": "Vắng",
}
DUTIES: dict[Duty, str] = {
    "": "",
    "chair": "Chủ trì",
    "secretary": "Thư ký",
    "teller_head": "Trưởng ban kiểm phiếu",
    "teller": "Thành viên ban kiểm phiếu",
}


@dataclass(frozen=True)
class CouncilMember:
    """A member for a term; ``person_id`` where the register knows the person."""

    name: str
    post: str = ""
    role: CouncilRole = "member"
    person_id: int | None = None
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    id: int | None = None

    def serves(self, on: PartialDate) -> bool:
        return not ends_before(self.valid_to, on) and not ends_before(on, self.valid_from)


@dataclass(frozen=True)
class Council:
    """A council with the decision that set it up; ``number`` is its full number and symbol."""

    name: str
    number: str = ""
    date: PartialDate | None = None
    issuer: str = ""
    members: tuple[CouncilMember, ...] = ()
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    note: str = ""
    id: int | None = None
    uid: str = ""

    def members_on(self, on: PartialDate) -> tuple[CouncilMember, ...]:
        """All members on a day, present or not: every share of votes is one of them."""
        return tuple(one for one in self.members if one.serves(on))


@dataclass(frozen=True)
class Attendance:
    """A member at a session; ``reason`` says why absent."""

    name: str
    post: str = ""
    role: CouncilRole = "member"
    person_id: int | None = None
    presence: Presence = "present"
    reason: str = ""
    duty: Duty = ""


@dataclass(frozen=True)
class Tally:
    """Votes on one line; name and award are those of the ballot.

    ``counted_again`` are the votes in favour as counted a second time, None where nobody did.
    """

    nomination_id: int
    in_favour: int
    against: int = 0
    counted_again: int | None = None
    name: str = ""
    award: str = ""


@dataclass(frozen=True)
class Session:
    """A session of a council on a round; times as written (08 giờ 00).

    ``members`` is the total of the council, the whole of every share. ``issued``, ``returned``
    and ``valid`` count ballot papers, None until known.
    """

    round_id: int
    council_id: int
    held_on: PartialDate
    attendance: tuple[Attendance, ...] = ()
    started: str = ""
    ended: str = ""
    place: str = ""
    members: int = 0
    by_ballot: bool = True
    issued: int | None = None
    returned: int | None = None
    valid: int | None = None
    discussion: str = ""
    tallies: tuple[Tally, ...] = ()
    id: int | None = None
    uid: str = ""

    def count(self, presence: Presence) -> int:
        return sum(one.presence == presence for one in self.attendance)

    @property
    def voting(self) -> int:
        """How many could vote: those present and those heard in writing."""
        return self.count("present") + self.count("written")

    @property
    def votes_cast(self) -> int:
        """How many votes were cast on a line: the valid papers, until counted all who could."""
        return self.voting if self.valid is None else self.valid
