"""What is typed of a round (đợt xét): what it rewards, when, and under which rules."""

from desktop.registry.fields import FormField
from storage.dates import PartialDate
from storage.records_awards import AWARD_KINDS
from storage.records_rounds import AUTHORITIES, Round

_RECEIVED = "Ngày nơi xét nhận hồ sơ; ngày này quyết định hồ sơ theo luật nào."
_OWN = "Những gì cấp này quyết định thì không cần tờ trình."

ROUND = (
    FormField("name", "Tên đợt xét", required=True),
    FormField("kind", "Loại hình khen thưởng", "choice", {**AWARD_KINDS}),
    FormField("year", "Năm thành tích", "year", beside=True),
    FormField("received", "Ngày nhận hồ sơ", "date", required=True, hint=_RECEIVED),
    FormField("deadline", "Hạn nộp", "date", beside=True),
    FormField("own_authority", "Thủ trưởng cơ quan là", "choice", {**AUTHORITIES}, hint=_OWN),
    FormField("note", "Ghi chú", "text"),
)


def new_round(today: PartialDate) -> Round:
    """The round an office opens most often: merit of the running year, at its end."""
    return Round(f"Đợt xét cuối năm {today.year}", today.year, today)
