"""Commands on the register of people."""

from desktop.cli.lists import add_import
from desktop.cli.parser import Subparsers, add_group

NAMES = ("people",)


def add_commands(commands: Subparsers) -> None:
    people = add_group(commands, "people", "danh bạ cá nhân")
    add_import(people, "people", "nhập danh sách cá nhân vào sổ")
