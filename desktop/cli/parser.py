"""argparse speaking Vietnamese: usage, help and refusals."""

import argparse
import re
import sys
from collections.abc import Callable, Iterable
from typing import NoReturn, TypeAlias

_ABOUT = (
    (re.compile(r"one of the arguments (.+) is required$"), "Còn thiếu một trong"),
    (re.compile(r"required: (.+)$"), "Còn thiếu"),
    (re.compile(r"unrecognized arguments: (.+)$"), "Không hiểu"),
    (re.compile(r"^argument ([^:]+): "), "Chưa đúng ở"),
)


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


class CommandParser(argparse.ArgumentParser):
    """An ArgumentParser whose every word is Vietnamese; sub-commands inherit it."""

    def __init__(self, **options: object) -> None:
        super().__init__(add_help=False, formatter_class=_Formatter, **options)  # type: ignore[arg-type]
        self._positionals.title = "Tham số"
        self._optionals.title = "Tùy chọn"
        self.add_argument("-h", "--help", action="help", help="xem hướng dẫn này")

    def error(self, message: str) -> NoReturn:
        """Leave with code 2, saying in Vietnamese which argument argparse's sentence is about."""
        self.print_usage(sys.stderr)
        told = (
            f"{word} {found[1]}." for pattern, word in _ABOUT if (found := pattern.search(message))
        )
        problem = next(told, "Câu lệnh chưa đúng.")
        self.exit(2, f"{problem} Thêm -h để xem hướng dẫn.\n")


Subparsers: TypeAlias = "argparse._SubParsersAction[CommandParser]"
"""Where commands are added; argparse has no public name for it."""


def add_command(
    commands: Subparsers, name: str, text: str, act: Callable[[argparse.Namespace], int]
) -> CommandParser:
    """A command carried out by ``act``, which returns the exit code."""
    parser = commands.add_parser(name, help=text, description=text)
    parser.set_defaults(act=act)
    return parser


def add_group(commands: Subparsers, name: str, text: str) -> Subparsers:
    """A word that only stands before others, as ``plan`` before ``import``."""
    return commands.add_parser(name, help=text).add_subparsers(metavar="VIỆC", required=True)
