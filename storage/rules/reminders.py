"""What to remind people of on a day: each thing once as its day comes near, and once when late."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from storage.dates import PartialDate, shown_date
from storage.records_followup import Reminder, Standing, last_day_of
from storage.records_obligations import Obligation
from storage.records_rounds import WaitingRound
from storage.rules.deadline_text import says_before
from storage.rules.deadlines import due_text
from storage.rules.task_status import FINISHED
from storage.rules.weekly_digest import digest, task_name

STAGES = (1, 3, 7)
"""How many days before the last day people are reminded."""

Told = Mapping[tuple[str, str], PartialDate]
"""The last day on which each reminder was shown, by its kind and uid."""

Snoozed = Mapping[str, PartialDate]
"""Until when nothing is to be said about a task or obligation, by its uid."""


@dataclass(frozen=True)
class _Memory:
    """What was told and put off so far, as seen on a day."""

    on: date
    told: Told
    snoozed: Snoozed

    def kind_to_tell(self, uid: str, last_day: date) -> str:
        """The kind of reminder to show now; "" for none.

        One told for an earlier date of the same thing, or before it was put off, does not count.
        """
        kind, since = _stage(last_day, self.on)
        until = self.snoozed.get(uid)
        if until is not None:
            since = max(since, last_day_of(until))
        return kind if since <= self.on and not self.was_told(kind, uid, since) else ""

    def was_told(self, kind: str, uid: str, since: date) -> bool:
        told = self.told.get((kind, uid))
        return told is not None and last_day_of(told) >= since


def reminders(
    tasks: Sequence[Standing],
    obligations: Sequence[Obligation],
    on: date,
    told: Told,
    snoozed: Snoozed,
    rounds: Sequence[WaitingRound] = (),
) -> tuple[Reminder, ...]:
    """What to show on a day, the most pressing first, the digest of a Monday last.

    ``tasks`` as they stand on that day. An obligation is told by the task that takes its date
    from it; by itself only while no task answers it in time. Whoever shows a reminder keeps its
    kind, uid and day, so that it is shown once.
    """
    memory = _Memory(on, told, snoozed)
    found = [*_of_tasks(tasks, memory), *_of_obligations(tasks, obligations, memory)]
    found += _of_rounds(rounds, memory)
    found.sort(key=lambda one: one.days_left or 0)
    weekly = digest(tasks, on)
    if weekly is not None and not memory.was_told(weekly.kind, weekly.uid, since=on):
        found.append(weekly)
    return tuple(found)


def _stage(last_day: date, on: date) -> tuple[str, date]:
    """The kind of reminder a day calls for, and the first day of that stage."""
    left = (last_day - on).days
    if left < 0:
        return "overdue", last_day + timedelta(days=1)
    stage = next((days for days in STAGES if left <= days), STAGES[-1])
    return f"due_{stage}", last_day - timedelta(days=stage)


def _of_tasks(tasks: Sequence[Standing], memory: _Memory) -> Iterator[Reminder]:
    for one in tasks:
        last_day = one.due.last_day
        if last_day is None or one.status in FINISHED or not one.counted:
            continue
        kind = memory.kind_to_tell(one.task.uid, last_day)
        left = (last_day - memory.on).days
        if kind and (kind != "overdue" or one.overdue):
            yield Reminder(
                kind=kind,
                uid=one.task.uid,
                title=f"{_how_long(left)}: {task_name(one.task)}",
                text=f"{_sentence(one.task.text)} Hạn {due_text(one.due)}: {one.due.reason}.",
                task_id=one.task.id,
                due=one.due.date,
                days_left=left,
            )


def _of_obligations(
    tasks: Sequence[Standing], obligations: Sequence[Obligation], memory: _Memory
) -> Iterator[Reminder]:
    for one in obligations:
        if one.deadline is None or not one.is_addressed or one.out_of_scope:
            continue
        before = says_before(one.text, one.deadline)
        last_day = last_day_of(one.deadline, before)
        kind = memory.kind_to_tell(one.uid, last_day)
        if kind and not _is_answered(one, last_day, tasks):
            left = (last_day - memory.on).days
            when = f"{'trước ' if before else ''}{shown_date(one.deadline)}"
            yield Reminder(
                kind=kind,
                uid=one.uid,
                title=f"{_how_long(left)}: {_obligation_name(one)}",
                text=f"{_sentence(one.text)} Hạn {when}; chưa có nhiệm vụ nào làm kịp.",
                due=one.deadline,
                days_left=left,
            )


def _of_rounds(rounds: Sequence[WaitingRound], memory: _Memory) -> Iterator[Reminder]:
    """Units that have not handed in their list for a round."""
    for one in rounds:
        if one.round.deadline is None:
            continue
        last_day = last_day_of(one.round.deadline)
        kind, left = memory.kind_to_tell(one.round.uid, last_day), (last_day - memory.on).days
        if kind:
            yield Reminder(
                kind=kind,
                uid=one.round.uid,
                title=f"{_how_long(left)}: {len(one.units)} đơn vị chưa nộp danh sách đề nghị",
                text=f"{one.round.name}, hạn nộp {shown_date(one.round.deadline)}. "
                f"Chưa nộp: {', '.join(one.units)}.",
                due=one.round.deadline,
                days_left=left,
                lines=one.units,
                round_id=one.round.id,
            )


def _is_answered(obligation: Obligation, last_day: date, tasks: Sequence[Standing]) -> bool:
    """Whether a linked task is finished or due in time, or a task takes its date from it."""
    for one in tasks:
        if one.due.uid == obligation.uid and one.status not in FINISHED:
            return True
        if any(asked.linked and asked.uid == obligation.uid for asked in one.task.asked_by):
            in_time = one.due.last_day is not None and one.due.last_day <= last_day
            if one.status in FINISHED or in_time:
                return True
    return False


def _how_long(left: int) -> str:
    if left < 0:
        return f"Quá hạn {-left} ngày"
    return f"Còn {left} ngày" if left else "Hôm nay là hạn cuối"


def _obligation_name(obligation: Obligation) -> str:
    who = obligation.issuer or "cấp trên"
    return f"{obligation.place}, yêu cầu của {who}" if obligation.place else f"yêu cầu của {who}"


def _sentence(text: str) -> str:
    return text.strip().rstrip(".;,/ ") + "."
