"""Suggestions between a hundred obligations and a hundred tasks."""

from storage.records_obligations import Obligation, OwnTask
from storage.rules.coverage_suggest import suggest
from tests.benchmarks.papers import plan_of
from tests.benchmarks.timing import best_of, state


def run() -> None:
    plan = plan_of(100)
    placed = [(group.label, task) for group in plan.groups for task in group.tasks]
    texts = [(label, f"{' '.join(task.content)} {at}") for at, (label, task) in enumerate(placed)]
    asked = [Obligation(text, heading=label) for label, text in texts]
    ours = [OwnTask(at, str(at), text, label) for at, (label, text) in enumerate(texts)]
    found = len(suggest(asked, ours, "Sở Ngoại vụ"))
    seconds = best_of(lambda: suggest(asked, ours, "Sở Ngoại vụ"))
    state(f"suggestions of 100 obligations x 100 tasks ({found} shown)", seconds, "200 ms")
