"""What is known of a task's work: the facts that rules judge by, and what they find."""

from dataclasses import dataclass
from functools import cached_property

from storage.dates import PartialDate

STATUS_NAMES = {
    "not_started": "Chưa bắt đầu",
    "in_progress": "Đang thực hiện",
    "awaiting_others": "Chờ phối hợp",
    "awaiting_invitation": "Chờ giấy mời",
    "done": "Hoàn thành",
    "not_arisen": "Không phát sinh",
    "not_carried_out": "Không thực hiện",
}
STATUSES = tuple(STATUS_NAMES)


@dataclass(frozen=True)
class Product:
    """One work product of a task; ``code`` is one of the catalogue's.

    ``proven``: its paper ``document_id`` was issued and not revoked, which is as good as a day.
    """

    code: str
    done_on: PartialDate | None = None
    document_id: int | None = None
    proven: bool = False

    @property
    def done(self) -> bool:
        return self.proven or self.done_on is not None


@dataclass(frozen=True)
class WorkStep:
    """One sub-step; ``due`` is typed, ``days_before`` are working days before the task is due."""

    text: str
    product: str = ""
    days_before: int | None = None
    due: PartialDate | None = None
    done_on: PartialDate | None = None
    id: int | None = None
    uid: str = ""


@dataclass(frozen=True)
class AskedBy:
    """A superior's requirement that a task answers; ``plan`` names the plan it stands in.

    ``linked``: a person linked the two; else it is only suggested.
    """

    text: str
    place: str
    plan: str = ""
    deadline: PartialDate | None = None
    linked: bool = True
    uid: str = ""


@dataclass(frozen=True)
class MovedBy:
    """An incoming paper that moves a task's date."""

    number: str
    sender: str
    to: PartialDate


@dataclass(frozen=True)
class TaskFacts:
    """A living task of the office with all that is known of it.

    ``number`` is as the plan prints it, ``heading`` the group it stands under (QUÝ I),
    ``deadline_text`` what the plan's deadline column says. ``status`` is "" until somebody sets
    one; ``before_ids`` are the tasks that must come first. ``products`` are the suggested ones
    until somebody chooses.
    """

    id: int
    uid: str
    number: str
    content: tuple[str, ...]
    plan_id: int
    year: int | None
    heading: str = ""
    lead_units: tuple[str, ...] = ()
    helping_units: tuple[str, ...] = ()
    deadline_text: str = ""
    unplanned: bool = False
    status: str = ""
    reason: str = ""
    start: PartialDate | None = None
    typed_due: PartialDate | None = None
    person: str = ""
    result: str = ""
    done_on: PartialDate | None = None
    products: tuple[Product, ...] = ()
    steps: tuple[WorkStep, ...] = ()
    before_ids: tuple[int, ...] = ()
    asked_by: tuple[AskedBy, ...] = ()
    moved_by: tuple[MovedBy, ...] = ()
    evidence: int = 0
    notes: int = 0

    @property
    def text(self) -> str:
        return " ".join(self.content)

    @cached_property
    def product_codes(self) -> tuple[str, ...]:
        return tuple(product.code for product in self.products)


@dataclass(frozen=True)
class Evidence:
    """A file that shows a task's work; ``size`` in bytes, ``kind`` its ending (PDF, JPG …)."""

    id: int
    attachment_id: int
    name: str
    kind: str
    size: int
    sha256: str
    added_at: str
    note: str = ""
    step_id: int | None = None


@dataclass(frozen=True)
class Note:
    """Something noted about a task; ``written_at`` is UTC."""

    id: int
    uid: str
    written_at: str
    text: str
