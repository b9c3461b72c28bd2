"""Commands that carry plans into a book and out of it."""

import argparse
import sys
from pathlib import Path

from desktop.cli.parser import Subparsers, add_command, add_group
from resources.errors import KnownError

NAMES = ("plan",)


def add_commands(commands: Subparsers) -> None:
    plan = add_group(commands, "plan", "nhập, xuất kế hoạch")
    taken = add_command(plan, "import", "nhập kế hoạch từ tệp Word, PDF, .txt, JSON", _import)
    taken.add_argument("file", type=Path, metavar="TỆP")
    taken.add_argument("--office", type=Path, metavar="TỆP.tdkt", help="sổ; chưa có thì được tạo")
    taken.add_argument("--superior", action="store_true", help="đây là kế hoạch của cấp trên")
    taken.add_argument("--json", action="store_true", help="chỉ in kế hoạch đọc được, không lưu")
    given = add_command(plan, "export", "xuất kế hoạch ra .docx, .pdf hoặc .json", _export)
    given.add_argument("--office", type=Path, required=True, metavar="TỆP.tdkt")
    given.add_argument("--plan", type=int, required=True, metavar="ID")
    given.add_argument("--to", type=Path, required=True, metavar="TỆP")


def _import(options: argparse.Namespace) -> int:
    from desktop.plans.files import read_plan_file
    from storage.interchange import write_plan
    from storage.services.importing import import_plan

    found = read_plan_file(options.file, superior=options.superior)
    plan = found.plan
    for doubt in found.doubts:
        print(f"{doubt.place}: {doubt.sentence}", file=sys.stderr)
    if options.json:
        print(write_plan(plan))
        return 0
    if options.office is None:
        raise KnownError("Chưa nói nhập vào sổ nào.", "Hãy thêm --office TỆP.tdkt (hoặc --json).")
    plan_id = import_plan(options.office, plan, superior=options.superior)
    print(f"Đã nhập {len(plan.tasks)} nhiệm vụ từ {options.file} vào {options.office}.")
    print(plan_id)
    return 0


def _export(options: argparse.Namespace) -> int:
    from desktop.plans.files import export_plan

    for notice in export_plan(options.office, options.plan, options.to):
        print(notice, file=sys.stderr)
    print(options.to)
    return 0
