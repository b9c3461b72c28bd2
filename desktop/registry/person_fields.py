"""What is typed of one person: the own fields, where they served, when they were away."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.registry.fields import Choices, FormField
from storage.dates import PartialDate
from storage.records_registry import LEAVES, SEXES, Collective, Person, Posting, Sex

PERSON = (
    FormField("full_name", "Họ và tên", required=True),
    FormField("code", "Mã cán bộ", hint="Mã riêng của cơ quan, có thể để trống."),
    FormField("sex", "Giới tính", "choice", {**SEXES, "": "Chưa rõ"}, beside=True),
    FormField("birth", "Ngày sinh", "date", hint="Chỉ biết năm thì ghi năm."),
    FormField("cccd", "Số căn cước công dân", beside=True),
    FormField("joined", "Vào cơ quan", "date"),
    FormField("left_on", "Thôi công tác", "date", beside=True),
    FormField("contact", "Liên hệ"),
    FormField("note", "Ghi chú", "text"),
)
LEAVE = (
    FormField("kind", "Lý do", "choice", LEAVES),
    FormField("started", "Từ ngày", "date", required=True),
    FormField("ended", "Đến ngày", "date", beside=True),
    FormField("working_days", "Số ngày làm việc đã nghỉ", "number"),
    FormField(
        "result", "Kết quả học tập", "choice",
        {"": "Không áp dụng", "good": "Từ khá trở lên", "below": "Dưới khá"}, beside=True,
    ),
    FormField("note", "Ghi chú", "text"),
)  # fmt: skip


ENDED = (FormField("left_on", "Thôi công tác từ ngày", "date", required=True),)


@dataclass(frozen=True)
class Ended:
    """The day somebody left the office."""

    left_on: PartialDate


@dataclass(frozen=True)
class NewPerson:
    """Somebody to be added, with the place where they serve now."""

    full_name: str
    code: str = ""
    sex: Sex = ""
    birth: PartialDate | None = None
    cccd: str = ""
    joined: PartialDate | None = None
    collective_id: int | None = None
    post: str = ""
    is_leader: bool = False

    @property
    def person(self) -> Person:
        """The person with the posting, open since joining."""
        posting = Posting(
            self.collective_id, "", self.post, is_leader=self.is_leader, valid_from=self.joined
        )
        has_place = self.collective_id is not None or self.post
        return Person(
            self.full_name, self.code, self.cccd, self.sex, self.birth, self.joined,
            postings=(posting,) if has_place else (),
        )  # fmt: skip


def new_person_fields(collectives: Sequence[Collective]) -> tuple[FormField, ...]:
    """Of somebody to be added to one of ``collectives``."""
    shown = ("full_name", "code", "sex", "birth", "cccd", "joined")
    own = tuple(field for field in PERSON if field.name in shown)
    place = ("collective_id", "post", "is_leader")
    served = (field for field in posting_fields(collectives) if field.name in place)
    return (*own, *served)


def posting_fields(collectives: Sequence[Collective]) -> tuple[FormField, ...]:
    """Of a posting in one of ``collectives`` or outside the register."""
    return (
        FormField("collective_id", "Phòng, đơn vị", "choice", _units(collectives)),
        FormField("place", "Nơi công tác khác", hint="Ghi khi đơn vị không có trong sổ."),
        FormField("post", "Chức vụ, chức danh"),
        FormField("is_leader", "Là lãnh đạo, quản lý", "check"),
        FormField("is_secondment", "Biệt phái", "check", beside=True),
        FormField("valid_from", "Từ ngày", "date"),
        FormField("valid_to", "Đến ngày", "date", beside=True),
        FormField("decision", "Quyết định"),
    )


def _units(collectives: Sequence[Collective]) -> Choices:
    units: dict[object, str] = {None: "(ngoài sổ)"}
    units.update((one.id, one.name) for one in collectives)
    return units
