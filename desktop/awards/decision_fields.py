"""What is typed when a round is handed in, decided, corrected and paid."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.registry.fields import FormField
from resources.vietnamese import clean_line, fold
from storage.dates import PartialDate
from storage.records_decisions import CHANGE_KINDS, ChangeKind

_NUMBER = "Số và ký hiệu ghi trên bản đã ký, ví dụ 150/QĐ-SNgV."
_NAMES = (
    "Mỗi dòng một cá nhân, tập thể trong sổ: họ tên; danh hiệu hoặc hình thức. "
    "Dán thẳng từ Excel cũng được."
)
_AMOUNT = "Tính bằng đồng; để trống khi chưa rõ."


@dataclass(frozen=True)
class Sending:
    """A submission as typed."""

    sent_on: PartialDate | None = None
    sent_to: str = ""
    reference: str = ""


@dataclass(frozen=True)
class Deciding:
    """A decision as typed; ``lines`` are names with awards where no round has them.

    ``issue``: the paper kept of it is issued with this number and day.
    """

    number: str = ""
    date: PartialDate | None = None
    issuer: str = ""
    year: int = 0
    lines: tuple[tuple[str, str], ...] = ()
    note: str = ""
    issue: bool = False


@dataclass(frozen=True)
class Changing:
    """A later paper on one award as typed."""

    kind: ChangeKind = "correction"
    number: str = ""
    date: PartialDate | None = None
    issuer: str = ""
    text: str = ""


@dataclass(frozen=True)
class Paying:
    """The bonus of one line as typed, in đồng."""

    amount: int | None = None
    bonus_paid: bool = True


SENDING = (
    FormField("sent_on", "Ngày trình", "date", required=True),
    FormField("sent_to", "Nơi nhận", required=True),
    FormField("reference", "Tờ trình", hint="Số, ký hiệu và ngày của tờ trình đã ký."),
)
DECIDING = (
    FormField("number", "Số quyết định", required=True, hint=_NUMBER),
    FormField("date", "Ngày quyết định", "date", required=True, beside=True),
    FormField("issuer", "Người quyết định", required=True),
    FormField("note", "Ghi chú", "text"),
)
CHANGING = (
    FormField("kind", "Văn bản này", "choice", {**CHANGE_KINDS}),
    FormField("number", "Số, ký hiệu", required=True),
    FormField("date", "Ngày", "date", required=True, beside=True),
    FormField("issuer", "Người ký"),
    FormField("text", "Nội dung sửa, lý do thu hồi", "text", required=True),
)
PAYING = (
    FormField("amount", "Tiền thưởng (đồng)", "number", hint=_AMOUNT),
    FormField("bonus_paid", "Chi từ quyết định này", "check"),
)


def deciding_fields(kept: bool) -> tuple[FormField, ...]:
    """A decision on lines of a round; ``kept``: a paper of the book may be issued with it."""
    issue = FormField("issue", "Ban hành văn bản trong sổ với số, ngày này", "check")
    return (*DECIDING, issue) if kept else DECIDING


def fast_fields(awards: Mapping[str, str]) -> tuple[FormField, ...]:
    """A decision with no round; ``awards`` gives the code of a folded award name."""
    named = FormField(
        "lines", "Người được khen thưởng", "lines", required=True, hint=_NAMES,
        read=lambda lines: read_names(lines, awards),
        show=lambda pairs: tuple("; ".join(pair) for pair in pairs),
    )  # fmt: skip
    year = FormField("year", "Năm thành tích", "year")
    return (*DECIDING[:-1], year, named, DECIDING[-1])


def read_names(
    lines: tuple[str, ...], awards: Mapping[str, str], needed: bool = True
) -> tuple[tuple[str, str], ...]:
    """Pairs of name and award code, one a line; ``needed``: a line has to name its award.

    Raises ValueError for an award the program does not know.
    """
    return tuple(_pair(line, awards, needed) for line in lines if line.strip(" \t;"))


def _pair(line: str, awards: Mapping[str, str], needed: bool) -> tuple[str, str]:
    name, award, *_ = *(clean_line(cell) for cell in line.replace("\t", ";").split(";")), ""
    if award and fold(award) not in awards:
        raise ValueError(f"Không rõ danh hiệu, hình thức “{award}” của {name}.")
    if needed and not award:
        raise ValueError(f"Chưa ghi danh hiệu, hình thức khen thưởng của {name}.")
    return name, awards.get(fold(award), "")
