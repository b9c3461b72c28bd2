"""From lines of the award book to sheets: what is asked, made beside the window, and logged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.awards.certificate_job import CertificateJob
from desktop.awards.certificate_outcome import run_told, trouble_of
from desktop.awards.certificate_rows import SheetRow
from desktop.context import Context
from desktop.editing.resting import RestingWrites
from desktop.registry.fields import FormField
from desktop.registry.record_dialog import ask_record
from exporters.certificates import CertificateDesign, CertificateRow, Offset, Paper, PrintRun
from resources.errors import KnownError
from storage.queries.decisions import list_certificates
from storage.records_decisions import Certificate
from storage.services.certificates import log_certificates, spoil_certificate

_HELP = "certificates"
_OPEN, _PICKED = "open", "picked"
_FIRST = "Số in sẵn trên phôi; các tờ sau tăng dần. Để trống nếu phôi không có số."


@dataclass(frozen=True)
class Batch:
    """What goes to one PDF: the lines, on which paper, moved by what the printer misses."""

    design: CertificateDesign
    rows: tuple[SheetRow, ...]
    offset: Offset
    paper: Paper


@dataclass(frozen=True)
class _Asked:
    """Which lines, and the serial of the first sheet of stock, "" for none."""

    which: str = _OPEN
    first: str = ""


@dataclass(frozen=True)
class _Spoiling:
    reason: str = ""


class CertificatePrinting(QObject):
    """``printed``: the path of a file that is ready; ``failed``: what a person must look after."""

    said = Signal(str)
    failed = Signal(Exception)
    printed = Signal(str)

    def __init__(self, context: Context, writes: RestingWrites, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._writes, self._widget = context, writes, parent

    def ask(self, batch: Batch, picked: Sequence[SheetRow]) -> None:
        """Ask which lines, where the stock's numbers begin and where the PDF goes, then make it.

        ``batch`` holds the lines without a good sheet, ``picked`` those chosen by hand.
        """
        groups = {_OPEN: batch.rows, _PICKED: tuple(picked)}
        which = {key: f"{_words(key)} ({len(rows)} tờ)" for key, rows in groups.items() if rows}
        if not which:
            self.said.emit("Đã in đủ cho mọi người. Hãy chọn ở bảng những tờ cần in lại.")
            return
        fields = (
            FormField("which", "In những tờ", "choice", which),
            FormField("first", "Số phôi của tờ đầu", hint=_FIRST),
        )
        usual = _PICKED if len(picked) > 1 or not batch.rows else _OPEN

        def go_on(asked: _Asked) -> None:
            self._ask_file(replace(batch, rows=groups[asked.which]), asked.first)

        ask_record(
            "In giấy khen", fields, _Asked(usual), go_on, self._widget, verb="Tạo tệp in…",
            help_topic=_HELP,
        )  # fmt: skip

    def print_to(self, batch: Batch, target: Path, first: str = "") -> None:
        """Write ``batch`` to ``target`` (.pdf) and log a sheet for each line that is in it."""
        if taken := self._taken(batch.rows, first):
            told = f"Phôi số {taken} đã dùng cho tờ khác; chưa in tờ nào."
            self.failed.emit(KnownError(told, "Hãy kiểm tra số phôi của tờ đầu."))
            return
        job = CertificateJob(self._widget, self._context.tasks)
        job.finished.connect(lambda run: self._log(run, batch.rows, first))
        job.failed.connect(self.failed)
        sheets = [CertificateRow(str(row.entry.serial), row.values) for row in batch.rows]
        job.start(batch.design, sheets, target, batch.offset, batch.paper)

    def spoil(self, row: SheetRow | None) -> None:
        """Say that the sheet of a line was spoiled; it may then be printed again."""
        last = row.last if row else None
        if last is None or last.state == "spoiled":
            return
        fields = (FormField("reason", "Hỏng vì sao", required=True),)
        book, key = self._context.book, last.id or 0
        store = lambda typed: spoil_certificate(book, key, typed.reason)  # noqa: E731
        ask_record("Phôi in hỏng", fields, _Spoiling(), store, self._widget, help_topic=_HELP)

    def _taken(self, rows: Sequence[SheetRow], first: str) -> str:
        """The first serial of stock that bears another sheet already, "" for none."""
        used = {one.serial for one in list_certificates(self._context.book) if one.serial}
        wanted = (serial_after(first, at) for at in range(len(rows)))
        return next((serial for serial in wanted if serial in used), "")

    def _log(self, run: PrintRun, rows: Sequence[SheetRow], first: str) -> None:
        by_uid = {str(row.entry.serial): row for row in rows}
        sheets = [
            Certificate(
                row.entry.award.id or 0,
                serial_after(first, at),
                replaces_id=row.last.id if row.last else None,
            )
            for at, row in enumerate(by_uid[sheet.uid] for sheet in run.sheets)
        ]
        if not sheets or run.file is None:
            self.said.emit("Đã dừng, chưa có tờ nào.")
        elif self._writes.perform(partial(log_certificates, printed=sheets)):
            self.said.emit(run_told(run))
            self.printed.emit(str(run.file))
            if trouble := trouble_of(run, {uid: row.values["name"] for uid, row in by_uid.items()}):
                self.failed.emit(trouble)

    def _ask_file(self, batch: Batch, first: str) -> None:
        start = str(self._context.export_folder / "Giay-khen.pdf")
        file, _ = QFileDialog.getSaveFileName(self._widget, "Lưu tệp in", start, "PDF (*.pdf)")
        if file:
            self.printed.connect(open_file, Qt.ConnectionType.SingleShotConnection)
            self.print_to(batch, Path(file), first)


def serial_after(first: str, steps: int) -> str:
    """The serial ``steps`` after ``first``: GK-0098 gives GK-0099, GK-0100; "" stays ""."""
    digits = first[len(first.rstrip("0123456789")) :]
    if not digits:
        return first if steps == 0 else ""
    return f"{first.removesuffix(digits)}{int(digits) + steps:0{len(digits)}}"


def open_file(path: str) -> None:
    """In whatever the system prints PDF with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))


def _words(which: str) -> str:
    words: Mapping[str, str] = {_OPEN: "Chưa in hoặc in hỏng", _PICKED: "Những tờ đang chọn"}
    return words[which]
