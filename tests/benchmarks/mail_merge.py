"""The same pages the usual way: docxtpl fills a Word template, LibreOffice turns it into PDF.

The templates come from our own Word files: of each long table one row stays, between docxtpl's
marks for a loop, so that fonts, columns and words are the same on both sides; pages and words of
the finished PDF files are counted and printed beside the ratio.
"""

import io
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import Any

import pypdfium2
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.benchmarks.timing import report

_LONG = 5
_PATIENCE = 300
_WORD = re.compile(r"\w+")

Context = Mapping[str, Any]


@dataclass(frozen=True)
class Merge:
    """A template for docxtpl under the name of its file, and what is to be filled in."""

    name: str
    template: bytes
    context: Context


@dataclass(frozen=True)
class Merged:
    """How long filling and converting took, in seconds, and the PDF files that came of it."""

    filling: float
    converting: float
    pdfs: Sequence[Path]


def what_is_missing() -> str:
    """Why nothing can be measured beside ours; "" where both programs are there."""
    if find_spec("docxtpl") is None:
        return 'docxtpl is not installed, so nothing stands beside (pip install -e ".[bench]")'
    return "" if shutil.which("soffice") else "LibreOffice is not here to compare"


def merge_of(file: Path) -> Merge:
    """Our Word file taken back to a template and its values."""
    document, context = Document(str(file)), dict[str, Any]()
    for table in list(document.element.body.iter(qn("w:tbl"))):
        for run in _runs(table):
            key = f"rows{len(context)}"
            context[key] = [_texts(row) for row in run]
            _loop(run, key)
    stream = io.BytesIO()
    document.save(stream)
    return Merge(file.stem, stream.getvalue(), context)


def merged(merges: Iterable[Merge], folder: Path) -> Merged:
    """Fill all templates, then convert them in one run of LibreOffice whose profile is warm."""
    folder.mkdir()
    _convert([_warming(folder)], folder)
    start = time.perf_counter()
    files = [_fill(one, folder) for one in merges]
    filled = time.perf_counter()
    _convert(files, folder)
    ended = time.perf_counter()
    pdfs = [pdf for file in files if (pdf := file.with_suffix(".pdf")).exists()]
    return Merged(filled - start, ended - filled, pdfs)


def report_beside(what: str, ours: float, pdfs: Sequence[Path], theirs: Merged, aim: str) -> None:
    """The ratio of both ways to PDF, and that both made the same pages."""
    other = f"docxtpl {theirs.filling:.1f} s + LibreOffice {theirs.converting:.1f} s ="
    report(what, ours, other, theirs.filling + theirs.converting, aim)
    print(f"    ours {_counted(pdfs)}; theirs {_counted(theirs.pdfs)}")


def _counted(pdfs: Iterable[Path]) -> str:
    pages = [page for pdf in pdfs for page in pypdfium2.PdfDocument(pdf)]
    words = sum(len(_WORD.findall(page.get_textpage().get_text_bounded())) for page in pages)
    return f"{len(pages):,} pages, {words:,} words"


def _fill(merge: Merge, folder: Path) -> Path:
    from docxtpl import DocxTemplate  # pyright: ignore[reportMissingImports]

    target = folder / f"{merge.name}.docx"
    template = DocxTemplate(io.BytesIO(merge.template))
    template.render(dict(merge.context), autoescape=True)
    template.save(target)
    return target


def _convert(files: Sequence[Path], folder: Path) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    run = subprocess.Popen(
        [*command, *map(str, files)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        run.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        _end(run)
        print(f"    LibreOffice was not done after {_PATIENCE} s; what it made by then is counted")


def _end(run: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        run.kill()
    else:
        # The program is a child of what was started; only the whole group ends it.
        os.killpg(run.pid, signal.SIGKILL)
    run.wait()


def _warming(folder: Path) -> Path:
    target = folder / "warm.docx"
    Document().save(str(target))
    return target


def _runs(table: Any) -> list[list[Any]]:
    """The long runs of rows of one make below a table's head: rows of a group part them."""
    rows = table.findall(qn("w:tr"))[1:]
    grouped = groupby(rows, key=lambda row: len(row.findall(qn("w:tc"))))
    runs = [list(run) for _, run in grouped]
    return [run for run in runs if len(run) >= _LONG]


def _texts(row: Any) -> list[str]:
    return [
        "\n".join("".join(text.text or "" for text in p.iter(qn("w:t"))) for p in cell.iter(_P))
        for cell in row.findall(qn("w:tc"))
    ]


_P = qn("w:p")


def _loop(rows: Sequence[Any], key: str) -> None:
    """Leave the first row alone, its cells blanks, between the marks of a loop."""
    first, *others = rows
    for other in others:
        other.getparent().remove(other)
    for at, cell in enumerate(first.findall(qn("w:tc"))):
        _blank(cell, f"{{{{ row[{at}] }}}}")
    first.addprevious(_mark(f"{{%tr for row in {key} %}}"))
    first.addnext(_mark("{%tr endfor %}"))


def _blank(cell: Any, text: str) -> None:
    paragraph, *others = cell.findall(_P)
    for other in others:
        cell.remove(other)
    for child in list(paragraph):
        if child.tag != qn("w:pPr"):
            paragraph.remove(child)
    paragraph.append(_element(f"<w:r {{}}><w:t>{text}</w:t></w:r>"))


def _mark(text: str) -> Any:
    return _element(f"<w:tr {{}}><w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr>")


def _element(xml: str) -> Any:
    return parse_xml(xml.replace("{}", nsdecls("w"), 1))
