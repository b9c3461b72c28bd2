"""Two versions of a plan of 500 tasks, a tenth of them reworded and a twentieth moved."""

from dataclasses import replace

from storage.records import Plan, Task
from storage.rules.compare import compare_plans
from tests.benchmarks.papers import plan_of
from tests.benchmarks.timing import best_of, state


def run() -> None:
    old = _numbered(plan_of(500))
    new = _edited(old)
    found = len(compare_plans(old, new))
    seconds = best_of(lambda: compare_plans(old, new))
    state(f"two versions of 500 tasks ({found} differences)", seconds, "500 ms")


def _numbered(plan: Plan) -> Plan:
    """Every task made different, none with a uid: the hardest case."""
    groups = [
        replace(
            group, tasks=tuple(_with(task, f"{place}.{at}") for at, task in enumerate(group.tasks))
        )
        for place, group in enumerate(plan.groups)
    ]
    return replace(plan, groups=tuple(groups))


def _with(task: Task, words: str) -> Task:
    return replace(task, content=(*task.content, f"đợt {words}"))


def _edited(plan: Plan) -> Plan:
    groups = []
    for group in plan.groups:
        tasks = [
            _with(task, "bổ sung") if at % 10 == 0 else task for at, task in enumerate(group.tasks)
        ]
        for at in range(5, len(tasks), 20):
            tasks.insert(0, tasks.pop(at))
        groups.append(replace(group, tasks=tuple(tasks)))
    return replace(plan, groups=tuple(groups))
