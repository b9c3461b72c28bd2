"""The finding of one condition before it is bound to its provisions."""

from typing import NamedTuple

from storage.rules.eligibility.ground import Ground
from storage.rules.eligibility.verdict import BADNESS, Proof, State


class Case(NamedTuple):
    """One award being judged on the ground of one subject."""

    ground: Ground
    award: str


class Tally(NamedTuple):
    """How a condition stands and why; ``leans`` are provisions that decided how things count."""

    state: State
    sentence: str
    earliest: int | None
    proof: tuple[Proof, ...] = ()
    leans: tuple[str, ...] = ()


def better(one: Tally, other: Tally) -> Tally:
    """The more favourable of two; the first where they are equal."""
    return other if BADNESS[other.state] < BADNESS[one.state] else one


def once(*leans: str) -> tuple[str, ...]:
    """Each provision once, the empty ones left out."""
    return tuple(dict.fromkeys(one for one in leans if one))
