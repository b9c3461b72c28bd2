"""What is known of a person or a collective, as the rules of awards read it: values, no rows.

Every fact may carry the ``id`` of the row it came from, so that a verdict can name its proof.
"""

from dataclasses import dataclass
from typing import Literal

from storage.dates import PartialDate

Rating = Literal["HTXSNV", "HTTNV", "HTNV", "KHTNV"]
"""Yearly rating (mức độ hoàn thành nhiệm vụ): xuất sắc, tốt, hoàn thành, không hoàn thành."""

AwardKind = Literal[
    "CONG_TRANG", "DOT_XUAT", "PHONG_TRAO", "CONG_HIEN", "NIEN_HAN", "DOI_NGOAI", "KHANG_CHIEN"
]
"""Kind of commendation (loại hình khen thưởng); PHONG_TRAO includes chuyên đề."""

AwardStatus = Literal["in_force", "corrected", "revoked"]
"""Còn hiệu lực, đã đính chính (still in force), bị hủy bỏ hoặc thu hồi (counts for nothing)."""

InitiativeLevel = Literal["BASE", "PROVINCE", "NATION"]
"""Recognised for the own unit (cơ sở), for bộ/tỉnh, for the whole nation."""

InitiativeKind = Literal["initiative", "research"]
"""Sáng kiến, or đề tài, đề án, công trình that was accepted (nghiệm thu)."""

DisciplineForm = Literal[
    "KHIEN_TRACH", "CANH_CAO", "HA_BAC_LUONG", "GIANG_CHUC", "CACH_CHUC", "BUOC_THOI_VIEC"
]
"""Forms of discipline (hình thức kỷ luật) from the lightest to the heaviest."""

PendingKind = Literal["discipline", "investigation", "inspection", "audit", "complaint", "press"]
"""Matters that stop a proposal while open; see khoản 4 Điều 4 Nghị định số 152/2025/NĐ-CP."""

LeaveKind = Literal["maternity", "study", "treatment", "other"]
"""Thai sản; học tập; điều trị vết thương do chiến đấu, cứu người, cứu tài sản; nghỉ khác."""


@dataclass(frozen=True, slots=True)
class YearRating:
    """The rating of one year; ``inherited`` where it was a predecessor's before a merger."""

    year: int
    rating: Rating
    id: int | None = None
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class Received:
    """A title or award already decided, counted from ``first_year`` to ``last_year``.

    A yearly title of 2025 has both at 2025. ``last_year`` None: the decision names no period, so
    later results count from its date ``decided``.
    """

    code: str
    decided: PartialDate | None = None
    number: str = ""
    kind: AwardKind = "CONG_TRANG"
    first_year: int | None = None
    last_year: int | None = None
    status: AwardStatus = "in_force"
    id: int | None = None
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class InitiativeUse:
    """An initiative has served as ground for this title or award of this year."""

    code: str
    year: int


@dataclass(frozen=True, slots=True)
class Initiative:
    """An initiative or accepted research with the widest level it was recognised for.

    ``year`` is the year it counts for; ``share`` is the author's part in hundredths of a percent
    (10000 is all of it), None where unknown.
    """

    level: InitiativeLevel
    year: int
    kind: InitiativeKind = "initiative"
    decided: PartialDate | None = None
    share: int | None = None
    uses: tuple[InitiativeUse, ...] = ()
    name: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Discipline:
    """One discipline; ``last`` is the end of its legal effect, None while it is not known."""

    form: DisciplineForm
    first: PartialDate
    last: PartialDate | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Pending:
    """A matter under consideration; ``closed`` is the day of a conclusion without wrongdoing."""

    kind: PendingKind
    opened: PartialDate
    closed: PartialDate | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Leave:
    """Time away from work; ``last`` None while it goes on.

    ``good_result`` is for study only: rated khá or better, None while unknown. ``working_days``
    are counted for other leave, None where nobody counted.
    """

    kind: LeaveKind
    first: PartialDate
    last: PartialDate | None = None
    good_result: bool | None = None
    working_days: int | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class UnitSpan:
    """Membership of one unit; ``last`` None while it lasts."""

    unit_id: int
    first: PartialDate
    last: PartialDate | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A post held; ``level`` is its code in a table of posts, "" where none fits."""

    name: str
    first: PartialDate
    last: PartialDate | None = None
    is_leader: bool = False
    level: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Registration:
    """A title registered for (đăng ký thi đua) at the year's start."""

    year: int
    code: str


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """A person as rules see him or her.

    ``discipline_confirmed_years`` are the years for which the personnel side has confirmed the list
    of disciplines and pending matters: only there does silence mean that there was none.
    """

    id: int
    sex: Literal["nam", "nữ"] | None = None
    birth: PartialDate | None = None
    joined: PartialDate | None = None
    left: PartialDate | None = None
    ratings: tuple[YearRating, ...] = ()
    received: tuple[Received, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    disciplines: tuple[Discipline, ...] = ()
    pending: tuple[Pending, ...] = ()
    leaves: tuple[Leave, ...] = ()
    units: tuple[UnitSpan, ...] = ()
    posts: tuple[Post, ...] = ()
    registrations: tuple[Registration, ...] = ()
    discipline_confirmed_years: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class TitleCount:
    """How many members got a title in a year, and how many more this season may bring.

    ``expected`` are proposed and meet what is asked, ``unsure`` are proposed but want evidence.
    """

    code: str
    count: int
    expected: int = 0
    unsure: int = 0


@dataclass(frozen=True, slots=True)
class MembersYear:
    """The staff list of one year; each number is None where nobody counted yet.

    ``completed`` fulfilled their tasks, among them ``on_leave`` who were not rated for maternity
    leave; ``warned`` were disciplined with cảnh cáo or more.
    """

    year: int
    members: int | None = None
    completed: int | None = None
    warned: int | None = None
    women: int | None = None
    titles: tuple[TitleCount, ...] = ()
    on_leave: int = 0
    id: int | None = None


@dataclass(frozen=True, slots=True)
class CollectiveFacts:
    """A collective or household as rules see it; a renamed one keeps its history and ``founded``.

    Results taken over from merged or split predecessors are marked ``inherited``.
    """

    id: int
    is_household: bool = False
    founded: PartialDate | None = None
    dissolved: PartialDate | None = None
    successor: str = ""
    ratings: tuple[YearRating, ...] = ()
    received: tuple[Received, ...] = ()
    members: tuple[MembersYear, ...] = ()
    disciplines: tuple[Discipline, ...] = ()
    pending: tuple[Pending, ...] = ()
    registrations: tuple[Registration, ...] = ()
    discipline_confirmed_years: frozenset[int] = frozenset()


Facts = PersonFacts | CollectiveFacts
