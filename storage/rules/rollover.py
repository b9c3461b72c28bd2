"""Writing a plan on into another year (lập kế hoạch năm sau): what changes, and what is asked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from resources.vietnamese import fold
from storage.dates import PartialDate
from storage.records import Plan, Superior
from storage.records_rollover import Proposal, TextPlace
from storage.rules.calendar import WorkCalendar
from storage.rules.plan_texts import Edit, PlacedText, plan_texts, with_edits
from storage.rules.rollover_citations import cited_papers, ordinals, periods
from storage.rules.rollover_dates import DateRule
from storage.rules.rollover_spans import Found, first_claims
from storage.rules.rollover_years import Years, school_years, single_years

_DATE_COLUMN = ("thoi gian", "thoi han", "han", "ngay")


def year_of(plan: Plan) -> int | None:
    """The year a plan is for: its own, else that of its date."""
    if plan.year is not None:
        return plan.year
    return None if plan.date is None else plan.date.year


def propose(plan: Plan, year: int, calendar: WorkCalendar) -> tuple[Proposal, ...]:
    """Every change from the plan's year to ``year``, in reading order.

    Raises ValueError for a plan without a year (see ``year_of``). Number and date are not among
    them: a new draft never has any.
    """
    source = year_of(plan)
    if source is None:
        raise ValueError("the plan says no year")
    dates = DateRule(Years(source, year), calendar)
    proposals = [_superior(superior, at) for at, superior in enumerate(plan.superiors)]
    for placed in plan_texts(plan):
        proposals += _proposals(placed, dates)
    return tuple(proposals)


def rolled_plan(plan: Plan, year: int, accepted: Iterable[Proposal]) -> Plan:
    """The draft for ``year`` with the accepted proposals and answered questions in it.

    Superiors stay named without number and date until theirs are known; ids are kept, so that the
    new tasks can be linked to the old ones.
    """
    edits: dict[TextPlace, list[Edit]] = defaultdict(list)
    for proposal in accepted:
        if proposal.after is not None:
            edits[proposal.place].append((proposal.start, proposal.end, proposal.after))
    superiors = tuple(
        replace(superior, number="", date=None, plan_id=None) for superior in plan.superiors
    )
    rolled = with_edits(plan, edits)
    return replace(rolled, year=year, number="", date=None, state="draft", superiors=superiors)


def safe_ones(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Those that need no person."""
    return tuple(proposal for proposal in proposals if proposal.kind == "safe")


def _proposals(placed: PlacedText, dates: DateRule) -> Iterator[Proposal]:
    for found in first_claims(_claims(placed, dates)):
        before = placed.text[found.start : found.end]
        if found.after != before:
            yield Proposal(
                placed.place, found.start, found.end, before, found.after, found.kind, found.reason
            )


def _claims(placed: PlacedText, dates: DateRule) -> Iterator[Found]:
    """The most specific rule first: a year inside a citation belongs to the citation."""
    text, years = placed.text, dates.years
    column = fold(placed.place.column)
    is_deadline = any(word in column for word in _DATE_COLUMN)
    yield from cited_papers(text)
    yield from periods(text)
    yield from dates.full_dates(text, is_deadline)
    yield from school_years(text, years)
    yield from ordinals(text, years.shift)
    yield from dates.yearless_dates(text, is_deadline)
    yield from single_years(text, fold(placed.group), years)


def _superior(superior: Superior, at: int) -> Proposal:
    place = TextPlace("superior", at, label="Kế hoạch cấp trên")
    number = f"{superior.number}/{superior.symbol}".strip("/")
    before = f"Kế hoạch số {number}{_dated(superior.date)} của {superior.issuer}".strip()
    reason = "Số và ngày kế hoạch mới của cấp trên chưa biết: hỏi khi nhận được văn bản."
    return Proposal(place, 0, 0, before, None, "question", reason)


def _dated(day: PartialDate | None) -> str:
    if day is None or day.day is None or day.month is None:
        return ""
    return f" ngày {day.day:02}/{day.month:02}/{day.year}"
