"""A batch runs beside the window, says how far it is, and what exists when it was stopped."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from desktop.awards.certificate_job import CertificateJob
from desktop.tasks import TaskRunner
from exporters.certificates import (
    NO_OFFSET,
    CertificateRow,
    PrintRun,
    design_from_json,
    example_values,
)
from exporters.errors import ExportError
from resources.certificates import layout_text

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()", "This plugin does not")

ROWS = [CertificateRow(str(at), example_values()) for at in range(30)]


@pytest.fixture
def job(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    tasks = TaskRunner()
    yield CertificateJob(parent, tasks)
    tasks.close()


def start(job: CertificateJob, target: Path) -> None:
    design = design_from_json(layout_text("giay-khen"))
    job.start(design, ROWS, target, NO_OFFSET, "plain")


def test_the_whole_batch_comes_home_with_its_log(
    qtbot, job: CertificateJob, tmp_path: Path
) -> None:
    with qtbot.waitSignal(job.finished, timeout=10_000) as told:
        start(job, tmp_path / "dot.pdf")
    run = told.args[0]
    assert isinstance(run, PrintRun)
    assert run.complete
    assert [sheet.uid for sheet in run.sheets] == [row.uid for row in ROWS]


def test_a_batch_stopped_at_once_leaves_no_file(qtbot, job: CertificateJob, tmp_path: Path) -> None:
    job.stop()
    with qtbot.waitSignal(job.finished, timeout=10_000) as told:
        start(job, tmp_path / "dot.pdf")
    assert told.args[0].file is None
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(qtbot, job: CertificateJob, tmp_path: Path) -> None:
    with qtbot.waitSignal(job.failed, timeout=10_000) as told:
        start(job, tmp_path / "khong-co" / "dot.pdf")
    assert isinstance(told.args[0], ExportError)
