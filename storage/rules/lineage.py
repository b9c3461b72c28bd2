"""Which collectives became which: lines of mergers and splits, never in a circle."""

from collections.abc import Iterable

from storage.records_registry import Succession


def predecessors(changes: Iterable[Succession], collective_id: int) -> tuple[int, ...]:
    """Ids of all that went into a collective, at whatever distance, nearest first."""
    return _reached([(one.successor_id, one.predecessor_id) for one in changes], collective_id)


def successors(changes: Iterable[Succession], collective_id: int) -> tuple[int, ...]:
    """Ids of all that came out of a collective, at whatever distance, nearest first."""
    return _reached([(one.predecessor_id, one.successor_id) for one in changes], collective_id)


def _reached(steps: list[tuple[int | None, int | None]], start: int) -> tuple[int, ...]:
    found: list[int] = []
    waiting = [start]
    while waiting:
        here = waiting.pop(0)
        near = [to for at, to in steps if at == here and to is not None]
        fresh = [to for to in dict.fromkeys(near) if to != start and to not in found]
        found += fresh
        waiting += fresh
    return tuple(found)
