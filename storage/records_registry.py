"""People and collectives, and what their years brought them, as frozen values.

``id`` is None until the record is stored; ``uid`` is "" until then. A record about a subject names
either ``person_id`` or ``collective_id``. Dates are None where unknown or open.
"""

from dataclasses import dataclass
from typing import Literal

from storage.dates import PartialDate

Sex = Literal["", "male", "female"]
CollectiveKind = Literal["office", "division", "unit", "household", "external"]
ChangeKind = Literal["merger", "split", "dissolution"]
Level = Literal["HTXSNV", "HTTNV", "HTNV", "KHTNV"]
LeaveKind = Literal["maternity", "study", "treatment", "other"]
StudyResult = Literal["", "good", "below"]

SEXES = {"": "", "male": "Nam", "female": "Nữ"}
COLLECTIVE_KINDS = {
    "office": "Cơ quan",
    "division": "Phòng",
    "unit": "Đơn vị",
    "household": "Hộ gia đình",
    "external": "Tập thể ngoài cơ quan",
}
LEVELS = {
    "HTXSNV": "Hoàn thành xuất sắc nhiệm vụ",
    "HTTNV": "Hoàn thành tốt nhiệm vụ",
    "HTNV": "Hoàn thành nhiệm vụ",
    "KHTNV": "Không hoàn thành nhiệm vụ",
}
"""The yearly rating (xếp loại), best first."""

DISCIPLINES = {
    "KHIEN_TRACH": "Khiển trách",
    "CANH_CAO": "Cảnh cáo",
    "HA_BAC_LUONG": "Hạ bậc lương",
    "GIANG_CHUC": "Giáng chức",
    "CACH_CHUC": "Cách chức",
    "BUOC_THOI_VIEC": "Buộc thôi việc",
}
"""Forms of discipline (hình thức kỷ luật), mildest first."""

PENDING_MATTERS = {
    "discipline": "Đang xem xét kỷ luật",
    "investigation": "Đang bị điều tra",
    "inspection": "Đang thanh tra, kiểm tra có dấu hiệu vi phạm",
    "audit": "Đang kiểm toán có dấu hiệu vi phạm",
    "complaint": "Đang xác minh khiếu nại, tố cáo",
    "press": "Đang xác minh thông tin báo chí nêu",
}
"""Matters that stop a proposal while open: khoản 4 Điều 4 Nghị định số 152/2025/NĐ-CP."""

LEAVES = {
    "maternity": "Nghỉ thai sản",
    "study": "Đi học",
    "treatment": "Điều trị thương tích",
    "other": "Nghỉ khác",
}


@dataclass(frozen=True)
class Posting:
    """Where a person served and as what; ``place`` names a workplace outside the register.

    ``level`` is the post's code in a table of posts, "" where none fits. A secondment (biệt phái)
    does not end the posting it stands beside.
    """

    collective_id: int | None = None
    place: str = ""
    post: str = ""
    level: str = ""
    is_leader: bool = False
    is_secondment: bool = False
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    decision: str = ""
    id: int | None = None


@dataclass(frozen=True)
class Leave:
    """Time away; ``result`` of a study: good is khá or better."""

    kind: LeaveKind
    started: PartialDate
    ended: PartialDate | None = None
    working_days: int | None = None
    result: StudyResult = ""
    note: str = ""
    id: int | None = None


@dataclass(frozen=True)
class Person:
    """One person; ``code`` is the office's own key, ``cccd`` the citizen number as text.

    ``merged_into`` names the person this duplicate was merged into.
    """

    full_name: str
    code: str = ""
    cccd: str = ""
    sex: Sex = ""
    birth: PartialDate | None = None
    joined: PartialDate | None = None
    left_on: PartialDate | None = None
    contact: str = ""
    note: str = ""
    postings: tuple[Posting, ...] = ()
    leaves: tuple[Leave, ...] = ()
    merged_into: int | None = None
    id: int | None = None
    uid: str = ""


@dataclass(frozen=True)
class PersonLine:
    """One line of the register of people, with the posting in force on the day asked."""

    id: int
    uid: str
    code: str
    full_name: str
    sex: Sex
    birth: PartialDate | None
    post: str
    unit: str
    collective_id: int | None
    is_leader: bool
    left_on: PartialDate | None


@dataclass(frozen=True)
class FormerName:
    """A name a collective bore until a day, and the decision that changed it."""

    name: str
    until: PartialDate
    short_name: str = ""
    decision: str = ""


@dataclass(frozen=True)
class Succession:
    """One collective became another (merger, split) or, without successor, was dissolved."""

    kind: ChangeKind
    date: PartialDate
    predecessor_id: int
    successor_id: int | None = None
    decision: str = ""


@dataclass(frozen=True)
class Collective:
    """A collective (tập thể); ``unit_id`` where it is one of the office's units."""

    name: str
    kind: CollectiveKind = "division"
    short_name: str = ""
    code: str = ""
    unit_id: int | None = None
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    contact: str = ""
    note: str = ""
    former_names: tuple[FormerName, ...] = ()
    merged_into: int | None = None
    id: int | None = None
    uid: str = ""


@dataclass(frozen=True)
class Rating:
    """The rating (mức độ hoàn thành nhiệm vụ) of one year; ``decision`` is number and symbol."""

    year: int
    level: Level
    person_id: int | None = None
    collective_id: int | None = None
    decision: str = ""
    decided_on: PartialDate | None = None
    note: str = ""
    id: int | None = None


@dataclass(frozen=True)
class Discipline:
    """A measure of DISCIPLINES or a matter of PENDING_MATTERS; ``ended`` None while it runs."""

    kind: str
    started: PartialDate
    ended: PartialDate | None = None
    person_id: int | None = None
    collective_id: int | None = None
    decision: str = ""
    note: str = ""
    id: int | None = None


@dataclass(frozen=True)
class CleanList:
    """Who the personnel side confirmed as not disciplined in ``year``.

    Who is on no such list is not known to be clean: silence is not proof.
    """

    year: int
    confirmed_by: str
    confirmed_on: PartialDate
    person_ids: tuple[int, ...] = ()
    collective_ids: tuple[int, ...] = ()
    note: str = ""
    id: int | None = None
    uid: str = ""
