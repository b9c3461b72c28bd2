"""Commands on the award history."""

from desktop.cli.lists import add_import
from desktop.cli.parser import Subparsers, add_group

NAMES = ("awards",)


def add_commands(commands: Subparsers) -> None:
    awards = add_group(commands, "awards", "thành tích khen thưởng đã có")
    add_import(awards, "awards", "nhập danh sách khen thưởng vào sổ")
