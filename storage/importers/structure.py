"""From the pieces of any office's paper to the plan it is, with what is in doubt."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from storage.cleaning import clean_plan
from storage.dates import PartialDate
from storage.importers.block_styles import is_heading, text_style
from storage.importers.blocks import Intro, read_blocks, read_intro, sets_titles_in_bold
from storage.importers.citations import citation_doubts, cited_plans
from storage.importers.closing import closing_doubts, read_closing
from storage.importers.letterhead import Header, header_doubts, read_letterhead
from storage.importers.lines import Line
from storage.importers.parts import Parts, divide
from storage.importers.plan_table import PlanTable, read_plan_table
from storage.importers.title import year_in
from storage.records import Plan
from storage.records_import import Doubt, Imported, SourcePiece


def recognise(pieces: Sequence[SourcePiece]) -> Imported:
    """The plan in ``pieces``; what the paper does not show stays blank and is doubted.

    Of several papers in one file the first plan is read. Nothing is refused here: a paper that
    is no plan gives one with little in it and the doubts that say so.
    """
    parts = divide(pieces)
    header = read_letterhead(parts.letterhead)
    table = read_plan_table(parts.body, parts.appendix)
    closing = read_closing(parts.closing)
    intro, before = _opening(table)
    superiors = cited_plans([*intro.bases, intro.lead])
    year = _year(parts, header)
    bold = sets_titles_in_bold([*before, *table.after])
    plan = Plan(
        year=year,
        kind=parts.title.kind,
        subject=parts.title.subject,
        issuer=header.issuer,
        number=header.number,
        symbol=header.symbol,
        place=header.place,
        date=header.date or (PartialDate(year) if year else None),
        bases=intro.bases,
        superiors=superiors,
        lead=intro.lead,
        before_table=read_blocks(before, bold),
        columns=table.columns,
        groups=table.groups,
        numbering=table.numbering,
        after_table=read_blocks(table.after, bold),
        recipients=closing.recipients,
        archive=closing.archive,
        authority=closing.authority,
        signer=closing.signer,
    )
    doubts = (
        *parts.doubts,
        *header_doubts(header),
        *citation_doubts(superiors, "Câu mở đầu, căn cứ"),
        *table.doubts,
        *_unit_doubts(plan),
        *closing_doubts(closing),
    )
    return Imported(clean_plan(plan), doubts, tuple(pieces))


def _opening(table: PlanTable) -> tuple[Intro, tuple[Line, ...]]:
    """Bases and lead, and the lines from the first heading on."""
    lines = list(table.before)
    start = next((at for at, line in enumerate(lines) if _begins_text(line)), len(lines))
    intro = read_intro(lines[:start])
    return replace(intro, rest=()), (*intro.rest, *lines[start:])


def _begins_text(line: Line) -> bool:
    if line.style:
        return line.style not in ("basis", "paragraph")
    return not line.is_blank and (is_heading(line) or text_style(line, True) == "section")


def _year(parts: Parts, header: Header) -> int | None:
    """The year the subject names, else that of the date."""
    named = year_in(parts.title.subject)
    return named if named or header.date is None else header.date.year


def _unit_doubts(plan: Plan) -> Iterable[Doubt]:
    """Tasks without a unit in a table that has a column for them."""
    if not any(column.kind == "units" for column in plan.columns):
        return
    without = [
        number
        for number, task in zip(plan.printed_numbers(), plan.tasks, strict=True)
        if not task.assignments
    ]
    if without:
        sentence = f"Nhiệm vụ số {', '.join(without)} không thấy đơn vị thực hiện."
        yield Doubt("Bảng nhiệm vụ", sentence, "note")
