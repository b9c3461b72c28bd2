"""Proofreading a plan of 500 tasks: its words alone, and its words with the form as exported."""

from desktop.drafting.proofing import check_plan
from storage.records import Office
from storage.rules.proofreading import proofread
from storage.rules.proofreading.plan import proof_of_plan
from tests.benchmarks.papers import plan_of
from tests.benchmarks.timing import best_of, state

_TASKS = 500


def run() -> None:
    plan = plan_of(_TASKS)
    words = best_of(lambda: proofread(proof_of_plan(plan)))
    state(f"proofread {_TASKS} tasks", words, "100 ms")
    whole = best_of(lambda: check_plan(plan, Office()), 3)
    state(f"words and exported form of {_TASKS} tasks", whole, "500 ms")
