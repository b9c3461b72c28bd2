"""A thousand certificates to one PDF beside LibreOffice; 500 reports compared with each other."""

import io
import random
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from docx import Document

from exporters.certificates import (
    CertificateRow,
    design_from_json,
    example_values,
    write_certificates,
)
from exporters.word_template import blanks_of, fill_template, marked
from resources.certificates import layout_text
from storage.records_likeness import ReportText
from storage.rules.likeness import likenesses
from tests.benchmarks.timing import best_of, report, state

_SHEETS = 1000
_BY_LIBREOFFICE = 40
_REPORTS = 500
_PARAGRAPHS, _WORDS = 12, 110
_ONSETS = ("b", "ch", "d", "gi", "kh", "ng", "ph", "qu", "th", "tr")
_RHYMES = ("an", "anh", "ao", "ên", "iêm", "oan", "ông", "ung", "ương", "uyên")


def run() -> None:
    with tempfile.TemporaryDirectory() as folder:
        ours = _certificates(Path(folder))
        if shutil.which("soffice"):
            theirs = _by_libreoffice(Path(folder)) * _SHEETS / _BY_LIBREOFFICE
            report(f"{_SHEETS} certificates to PDF", ours, "filled Word files through LibreOffice",
                   theirs, "20x")  # fmt: skip
        else:
            state(f"{_SHEETS} certificates to one PDF", ours, "3 s")
    texts = [_text(number) for number in range(_REPORTS)]
    seconds = best_of(lambda: likenesses(texts), rounds=2)
    state(f"{_REPORTS} reports of 3 pages compared in pairs", seconds, "10 s")


def _values(number: int) -> dict[str, str]:
    return {**example_values(), "name": f"Nguyễn Thị Minh Khánh {number}"}


def _certificates(folder: Path) -> float:
    design = design_from_json(layout_text("giay-khen"))
    rows = [CertificateRow(str(number), _values(number)) for number in range(_SHEETS)]
    return best_of(
        lambda: write_certificates(design, rows, folder / "dot.pdf", paper="plain"), rounds=3
    )


def _by_libreoffice(folder: Path) -> float:
    """Seconds for the Word way: a template filled for each person, all turned to PDF at once."""
    template = _template()
    start = time.perf_counter()
    files: list[str] = []
    for number in range(_BY_LIBREOFFICE):
        file = folder / f"{number}.docx"
        file.write_bytes(fill_template(template, "giay-khen.docx", _values(number)).data)
        files.append(str(file))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files],
        check=True, capture_output=True,
    )  # fmt: skip
    return time.perf_counter() - start


def _template() -> bytes:
    document = Document()
    for label in ("Tặng giấy khen cho", "Đơn vị", "Thành tích", "Số quyết định", "Người ký"):
        document.add_paragraph(f"{label}: ……………")
    stream = io.BytesIO()
    document.save(stream)
    keys = ("name", "unit", "achievement", "decision_number", "signer_name")
    blanks = blanks_of(stream.getvalue(), "giay-khen.docx")
    marks = {blank.id: key for blank, key in zip(blanks, keys, strict=True)}
    return marked(stream.getvalue(), "giay-khen.docx", marks, {})


def _text(number: int) -> ReportText:
    """Honest reports but for each hundredth, which has two paragraphs of the one before."""
    chance = random.Random(number)
    syllables = [onset + rhyme for onset in _ONSETS for rhyme in _RHYMES]
    lines = [" ".join(chance.choices(syllables, k=_WORDS)) for _ in range(_PARAGRAPHS)]
    if number % 100 == 99:
        lines[:2] = _text(number - 1).paragraphs[:2]
    return ReportText(str(number), tuple(lines))
