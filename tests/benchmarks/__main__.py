"""``python -m tests.benchmarks``: ratios measured in one run, the absolute figures beside."""

import os
import sys
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks import (
    certificates,
    checklist,
    comparing,
    coverage,
    editor,
    eligibility,
    importing,
    lists,
    memory,
    papers,
    pasting,
    proofreading,
    registry,
    rounds,
    tables,
    tasks,
    typing,
    window,
)

_PARTS: dict[str, Callable[[], None]] = {
    "papers": papers.run,
    "tables": tables.run,
    "tasks": tasks.run,
    "checklist": checklist.run,
    "window": window.run,
    "editor": editor.run,
    "pasting": pasting.run,
    "typing": typing.run,
    "coverage": coverage.run,
    "comparing": comparing.run,
    "importing": importing.run,
    "proofreading": proofreading.run,
    "lists": lists.run,
    "registry": registry.run,
    "eligibility": eligibility.run,
    "certificates": certificates.run,
    "rounds": rounds.run,
    "million": registry.run_million,
    "memory": memory.run,
}


def main(names: list[str]) -> None:
    for name in names or _PARTS:
        print(f"\n== {name}")
        _PARTS[name]()


if __name__ == "__main__":
    main(sys.argv[1:])
