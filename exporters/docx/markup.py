"""The few WordprocessingML elements a paper is made of, as strings: parsed by nobody but Word."""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from exporters.document import Run
from exporters.lengths import Length

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MIDDLE = '<w:vAlign w:val="center"/>'
KEEP_NEXT = "<w:keepNext/>"

# One character outside XML 1.0 (production 2) and Word refuses the whole file.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def escaped(text: str) -> str:
    """Text from people as character data: it can never become markup."""
    text = _FORBIDDEN.sub("", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def text_run(text: str, bold: bool = False, italic: bool = False) -> str:
    """One run; line breaks in the text stay line breaks, spaces stay as typed."""
    if not text:
        return ""
    look = "<w:b/>" * bold + "<w:i/>" * italic
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    lines = [f'<w:t xml:space="preserve">{line}</w:t>' for line in escaped(text).split("\n")]
    return f"<w:r>{properties}{'<w:br/>'.join(lines)}</w:r>"


def text_runs(runs: Iterable[Run]) -> str:
    return "".join(text_run(run.text, run.bold, run.italic) for run in runs)


def paragraph(style: str, content: str = "", properties: str = "") -> str:
    """A paragraph in a style of the paper; ``properties`` are what this one alone needs."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def lines_in(style: str, lines: Iterable[str], properties: str = "") -> str:
    """One paragraph for each line."""
    return "".join(paragraph(style, text_run(line), properties) for line in lines)


def cell(width: Length, content: str, properties: str = "") -> str:
    """A table cell; Word calls a file broken whose cell does not end with a paragraph."""
    own = f'<w:tcW w:w="{width.twips}" w:type="dxa"/>{properties}'
    return f"<w:tc><w:tcPr>{own}</w:tcPr>{content}</w:tc>"


def row(cells: str, properties: str = "") -> str:
    """A table row; ``properties`` say how it stands to page breaks."""
    wrapped = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{wrapped}{cells}</w:tr>"


def table(style: str, widths: Sequence[Length], rows: str) -> str:
    """A table of fixed columns whose outer edge stands on the text's edge."""
    whole = sum(width.twips for width in widths)
    columns = "".join(f'<w:gridCol w:w="{width.twips}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{whole}" w:type="dxa"/>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def on_twips(widths: Iterable[Length]) -> tuple[Length, ...]:
    """The same columns in Word's whole twips, their sum kept to the twip."""
    edges = [Length(edge).twips for edge in accumulate(widths, initial=0)]
    return tuple(Length((end - start) * 635) for start, end in pairwise(edges))
