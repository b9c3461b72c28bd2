"""Small helpers to time things side by side and print them as ratios."""

import time
from collections.abc import Callable


def best_of(work: Callable[[], object], rounds: int = 5) -> float:
    """The shortest of ``rounds`` runs, in seconds: the one least disturbed by the machine."""
    times: list[float] = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def report(what: str, ours: float, other: str, theirs: float, aim: str) -> None:
    """One line: our time, the other's, the ratio and what was aimed at."""
    ratio = theirs / ours
    shown = f"{ratio:.1f}x faster" if ratio >= 1 else f"{1 / ratio:.2f}x slower"
    print(f"{what}: {ours * 1000:.0f} ms, {other} {theirs * 1000:.0f} ms: {shown} (aim: {aim})")


def state(what: str, seconds: float, aim: str) -> None:
    print(f"{what}: {seconds * 1000:.0f} ms (aim: {aim})")
