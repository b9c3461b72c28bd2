"""Long work tells how far it is, stops when asked, and always says how it ended."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtWidgets import QProgressDialog, QWidget

from desktop.tasks import TaskRunner
from desktop.widgets.stoppable_job import JobWords, StoppableJob

WORDS = JobWords("Đếm", "Đang chuẩn bị…", "Dừng", "Đang đếm {next}/{count}…")


@pytest.fixture
def desk(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def job(desk: QWidget) -> Iterator[StoppableJob]:
    tasks = TaskRunner()
    yield StoppableJob(desk, tasks, WORDS)
    tasks.close()


def test_what_the_work_returned_comes_home(qtbot, job: StoppableJob) -> None:
    with qtbot.waitSignal(job.finished) as finished:
        job.run(lambda: job.progress(1, 3))
    assert finished.args == [True]


def test_the_step_at_work_is_named_with_how_many_there_are(
    qtbot, desk: QWidget, job: StoppableJob
) -> None:
    bar, go_on = desk.findChildren(QProgressDialog)[0], Event()

    def work() -> None:
        job.progress(2, 5)
        go_on.wait(5)

    with qtbot.waitSignal(job.finished):
        job.run(work)
        qtbot.waitUntil(lambda: bar.labelText() == "Đang đếm 3/5…")
        assert (bar.value(), bar.maximum()) == (2, 5)
        go_on.set()


def test_work_that_is_to_stop_hears_of_it(qtbot, desk: QWidget, job: StoppableJob) -> None:
    desk.findChildren(QProgressDialog)[0].canceled.emit()
    with qtbot.waitSignal(job.finished) as finished:
        job.run(lambda: job.progress(1, 3))
    assert finished.args == [False]


def test_work_that_fails_says_why(qtbot, job: StoppableJob) -> None:
    def work() -> None:
        raise OSError("đĩa đầy")

    with qtbot.waitSignal(job.failed) as failed:
        job.run(work)
    assert str(failed.args[0]) == "đĩa đầy"
