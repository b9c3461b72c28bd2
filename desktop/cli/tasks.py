"""Commands that follow the office's tasks: what is to do, what is done, what to be reminded of."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from desktop import clock
from desktop.cli.parser import Subparsers, add_command, add_group

NAMES = ("tasks",)


def add_commands(commands: Subparsers) -> None:
    tasks = add_group(commands, "tasks", "theo dõi nhiệm vụ của cơ quan")
    listed = add_command(tasks, "list", "liệt kê nhiệm vụ với thời hạn và tình trạng", _list)
    _add_office(listed)
    listed.add_argument("--year", type=int, metavar="NĂM", help="mặc định: mọi năm")
    listed.add_argument("--status", metavar="TÌNH_TRẠNG", help="mã hoặc tên, ví dụ done")
    _add_day(listed)
    listed.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    done = add_command(tasks, "done", "ghi nhiệm vụ đã hoàn thành", _done)
    _add_office(done)
    done.add_argument("ids", type=int, nargs="+", metavar="ID")
    _add_day(done)
    told = add_command(tasks, "report", "xuất kết quả thực hiện: .docx, .pdf hoặc .xlsx", _report)
    _add_office(told)
    told.add_argument("--plan", type=int, metavar="ID", help="mặc định: mọi nhiệm vụ trong năm")
    _add_day(told, required=True)
    told.add_argument("--to", type=Path, required=True, metavar="TỆP")
    reminded = add_command(tasks, "remind", "in những gì cần nhắc vào một ngày", _remind)
    _add_office(reminded)
    _add_day(reminded, required=True)


def _add_office(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--office", type=Path, required=True, metavar="TỆP.tdkt")


def _add_day(parser: argparse.ArgumentParser, *, required: bool = False) -> None:
    text = "tính đến ngày, viết năm-tháng-ngày như 2026-03-15" + (
        "" if required else "; mặc định: hôm nay"
    )
    parser.add_argument(
        "--on", type=date.fromisoformat, required=required, metavar="NGÀY", help=text
    )


def _list(options: argparse.Namespace) -> int:
    from desktop.work.listing import of_status, task_as_data, task_line
    from storage.book import open_book
    from storage.queries.checklist import checklist

    with open_book(options.office, read_only=True) as book:
        tasks = checklist(book, options.year, _day(options))
    if options.status is not None:
        tasks = of_status(tasks, options.status)
    if options.json:
        print(json.dumps([task_as_data(one) for one in tasks], ensure_ascii=False))
    for one in () if options.json else tasks:
        print(task_line(one))
    return 0


def _done(options: argparse.Namespace) -> int:
    from storage.book import open_book
    from storage.dates import PartialDate
    from storage.services.work import set_status

    day = _day(options)
    with open_book(options.office) as book:
        set_status(book, options.ids, "done", PartialDate.of(day))
    print(f"Đã ghi {len(set(options.ids))} nhiệm vụ hoàn thành ngày {day:%d/%m/%Y}.")
    return 0


def _report(options: argparse.Namespace) -> int:
    from desktop.work.report import write_report
    from storage.book import open_book

    with open_book(options.office, read_only=True) as book:
        for notice in write_report(book, options.plan, options.on, options.to):
            print(notice, file=sys.stderr)
    print(options.to)
    return 0


def _remind(options: argparse.Namespace) -> int:
    """Only tells: what is shown here is shown again in the window."""
    from storage.book import open_book
    from storage.queries.reminding import due_reminders

    with open_book(options.office, read_only=True) as book:
        found = due_reminders(book, options.on)
    for one in found:
        print("\n".join((one.title, f"  {one.text}", *(f"  - {line}" for line in one.lines))))
    if not found:
        print(f"Ngày {options.on:%d/%m/%Y} không có gì cần nhắc.")
    return 0


def _day(options: argparse.Namespace) -> date:
    """The day asked for; the clock is read here and nowhere below."""
    return options.on or clock.today()
