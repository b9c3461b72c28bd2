"""What superiors expect next: each requirement with a date, and how far the office's work is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from storage.records_followup import Standing, last_day_of
from storage.records_obligations import Obligation
from storage.rules.deadline_text import says_before
from storage.rules.task_status import FINISHED


@dataclass(frozen=True)
class Expected:
    """``word`` says how it stands, on the chip ``color``; ``task_id`` is the task that answers it,
    None where none does; ``plan_id`` the superior's plan it stands in, None for a standing one.
    """

    text: str
    last_day: date
    word: str
    color: str
    task_id: int | None
    plan_id: int | None


def expected(
    asked: Sequence[Obligation], tasks: Sequence[Standing], on: date
) -> tuple[Expected, ...]:
    """The requirements with a date that no finished task answers, the most pressing first."""
    answers = _answers(tasks)
    found = (_expected(one, answers.get(one.uid), on) for one in asked if one.deadline is not None)
    return tuple(sorted(filter(None, found), key=lambda one: one.last_day))


def unanswered(asked: Sequence[Obligation]) -> tuple[Obligation, ...]:
    """The requirements nobody linked a task with."""
    return tuple(one for one in asked if not one.task_ids)


def _answers(tasks: Sequence[Standing]) -> Mapping[str, Standing]:
    """The task of each requirement by its uid; a link made by people goes before a suggestion."""
    asked = [(one.linked, one.uid, task) for task in tasks for one in task.task.asked_by]
    return {uid: task for _, uid, task in sorted(asked, key=lambda found: found[0])}


def _expected(one: Obligation, task: Standing | None, on: date) -> Expected | None:
    if one.deadline is None or (task is not None and task.status in FINISHED):
        return None
    last_day = last_day_of(one.deadline, says_before(one.text, one.deadline))
    left = (last_day - on).days
    word, color = _word(left)
    return Expected(
        text=one.text,
        last_day=last_day,
        word=word,
        color=color,
        task_id=task.task.id if task is not None else None,
        plan_id=one.plan_id,
    )


def _word(left: int) -> tuple[str, str]:
    if left < 0:
        return f"quá {-left} ngày", "red"
    if left == 0:
        return "hôm nay", "amber"
    return f"còn {left} ngày", "amber" if left <= 7 else "blue"
