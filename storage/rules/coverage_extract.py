"""The single requirements of a superior's plan: its tasks, and sentences with something by when."""

import re
from collections.abc import Iterable, Iterator, Sequence

from resources.vietnamese import fold
from storage.dates import PartialDate
from storage.records import Plan, Task, TextBlock
from storage.records_obligations import Obligation

_SECTION = re.compile(r"([IVX]+)\.\s")
_CLAUSE = re.compile(r"(\d+)[.)]\s")
_BY_WHEN = re.compile(r"\b(truoc ngay|cham nhat|muon nhat|han cuoi|truoc \d|dinh ky|hang quy)\b")
_TO_DO = re.compile(r"\b(gui|nop|bao cao|dang ky|hoan thanh|xay dung|tong hop)\b")
_DATE = re.compile(r"(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*((?:19|20)\d{2}))?(?!\d)")
_SPELT = re.compile(r"(\d{1,2}) tháng (\d{1,2})(?: năm ((?:19|20)\d{2}))?")
_EVERYBODY = re.compile(
    r"\bcac (?:so|ban|nganh|co quan|don vi|dia phuong|phong|xa|phuong|huyen|cum|khoi|to chuc)\b"
)


def requirements(plan: Plan, office_names: Iterable[str]) -> tuple[Obligation, ...]:
    """What ``plan`` asks, in its order; ``office_names`` are names this office goes by.

    A task is addressed to the office when its units name it, or all offices ("các cơ quan, đơn
    vị"), or nobody; so is a sentence, unless it charges (giao) somebody else.
    """
    names = tuple(fold(name) for name in office_names if name)
    found = [*_in_blocks(plan, plan.before_table, names), *_in_tasks(plan, names)]
    return (*found, *_in_blocks(plan, plan.after_table, names))


def _in_tasks(plan: Plan, names: Sequence[str]) -> Iterator[Obligation]:
    numbers = iter(plan.printed_numbers())
    for group in plan.groups:
        for task in group.tasks:
            units = tuple(assignment.name for assignment in task.assignments)
            yield Obligation(
                text=" ".join(task.content),
                place=f"Nhiệm vụ {next(numbers)}",
                heading=group.label,
                units=units,
                deadline=_deadline_of(task, plan.year),
                is_addressed=not units or any(_is_us(fold(unit), names) for unit in units),
                source_uid=task.uid,
                plan_id=plan.id,
            )


def _in_blocks(
    plan: Plan, blocks: Iterable[TextBlock], names: Sequence[str]
) -> Iterator[Obligation]:
    section = ""
    for block in blocks:
        numbered = _SECTION.match(block.text)
        if block.style == "section":
            section = numbered[1] if numbered else ""
        elif _asks(block.text):
            yield Obligation(
                text=block.text,
                place=_place(section, block.text),
                deadline=_deadline(block.text, plan.year),
                is_addressed=_charges_us(block.text, names),
                source_uid=block.uid,
                plan_id=plan.id,
            )


def _asks(text: str) -> bool:
    """Whether some sentence names both something to do and by when."""
    sentences = re.split(r"[.;]\s", fold(text))
    return any(_BY_WHEN.search(part) and _TO_DO.search(part) for part in sentences)


def _place(section: str, text: str) -> str:
    numbered = _CLAUSE.match(text)
    clause = numbered[1] if numbered else ""
    return ".".join(part for part in (section, clause) if part) or "Nội dung"


def _charges_us(text: str, names: Sequence[str]) -> bool:
    actor = re.sub(r"^\d+[.)]\s*", "", fold(text))
    if not actor.startswith("giao "):
        return True
    charged = actor.removeprefix("giao ")
    return charged.startswith(("cac ", *names))


def _is_us(unit: str, names: Sequence[str]) -> bool:
    return unit in names or _EVERYBODY.search(unit) is not None


def _deadline_of(task: Task, year: int | None) -> PartialDate | None:
    cells = (line for lines in task.extra.values() for line in lines)
    return next(filter(None, (_deadline(text, year) for text in (*cells, *task.content))), None)


def _deadline(text: str, year: int | None) -> PartialDate | None:
    """The first date of ``text``; one without a year is of the plan's year."""
    for match in (*_DATE.finditer(text), *_SPELT.finditer(text)):
        day, month = int(match[1]), int(match[2])
        of_year = int(match[3]) if match[3] else year
        if of_year is not None and 1 <= month <= 12:
            try:
                return PartialDate(of_year, month, day)
            except ValueError:
                continue
    return None
