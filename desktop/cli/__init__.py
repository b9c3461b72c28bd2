"""The command line, a stable interface for scripts; no Qt is loaded on this path.

Each module of this package holds one group of commands and adds them in ``add_commands``.
"""

import errno
import os
import sys
from collections.abc import Sequence

from desktop.cli import (
    awards,
    books,
    checking,
    eligibility,
    forms,
    people,
    plans,
    rounds,
    search,
    tasks,
)
from desktop.cli.parser import CommandParser
from resources.errors import KnownError

GROUPS = (books, plans, tasks, checking, forms, people, awards, eligibility, rounds, search)
COMMANDS = tuple(name for group in GROUPS for name in group.NAMES)


def is_command(arguments: Sequence[str]) -> bool:
    """Whether the program was asked for something that needs no window."""
    return bool(arguments) and arguments[0] in (*COMMANDS, "-h", "--help")


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; returns the exit code: 0 done, 1 refused, 2 wrongly called."""
    _speak_utf8()
    options = _parser().parse_args(arguments)
    try:
        code = options.act(options)
        print(end="", flush=True)
        return code
    except KnownError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        if not reader_is_gone(error):
            raise
        # As in `… | head`; the stream is flushed once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def reader_is_gone(error: OSError) -> bool:
    """Whether nobody reads what is printed any more; Windows calls a closed pipe an invalid
    argument, which without the name of a file is nothing else here."""
    if isinstance(error, BrokenPipeError):
        return True
    return error.errno == errno.EINVAL and error.filename is None


def _parser() -> CommandParser:
    parser = CommandParser(
        prog="python -m desktop",
        description="Sổ Thi Đua. Không kèm lệnh nào: mở cửa sổ chương trình.",
    )
    commands = parser.add_subparsers(metavar="LỆNH", required=True)
    for group in GROUPS:
        group.add_commands(commands)
    return parser


def _speak_utf8() -> None:
    """Pipes get UTF-8 whatever the code page; a console that lacks a letter shows a mark."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
