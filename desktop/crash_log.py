"""The log of what went wrong: a small rotating file without anything of the office's papers.

A message of an exception may quote what somebody typed, and a path may name a person: the log
keeps kinds of errors, places in our code and bare file names, never messages or folders.
"""

import logging
import platform
import re
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import platformdirs

from desktop.version import VERSION

_BYTES, _KEPT = 200_000, 3
_PATH = re.compile(r"""(?:[A-Za-z]:|\\\\|/|~)[^\n"'“”<>|]*[\\/]""")
_QUOTED = re.compile(r"""“[^”]*”|"[^"]*"|'[^']*'""")

ExceptionTriple = tuple[type[BaseException], BaseException | None, TracebackType | None]


def log_folder() -> Path:
    """Where the logs of the account that runs the program lie."""
    return platformdirs.user_log_path("so-thi-dua", appauthor=False)


def open_log(folder: Path) -> logging.Logger:
    """The program's log in ``folder``; a folder nobody may write costs the log, not the program."""
    log = logging.getLogger("so-thi-dua")
    log.propagate = False
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / "so-thi-dua.log", maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    return log


def described(error: ExceptionTriple) -> str:
    """Kind and places of an exception and of what caused it, innermost place last."""
    parts: list[str] = []
    kind, value, trace = error
    while True:
        places = [
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(trace)
        ]
        parts = [_name(kind, value), *places, *parts]
        cause = value.__cause__ or value.__context__ if value is not None else None
        if cause is None:
            return "\n".join(parts)
        kind, value, trace = type(cause), cause, cause.__traceback__


def report(error: ExceptionTriple) -> str:
    """What a person may copy and send: program, system and the described exception."""
    return (
        f"Sổ Thi Đua {VERSION}\n"
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}\n"
        f"{described(error)}\n"
    )


def without_people(text: str) -> str:
    """A message of Qt's with folders reduced to the last name and quoted words left out."""
    return _QUOTED.sub("“…”", _PATH.sub("", text))


def _name(kind: type[BaseException], value: BaseException | None) -> str:
    """The kind; of an OSError also its number, which tells what the message would."""
    number = getattr(value, "errno", None)
    return f"{kind.__name__} {number}" if isinstance(number, int) else kind.__name__
