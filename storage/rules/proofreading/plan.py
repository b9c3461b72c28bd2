"""A plan of the book as something to proofread, and corrections put back into it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from resources.proofreading import Fix, Place
from resources.vietnamese import fold
from storage.records import Plan, Task, TextBlock
from storage.records_rollover import TextPlace
from storage.rules.plan_texts import Edit, PlacedText, plan_texts, with_edits
from storage.rules.proofreading.proof import Passage, Proof, ProofTask

_ROLES = {"task": "content", "cell": "extra"}
_SHOWN = 40


def proof_of_plan(plan: Plan, unit_names: Sequence[str] = ()) -> Proof:
    """The plan's texts and tasks; ``unit_names`` are the names in the office's register."""
    uids = tuple(task.uid for task in plan.tasks)
    passages = [_passage(plan, placed, uids) for placed in plan_texts(plan)]
    passages += _unit_passages(plan)
    if plan.archive.strip():
        passages.append(Passage(Place("archive", "Dòng Lưu"), "archive", plan.archive))
    kinds = {column.kind for column in plan.columns}
    return Proof(
        passages=tuple(passages),
        tasks=tuple(_tasks(plan)),
        year=plan.year,
        on=_day(plan),
        unit_names=tuple(unit_names),
        has_units="units" in kinds or not kinds,
        has_deadlines=any(is_deadline(column.title) for column in plan.columns),
        ends_with_text=any(block.text.strip() for block in plan.after_table),
    )


def fixed_plan(plan: Plan, fixes: Iterable[Fix]) -> Plan:
    """The plan with these corrections made; of two that overlap the first alone.

    Raises ValueError when a text has changed since, or is none of the plan's.
    """
    edits: dict[TextPlace, list[Edit]] = {}
    texts = {placed.place: placed.text for placed in plan_texts(plan)}
    for fix in fixes:
        place = TextPlace(fix.place.part, fix.place.index, fix.place.line, fix.place.column)
        end = fix.start + len(fix.old)
        if texts.get(place, "")[fix.start : end] != fix.old:
            raise ValueError(f"{fix.place.label} no longer holds {fix.old!r}")
        made = edits.setdefault(place, [])
        if not any(fix.start < other_end and start < end for start, other_end, _ in made):
            made.append((fix.start, end, fix.new))
    return with_edits(plan, edits)


def is_deadline(title: str) -> bool:
    """Whether a column of the task table tells when a task is done."""
    folded = fold(title)
    return any(word in folded for word in ("thoi gian", "thoi han", "han ", "tien do", "thoi diem"))


def _passage(plan: Plan, placed: PlacedText, task_uids: Sequence[str]) -> Passage:
    place = placed.place
    block = _block(plan, place)
    label = f"{place.label}: “{_short(placed.text)}”" if placed.text else place.label
    task_uid = task_uids[place.index] if place.part in _ROLES else ""
    uid = block.uid if block else task_uid
    role = block.style if block else _ROLES.get(place.part, place.part)
    own = Place(place.part, label, uid, place.index, place.line, place.column)
    return Passage(own, role, placed.text, placed.group)


def _block(plan: Plan, place: TextPlace) -> TextBlock | None:
    blocks: Mapping[str, tuple[TextBlock, ...]] = {
        "before_table": plan.before_table,
        "after_table": plan.after_table,
    }
    return blocks[place.part][place.index] if place.part in blocks else None


def _unit_passages(plan: Plan) -> Iterable[Passage]:
    numbers = plan.printed_numbers()
    for index, task in enumerate(plan.tasks):
        for line, unit in enumerate(task.assignments):
            label = f"Nhiệm vụ {numbers[index]}, đơn vị: “{_short(unit.name)}”"
            place = Place("units", label, task.uid, index, line)
            yield Passage(place, "units", unit.name)


def _tasks(plan: Plan) -> Iterable[ProofTask]:
    numbers = iter(plan.printed_numbers())
    index = 0
    for group in plan.groups:
        for task in group.tasks:
            yield _task(task, index, next(numbers), group.label)
            index += 1


def _task(task: Task, index: int, number: str, group: str) -> ProofTask:
    deadlines = (lines for title, lines in task.extra.items() if is_deadline(title))
    return ProofTask(
        place=Place("task", f"Nhiệm vụ {number}", task.uid, index),
        number=number,
        content=task.content,
        units=tuple(assignment.name for assignment in task.assignments),
        deadlines=tuple(line for lines in deadlines for line in lines),
        group=group,
    )


def _day(plan: Plan) -> date | None:
    """The paper's day, as far as it is known: from the first day of its month or year."""
    if plan.date is not None:
        return date(plan.date.year, plan.date.month or 1, plan.date.day or 1)
    return None if plan.year is None else date(plan.year, 1, 1)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
