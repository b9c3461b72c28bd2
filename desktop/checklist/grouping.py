"""Tasks under headings: by the quarter the plan puts them in, by leading unit, by status."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from resources.vietnamese import sort_key
from storage.records_followup import Standing
from storage.records_tasks import STATUS_NAMES, STATUSES
from storage.rules.task_report import NO_QUARTER, NO_UNIT, QUARTERS, quarter_of, unit_of

GROUPINGS = {
    "quarter": "Theo quý",
    "unit": "Theo đơn vị",
    "status": "Theo tình trạng",
    "": "Không nhóm",
}


@dataclass(frozen=True)
class Group:
    """``done`` of those ``counted``, which were there to do."""

    title: str
    tasks: tuple[Standing, ...]

    @property
    def counted(self) -> int:
        return sum(task.counted for task in self.tasks)

    @property
    def done(self) -> int:
        return sum(task.bucket == "done" for task in self.tasks)


def grouped(tasks: Sequence[Standing], by: str) -> tuple[Group, ...]:
    """The groups that have tasks, in order; ``by`` is one of GROUPINGS, "" makes one untitled."""
    if not by:
        return (Group("", tuple(tasks)),) if tasks else ()
    return _BY[by](tasks)


def _by_quarter(tasks: Sequence[Standing]) -> tuple[Group, ...]:
    found = _sorted_out(tasks, quarter_of)
    return _groups({quarter: found.get(quarter, []) for quarter in (*QUARTERS, NO_QUARTER)})


def _by_unit(tasks: Sequence[Standing]) -> tuple[Group, ...]:
    """A task stands once, under the unit it counts for."""
    found = _sorted_out(tasks, unit_of)
    names = sorted(found, key=lambda name: (name == NO_UNIT, sort_key(name)))
    return _groups({name: found[name] for name in names})


def _by_status(tasks: Sequence[Standing]) -> tuple[Group, ...]:
    found = _sorted_out(tasks, lambda task: task.status)
    return _groups({STATUS_NAMES[status]: found.get(status, []) for status in STATUSES})


def _sorted_out(
    tasks: Iterable[Standing], key: Callable[[Standing], str]
) -> dict[str, list[Standing]]:
    found: dict[str, list[Standing]] = {}
    for task in tasks:
        found.setdefault(key(task), []).append(task)
    return found


def _groups(found: Mapping[str, Sequence[Standing]]) -> tuple[Group, ...]:
    return tuple(Group(title, tuple(tasks)) for title, tasks in found.items() if tasks)


_BY: Mapping[str, Callable[[Sequence[Standing]], tuple[Group, ...]]] = {
    "quarter": _by_quarter,
    "unit": _by_unit,
    "status": _by_status,
}
