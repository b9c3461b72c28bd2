"""Those who sign beside the signer: their names stand in values of the paper's own form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from resources.forms import Form
from resources.vietnamese import clean_line
from storage.importers.returned_regions import lines_in
from storage.importers.tracked import TrackedParagraph, TrackedTable
from storage.records_corrections import Target
from storage.records_papers import HEADER_KEYS, Paper

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class CosignerName:
    """A printed cosigner; ``target`` is None where the form leaves the name to the pen."""

    target: Target | None
    label: str = ""
    name: str = ""


def cosigner_names(form: Form, paper: Paper) -> tuple[CosignerName, ...]:
    """Those whom ``form`` prints left of the signer of ``paper``, from left to right."""
    return tuple(
        _name(form, paper, each.name)
        for each in form.closing.cosigners
        if not each.when or paper.all_values.get(each.when)
    )


def signers_in(table: TrackedTable, count: int) -> tuple[tuple[TrackedParagraph, ...], ...]:
    """The cells of the signers from left to right; none where no row has ``count`` of them."""
    return next(_signed_rows(table, count), ())


def _signed_rows(
    table: TrackedTable, count: int
) -> Iterator[tuple[tuple[TrackedParagraph, ...], ...]]:
    """Place and date may stand over the last signature in a row of their own."""
    for row in table.rows:
        cells = tuple(cell.paragraphs for cell in row.cells)
        if row.deleted is None and len(cells) == count and any(map(lines_in, cells[:-1])):
            yield cells


def _name(form: Form, paper: Paper, name: str) -> CosignerName:
    slot = _SLOT.fullmatch(name)
    if slot is None:
        return CosignerName(None)
    key = slot[1]
    target = Target("header" if key in HEADER_KEYS else "values", "", key)
    text = clean_line(str(paper.all_values.get(key, "")))
    return CosignerName(target, form.field(key).label, text)
