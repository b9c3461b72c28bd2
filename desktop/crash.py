"""Catches what nobody foresaw: logs it, tells the person plainly, lets the program go on."""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from desktop.crash_log import described, open_log, report, without_people

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashHandler(QObject):
    """Takes over from Python's and Qt's own reporting until ``remove``.

    ``told`` carries the report of an exception to the window's thread, whichever thread it
    happened in; the same exception is told once, however often it comes back.
    """

    told = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = open_log(folder)
        self._seen: set[str] = set()
        self._hard = _hard_crash_file(folder)
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._take
        threading.excepthook = lambda args: self._take(
            args.exc_type, args.exc_value, args.exc_traceback
        )
        self._qt_before: Callable[..., object] | None = qInstallMessageHandler(self._take_message)

    def remove(self) -> None:
        """Give reporting back and close the files."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(self._qt_before)
        if self._hard is not None:
            faulthandler.disable()
            self._hard.close()
        for handler in self._log.handlers:
            handler.close()

    def _take(
        self,
        kind: type[BaseException],
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            return  # the way out somebody asked for
        what = described((kind, value, trace))
        self._log.error("%s", what)
        traceback.print_exception(value)  # whoever started it from a console sees it there
        if what not in self._seen:
            self._seen.add(what)
            self.told.emit(report((kind, value, trace)))

    def _take_message(self, level: QtMsgType, _: QMessageLogContext, text: str) -> None:
        self._log.log(_LEVELS[level], "Qt: %s", without_people(text))


def _hard_crash_file(folder: Path) -> IO[bytes] | None:
    """Where the stacks go when the process itself dies; emptied at each start."""
    with suppress(OSError):
        file = (folder / "crash.txt").open("wb")
        faulthandler.enable(file)
        return file
    return None
