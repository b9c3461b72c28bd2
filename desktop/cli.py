"""The command line, a stable interface for scripts; no Qt is loaded on this path."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.cli_parser import CommandParser
from resources.errors import KnownError

COMMANDS = ("sample", "plan", "verify", "check")


def is_command(arguments: Sequence[str]) -> bool:
    """Whether the program was asked for something that needs no window."""
    return bool(arguments) and arguments[0] in (*COMMANDS, "-h", "--help")


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; returns the exit code: 0 done, 1 refused, 2 wrongly called."""
    _speak_utf8()
    options = _parser().parse_args(arguments)
    try:
        return options.act(options)
    except KnownError as error:
        print(error, file=sys.stderr)
        return 1


def _sample(options: argparse.Namespace) -> int:
    from desktop.sample import make_sample

    for path in make_sample(options.folder):
        print(path)
    return 0


def _plan_import(options: argparse.Namespace) -> int:
    from desktop.plan_files import read_plan_file
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


def _plan_export(options: argparse.Namespace) -> int:
    from desktop.plan_files import export_plan

    for notice in export_plan(options.office, options.plan, options.to):
        print(notice, file=sys.stderr)
    print(options.to)
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


def _check(options: argparse.Namespace) -> int:
    """Exit code 1 when something breaks the decree's text (E)."""
    from desktop.proofing import check_file, check_stored_plan, finding_as_data

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


def _parser() -> CommandParser:
    parser = CommandParser(
        prog="python -m desktop",
        description="Sổ Thi Đua. Không kèm lệnh nào: mở cửa sổ chương trình.",
    )
    commands = parser.add_subparsers(metavar="LỆNH", required=True)
    sample = _command(commands, "sample", "tạo sổ mẫu và xuất các kế hoạch của nó", _sample)
    sample.add_argument("folder", type=Path, metavar="THƯ_MỤC")
    verify = _command(commands, "verify", "kiểm tra tính toàn vẹn của một sổ", _verify)
    verify.add_argument("book", type=Path, metavar="TỆP.tdkt")
    _add_check_command(commands)
    plan = commands.add_parser("plan", help="nhập, xuất kế hoạch")
    _add_plan_commands(plan.add_subparsers(metavar="VIỆC", required=True))
    return parser


def _add_check_command(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    text = "kiểm tra thể thức và nội dung của một tệp Word hoặc một kế hoạch trong sổ"
    check = _command(commands, "check", text, _check)
    check.add_argument("file", type=Path, nargs="?", metavar="TỆP.docx")
    check.add_argument("--office", type=Path, metavar="TỆP.tdkt")
    check.add_argument("--plan", type=int, metavar="ID")
    states = ("draft", "for_signature", "issued")
    check.add_argument("--state", choices=states, default="for_signature", help="giai đoạn của tệp")
    check.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def _add_plan_commands(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    taken = _command(commands, "import", "nhập kế hoạch từ tệp Word, PDF, .txt, JSON", _plan_import)
    taken.add_argument("file", type=Path, metavar="TỆP")
    taken.add_argument("--office", type=Path, metavar="TỆP.tdkt", help="sổ; chưa có thì được tạo")
    taken.add_argument("--superior", action="store_true", help="đây là kế hoạch của cấp trên")
    taken.add_argument("--json", action="store_true", help="chỉ in kế hoạch đọc được, không lưu")
    given = _command(commands, "export", "xuất kế hoạch ra .docx, .pdf hoặc .json", _plan_export)
    given.add_argument("--office", type=Path, required=True, metavar="TỆP.tdkt")
    given.add_argument("--plan", type=int, required=True, metavar="ID")
    given.add_argument("--to", type=Path, required=True, metavar="TỆP")


def _command(
    commands: "argparse._SubParsersAction[CommandParser]",
    name: str,
    text: str,
    act: Callable[[argparse.Namespace], int],
) -> CommandParser:
    parser = commands.add_parser(name, help=text, description=text)
    parser.set_defaults(act=act)
    return parser


def _speak_utf8() -> None:
    """Pipes get UTF-8 whatever the code page; a console that lacks a letter shows a mark."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None and not stream.isatty():
            reconfigure(encoding="utf-8", errors="replace")
