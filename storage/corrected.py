"""A plan with the accepted corrections in it; whatever no correction touches stays as stored."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from storage.corrected_lists import Edits
from storage.corrected_rows import corrected_groups
from storage.dates import PartialDate
from storage.edited_plan import LEAD, closing_texts, header_texts
from storage.edited_text import lines_of, recipient_text, runs_of, text_of
from storage.records import Issuer, Office, Plan, TextBlock
from storage.records_corrections import TABLE_KEY, Correction, Target
from storage.records_papers import Paper
from storage.rules.printed_header import printed_issuer


def corrected(plan: Plan, office: Office, accepted: Iterable[Correction]) -> Plan:
    """``plan`` as it reads when ``accepted`` are taken; items keep their uids and ids.

    New items have none yet. Raises EditRefused when the plan no longer says what the corrections
    correct.
    """
    edits = Edits(accepted)
    before, after = _blocks(plan, edits)
    titles = _columns(plan, edits)
    fields = {
        **corrected_edges(plan, office, edits),
        "lead": text_of(edits.text(LEAD, runs_of(plan.lead))),
        "bases": corrected_bases(edits, plan.bases),
    }
    groups = corrected_groups(plan, edits, titles)
    columns = tuple(replace(c, title=titles[c.title]) for c in plan.columns)
    edits.refuse_leftovers()
    return replace(
        plan, before_table=before, after_table=after, groups=groups, columns=columns, **fields
    )


def corrected_edges(document: Plan | Paper, office: Office, edits: Edits) -> dict[str, Any]:
    """What changes in letterhead, title and closing, by the record's field; recipients always."""
    return {
        **_header(document, office, edits),
        **_closing(document, edits),
        "recipients": tuple(_lines(edits, "recipients", document.recipients)),
    }


def corrected_bases(edits: Edits, bases: Iterable[str]) -> tuple[str, ...]:
    """The legal bases with their corrections."""
    return tuple(map("".join, _lines(edits, "bases", [(base,) for base in bases])))


def _header(plan: Plan | Paper, office: Office, edits: Edits) -> dict[str, Any]:
    changed = _changed(header_texts(plan, office), edits)
    fields: dict[str, Any] = {
        name: text for name, text in changed.items() if name not in ("date", "parent", "name")
    }
    if "date" in changed:
        fields["date"] = PartialDate.parse(changed["date"]) if changed["date"] else None
    if "parent" in changed or "name" in changed:
        issuer = printed_issuer(plan, office)
        parent = lines_of(changed["parent"]) if "parent" in changed else issuer.parent_lines
        name = lines_of(changed["name"]) if "name" in changed else issuer.name_lines
        fields["issuer"] = Issuer(parent, name)
    return fields


def _closing(plan: Plan | Paper, edits: Edits) -> dict[str, Any]:
    fields: dict[str, Any] = _changed(closing_texts(plan), edits)
    if "authority" in fields:
        fields["authority"] = lines_of(fields["authority"])
    return fields


def _changed(texts: Mapping[Target, Any], edits: Edits) -> dict[str, str]:
    return {
        target.field: text_of(edits.text(target, runs))
        for target, runs in texts.items()
        if edits.touches(target)
    }


def _columns(plan: Plan, edits: Edits) -> dict[str, str]:
    """The new title of every column by its old one."""
    targets = {c.title: Target("columns", str(i)) for i, c in enumerate(plan.columns)}
    return {title: text_of(edits.text(target, runs_of(title))) for title, target in targets.items()}


def _lines(edits: Edits, part: Any, stored: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    """A list whose items are known by their place: bases or recipients, each its lines."""
    old = {str(place): lines for place, lines in enumerate(stored)}
    for key, added in edits.arranged(part, list(old)):
        target = Target(part, key)
        if added is not None:
            yield added
        elif not edits.touches(target):
            yield old[key]
        else:
            text = recipient_text(old[key]) if part == "recipients" else "".join(old[key])
            yield lines_of(text_of(edits.text(target, runs_of(text))))


def _blocks(plan: Plan, edits: Edits) -> tuple[tuple[TextBlock, ...], tuple[TextBlock, ...]]:
    """The text before and after the table, which stands among the paragraphs as one of them."""
    old = {block.uid: block for block in (*plan.before_table, *plan.after_table)}
    order = [
        *(block.uid for block in plan.before_table),
        TABLE_KEY,
        *(block.uid for block in plan.after_table),
    ]
    sides: tuple[list[TextBlock], list[TextBlock]] = ([], [])
    side = 0
    for key, added in edits.arranged("blocks", order):
        if key == TABLE_KEY:
            side = 1
        elif added is not None:
            sides[side].append(added)
        else:
            sides[side].append(edits.block(old[key]))
    return tuple(sides[0]), tuple(sides[1])
