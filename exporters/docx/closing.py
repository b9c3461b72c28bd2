"""Nơi nhận and the signature side by side, in one row that no page break may cut."""

from collections.abc import Sequence
from itertools import pairwise

from exporters.document import Closing, Signature
from exporters.docx.fit import Cell, fits
from exporters.docx.markup import (
    KEEP_NEXT,
    cell,
    lines_in,
    on_twips,
    paragraph,
    row,
    table,
    text_run,
)
from exporters.header import RECIPIENTS_LABEL
from exporters.lengths import Length
from exporters.styles import StyleSheet

_UNCUT = "<w:cantSplit/>"


def closing(block: Closing, sheet: StyleSheet, width: Length, room: Length) -> str:
    """Cells 7 and 9b (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7 to II.9), half the width each.

    Several signers stand side by side, recipients below them (Phụ lục III, mẫu 1.9).
    ``room`` is the height of the text area; only a list of recipients taller than it is cut.
    """
    if block.cosigners:
        whole = fits([_recipients_cell(block, sheet, width)], room)
        return _with_cosigners(block, width, whole)
    left, right = on_twips((Length(width // 2), Length(width - width // 2)))
    halves = cell(left, _recipients(block) or paragraph("recipient"))
    halves += cell(right, _dated(block.place_date) + _signature(block.signatures[0]))
    whole = fits([_recipients_cell(block, sheet, left)], room)
    return table("closing", (left, right), row(halves, _UNCUT * whole))


def _recipients(block: Closing) -> str:
    if not block.sent:
        return ""
    entries = ("\n".join(lines) for lines in block.recipients)
    return paragraph("recipients_label", text_run(RECIPIENTS_LABEL)) + lines_in(
        "recipient", entries
    )


def _with_cosigners(block: Closing, width: Length, whole: bool) -> str:
    """Both rows on one page: the signers' paragraphs keep with the next row, which stays
    ``whole`` where a page can hold it."""
    signatures = block.signatures
    count = len(signatures)
    edges = [width * place // count for place in range(count + 1)]
    columns = on_twips(Length(end - start) for start, end in pairwise(edges))
    kept = KEEP_NEXT * block.sent
    signers = map(cell, columns, (_signature(signature, kept) for signature in signatures))
    rows = _dates(block.place_date, columns) + row("".join(signers), _UNCUT)
    if block.sent:
        merged = f'<w:gridSpan w:val="{count}"/>'
        rows += row(cell(Length(sum(columns)), _recipients(block), merged), _UNCUT * whole)
    return table("closing", columns, rows)


def _dates(place_date: str, columns: Sequence[Length]) -> str:
    """A row over the signatures with place and date in its last cell; none without them."""
    if not place_date:
        return ""
    *others, last = columns
    blank = (cell(width, paragraph("authority")) for width in others)
    return row("".join(blank) + cell(last, _dated(place_date)), _UNCUT)


def _dated(place_date: str) -> str:
    return paragraph("place_date", text_run(place_date), KEEP_NEXT) if place_date else ""


def _signature(signature: Signature, properties: str = "") -> str:
    name = paragraph("signer", text_run(signature.signer), properties)
    return lines_in("authority", signature.authority) + name


def _recipients_cell(block: Closing, sheet: StyleSheet, width: Length) -> Cell:
    lines = [RECIPIENTS_LABEL, *(line for lines in block.recipients for line in lines)]
    return lines, width, sheet.styles["recipient"]
