"""A plan taken apart into the pieces that people compare."""

from collections.abc import Iterator

from storage.dates import shown_date
from storage.records import Plan, Task, TextBlock
from storage.records_compare import ComparedItem


def plan_items(plan: Plan) -> tuple[ComparedItem, ...]:
    """The plan's pieces in reading order; empty header fields are left out."""
    return tuple(
        item
        for item in (
            *_header(plan),
            *_blocks("before_table", plan.before_table),
            *_tasks(plan),
            *_blocks("after_table", plan.after_table),
            *_closing(plan),
        )
        if item.text
    )


def _header(plan: Plan) -> Iterator[ComparedItem]:
    number = f"{plan.number}/{plan.symbol or ''}" if plan.number or plan.symbol else ""
    issuer = " ".join((*plan.issuer.parent_lines, *plan.issuer.name_lines)) if plan.issuer else ""
    for place, text in (
        ("Cơ quan ban hành", issuer),
        ("Số, ký hiệu", number),
        ("Địa danh", plan.place or ""),
        ("Ngày tháng", shown_date(plan.date)),
        ("Tên loại", plan.kind),
        ("Trích yếu", plan.subject),
        ("Câu mở đầu", plan.lead),
    ):
        yield ComparedItem(place, place, text)
    for basis in plan.bases:
        yield ComparedItem("basis", "Căn cứ", basis)


def _blocks(part: str, blocks: tuple[TextBlock, ...]) -> Iterator[ComparedItem]:
    section = ""
    for block in blocks:
        if block.style == "section":
            section = block.text
        place = f"Mục “{section}”" if section else "Nội dung"
        yield ComparedItem(part, place, block.text, section, block.uid)


def _tasks(plan: Plan) -> Iterator[ComparedItem]:
    numbers = iter(plan.printed_numbers())
    for group in plan.groups:
        for task in group.tasks:
            place = f"Nhiệm vụ {next(numbers)}"
            yield ComparedItem("task", place, _task_text(task), group.label, task.uid)


def _task_text(task: Task) -> str:
    """Content, units and cells as one text, so that a change of any shows as changed words."""
    units = [
        " ".join(part for part in (unit.name, unit.role, unit.note) if part)
        for unit in task.assignments
    ]
    cells = [f"{title}: {' '.join(lines)}" for title, lines in task.extra.items()]
    return "\n".join((*task.content, *units, *cells))


def _closing(plan: Plan) -> Iterator[ComparedItem]:
    for lines in plan.recipients:
        yield ComparedItem("recipient", "Nơi nhận", " ".join(lines))
    for place, text in (
        ("Lưu", plan.archive),
        ("Quyền hạn, chức vụ người ký", "\n".join(plan.authority)),
        ("Người ký", plan.signer),
    ):
        yield ComparedItem(place, place, text)
