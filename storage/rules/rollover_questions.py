"""What a roll-over could not answer goes on as questions beside the new plan."""

from collections.abc import Iterable, Iterator

from storage.records import Plan
from storage.records_notes import Note
from storage.records_rollover import Proposal, TextPlace


def open_questions(
    plan: Plan, proposals: Iterable[Proposal], accepted: Iterable[Proposal]
) -> tuple[Note, ...]:
    """The questions among ``proposals`` that nobody answered, as notes on the new ``plan``."""
    answered = {(answer.place, answer.start) for answer in accepted}
    return tuple(
        Note(_asked(proposal), "question", uid_at(plan, proposal.place))
        for proposal in proposals
        if proposal.kind == "question" and (proposal.place, proposal.start) not in answered
    )


def uid_at(plan: Plan, place: TextPlace) -> str:
    """The uid of the task or paragraph of that place; "" where the place has none."""
    parts = {
        "before_table": plan.before_table,
        "after_table": plan.after_table,
        "task": plan.tasks,
        "cell": plan.tasks,
        "group": plan.groups,
    }
    pieces = parts.get(place.part, ())
    return pieces[place.index].uid if place.index < len(pieces) else ""


def _asked(proposal: Proposal) -> str:
    return " ".join(_sentences(proposal))


def _sentences(proposal: Proposal) -> Iterator[str]:
    yield f"{proposal.place.label}: “{proposal.before}”."
    yield proposal.reason
    if proposal.after:
        yield f"Có thể là “{proposal.after}”."
