"""NFC at every entrance: the one place where typed and imported text is cleaned.

Names and titles become one line with single spaces (``clean_line``); sentences keep their spaces
and no-break spaces, for those are the writer's, but stay on one line.
"""

from collections.abc import Iterable
from dataclasses import replace

from resources.vietnamese import clean_line, clean_text
from storage.records import (
    Assignment,
    Column,
    Issuer,
    Office,
    Plan,
    RecipientsList,
    Signer,
    Superior,
    Task,
    TaskGroup,
    TextBlock,
    TextRun,
    Unit,
)


def clean_sentence(text: str) -> str:
    """One line of running text, spaces as typed."""
    return clean_text(text).replace("\n", " ")


def clean_lines(lines: Iterable[str]) -> tuple[str, ...]:
    """Printed lines of running text, none dropped."""
    return tuple(clean_sentence(line) for line in lines)


def clean_names(lines: Iterable[str]) -> tuple[str, ...]:
    """Printed lines of names and titles, none dropped."""
    return tuple(clean_line(line) for line in lines)


def clean_office(office: Office) -> Office:
    return replace(
        office,
        parent_lines=clean_names(office.parent_lines),
        name_lines=clean_names(office.name_lines),
        abbreviation=clean_line(office.abbreviation),
        place=clean_line(office.place),
    )


def clean_unit(unit: Unit) -> Unit:
    return replace(unit, name=clean_line(unit.name), short_name=clean_line(unit.short_name))


def clean_signer(signer: Signer) -> Signer:
    return replace(
        signer, full_name=clean_line(signer.full_name), authority=clean_names(signer.authority)
    )


def clean_recipients(recipients: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(clean_lines(lines) for lines in recipients)


def clean_recipients_list(found: RecipientsList) -> RecipientsList:
    return replace(
        found,
        name=clean_line(found.name),
        recipients=clean_recipients(found.recipients),
        archive=clean_sentence(found.archive),
    )


def clean_issuer(issuer: Issuer | None) -> Issuer | None:
    if issuer is None:
        return None
    return Issuer(clean_names(issuer.parent_lines), clean_names(issuer.name_lines))


def clean_superior(superior: Superior) -> Superior:
    return replace(
        superior,
        number=clean_line(superior.number),
        symbol=clean_line(superior.symbol),
        issuer=clean_line(superior.issuer),
    )


def clean_blocks(blocks: Iterable[TextBlock]) -> tuple[TextBlock, ...]:
    return tuple(replace(block, runs=tuple(map(_clean_run, block.runs))) for block in blocks)


def clean_assignment(assignment: Assignment) -> Assignment:
    return replace(assignment, name=clean_line(assignment.name), note=clean_line(assignment.note))


def clean_task(task: Task) -> Task:
    return replace(
        task,
        content=clean_lines(task.content),
        assignments=tuple(map(clean_assignment, task.assignments)),
        extra={clean_line(title): clean_lines(lines) for title, lines in task.extra.items()},
        number=clean_line(task.number),
    )


def clean_group(group: TaskGroup) -> TaskGroup:
    return replace(group, label=clean_line(group.label), tasks=tuple(map(clean_task, group.tasks)))


def clean_plan(plan: Plan) -> Plan:
    return replace(
        plan,
        kind=clean_line(plan.kind),
        subject=clean_line(plan.subject),
        issuer=clean_issuer(plan.issuer),
        number=clean_line(plan.number),
        symbol=None if plan.symbol is None else clean_line(plan.symbol),
        place=None if plan.place is None else clean_line(plan.place),
        bases=clean_lines(plan.bases),
        superiors=tuple(map(clean_superior, plan.superiors)),
        lead=clean_sentence(plan.lead),
        before_table=clean_blocks(plan.before_table),
        columns=tuple(Column(clean_line(c.title), c.kind) for c in plan.columns),
        groups=tuple(map(clean_group, plan.groups)),
        after_table=clean_blocks(plan.after_table),
        recipients=clean_recipients(plan.recipients),
        archive=clean_sentence(plan.archive),
        authority=clean_names(plan.authority),
        signer=clean_line(plan.signer),
    )


def _clean_run(run: TextRun) -> TextRun:
    return replace(run, text=clean_sentence(run.text))
