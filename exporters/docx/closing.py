"""Nơi nhận and the signature side by side, in one row that no page break may cut."""

from exporters.document import Closing
from exporters.docx.fit import Cell, fits
from exporters.docx.markup import cell, lines_in, on_twips, paragraph, row, table, text_run
from exporters.header import RECIPIENTS_LABEL
from exporters.lengths import Length
from exporters.styles import StyleSheet


def closing(block: Closing, sheet: StyleSheet, width: Length, room: Length) -> str:
    """Cells 7 and 9b (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7 to II.9), half the width each.

    ``room`` is the height of the text area; only a list of recipients taller than it is cut.
    """
    left, right = on_twips((Length(width // 2), Length(width - width // 2)))
    halves = cell(left, _recipients(block)) + cell(right, _signature(block))
    whole = fits([_recipients_cell(block, sheet, left)], room)
    return table("closing", (left, right), row(halves, "<w:cantSplit/>" * whole))


def _recipients(block: Closing) -> str:
    entries = ("\n".join(lines) for lines in block.recipients)
    return paragraph("recipients_label", text_run(RECIPIENTS_LABEL)) + lines_in(
        "recipient", entries
    )


def _signature(block: Closing) -> str:
    return lines_in("authority", block.authority) + paragraph("signer", text_run(block.signer))


def _recipients_cell(block: Closing, sheet: StyleSheet, width: Length) -> Cell:
    lines = [RECIPIENTS_LABEL, *(line for lines in block.recipients for line in lines)]
    return lines, width, sheet.styles["recipient"]
