"""Background work: one worker thread, results come home through one queued signal."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from storage.errors import BookClosed

T = TypeVar("T")


class TaskRunner(QObject):
    """Runs work off the window's thread, one piece after the other.

    One thread on purpose: layout work gains nothing from two under one interpreter lock, and
    orders stay in order. ``done`` and ``failed`` are called on the window's thread, but as methods
    of a page that went meanwhile with its book they are not.
    """

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="so-thi-dua")
        self._finished.connect(lambda deliver: deliver())
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

        def job() -> None:
            try:
                result = work()
            except BookClosed:
                return  # whoever closed the book waits for nothing more of it
            except Exception as error:
                reason = error  # a lambda may not keep the name an except clause unbinds
                self._deliver(lambda: failed(reason) if _is_there(failed) else None)
            else:
                self._deliver(lambda: done(result) if _is_there(done) else None)

        if not self._closed:
            self._pool.submit(job)

    def close(self) -> None:
        """Drop what waits, finish what runs, deliver nothing more."""
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _deliver(self, call: Callable[[], None]) -> None:
        if not self._closed:
            self._finished.emit(lambda: None if self._closed else call())


def _is_there(told: Callable[..., object]) -> bool:
    """Whether Qt has not yet deleted the object whose method is to be told."""
    owner = getattr(getattr(told, "func", told), "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
