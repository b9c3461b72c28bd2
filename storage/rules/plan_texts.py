"""Every text of a plan in reading order with its place, and edits put back there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from storage.records import Plan, Task, TaskGroup, TextBlock, TextRun
from storage.records_rollover import TextPlace

Edit = tuple[int, int, str]
Edits = Mapping[TextPlace, Sequence[Edit]]


@dataclass(frozen=True)
class PlacedText:
    """One text; ``group`` is the label of the group it stands in, "" outside the table."""

    place: TextPlace
    text: str
    group: str = ""


def plan_texts(plan: Plan) -> Iterator[PlacedText]:
    """The plan's texts from its subject to its recipients."""
    yield PlacedText(TextPlace("subject", label="Trích yếu"), plan.subject)
    for at, text in enumerate(plan.bases):
        yield PlacedText(TextPlace("basis", at, label=f"Căn cứ thứ {at + 1}"), text)
    yield PlacedText(TextPlace("lead", label="Câu mở đầu"), plan.lead)
    yield from _block_texts("before_table", plan.before_table)
    yield from _table_texts(plan)
    yield from _block_texts("after_table", plan.after_table)
    for at, lines in enumerate(plan.recipients):
        for line, text in enumerate(lines):
            yield PlacedText(TextPlace("recipient", at, line, label="Nơi nhận"), text)


def with_edits(plan: Plan, edits: Edits) -> Plan:
    """The plan with pieces of its texts replaced; edits of one text must not overlap."""
    tasks = iter(range(len(plan.tasks)))
    return replace(
        plan,
        subject=_edited(plan.subject, edits.get(TextPlace("subject"), ())),
        bases=tuple(
            _edited(text, edits.get(TextPlace("basis", at), ()))
            for at, text in enumerate(plan.bases)
        ),
        lead=_edited(plan.lead, edits.get(TextPlace("lead"), ())),
        before_table=_edited_blocks("before_table", plan.before_table, edits),
        groups=tuple(_edited_group(g, at, tasks, edits) for at, g in enumerate(plan.groups)),
        after_table=_edited_blocks("after_table", plan.after_table, edits),
        recipients=tuple(
            _edited_lines("recipient", at, lines, edits) for at, lines in enumerate(plan.recipients)
        ),
    )


def _block_texts(part: str, blocks: Iterable[TextBlock]) -> Iterator[PlacedText]:
    heading = ""
    for at, block in enumerate(blocks):
        if block.style in ("section", "subsection"):
            heading = block.text
        label = f"Mục “{heading}”" if heading else "Nội dung"
        yield PlacedText(TextPlace(part, at, label=label), block.text)


def _table_texts(plan: Plan) -> Iterator[PlacedText]:
    numbers = plan.printed_numbers()
    index = 0
    for at, group in enumerate(plan.groups):
        label = f"Tên nhóm “{group.label}”"
        yield PlacedText(TextPlace("group", at, label=label), group.label, group.label)
        for task in group.tasks:
            yield from _task_texts(task, index, numbers[index], group.label)
            index += 1


def _task_texts(task: Task, index: int, number: str, group: str) -> Iterator[PlacedText]:
    label = f"Nhiệm vụ {number}"
    for line, text in enumerate(task.content):
        yield PlacedText(TextPlace("task", index, line, label=label), text, group)
    for column, lines in task.extra.items():
        for line, text in enumerate(lines):
            place = TextPlace("cell", index, line, column, f"{label}, cột “{column}”")
            yield PlacedText(place, text, group)


def _edited_group(group: TaskGroup, at: int, tasks: Iterator[int], edits: Edits) -> TaskGroup:
    return replace(
        group,
        label=_edited(group.label, edits.get(TextPlace("group", at), ())),
        tasks=tuple(_edited_task(task, next(tasks), edits) for task in group.tasks),
    )


def _edited_task(task: Task, index: int, edits: Edits) -> Task:
    extra = {
        column: tuple(
            _edited(text, edits.get(TextPlace("cell", index, line, column), ()))
            for line, text in enumerate(lines)
        )
        for column, lines in task.extra.items()
    }
    return replace(task, content=_edited_lines("task", index, task.content, edits), extra=extra)


def _edited_lines(part: str, index: int, lines: Sequence[str], edits: Edits) -> tuple[str, ...]:
    return tuple(
        _edited(text, edits.get(TextPlace(part, index, line), ()))
        for line, text in enumerate(lines)
    )


def _edited_blocks(part: str, blocks: Sequence[TextBlock], edits: Edits) -> tuple[TextBlock, ...]:
    return tuple(
        replace(block, runs=_edited_runs(block.runs, edits.get(TextPlace(part, at), ())))
        for at, block in enumerate(blocks)
    )


def _edited(text: str, edits: Iterable[Edit]) -> str:
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _edited_runs(runs: tuple[TextRun, ...], edits: Iterable[Edit]) -> tuple[TextRun, ...]:
    """New words take the look of the run in which the old ones began."""
    for start, end, new in sorted(edits, reverse=True):
        runs = tuple(_cut(runs, start, end, new))
    return runs


def _cut(runs: Iterable[TextRun], start: int, end: int, new: str) -> Iterator[TextRun]:
    offset = 0
    for run in runs:
        stop = offset + len(run.text)
        head = run.text[: max(start - offset, 0)]
        tail = run.text[max(end - offset, 0) :]
        written = new if offset <= start < stop else ""
        yield replace(run, text=head + written + tail)
        offset = stop
