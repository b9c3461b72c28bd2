"""Taking in lists of people and awards: read, tell what would change, store what is sure."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli.parser import Subparsers, add_command

if TYPE_CHECKING:
    from storage.records_lists import ImportPlan, ListKind, PlanRow

_COUNTED = ("new", "changed", "doubtful", "wrong", "same")


def add_import(commands: Subparsers, kind: "ListKind", text: str) -> None:
    """The command ``import`` of one kind of list."""
    command = add_command(commands, "import", text, lambda options: _import(kind, options))
    command.add_argument("file", type=Path, metavar="TỆP", help=".xlsx, .xls, .ods, .csv, .docx")
    command.add_argument("--office", type=Path, required=True, metavar="TỆP.tdkt")
    command.add_argument("--dry-run", action="store_true", help="chỉ cho biết, không ghi")
    command.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def _import(kind: "ListKind", options: argparse.Namespace) -> int:
    """Doubtful rows are left for the window, where people can look and choose."""
    from storage.book import open_book
    from storage.dates import PartialDate
    from storage.importers.lists.reading import read_list
    from storage.queries.list_plan import plan_import
    from storage.services.list_import import store

    read = read_list(options.file)
    today = PartialDate.parse(date.today().isoformat())  # noqa: DTZ011 -- the office's own day
    with open_book(options.office, read_only=options.dry_run) as book:
        plan = plan_import(book, read, kind, today)
        stored = 0 if options.dry_run else store(book, plan)
    if options.json:
        print(json.dumps(_data(plan, stored), ensure_ascii=False))
    else:
        _print(plan, stored, options.dry_run)
    return 1 if plan.count("wrong") else 0


def _print(plan: "ImportPlan", stored: int, dry_run: bool) -> None:
    from storage.records_lists import ROW_STATES

    for row in plan.rows:
        if row.state != "same":
            _print_row(row, ROW_STATES[row.state])
    for remark in plan.remarks:
        print(remark, file=sys.stderr)
    counts = ", ".join(f"{ROW_STATES[state].lower()} {plan.count(state)}" for state in _COUNTED)
    print(f"{len(plan.rows)} dòng: {counts}.")
    print("Chưa ghi gì vào sổ." if dry_run else f"Đã ghi {stored} dòng.")


def _print_row(row: "PlanRow", state: str) -> None:
    print(f"{row.sheet}, dòng {row.number}: {row.label} [{state}]")
    for change in row.changes:
        print(f"  {change.field}: {change.old or '(trống)'} → {change.new}")
    for one in row.alike:
        print(f"  Có thể là {one.label}: {one.reason}.")
    for found in row.findings:
        where = f"{found.cell}: " if found.cell else ""
        print(f"  {where}{found.sentence} {found.advice}")


def _data(plan: "ImportPlan", stored: int) -> dict[str, Any]:
    return {
        "kind": plan.kind,
        "stored": stored,
        "counts": {state: plan.count(state) for state in _COUNTED},
        "columns": [
            {
                "sheet": head.sheet,
                "fields": {
                    column.letter: key
                    for column, key in zip(head.columns, head.fields, strict=True)
                    if key
                },
            }
            for head in plan.heads
        ],
        "rows": [_row(row) for row in plan.rows],
        "skipped": [{"place": place, "text": text} for place, text in plan.skipped],
        "remarks": list(plan.remarks),
    }


def _row(row: "PlanRow") -> dict[str, Any]:
    return {
        "sheet": row.sheet,
        "row": row.number,
        "label": row.label,
        "state": row.state,
        "changes": [{"field": c.field, "old": c.old, "new": c.new} for c in row.changes],
        "findings": [
            {"cell": f.cell, "severity": f.severity, "sentence": f.sentence, "advice": f.advice}
            for f in row.findings
        ],
        "alike": [{"id": a.id, "label": a.label, "reason": a.reason} for a in row.alike],
    }
