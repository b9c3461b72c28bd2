"""What is proposed when a plan is written on into another year."""

from dataclasses import dataclass, field
from typing import Literal

ProposalKind = Literal["safe", "question"]


@dataclass(frozen=True)
class TextPlace:
    """One text of a plan: which part, which item of it, which line; ``label`` says so to people.

    ``part`` is subject, lead, basis, before_table, group, task, cell, after_table, recipient or
    superior; ``index`` counts groups and tasks through the whole plan, from 0.
    """

    part: str
    index: int = 0
    line: int = 0
    column: str = ""
    label: str = field(default="", compare=False)


@dataclass(frozen=True)
class Proposal:
    """One place that may change: characters ``start`` to ``end`` of a text, now ``before``.

    A safe proposal may be accepted as it stands; a question wants a person, and its ``after`` is a
    suggestion, or None where nothing can be suggested. An answer is the proposal with the answer
    as ``after``.
    """

    place: TextPlace
    start: int
    end: int
    before: str
    after: str | None
    kind: ProposalKind
    reason: str
