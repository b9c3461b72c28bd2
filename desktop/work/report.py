"""Kết quả thực hiện kế hoạch: the tasks with their results on a day, as a paper or a workbook.

Used by the command line and the window alike; knows no Qt.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop import press
from desktop.drafting.filling import drawn_from, new_paper
from desktop.work.listing import product_name
from exporters.xlsx import Sheet, SheetColumn, write_workbook
from resources.forms import load_form
from storage.book import Book
from storage.dates import shown_date
from storage.errors import NotFound
from storage.queries.checklist import checklist
from storage.queries.office import get_office, list_recipients_lists, list_signers
from storage.queries.plans import get_plan
from storage.records_followup import BUCKET_NAMES, BUCKETS, Counts, Standing
from storage.records_papers import Paper
from storage.records_tasks import STATUS_NAMES
from storage.rules.deadlines import due_text
from storage.rules.task_report import CountRow, by_quarter, by_status, by_unit, summed

_WAITING = ("awaiting_others", "awaiting_invitation")
_FORM = ("bao-cao-ket-qua", "nd30-2020")
_COLUMNS = (
    SheetColumn("TT", 6),
    SheetColumn("Nhiệm vụ", 50),
    SheetColumn("Đơn vị thực hiện", 30),
    SheetColumn("Thời hạn", 16),
    SheetColumn("Tình trạng", 16),
    SheetColumn("Kết quả, sản phẩm", 36),
    SheetColumn("Ghi chú", 24),
)

Rows = tuple[tuple[str, ...], ...]


def write_report(book: Book, plan_id: int | None, on: date, target: Path) -> tuple[str, ...]:
    """Write the results on ``on`` as .docx, .pdf or .xlsx; returns what to know, in sentences.

    ``plan_id`` None reports on all own tasks of the year of ``on``. Raises NotFound, ExportError.
    """
    tasks = reported(book, plan_id, on)
    if target.suffix.lower() == ".xlsx":
        write_report_workbook(tasks, on, target)
        return ()
    paper, office = report_paper(book, plan_id, tasks, on), get_office(book)
    press.write_document(press.paper_document(paper, office), target)
    return press.notices(paper, office)


def reported(book: Book, plan_id: int | None, on: date) -> tuple[Standing, ...]:
    """The tasks to report on; raises NotFound, also for a superior's plan, which is not work."""
    if plan_id is None:
        return checklist(book, on.year, on)
    plan = get_plan(book, plan_id)
    if plan.is_superior:
        raise NotFound("kế hoạch của cơ quan", plan_id)
    return tuple(one for one in checklist(book, plan.year, on) if one.task.plan_id == plan_id)


def report_paper(
    book: Book, plan_id: int | None, tasks: Sequence[Standing], on: date, period: str = ""
) -> Paper:
    """A draft of the report, its tables filled; judgement and requests are left to people.

    ``period`` ends its subject: 6 tháng đầu năm 2026.
    """
    plans = {one.task.plan_id for one in tasks if not one.task.unplanned}
    only = plan_id if plan_id is not None else next(iter(plans)) if len(plans) == 1 else None
    plan = get_plan(book, only) if only is not None else None
    office, signers = get_office(book), list_signers(book)
    drawn = drawn_from(office, on, signers, plan)
    counts = tuple(("", name, str(number)) for name, number in by_status(tasks))
    drawn |= {
        "plan.counts": counts,
        "plan.quarters": _count_rows(by_quarter(tasks)),
        "plan.units": _count_rows(by_unit(tasks)),
        "plan.results": result_rows(tasks),
    }
    paper = new_paper(load_form(*_FORM), drawn, signers, list_recipients_lists(book))
    return replace(paper, subject=f"{paper.subject} {period}".strip())


def _count_rows(rows: Sequence[CountRow]) -> Rows:
    """Number, label, all, then each bucket, as texts."""
    return tuple(
        ("", label, str(counts.total), *(str(getattr(counts, bucket)) for bucket in BUCKETS))
        for label, counts in rows
    )


def result_rows(tasks: Sequence[Standing]) -> Rows:
    """One row a task: number, text, units, due date, where it counts, result, note."""
    return tuple(_row(one) for one in tasks)


def _row(one: Standing) -> tuple[str, ...]:
    task = one.task
    return (
        task.number,
        task.text,
        "; ".join((*task.lead_units, *task.helping_units)),
        due_text(one.due),
        BUCKET_NAMES[one.bucket],
        task.result or _proofs(one),
        _note(one),
    )


def _proofs(one: Standing) -> str:
    """What was made, where nobody wrote the result."""
    made = [product for product in one.task.products if product.done]
    named = [
        product_name(product.code)
        + (f" ({shown_date(product.done_on)})" if product.done_on else "")
        for product in made
    ]
    return "; ".join(named)


def _note(one: Standing) -> str:
    late = -one.days_left if one.overdue and one.days_left is not None else 0
    waits = STATUS_NAMES[one.status] if one.status in _WAITING else ""
    kept = f"{one.task.evidence} minh chứng" if one.task.evidence else ""
    delay = f"Chậm {late} ngày" if late else ""
    notes = (one.task.reason, waits, delay, kept, one.due.doubt)
    return "; ".join(note for note in notes if note)


def write_report_workbook(tasks: Sequence[Standing], on: date, target: Path) -> None:
    """Write the rows and the counts by quarter and unit as .xlsx; raises ExportError."""
    write_workbook(_sheets(tasks, on), target)


def _sheets(tasks: Sequence[Standing], on: date) -> tuple[Sheet, ...]:
    lines = ("KẾT QUẢ THỰC HIỆN NHIỆM VỤ THI ĐUA, KHEN THƯỞNG", f"Tính đến ngày {on:%d/%m/%Y}")
    return (
        Sheet("Nhiệm vụ", lines, _COLUMNS, result_rows(tasks)),
        _counted(lines, "Theo quý", "Quý", by_quarter(tasks)),
        _counted(lines, "Theo đơn vị", "Đơn vị", by_unit(tasks)),
    )


def _counted(lines: Sequence[str], name: str, head: str, rows: Sequence[CountRow]) -> Sheet:
    """A table of counts whose columns add up to its last one and whose rows to its last row."""
    numbers = (*(BUCKET_NAMES[bucket] for bucket in BUCKETS), "Tổng số")
    columns = (SheetColumn(head, 36), *(SheetColumn(title, 14, "number") for title in numbers))
    cells = [_cells(label, counts) for label, counts in (*rows, ("Tổng cộng", summed(rows)))]
    return Sheet(name, lines, columns, cells)


def _cells(label: str, counts: Counts) -> tuple[str | int, ...]:
    return (label, *(getattr(counts, bucket) for bucket in BUCKETS), counts.total)
