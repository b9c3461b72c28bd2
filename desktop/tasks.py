"""Background work: one worker thread, results come home through one queued signal."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from desktop.collecting import WindowCollector
from storage.errors import BookClosed

T = TypeVar("T")


@dataclass(frozen=True)
class _Order:
    work: Callable[[], object]
    done: Callable[..., None]
    failed: Callable[[Exception], None]


class TaskRunner(QObject):
    """Runs work off the window's thread, one piece after the other.

    One thread on purpose: layout work gains nothing from two under one interpreter lock, and
    orders stay in order. ``done`` and ``failed`` are called on the window's thread, but as methods
    of a page that went meanwhile with its book they are not.

    The worker is handed a number only: whoever drops an order or a result last ends the pages and
    dialogs they hold, and Qt objects must end on the window's thread.
    """

    _finished = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="so-thi-dua")
        self._collector = WindowCollector(self)
        self._numbers = count()
        self._orders: dict[int, _Order] = {}
        self._calls: dict[int, partial[None]] = {}
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._closed = False

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Call ``work`` on the worker, then ``done`` with its result or ``failed`` with why.

        Once closed, the runner takes nothing more.
        """
        if not self._closed:
            self._collector.start()
            number = next(self._numbers)
            self._orders[number] = _Order(work, done, failed)
            self._pool.submit(self._work, number)

    def close(self) -> None:
        """Drop what waits, finish what runs, deliver nothing more."""
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._collector.stop()
        self._orders.clear()
        self._calls.clear()

    def _work(self, number: int) -> None:
        """On the worker: nothing is held here any more when the window is told."""
        try:
            self._calls[number] = partial(self._orders[number].done, self._orders[number].work())
        except BookClosed:
            pass  # whoever closed the book waits for nothing more of it
        except Exception as error:
            self._calls[number] = partial(self._orders[number].failed, error)
        self._finished.emit(number)

    def _deliver(self, number: int) -> None:
        order, call = self._orders.pop(number, None), self._calls.pop(number, None)
        if order is not None and call is not None and not self._closed and _is_there(call.func):
            call()


def _is_there(told: Callable[..., object]) -> bool:
    """Whether Qt has not yet deleted the object whose method is to be told."""
    owner = getattr(getattr(told, "func", told), "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
