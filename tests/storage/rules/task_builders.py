"""Small builders of tasks as rules see them."""

from typing import Any

from storage.dates import PartialDate
from storage.interchange import read_plan
from storage.records import Plan
from storage.records_tasks import AskedBy, Product, TaskFacts
from storage.rules.work_kinds import suggest_products


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def a_task(content: str = "Báo cáo tổng kết năm 2026", **facts: Any) -> TaskFacts:
    """A task of the plan of 2026 in QUÝ II; its products are suggested, and done when it is."""
    given: dict[str, Any] = {"id": 1, "uid": "task", "number": "1", "plan_id": 1, "year": 2026}
    given["heading"] = "QUÝ II"
    codes = suggest_products([content])
    given["products"] = made(*codes) if facts.get("status") == "done" else made(todo=codes)
    return TaskFacts(content=(content,), **{**given, **facts})


def asked(text: str, deadline: str, **facts: Any) -> AskedBy:
    return AskedBy(text, "III.1", "Kế hoạch 01/KH-UBND", day(deadline), **{"uid": "iii1", **facts})


def made(*done: str, todo: tuple[str, ...] = ()) -> tuple[Product, ...]:
    """Products that are done, and others to do."""
    return (*(Product(code, day("2026-03-01")) for code in done), *(Product(code) for code in todo))


def tasks_of(text: str, name: str) -> tuple[TaskFacts, ...]:
    """The tasks of a plan written in the interchange form, as nobody has touched them yet."""
    plan: Plan = read_plan(text, name)
    numbers = iter(plan.printed_numbers())
    return tuple(
        TaskFacts(
            id=at,
            uid=f"task{at}",
            number=next(numbers),
            content=task.content,
            products=made(todo=suggest_products(task.content)),
            plan_id=1,
            year=plan.year,
            heading=group.label,
            lead_units=tuple(one.name for one in task.assignments),
        )
        for at, (group, task) in enumerate(
            ((group, task) for group in plan.groups for task in group.tasks), start=1
        )
    )
