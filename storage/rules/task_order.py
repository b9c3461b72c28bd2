"""Whether tasks that must come first wait for each other."""

from collections import defaultdict
from collections.abc import Iterable


def circle_through(task: int, edges: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """The circle in which ``task`` waits for itself, from it back to it; () when there is none.

    An edge is (task, the task that must come before it).
    """
    before: dict[int, list[int]] = defaultdict(list)
    for later, earlier in sorted(edges):
        before[later].append(earlier)
    waiting: list[tuple[int, ...]] = [(task,)]
    seen = {task}
    while waiting:
        path = waiting.pop(0)
        for earlier in before[path[-1]]:
            if earlier == task:
                return (*path, task)
            if earlier not in seen:
                seen.add(earlier)
                waiting.append((*path, earlier))
    return ()
