"""What the two sides of the coverage board say: superiors' requirements and own tasks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from resources.vietnamese import fold
from storage.records import Plan, PlanSummary, TaskGroup
from storage.records_obligations import Coverage, Obligation, OwnTask, Suggestion

Suggested = tuple[Obligation, OwnTask, Suggestion]
_STANDING = "Yêu cầu thường xuyên"
_TASK = "Nhiệm vụ "


@dataclass(frozen=True)
class BoardLine:
    """One entry of a side; a heading has no ``key``. ``state`` is a chip of ``colour``."""

    text: str
    key: int | None = None
    state: str = ""
    colour: str = "grey"
    note: str = ""


def obligation_lines(
    obligations: Iterable[Obligation],
    plans: Mapping[int, PlanSummary],
    tasks: Sequence[OwnTask],
    suggestions: Sequence[Suggested],
) -> tuple[BoardLine, ...]:
    """The requirements under the superior who asks them, in their order."""
    found: list[BoardLine] = []
    for one in obligations:
        heading = _superior(one, plans)
        if not found or heading not in [line.text for line in found if line.key is None]:
            found.append(BoardLine(heading))
        found.append(_obligation(one, tasks, suggestions))
    return tuple(found)


def task_lines(
    tasks: Iterable[OwnTask], chosen: Obligation | None, board: Coverage, found: Sequence[Suggested]
) -> tuple[BoardLine, ...]:
    """The own tasks under their groups; what belongs to ``chosen`` is said."""
    lines: list[BoardLine] = []
    heading = None
    unsourced = {task.id for task in board.unsourced}
    for task in tasks:
        if task.heading != heading:
            heading = task.heading
            lines.append(BoardLine(heading or "(nhóm chưa có tên)"))
        lines.append(_task(task, chosen, task.id in unsourced, found))
    return tuple(lines)


def summary(board: Coverage) -> str:
    """How many are answered, and which are not."""
    asked = len(board.covered) + len(board.uncovered)
    if not asked:
        return "Không có yêu cầu nào dành cho cơ quan."
    if not board.uncovered:
        return f"Cả {asked} yêu cầu đều đã có nhiệm vụ."
    left = len(board.uncovered)
    return f"Còn {left} trong {asked} yêu cầu chưa có nhiệm vụ: {_places(board.uncovered)}."


def best_for(obligation: Obligation | None, found: Iterable[Suggested]) -> OwnTask | None:
    """The task most likely to answer ``obligation``, if any is."""
    if obligation is None:
        return None
    return next((task for one, task, _ in found if one.id == obligation.id), None)


def group_for(
    obligation: Obligation, groups: Sequence[TaskGroup], task_id: int | None
) -> TaskGroup | None:
    """Where a task made from ``obligation`` goes: the group named as its own (QUÝ I), else that of
    the task ``task_id``, else the last one.
    """
    named = [group for group in groups if fold(group.label) == fold(obligation.heading)]
    near = [group for group in groups if task_id in [task.id for task in group.tasks]]
    return next(iter((*named, *near, *groups[-1:])), None)


def superior_plans(plan: Plan, plans: Iterable[PlanSummary]) -> tuple[PlanSummary, ...]:
    """The superiors' plans of the book that bind ``plan``: of its year, or cited by it."""
    cited = {superior.plan_id for superior in plan.superiors}
    return tuple(
        one for one in plans if one.is_superior and (one.year == plan.year or one.id in cited)
    )


def _superior(one: Obligation, plans: Mapping[int, PlanSummary]) -> str:
    plan = plans.get(one.plan_id or 0)
    if plan is None:
        return one.issuer or _STANDING
    year = f" năm {plan.year}" if plan.year else ""
    return f"{plan.issuer} · {plan.kind.capitalize()}{year}"


def _places(obligations: Iterable[Obligation]) -> str:
    """Nhiệm vụ 5, 9, 10, then those that stand in sections."""
    places = [one.place or one.text for one in obligations]
    numbers = [place.removeprefix(_TASK) for place in places if place.startswith(_TASK)]
    tasks = [f"{_TASK.lower()}{', '.join(numbers)}"] if numbers else []
    return "; ".join((*tasks, *(place for place in places if not place.startswith(_TASK))))


def _obligation(one: Obligation, tasks: Sequence[OwnTask], found: Sequence[Suggested]) -> BoardLine:
    text = f"{one.place}. {one.text}" if one.place.startswith(_TASK) else one.text
    numbers = [task.number for task in tasks if task.id in one.task_ids]
    if numbers:
        return BoardLine(text, one.id, "đã có nhiệm vụ", "green", f"Nhiệm vụ {', '.join(numbers)}")
    if one.out_of_scope:
        return BoardLine(text, one.id, "không thuộc phạm vi", "grey", one.out_of_scope)
    if not one.is_addressed:
        return BoardLine(text, one.id, "của cơ quan khác", "grey", "; ".join(one.units))
    task = best_for(one, found)
    note = f"Gợi ý: nhiệm vụ {task.number}" if task else ""
    return BoardLine(text, one.id, "chưa có", "amber", note)


def _task(
    task: OwnTask, chosen: Obligation | None, unsourced: bool, found: Sequence[Suggested]
) -> BoardLine:
    text = f"{task.number}. {task.text}"
    if chosen is not None and task.id in chosen.task_ids:
        return BoardLine(text, task.id, "đã gắn", "green")
    for one, suggested, why in found:
        if chosen is not None and one.id == chosen.id and suggested.id == task.id:
            return BoardLine(text, task.id, "gợi ý", "blue", "; ".join(why.reasons))
    return BoardLine(text, task.id, note="Chưa gắn với yêu cầu nào" if unsourced else "")
