"""Pieces of a text that different rules claim; the first rule to claim a character keeps it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from resources.vietnamese import fold
from storage.records_rollover import ProposalKind


@dataclass(frozen=True)
class Found:
    """A piece of a text and what a rule says of it; None as ``after`` suggests nothing."""

    start: int
    end: int
    after: str | None
    kind: ProposalKind
    reason: str


def first_claims(found: Iterable[Found]) -> tuple[Found, ...]:
    """What is left when every piece must keep off those before it, in order of the text."""
    kept: list[Found] = []
    for piece in found:
        if not any(piece.start < other.end and other.start < piece.end for other in kept):
            kept.append(piece)
    return tuple(sorted(kept, key=lambda piece: piece.start))


def lead_up(text: str, position: int) -> str:
    """The words of the same clause before ``position``, folded; at most the last 60 characters."""
    return fold(re.split(r"[.;:]\s", text[max(0, position - 60) : position])[-1])
