"""Commands that judge a paper's form and content."""

import argparse
import json
from pathlib import Path

from desktop.cli.parser import Subparsers, add_command
from resources.errors import KnownError

NAMES = ("check",)


def add_commands(commands: Subparsers) -> None:
    text = "kiểm tra thể thức và nội dung của một tệp Word hoặc một kế hoạch trong sổ"
    check = add_command(commands, "check", text, _check)
    check.add_argument("file", type=Path, nargs="?", metavar="TỆP.docx")
    check.add_argument("--office", type=Path, metavar="TỆP.tdkt")
    check.add_argument("--plan", type=int, metavar="ID")
    states = ("draft", "for_signature", "issued")
    check.add_argument("--state", choices=states, default="for_signature", help="giai đoạn của tệp")
    check.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def _check(options: argparse.Namespace) -> int:
    """Exit code 1 when something breaks the decree's text (E)."""
    from desktop.drafting.proofing import check_file, check_stored_plan, finding_as_data

    file, office, plan = options.file, options.office, options.plan
    if file is not None and office is None:
        findings = check_file(file, options.state)
    elif file is None and office is not None and plan is not None:
        findings = check_stored_plan(office, plan)
    else:
        raise KnownError("Chưa nói kiểm tra gì.", "Hãy nêu TỆP.docx, hoặc --office và --plan.")
    if options.json:
        print(json.dumps([finding_as_data(each) for each in findings], ensure_ascii=False))
    for each in () if options.json else findings:
        print(f"{each.grade} {each.place.label}: {each.message} [{each.source}]")
    return int(any(each.grade == "E" for each in findings))
