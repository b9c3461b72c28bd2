"""Next year's plan from an old one (lập kế hoạch năm sau): proposed, then stored and linked."""

from collections.abc import Iterable, Sequence

from storage.book import Book
from storage.errors import EditRefused
from storage.queries.lifecycle import document_of_plan
from storage.queries.plans import get_plan
from storage.records import Plan
from storage.records_rollover import Proposal
from storage.rules.calendar import shipped_calendar
from storage.rules.rollover import propose, rolled_plan, year_of
from storage.rules.rollover_questions import open_questions
from storage.services.carrying import carry_tasks
from storage.services.notes import insert_notes
from storage.services.succession import add_successor


def proposals_for(book: Book, plan_id: int, year: int) -> tuple[Proposal, ...]:
    """What would change from the stored plan to one for ``year``.

    Raises NotFound, and EditRefused for a plan without a year, of a superior, or for no later year.
    """
    return propose(_source(book, plan_id, year), year, shipped_calendar())


def roll_over(
    book: Book,
    plan_id: int,
    year: int,
    accepted: Iterable[Proposal],
    carried: Sequence[int] = (),
) -> int:
    """Store the plan for ``year`` with what was accepted and answered; returns its id.

    The new plan and its tasks are linked to the old ones; questions left open stay with the new
    plan as notes; ``carried`` are ids of unfinished tasks that go on in it as they stand. Raises
    what ``proposals_for`` raises.
    """
    plan, chosen = _source(book, plan_id, year), tuple(accepted)
    label = f"Lập kế hoạch năm {year}"
    with book.unit(label):
        rolled = rolled_plan(plan, year, chosen)
        new_id = add_successor(book, plan_id, rolled, "rolls_over", label)
        keep_questions(book, new_id, propose(plan, year, shipped_calendar()), chosen)
        carry_tasks(book, new_id, carried)
        return new_id


def keep_questions(
    book: Book, plan_id: int, proposals: Iterable[Proposal], accepted: Iterable[Proposal]
) -> None:
    """Note beside a new plan what was asked and not answered, as part of a larger step."""
    questions = open_questions(get_plan(book, plan_id), proposals, accepted)
    insert_notes(book, document_of_plan(book, plan_id), questions)


def _source(book: Book, plan_id: int, year: int) -> Plan:
    plan = get_plan(book, plan_id)
    source = year_of(plan)
    if plan.is_superior:
        raise EditRefused(
            "Đây là kế hoạch của cấp trên.", "Hãy lập kế hoạch năm sau từ kế hoạch của cơ quan."
        )
    if source is None or year <= source:
        raise EditRefused(
            f"Kế hoạch năm {source or 'chưa ghi'} không chuyển được sang năm {year}.",
            "Hãy ghi năm của kế hoạch và chọn một năm sau năm ấy.",
        )
    return plan
