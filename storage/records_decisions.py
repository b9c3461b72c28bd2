"""Decisions, the award book (sổ vàng) and printed certificates as frozen values; money in đồng."""

from dataclasses import dataclass
from typing import Literal

from storage.dates import PartialDate
from storage.records_awards import Award

ChangeKind = Literal["correction", "amendment", "revocation"]
CertificateState = Literal["printed", "spoiled"]

CHANGE_KINDS: dict[ChangeKind, str] = {
    "correction": "Đính chính",
    "amendment": "Sửa đổi",
    "revocation": "Thu hồi",
}
CERTIFICATE_STATES: dict[CertificateState, str] = {"printed": "Đã in", "spoiled": "In hỏng"}


@dataclass(frozen=True)
class DecisionChange:
    """A later paper on a decision and the awards it is about; both stay."""

    kind: ChangeKind
    number: str
    text: str
    date: PartialDate | None = None
    issuer: str = ""
    document_id: int | None = None


@dataclass(frozen=True)
class BookEntry:
    """One line of the award book; ``serial`` is its number in it.

    ``amount`` is the bonus, None where no rule names one; ``bonus_paid`` False where another title
    of the same year is paid instead.
    """

    serial: int
    award: Award
    amount: int | None = None
    bonus_paid: bool = True
    nomination_id: int | None = None
    decision_id: int | None = None

    @property
    def payable(self) -> int:
        return (self.amount or 0) if self.bonus_paid else 0


@dataclass(frozen=True)
class Decision:
    """A decision on awards, ours or another's; ``number`` is its full number and symbol."""

    number: str
    date: PartialDate
    issuer: str
    authority: str = ""
    round_id: int | None = None
    document_id: int | None = None
    entries: tuple[BookEntry, ...] = ()
    changes: tuple[DecisionChange, ...] = ()
    note: str = ""
    id: int | None = None
    uid: str = ""

    @property
    def fund(self) -> int:
        """What the decision costs the fund (quỹ thi đua, khen thưởng), in đồng.

        The bonus of a revoked award goes back: khoản 2 Điều 93 Luật số 06/2022/QH15.
        """
        return sum(one.payable for one in self.entries if one.award.status != "revoked")


@dataclass(frozen=True)
class Granted:
    """A name of another's decision as it stands there, and the line it was taken for."""

    name: str
    award: str
    nomination_id: int


@dataclass(frozen=True)
class Asked:
    """A name of a decision that is none of ours; ``nearest`` are lines it may be meant for."""

    name: str
    award: str
    nearest: tuple[int, ...]


@dataclass(frozen=True)
class ResultMatch:
    """A decision from above laid beside what was sent.

    ``misspelt`` and ``unknown`` are to be asked; ``missing`` are sent lines it does not name.
    """

    granted: tuple[Granted, ...]
    misspelt: tuple[Asked, ...]
    unknown: tuple[Asked, ...]
    missing: tuple[int, ...]


@dataclass(frozen=True)
class Certificate:
    """One sheet of stock; ``serial`` as printed on it, ``printed_at`` UTC."""

    award_id: int
    serial: str
    printed_at: str = ""
    state: CertificateState = "printed"
    reason: str = ""
    replaces_id: int | None = None
    id: int | None = None
    uid: str = ""
