"""Initiatives and awards as frozen values."""

from dataclasses import dataclass
from typing import Literal

from storage.dates import PartialDate

InitiativeKind = Literal["initiative", "research", "project"]
Recognised = Literal["BASE", "PROVINCE", "NATION"]
AwardKind = Literal[
    "CONG_TRANG", "DOT_XUAT", "PHONG_TRAO", "CONG_HIEN", "NIEN_HAN", "DOI_NGOAI", "KHANG_CHIEN"
]
AwardStatus = Literal["in_force", "corrected", "revoked"]
CorrectionKind = Literal["correction", "revocation"]

WHOLE_SHARE = 10_000
"""All of an initiative, in hundredths of a per cent."""

INITIATIVE_KINDS = {"initiative": "Sáng kiến", "research": "Đề tài khoa học", "project": "Đề án"}
RECOGNISED = {"BASE": "cấp cơ sở", "PROVINCE": "cấp bộ, ngành, tỉnh", "NATION": "toàn quốc"}
AWARD_KINDS = {
    "CONG_TRANG": "Công trạng",
    "DOT_XUAT": "Đột xuất",
    "PHONG_TRAO": "Phong trào thi đua, chuyên đề",
    "CONG_HIEN": "Quá trình cống hiến",
    "NIEN_HAN": "Niên hạn",
    "DOI_NGOAI": "Đối ngoại",
    "KHANG_CHIEN": "Kháng chiến",
}
"""Kinds of commendation (loại hình khen thưởng), Article 8 of Law 06/2022/QH15."""

AWARD_STATUSES = {
    "in_force": "Còn hiệu lực",
    "corrected": "Đã đính chính",
    "revoked": "Đã thu hồi",
}


@dataclass(frozen=True)
class Author:
    """An author's part in an initiative, in hundredths of a per cent (50% is 5000)."""

    name: str
    share: int
    person_id: int | None = None


@dataclass(frozen=True)
class Recognition:
    """A decision that recognised an initiative's effect at one level."""

    level: Recognised
    number: str = ""
    date: PartialDate | None = None
    issuer: str = ""


@dataclass(frozen=True)
class Initiative:
    """An initiative (sáng kiến), research or project of a year; ``award_ids`` rest on it."""

    title: str
    year: int
    kind: InitiativeKind = "initiative"
    effect: str = ""
    authors: tuple[Author, ...] = ()
    recognitions: tuple[Recognition, ...] = ()
    award_ids: tuple[int, ...] = ()
    note: str = ""
    id: int | None = None
    uid: str = ""


@dataclass(frozen=True)
class Correction:
    """A later paper on an award; ``text`` says what it puts right, or why it revokes."""

    kind: CorrectionKind
    number: str
    text: str
    date: PartialDate | None = None
    issuer: str = ""
    id: int | None = None


@dataclass(frozen=True)
class Award:
    """A title or award as decided; code as in the catalogue of awards, "" for one it lacks.

    ``year`` is the year rewarded, not that of the decision. Name and post are those written in
    the decision and stay when the register changes.
    """

    code: str
    name: str
    year: int
    person_id: int | None = None
    collective_id: int | None = None
    kind: AwardKind = "CONG_TRANG"
    number: str = ""
    date: PartialDate | None = None
    issuer: str = ""
    period_from: PartialDate | None = None
    period_to: PartialDate | None = None
    status: AwardStatus = "in_force"
    subject_name: str = ""
    subject_post: str = ""
    note: str = ""
    corrections: tuple[Correction, ...] = ()
    id: int | None = None
    uid: str = ""
