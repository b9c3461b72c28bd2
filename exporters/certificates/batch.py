"""A batch of certificates as one PDF, whole or stopped, with a log of the sheets it holds."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from exporters.certificates.design import NO_OFFSET, CertificateDesign, Offset
from exporters.certificates.drawing import CertificateDrawer, Paper
from exporters.certificates.remarks import Remark
from exporters.files import replacing
from exporters.fonts import paper_fonts
from resources.collecting import uncollected

CREATOR = "Sổ Thi Đua"

Progress = Callable[[int, int], object]
"""Told after each sheet how many of how many are done."""

Cancelled = Callable[[], bool]
"""Asked before each sheet; True stops the batch."""


@dataclass(frozen=True)
class CertificateRow:
    """What one certificate says; ``uid`` names the row it stands for in the caller's book."""

    uid: str
    values: Mapping[str, str]


@dataclass(frozen=True)
class PrintedSheet:
    """Page ``page`` (from 1) of the file is the certificate of row ``uid``."""

    uid: str
    page: int
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class PrintRun:
    """The sheets that exist in ``file``; none and no file when the batch was stopped and dropped.

    ``missing`` are the uids of the rows that were not reached.
    """

    file: Path | None
    sheets: tuple[PrintedSheet, ...]
    missing: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        return not self.missing


def write_certificates(
    design: CertificateDesign,
    rows: Sequence[CertificateRow],
    target: Path,
    offset: Offset = NO_OFFSET,
    paper: Paper = "stock",
    progress: Progress = lambda _done, _count: None,
    cancelled: Cancelled = lambda: False,
    keep_partial: bool = False,
) -> PrintRun:
    """Write the certificates of ``rows``, one a page, to ``target`` (.pdf); tell what is in it.

    A stopped batch leaves ``target`` as it was; with ``keep_partial`` the sheets done so far go
    to a file of their own beside it, named after how many they are. Raises ExportError when a
    font or picture cannot be read or the file cannot be written.
    """
    canvas = new_canvas(design)
    drawer = CertificateDrawer(canvas, design, paper, offset)
    sheets = tuple(_drawn(drawer, rows, progress, cancelled))
    missing = tuple(row.uid for row in rows[len(sheets) :])
    if not sheets or (missing and not keep_partial):
        return PrintRun(None, (), tuple(row.uid for row in rows))
    file = _partial(target, len(sheets), len(rows)) if missing else target
    save(canvas, file)
    return PrintRun(file, sheets, missing)


def sheet_pdf(
    design: CertificateDesign, values: Mapping[str, str], paper: Paper
) -> tuple[bytes, tuple[Remark, ...]]:
    """One certificate as the bytes of a PDF, to be looked at, and what did not go well.

    Raises ExportError as ``write_certificates``.
    """
    canvas = new_canvas(design)
    remarks = CertificateDrawer(canvas, design, paper, NO_OFFSET).draw(values)
    return canvas.getpdfdata(), remarks


def new_canvas(design: CertificateDesign) -> Canvas:
    """An empty PDF of the design's sheets; equal batches give equal bytes."""
    canvas = Canvas(
        "",
        pagesize=(design.width.pt, design.height.pt),
        pdfVersion=(1, 4),
        invariant=1,
        # The font a page starts with: else reportlab names Helvetica, which is not embedded.
        initialFontName=paper_fonts().face(),  # type: ignore[arg-type]
        lang="vi-VN",
    )
    canvas.setTitle(design.name)
    canvas.setCreator(CREATOR)
    return canvas


def save(canvas: Canvas, target: Path) -> None:
    """Write the PDF to ``target``; raises ExportError, with ``target`` as it was."""
    with uncollected():
        data = canvas.getpdfdata()
    with replacing(target) as beside:
        beside.write_bytes(data)


def _drawn(
    drawer: CertificateDrawer,
    rows: Sequence[CertificateRow],
    progress: Progress,
    cancelled: Cancelled,
) -> Iterator[PrintedSheet]:
    for page, row in enumerate(rows, start=1):
        if cancelled():
            return
        yield PrintedSheet(row.uid, page, drawer.draw(row.values))
        progress(page, len(rows))


def _partial(target: Path, done: int, count: int) -> Path:
    return target.with_name(f"{target.stem} (dở dang {done} trong {count}){target.suffix}")
