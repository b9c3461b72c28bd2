"""What a new plan starts with: the headings every plan has and what the office always prints."""

from collections.abc import Sequence
from datetime import date

from storage.dates import PartialDate
from storage.records import (
    Column,
    Office,
    Plan,
    PlanSummary,
    RecipientsList,
    Signer,
    TextBlock,
    TextRun,
)

_NEXT_YEAR_FROM = 10
_COLUMNS = (
    Column("TT", "number"),
    Column("Nội dung", "content"),
    Column("Đơn vị thực hiện", "units"),
)
_BEFORE = (
    ("section", "I. MỤC ĐÍCH, YÊU CẦU"),
    ("subsection", "1. Mục đích"),
    ("paragraph", ""),
    ("subsection", "2. Yêu cầu"),
    ("paragraph", ""),
    ("section", "II. NỘI DUNG, THỜI GIAN THỰC HIỆN"),
)
_AFTER = (("section", "III. TỔ CHỨC THỰC HIỆN"), ("clause", "1. "))


def blank_plan(
    office: Office, year: int, signers: Sequence[Signer], lists: Sequence[RecipientsList]
) -> Plan:
    """A plan of ``year`` without a task, signed and sent as the first entries in force say."""
    signer = next((s for s in signers if s.in_force(year)), Signer("", ()))
    usual = lists[0] if lists else RecipientsList("", (), "Lưu: VT")
    return Plan(
        year=year,
        kind="KẾ HOẠCH",
        subject=f"Công tác thi đua, khen thưởng năm {year}",
        date=PartialDate(year),
        before_table=_blocks(_BEFORE),
        columns=_COLUMNS,
        after_table=_blocks(_AFTER),
        recipients=usual.recipients,
        archive=usual.archive,
        authority=signer.authority,
        signer=signer.full_name,
    )


def year_to_plan(plans: Sequence[PlanSummary], this_year: int) -> int:
    """The year after the office's latest plan; this year when it has none."""
    years = [plan.year for plan in plans if plan.year and not plan.is_superior]
    return max(years) + 1 if years else this_year


def planning_year(today: date) -> int:
    """The year an office makes plans for: from October on, the next."""
    return today.year + (today.month >= _NEXT_YEAR_FROM)


def _blocks(texts: Sequence[tuple[str, str]]) -> tuple[TextBlock, ...]:
    return tuple(TextBlock(style, (TextRun(text),) if text else ()) for style, text in texts)
