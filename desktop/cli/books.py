"""Commands on whole books: the sample office, and whether a book is sound."""

import argparse
import sys
from pathlib import Path

from desktop.cli.parser import Subparsers, add_command

NAMES = ("sample", "verify")


def add_commands(commands: Subparsers) -> None:
    sample = add_command(commands, "sample", "tạo sổ mẫu và xuất các kế hoạch của nó", _sample)
    sample.add_argument("folder", type=Path, metavar="THƯ_MỤC")
    verify = add_command(commands, "verify", "kiểm tra tính toàn vẹn của một sổ", _verify)
    verify.add_argument("book", type=Path, metavar="TỆP.tdkt")


def _sample(options: argparse.Namespace) -> int:
    from desktop.sample.office import make_sample

    for path in make_sample(options.folder):
        print(path)
    return 0


def _verify(options: argparse.Namespace) -> int:
    from storage.verify import verify

    problems = verify(options.book)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        return 1
    print(f"Sổ {options.book} nguyên vẹn.")
    return 0
