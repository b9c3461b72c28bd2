"""A thousand certificates to one PDF beside docxtpl and LibreOffice; 500 reports compared."""

import io
import random
import re
import tempfile
from pathlib import Path

from docx import Document
from docx.shared import Mm, Pt

from exporters.certificates import (
    CertificateDesign,
    CertificateRow,
    design_from_json,
    example_values,
    write_certificates,
)
from resources.certificates import layout_text
from storage.records_likeness import ReportText
from storage.rules.likeness import likenesses
from tests.benchmarks.mail_merge import Merge, merged, report_beside, what_is_missing
from tests.benchmarks.timing import best_of, state

_SHEETS = 1000
_BLANK = re.compile(r"\{(\w+)\}")
_REPORTS = 500
_PARAGRAPHS, _WORDS = 12, 110
_ONSETS = ("b", "ch", "d", "gi", "kh", "ng", "ph", "qu", "th", "tr")
_RHYMES = ("an", "anh", "ao", "ên", "iêm", "oan", "ông", "ung", "ương", "uyên")


def run() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = _certificates(folder / "dot.pdf")
        missing = what_is_missing()
        if missing:
            state(f"{_SHEETS:,} certificates to one PDF", ours, missing)
        else:
            theirs = merged([Merge("dot", _template(), {"rows": _rows()})], folder / "merged")
            what = f"{_SHEETS:,} certificates to one PDF"
            report_beside(what, ours, [folder / "dot.pdf"], theirs, "20x")
    texts = [_text(number) for number in range(_REPORTS)]
    seconds = best_of(lambda: likenesses(texts), rounds=2)
    state(f"{_REPORTS} reports of 3 pages compared in pairs", seconds, "1 s")


def _rows() -> list[dict[str, str]]:
    name = "Nguyễn Thị Minh Khánh"
    return [{**example_values(), "name": f"{name} {number}"} for number in range(_SHEETS)]


def _design() -> CertificateDesign:
    return design_from_json(layout_text("giay-khen"))


def _certificates(target: Path) -> float:
    rows = [CertificateRow(row["name"], row) for row in _rows()]
    return best_of(lambda: write_certificates(_design(), rows, target, paper="plain"), rounds=3)


def _template() -> bytes:
    """A Word page with the same words in the same sizes, repeated for every row."""
    document, design = Document(), _design()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.top_margin = section.bottom_margin = Mm(5)
    document.add_paragraph("{%p for row in rows %}")
    for place, field in enumerate(design.fields):
        text = _BLANK.sub(r"{{ row.\1 }}", field.text)
        paragraph = document.add_paragraph()
        run = paragraph.add_run(text)
        run.bold, run.italic, run.font.size = field.bold, field.italic, Pt(field.size.pt)
        paragraph.paragraph_format.page_break_before = place == 0
        paragraph.paragraph_format.space_after = Pt(0)
    document.add_paragraph("{%p endfor %}")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _text(number: int) -> ReportText:
    """Honest reports but for each hundredth, which has two paragraphs of the one before."""
    chance = random.Random(number)
    syllables = [onset + rhyme for onset in _ONSETS for rhyme in _RHYMES]
    lines = [" ".join(chance.choices(syllables, k=_WORDS)) for _ in range(_PARAGRAPHS)]
    if number % 100 == 99:
        lines[:2] = _text(number - 1).paragraphs[:2]
    return ReportText(str(number), tuple(lines))
