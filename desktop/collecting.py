"""Lets only the window's thread collect circles of garbage while a worker lives.

Python runs its collector on whichever thread happens to allocate, so a worker would end pages,
models and timers nobody needs any more, and Qt takes the program down when an object ends on
another thread than its own. The automatic collector therefore rests from the first work to the
runner's close, and a timer on the window's thread does what it would have done.
"""

import gc
import weakref

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

_EVERY_MS = 500
_resting: set[int] = set()
"""The watchers for whose sake the collector rests; the last one wakes it."""


class WindowCollector(QObject):
    """Belongs to one worker and lives on the window's thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(collect_due)
        self._wake = weakref.finalize(self, _wake_for, id(self))

    def start(self) -> None:
        """Before the worker does anything; once started, it stays so until the stop."""
        if id(self) in _resting or not self._wake.alive:
            return
        if _resting or gc.isenabled():  # else somebody keeps it off, and is to wake it
            _resting.add(id(self))
            gc.disable()
            self._timer.start()

    def stop(self) -> None:
        """Once the worker is gone."""
        if isValid(self._timer):
            self._timer.stop()
        self._wake()


def collect_due() -> None:
    """Collect the generations that are full, as Python would: the oldest of them and all below."""
    full = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [at for at, (count, threshold) in enumerate(full) if count > threshold > 0]
    if due and due[0] == 0:
        gc.collect(due[-1])


def _wake_for(watcher: int) -> None:
    if watcher in _resting:
        _resting.discard(watcher)
        if not _resting:
            gc.enable()
