"""A paper with the accepted corrections in it; whatever no correction touches stays as stored."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Literal

from resources.forms import Field, load_form
from storage.corrected import corrected_bases, corrected_edges
from storage.corrected_lists import Edits
from storage.edited_text import lines_of, runs_of, text_of
from storage.importers.paper_pieces import head_of, item_key
from storage.records import Office, TextBlock
from storage.records_corrections import Correction, Target
from storage.records_papers import Paper, PaperValue


def corrected_paper(paper: Paper, office: Office, accepted: Iterable[Correction]) -> Paper:
    """``paper`` as it reads when ``accepted`` are taken; paragraphs keep their uids.

    New ones have none yet. Raises EditRefused when the paper no longer says what the corrections
    correct.
    """
    edits = Edits(accepted)
    fields = load_form(paper.form_id, paper.form_edition).fields
    edges = corrected_edges(paper, office, edits)
    bases = corrected_bases(edits, paper.bases)
    values = {**paper.values, **_texts(paper, edits, fields)}
    values |= _lists(paper, edits, [f for f in fields if f.type == "rich"], "blocks")
    values |= _lists(paper, edits, [f for f in fields if f.type == "lines"], "lines")
    values |= _lists(paper, edits, [f for f in fields if f.type == "table"], "rows")
    edits.refuse_leftovers()
    return replace(paper, values=values, bases=bases, **edges)


def _texts(paper: Paper, edits: Edits, fields: Sequence[Field]) -> dict[str, PaperValue]:
    found: dict[str, PaperValue] = {}
    for field in fields:
        target, old = Target("values", "", field.key), paper.values.get(field.key, "")
        if isinstance(old, str) and edits.touches(target):
            found[field.key] = text_of(edits.text(target, runs_of(old)))
    return found


def _lists(
    paper: Paper, edits: Edits, fields: Sequence[Field], part: Literal["blocks", "lines", "rows"]
) -> dict[str, PaperValue]:
    """Every list of that kind, its fields one behind the other as in the reading."""
    known: dict[str, Any] = {}
    order: list[str] = []
    for field in fields:
        if field.key != "bases":
            items = _items(paper, field)
            known |= items
            order += [head_of(field.key), *items]
    heads = {head_of(field.key): field.key for field in fields}
    found: dict[str, list[Any]] = {heads[key]: [] for key in order if key in heads}
    current = next(iter(found), "")
    for key, added in edits.arranged(part, order):
        if key in heads:
            current = heads[key]
        else:
            item = _new(part, added) if added is not None else _edited(edits, part, key, known[key])
            found[current].append(item)
    return {key: tuple(items) for key, items in found.items() if items or paper.values.get(key)}


def _items(paper: Paper, field: Field) -> dict[str, Any]:
    value = paper.values.get(field.key, ())
    items = value if isinstance(value, tuple) else ()
    return {
        item.uid if isinstance(item, TextBlock) else item_key(field.key, place): item
        for place, item in enumerate(items)
    }


def _new(part: str, added: Any) -> Any:
    """A new line comes as its one text."""
    return added[0] if part == "lines" else added


def _edited(edits: Edits, part: Literal["blocks", "lines", "rows"], key: str, item: Any) -> Any:
    if isinstance(item, TextBlock):
        return edits.block(item)
    if isinstance(item, str):
        return text_of(edits.text(Target(part, key), runs_of(item)))
    return tuple(_cell(edits, Target(part, key, str(at)), cell) for at, cell in enumerate(item))


def _cell(edits: Edits, target: Target, cell: str) -> str:
    """A cell nobody touched stays as typed."""
    if not edits.touches(target):
        return cell
    return text_of(edits.text(target, runs_of("\n".join(lines_of(cell)))))
