"""How a proposed change of a roll-over reads in its sentence, and what a person made of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from storage.records import Plan
from storage.records_rollover import Proposal, TextPlace
from storage.rules.plan_texts import plan_texts

_AROUND = 40


@dataclass(frozen=True)
class Excerpt:
    """The words around a change; ``before`` and ``after`` are the two readings of the middle."""

    head: str
    before: str
    after: str
    tail: str


def texts_of(plan: Plan) -> dict[TextPlace, str]:
    """Every text of the plan by its place."""
    return {placed.place: placed.text for placed in plan_texts(plan)}


def excerpt(texts: Mapping[TextPlace, str], proposal: Proposal) -> Excerpt:
    """A few whole words on either side of the change; none for a place without text."""
    text = texts.get(proposal.place, "")
    return Excerpt(
        _last_words(text[: proposal.start]),
        proposal.before,
        proposal.after or "",
        _first_words(text[proposal.end :]),
    )


def can_be_answered(proposal: Proposal) -> bool:
    """A cited plan of the superior is filled in later, in the new plan's own header."""
    return proposal.place.part != "superior"


def _last_words(text: str) -> str:
    if len(text) <= _AROUND:
        return text
    return "…" + text[-_AROUND:].partition(" ")[2]


def _first_words(text: str) -> str:
    if len(text) <= _AROUND:
        return text
    return text[:_AROUND].rpartition(" ")[0] + "…"
