"""Tasks nobody carries out, without a time, or timed outside their quarter."""

import re
from collections.abc import Iterator

from resources.proofreading import Finding, found
from storage.rules.proofreading.mentions import mentions
from storage.rules.proofreading.periods import months_of, names_a_time
from storage.rules.proofreading.proof import Proof, ProofTask

_MONTH = re.compile(r"\btháng\s+(\d{1,2})(?:\s*/\s*(\d{4})|\s+năm\s+(\d{4}))?", re.IGNORECASE)


def task_rules(proof: Proof) -> Iterator[Finding]:
    """Findings on units and times of every task."""
    for task in proof.tasks:
        if proof.has_units and not any(unit.strip() for unit in task.units):
            message = f"Nhiệm vụ {task.number} chưa có đơn vị thực hiện."
            yield found("task-unit", task.place, message)
        if not _has_time(proof, task):
            message = f"Nhiệm vụ {task.number} chưa có thời hạn."
            yield found("task-deadline", task.place, message)
        yield from _outside_quarter(proof, task)


def _has_time(proof: Proof, task: ProofTask) -> bool:
    if any(line.strip() for line in task.deadlines) or names_a_time(task.group):
        return True
    if proof.has_deadlines:
        return False
    text = " ".join(task.content)
    return any(mentions(text)) or bool(_MONTH.search(text))


def _outside_quarter(proof: Proof, task: ProofTask) -> Iterator[Finding]:
    months = months_of(task.group)
    if not months:
        return
    for written, month, year in _times(task):
        if (year is None or year == proof.year) and month not in months:
            message = f"Thời hạn “{written}” nằm ngoài {task.group} của nhiệm vụ {task.number}."
            yield found("task-quarter", task.place, message, written, task.group)


def _times(task: ProofTask) -> Iterator[tuple[str, int, int | None]]:
    """Days and months a task is due by, with the year where one is written."""
    for text in (*task.content, *task.deadlines):
        in_column = text in task.deadlines
        for mention in mentions(text):
            if (mention.is_deadline or in_column) and not mention.is_cited:
                yield mention.written, mention.month, mention.year
        for match in _MONTH.finditer(text) if in_column else ():
            day = text[: match.start()].rstrip()[-1:].isdigit()
            year = match[2] or match[3]
            if not day:
                yield match[0], int(match[1]), int(year) if year else None
