"""When a task is due and why: the earliest of what superiors, custom and the plan itself say."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from resources.catalogues.usual_deadlines import UsualDeadline
from resources.vietnamese import fold
from storage.dates import PartialDate, shown_date
from storage.records_followup import Due
from storage.records_tasks import AskedBy, TaskFacts
from storage.rules.deadline_text import Understood, asked_before, says_before, understand
from storage.rules.work_kinds import is_set_by_others

_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_PERIOD = re.compile(r"^(?:QUÝ|THÁNG|HỌC KỲ)\b")
_UNCONFIRMED = " (chưa đối chiếu)"
_ONLY_SUGGESTED = " (theo gợi ý, chưa xác nhận)"


def due_of(task: TaskFacts, usual: Sequence[UsualDeadline] = ()) -> Due:
    """The due date of a task with its reason.

    A typed date wins, then the last incoming paper that moves the date; else the earliest of the
    superiors' dates, a day the task itself asks to keep, the ``usual`` deadlines (those that hold
    for this office), the deadline column and the end of the group. What others hold has no date
    until they set one: neither custom nor a period of the plan is their invitation.
    """
    due = _said_so(task) or _from_sources(task, usual)
    return due if due.doubt else _doubted(due, _early(due, task))


def usual_for(place: str, usual: Sequence[UsualDeadline]) -> tuple[UsualDeadline, ...]:
    """The usual deadlines of the whole country and of the province that ``place`` names."""
    here = f" {fold(place)} "
    return tuple(one for one in usual if not one.place or f" {fold(one.place)} " in here)


def due_text(due: Due) -> str:
    """The due date as tables print it: ``trước 30/01/2026``, ``31/03/2026``, ``12/2026``, ""."""
    return ("trước " if due.before and due.date else "") + shown_date(due.date)


def _said_so(task: TaskFacts) -> Due | None:
    if task.typed_due is not None:
        return Due(task.typed_due, "Ngày do người dùng nhập", "typed")
    if not task.moved_by:
        return None
    paper = task.moved_by[-1]
    sender = f" của {paper.sender}" if paper.sender else ""
    reason = f"Văn bản đến số {paper.number}{sender} đổi thời hạn"
    return Due(paper.to, reason, "moved", paper.number)


def _from_sources(task: TaskFacts, usual: Sequence[UsualDeadline]) -> Due:
    said = understand(task.deadline_text, task.year)
    column, asked = _column(task, said), [_asked(one) for one in task.asked_by]
    if is_set_by_others(task.product_codes):
        due = _earliest([*asked, column] if said.exact else asked) or _waiting(task)
    else:
        found = [*asked, _content(task), *_usual(task, usual), column, _group(task)]
        due = _earliest(found) or _unknown(task, column)
    return _doubted(due, said.doubt)


def _doubted(due: Due, doubt: str) -> Due:
    return replace(due, doubt=doubt) if doubt else due


def _asked(one: AskedBy) -> Due:
    label = ", ".join(part for part in (one.place, one.plan) if part)
    before = one.deadline is not None and says_before(one.text, one.deadline)
    when = f"{'trước ' if before else ''}{shown_date(one.deadline)}"
    reason = f"{label or 'Cấp trên'} yêu cầu {when}" + ("" if one.linked else _ONLY_SUGGESTED)
    return Due(one.deadline, reason, "obligation", label, one.uid, before, one.linked)


def _content(task: TaskFacts) -> Due:
    date = asked_before(task.text, task.year)
    before = date is not None and says_before(task.text, date)
    when = f"{'trước ' if before else 'chậm nhất '}{shown_date(date)}"
    return Due(date, f"Nội dung nhiệm vụ ghi {when}", "content", before=before)


def _usual(task: TaskFacts, usual: Sequence[UsualDeadline]) -> Iterator[Due]:
    codes = task.product_codes
    meant = [one for one in usual if not one.products.isdisjoint(codes)]
    if task.year is None or not meant:
        return
    text, year = fold(task.text), _year_of_work(task, task.year)
    for one in meant:
        named = not one.words or any(fold(word) in text for word in one.words)
        if named and one.in_force(year):
            date = PartialDate(year + one.year, one.month, one.day)
            reason = f"Thời hạn thường lệ: {one.name} – {one.source}"
            reason += "" if one.confirmed else _UNCONFIRMED
            yield Due(date, reason, "usual", one.name, one.code, one.before, one.confirmed)


def _year_of_work(task: TaskFacts, year: int) -> int:
    """The year whose work the task is about: the first it names beside the plan's, or that."""
    named = _YEAR.search(task.text)
    found = int(named[0]) if named else year
    return found if abs(found - year) <= 1 else year


def _column(task: TaskFacts, said: Understood) -> Due:
    label = f"“{' '.join(task.deadline_text.split())}”"
    reason = f"Cột thời hạn của kế hoạch ghi {label}"
    return Due(said.date, reason, "column", label, before=said.before)


def _group(task: TaskFacts) -> Due:
    date = understand(task.heading, task.year).date
    return Due(date, f"Hết {_running(task.heading)} của kế hoạch", "group", task.heading)


def _running(heading: str) -> str:
    """A group's heading inside a sentence: “quý II” for “QUÝ II”."""
    return _PERIOD.sub(lambda found: found[0].lower(), heading)


def _waiting(task: TaskFacts) -> Due:
    planned = f", kế hoạch dự kiến trong {_running(task.heading)}" if task.heading else ""
    return Due(None, f"Chờ giấy mời: đơn vị tổ chức định ngày{planned}")


def _unknown(task: TaskFacts, column: Due) -> Due:
    if task.deadline_text.strip():
        return Due(None, f"{column.reason}, không phải một ngày", label=column.label)
    return Due(None, "Chưa đặt thời hạn" if task.unplanned else "Kế hoạch không ghi thời hạn")


def _earliest(found: Iterable[Due]) -> Due | None:
    """The due date that comes first; of equal ones the first given."""
    dated = [(due.last_day, due) for due in found if due.last_day is not None]
    return min(dated, key=lambda pair: pair[0])[1] if dated else None


def _early(due: Due, task: TaskFacts) -> str:
    """A day before the plan's year is hardly meant."""
    if due.date is None or task.year is None or due.date.year >= task.year:
        return ""
    return f"Thời hạn {shown_date(due.date)} trước năm kế hoạch {task.year}"
