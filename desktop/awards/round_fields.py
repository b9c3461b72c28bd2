"""What is typed of a round (đợt xét): what it rewards, when, and under which rules."""

from datetime import date

from desktop.registry.fields import Choices, FormField
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.checklist import checklist
from storage.queries.office import get_office
from storage.records_awards import AWARD_KINDS
from storage.records_rounds import HEADS, Round
from storage.rules.authorities import usual_head

_RECEIVED = "Ngày nơi xét tiếp nhận hồ sơ; hồ sơ theo luật có hiệu lực vào ngày này."
_NO_TASK = "Không gắn với nhiệm vụ nào"
_CLOSED = "Có ngày khóa thì không nhận thêm đề nghị; xóa ngày để mở lại."
_LONGEST = 90
_OWN = "Những gì cấp này quyết định thì không cần tờ trình."

ROUND = (
    FormField("name", "Tên đợt xét", required=True),
    FormField("kind", "Loại hình khen thưởng", "choice", {**AWARD_KINDS}),
    FormField("year", "Năm thành tích", "year", beside=True),
    FormField("received", "Ngày tiếp nhận hồ sơ", "date", required=True, hint=_RECEIVED),
    FormField("deadline", "Hạn nộp", "date", beside=True),
    FormField("own_authority", "Thủ trưởng cơ quan là", "choice", {**HEADS}, hint=_OWN),
    FormField("note", "Ghi chú", "text"),
)
_CLOSING = FormField("closed_on", "Đã khóa danh sách ngày", "date", hint=_CLOSED)


def round_fields(tasks: Choices, stored: bool) -> tuple[FormField, ...]:
    """``tasks`` are the plan's tasks a round may be the work of, by id; one stored may close."""
    linked = FormField("task_id", "Nhiệm vụ trong kế hoạch", "choice", {None: _NO_TASK, **tasks})
    closing = (_CLOSING,) if stored else ()
    return (*ROUND[:-1], linked, *closing, ROUND[-1])


def tasks_of(book: Book, year: int, on: date) -> Choices:
    """The living tasks of a year's plans as they are numbered there."""
    return {
        one.task.id: f"{one.task.number}. {' '.join(one.task.content)}"[:_LONGEST]
        for one in checklist(book, year, on)
    }


def new_round(book: Book, today: PartialDate) -> Round:
    """The round an office opens most often: merit of the running year, at its end."""
    own = usual_head(get_office(book))
    return Round(f"Đợt xét cuối năm {today.year}", today.year, today, own_authority=own)
