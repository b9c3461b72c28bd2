"""A plan's header, closing and tasks as the texts that corrections edit, each under its target."""

from collections.abc import Mapping

from resources.vietnamese import clean_line
from storage.edited_text import content_text, names_text, recipient_text, runs_of, units_text
from storage.records import Column, Office, Plan, Task, TaskGroup, TextRun
from storage.records_corrections import Target
from storage.records_papers import Paper
from storage.rules.printed_header import printed_issuer, printed_place, printed_symbol

Texts = Mapping[Target, tuple[TextRun, ...]]

LEAD = Target("lead")


def header_texts(plan: Plan | Paper, office: Office) -> Texts:
    """Letterhead and title as printed; the date as ``YYYY[-MM[-DD]]``, "" when blank."""
    issuer = printed_issuer(plan, office)
    texts = {
        "parent": names_text(issuer.parent_lines),
        "name": names_text(issuer.name_lines),
        "number": clean_line(plan.number),
        "symbol": clean_line(printed_symbol(plan, office)),
        "place": clean_line(printed_place(plan, office)),
        "date": "" if plan.date is None else str(plan.date),
        "kind": clean_line(plan.kind).upper(),
        "subject": clean_line(plan.subject),
    }
    return {Target("header", "", name): runs_of(text) for name, text in texts.items()}


def closing_texts(plan: Plan | Paper) -> Texts:
    """The archive line, the authority lines and the signer."""
    texts = {
        "archive": recipient_text((plan.archive,)),
        "authority": names_text(plan.authority),
        "signer": clean_line(plan.signer),
    }
    return {Target("closing", "", name): runs_of(text) for name, text in texts.items()}


def task_texts(task: Task, plan: Plan) -> Texts:
    """What the row of a task says in the columns of the plan, counted numbers aside."""
    return {
        column_target(task.uid, column): runs_of(_cell_text(task, column))
        for column in plan.columns
        if column.kind != "number" or plan.numbering == "typed"
    }


def group_texts(group: TaskGroup) -> Texts:
    return {Target("rows", group.uid, "label"): runs_of(clean_line(group.label))}


def column_target(uid: str, column: Column) -> Target:
    """Where a task's text in ``column`` stands."""
    if column.kind == "extra":
        return Target("rows", uid, column.title, is_extra=True)
    return Target("rows", uid, column.kind)


def _cell_text(task: Task, column: Column) -> str:
    if column.kind == "number":
        return clean_line(task.number)
    if column.kind == "units":
        return units_text(task.assignments)
    lines = task.content if column.kind == "content" else task.extra.get(column.title, ())
    return content_text(lines) if column.kind == "content" else cell_text(lines)


def cell_text(lines: tuple[str, ...]) -> str:
    """The lines of a further column, printed as they are."""
    return "\n".join(line for line in map(clean_line, lines) if line)
