"""A plan or another paper taken apart into the pieces that people compare."""

from collections.abc import Iterator

from resources.forms import Form
from storage.dates import PartialDate, shown_date
from storage.records import Plan, Task, TextBlock
from storage.records_compare import ComparedItem
from storage.records_papers import HEADER_KEYS, Paper, PaperValue


def plan_items(plan: Plan) -> tuple[ComparedItem, ...]:
    """The plan's pieces in reading order; empty header fields are left out."""
    return tuple(
        item
        for item in (
            *_header(plan),
            ComparedItem("Câu mở đầu", "Câu mở đầu", plan.lead),
            *_bases(plan),
            *_blocks("before_table", plan.before_table),
            *_tasks(plan),
            *_blocks("after_table", plan.after_table),
            *_closing(plan),
        )
        if item.text
    )


def paper_items(paper: Paper, form: Form) -> tuple[ComparedItem, ...]:
    """The pieces of a paper of ``form`` in reading order; what is empty is left out."""
    values = [
        item
        for field in form.fields
        if field.key not in HEADER_KEYS
        for item in _value(field.label, field.type, paper.values.get(field.key, ""))
    ]
    found = (*_header(paper), *_bases(paper), *values, *_closing(paper))
    return tuple(item for item in found if item.text)


def _value(label: str, kind: str, value: PaperValue) -> Iterator[ComparedItem]:
    """One piece a paragraph, line or table row; a flag that is set says yes."""
    if isinstance(value, str):
        shown = {"flag": "Có" if value else "", "date": _shown(value)}.get(kind, value)
        yield ComparedItem(label, label, shown)
        return
    several = f"{label}: từng phần"
    blocks = tuple(part for part in value if isinstance(part, TextBlock))
    yield from _blocks(several, blocks, label)
    for number, part in enumerate(value, start=1):
        if isinstance(part, str):
            yield ComparedItem(several, label, part)
        elif not isinstance(part, TextBlock):
            yield ComparedItem(several, f"{label}, hàng {number}", "\n".join(part))


def _shown(date: str) -> str:
    try:
        return shown_date(PartialDate.parse(date))
    except ValueError:
        return date


def _header(document: Plan | Paper) -> Iterator[ComparedItem]:
    symbol, issuer = document.symbol or "", document.issuer
    number = f"{document.number}/{symbol}" if document.number or symbol else ""
    names = " ".join((*issuer.parent_lines, *issuer.name_lines)) if issuer else ""
    for place, text in (
        ("Cơ quan ban hành", names),
        ("Số, ký hiệu", number),
        ("Địa danh", document.place or ""),
        ("Ngày tháng", shown_date(document.date)),
        ("Tên loại", document.kind),
        ("Trích yếu", document.subject),
    ):
        yield ComparedItem(place, place, text)


def _bases(document: Plan | Paper) -> Iterator[ComparedItem]:
    for basis in document.bases:
        yield ComparedItem("basis", "Căn cứ", basis)


def _blocks(
    part: str, blocks: tuple[TextBlock, ...], outside: str = "Nội dung"
) -> Iterator[ComparedItem]:
    """``outside`` is the place of what stands before the first section."""
    section = ""
    for block in blocks:
        if block.style == "section":
            section = block.text
        place = f"Mục “{section}”" if section else outside
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


def _closing(document: Plan | Paper) -> Iterator[ComparedItem]:
    for lines in document.recipients:
        yield ComparedItem("recipient", "Nơi nhận", " ".join(lines))
    for place, text in (
        ("Lưu", document.archive),
        ("Quyền hạn, chức vụ người ký", "\n".join(document.authority)),
        ("Người ký", document.signer),
    ):
        yield ComparedItem(place, place, text)
