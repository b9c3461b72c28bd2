"""What is typed of a line of a round: its state with a reason, a lower title, its own words."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.registry.fields import FormField
from storage.records_rounds import AUTHORITIES, LINE_STATES, LineState

_RETURNED = "Bắt buộc khi trả lại hoặc không được tặng."
_PART = "Phần hồ sơ phải sửa, ví dụ: Báo cáo thành tích."


@dataclass(frozen=True)
class StateChange:
    """A state as chosen, with why and which part of the dossier it is about."""

    state: LineState = "returned"
    reason: str = ""
    part: str = ""


@dataclass(frozen=True)
class Lowering:
    """The lower title proposed instead, and why."""

    award: str = ""
    reason: str = ""


STATE = (
    FormField("state", "Tình trạng", "choice", {**LINE_STATES}),
    FormField("reason", "Lý do", "text", hint=_RETURNED),
    FormField("part", "Phần hồ sơ liên quan", hint=_PART),
)

LINE = (
    FormField("name", "Họ và tên, tên tập thể", required=True),
    FormField("post", "Chức vụ"),
    FormField("unit", "Đơn vị", beside=True),
    FormField("authority", "Người quyết định", "choice", {**AUTHORITIES}),
    FormField("achievement", "Tóm tắt thành tích", "text"),
    FormField("note", "Ghi chú", "text"),
)


def lowering_fields(names: Mapping[str, str]) -> tuple[FormField, ...]:
    """``names`` are the awards to choose from, by code."""
    return (
        FormField("award", "Danh hiệu, hình thức thấp hơn", "choice", {**names}),
        FormField("reason", "Lý do", "text"),
    )
