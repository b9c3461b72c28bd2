"""Background work: what belongs to the window ends on the window's thread, never on the worker.

Qt objects destroyed on another thread than the one they live on take the whole program with them.
"""

import gc
import weakref
from collections.abc import Callable, Iterator
from threading import get_ident

import pytest
from PySide6.QtCore import QObject

from desktop.tasks import TaskRunner


class _Page(QObject):
    """Refers to itself as pages do, so that only the collector of circles ends it."""

    def __init__(self) -> None:
        super().__init__()
        self.itself: object = self

    def act(self) -> str:
        return "xong"

    def fail(self) -> None:
        raise ValueError("hỏng")


@pytest.fixture
def runner(qapp) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    made.close()


@pytest.fixture
def ended_on() -> list[int]:
    """The threads that ended what `watched` was given."""
    return []


@pytest.fixture
def watched(ended_on: list[int]) -> Iterator[Callable[[object], None]]:
    kept: list[object] = []
    yield lambda one: kept.append(weakref.ref(one, lambda _: ended_on.append(get_ident())))
    kept.clear()


def much_work() -> int:
    """As many new lists as let the collector run dozens of times."""
    return len([[number] for number in range(50_000)])


def run_through(
    qtbot, runner: TaskRunner, order: Callable[[], Callable[[], object]]
) -> list[object]:
    """What comes home of the work made by ``order``, which nobody but the runner then holds."""
    met: list[object] = []
    runner.run(order(), met.append, met.append)
    qtbot.waitUntil(lambda: bool(met))
    return met


def test_pages_nobody_needs_any_more_are_never_collected_by_the_worker(
    qtbot, runner: TaskRunner, ended_on: list[int], watched: Callable[[object], None]
) -> None:
    def leave_pages_behind() -> None:
        for _ in range(20):
            watched(_Page())

    run_through(qtbot, runner, lambda: much_work)
    leave_pages_behind()
    run_through(qtbot, runner, lambda: much_work)
    gc.collect()
    assert set(ended_on) == {get_ident()}


def test_the_window_collects_while_a_worker_lives(
    qtbot, runner: TaskRunner, ended_on: list[int], watched: Callable[[object], None]
) -> None:
    run_through(qtbot, runner, lambda: much_work)
    watched(_Page())
    kept = [[number] for number in range(5_000)]
    qtbot.waitUntil(lambda: bool(ended_on), timeout=5_000)
    assert ended_on == [get_ident()]
    assert kept


def test_a_closed_runner_leaves_collecting_as_it_was(qtbot, qapp) -> None:
    first, second = TaskRunner(), TaskRunner()
    before = gc.isenabled()
    for one in (first, second):
        run_through(qtbot, one, lambda: much_work)
    first.close()
    first.close()
    assert not gc.isenabled()
    second.close()
    assert gc.isenabled() == before


def test_the_page_whose_work_was_done_ends_on_the_windows_thread(
    qtbot, runner: TaskRunner, ended_on: list[int], watched: Callable[[object], None]
) -> None:
    def order_of_a_page() -> Callable[[], object]:
        page = _Page()
        page.itself = None  # now the last who holds it ends it
        watched(page)
        return lambda: page.act()

    for _ in range(20):
        assert run_through(qtbot, runner, order_of_a_page) == ["xong"]
    assert ended_on == [get_ident()] * 20


def test_work_that_failed_ends_on_the_windows_thread_too(
    qtbot, runner: TaskRunner, ended_on: list[int], watched: Callable[[object], None]
) -> None:
    def order_of_a_page() -> Callable[[], object]:
        page = _Page()
        page.itself = None
        watched(page)
        return lambda: page.fail()

    for _ in range(20):
        (error,) = run_through(qtbot, runner, order_of_a_page)
        assert isinstance(error, ValueError)
        del error
    assert ended_on == [get_ident()] * 20
