"""Writes a batch of certificates in the background, shows how far it is and lets it be stopped."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.tasks import TaskRunner
from desktop.widgets.stoppable_job import JobWords, StoppableJob
from exporters.certificates import (
    CertificateDesign,
    CertificateRow,
    Offset,
    Paper,
    write_certificates,
)

_WORDS = JobWords("Tạo giấy khen", "Đang chuẩn bị…", "Dừng", "Đang tạo giấy khen {done}/{count}…")


class CertificateJob(StoppableJob):
    """One batch; ``finished`` with its PrintRun.

    A stopped batch keeps its sheets in a file of their own: the log then says which exist.
    """

    def __init__(self, parent: QWidget, tasks: TaskRunner) -> None:
        super().__init__(parent, tasks, _WORDS)

    def start(
        self,
        design: CertificateDesign,
        rows: Sequence[CertificateRow],
        target: Path,
        offset: Offset,
        paper: Paper,
    ) -> None:
        """Write ``rows`` to ``target``; raises nothing, see ``failed``."""
        self.run(
            lambda: write_certificates(
                design, rows, target, offset, paper,
                self.progress, self.is_stopped, keep_partial=True,
            )
        )  # fmt: skip
