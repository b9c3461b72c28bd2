"""Rows that head a group of tasks: QUÝ I, THÁNG 3, “A. CÔNG TÁC …”."""

import re
from collections.abc import Sequence

from resources.vietnamese import clean_line, fold
from storage.importers.table_head import Row
from storage.records_import import SourceCell

_GROUP = re.compile(
    r"^(?:[ivx]+[.)] *|[a-h][.)] *)?(?:quy|thang|hoc ky|giai doan|dot|sau thang|6 thang)\b.{0,60}$"
)
_NUMERAL = re.compile(r"^(?:[IVX]{1,5}|[A-HĐ])[.)]?$")


def group_label(row: Row, width: int) -> str:
    """The group a row heads: one cell over all columns, QUÝ I alone, or I | CÔNG TÁC …; else ""."""
    filled = [cell for cell in row if cell.text.strip() and not cell.continues]
    if len(filled) not in (1, 2) or (any(cell.continues for cell in row) and len(row) > 2):
        return ""
    texts = [clean_line(cell.text) for cell in filled]
    if len(row) == 1 or (len(row) == 2 and width > 3 and _is_bold(filled[-1])):
        return _label(texts)
    if len(texts) == 1:
        return texts[0] if _GROUP.match(fold(texts[0])) or _stands_out(filled[0]) else ""
    leads = list(row[:2]) == filled and _NUMERAL.match(texts[0])
    return _label(texts) if leads else ""


def names_a_period(text: str) -> bool:
    """Whether a line alone heads the tasks of a time: QUÝ I, THÁNG 3."""
    return bool(_GROUP.match(fold(clean_line(text))))


def _label(texts: Sequence[str]) -> str:
    """Numeral and name together; before QUÝ I and the like the numeral says nothing more."""
    if len(texts) == 1 or _GROUP.match(fold(texts[-1])):
        return texts[-1]
    return f"{texts[0].rstrip('.)')}. {texts[1]}"


def _stands_out(cell: SourceCell) -> bool:
    text = clean_line(cell.text)
    return _is_bold(cell) and text == text.upper()


def _is_bold(cell: SourceCell) -> bool:
    runs = [run for p in cell.paragraphs for run in p.runs if any(map(str.isalpha, run.text))]
    return bool(runs) and all(run.bold for run in runs)
