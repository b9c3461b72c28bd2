"""argparse speaking Vietnamese: usage, help and refusals."""

import argparse
import sys
from collections.abc import Iterable
from typing import NoReturn


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
        """Leave with code 2; argparse's own English sentence is not shown."""
        self.print_usage(sys.stderr)
        self.exit(2, "Câu lệnh chưa đúng hoặc còn thiếu tham số; thêm -h để xem hướng dẫn.\n")
