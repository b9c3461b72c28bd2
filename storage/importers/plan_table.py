"""All task tables of a paper as the one table of a plan, and the text around them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from resources.vietnamese import clean_line
from storage.importers.lines import Item, Line
from storage.importers.task_table import TableRead, read_task_table
from storage.interchange.table import TableValue, numbered
from storage.records import Column, TaskGroup
from storage.records_import import Doubt, SourceTable

_LONGEST_LABEL = 160
_REFERS = ("phu luc", "bieu kem theo", "bang kem theo", "bieu chi tiet")
_CARRYING_OUT = "to chuc thuc hien"


@dataclass(frozen=True)
class PlanTable:
    """Columns and groups, and the lines before and after them."""

    before: tuple[Line, ...]
    after: tuple[Line, ...]
    columns: tuple[Column, ...] = ()
    groups: tuple[TaskGroup, ...] = ()
    numbering: str = "continuous"
    doubts: tuple[Doubt, ...] = ()


def read_plan_table(body: Sequence[Item], appendix: Sequence[Item]) -> PlanTable:
    """The tables of ``body``; where it has none, those of ``appendix``."""
    found = _read(body)
    if found.columns:
        return _with_lost(found, appendix)
    attached = _read(appendix)
    if not attached.columns:
        return _with_lost(found, appendix)
    lines = (*found.before, *found.after)
    at = _place_of_appendix(lines)
    heading = _texts(attached.before)
    doubts = (*found.doubts, *_moved(attached, heading))
    return replace(attached, before=lines[:at], after=lines[at:], doubts=doubts)


def _read(items: Sequence[Item]) -> PlanTable:
    """Lines stand before or after the first table, even one that cannot be read."""
    before: list[Line] = []
    since: list[Line] = []
    found = _Found()
    for item in items:
        if isinstance(item, Line):
            (since if found.any_table else before).append(item)
        elif found.take(item, since):
            since = []
    return found.table(before, since)


@dataclass
class _Found:
    """The tables of one stretch of text while it is read."""

    any_table: bool = False
    reads: list[TableRead] = field(default_factory=list[TableRead])
    groups: list[TaskGroup] = field(default_factory=list[TaskGroup])
    doubts: list[Doubt] = field(default_factory=list[Doubt])

    def take(self, table: SourceTable, between: Sequence[Line]) -> bool:
        """Add a table's tasks; ``between`` stands above it. False where it holds none."""
        self.any_table = True
        read = read_task_table(table, self.reads[-1] if self.reads else None)
        if read is None:
            self.doubts.append(_lost_table(table))
            return False
        self.doubts.extend(_joined(self.groups, read, between))
        self.doubts.extend(read.doubts)
        self.reads.append(read)
        return True

    def table(self, before: Sequence[Line], after: Sequence[Line]) -> PlanTable:
        columns = _columns(self.reads)
        given = any(column.kind == "number" for column in columns)
        value = numbered(TableValue(columns, tuple(self.groups)), given)
        return PlanTable(
            tuple(before), tuple(after), columns, value.groups, value.numbering, tuple(self.doubts)
        )


def _joined(groups: list[TaskGroup], read: TableRead, between: Sequence[Line]) -> tuple[Doubt, ...]:
    """Add a further table's groups; what stands above it heads its tasks."""
    texts = _texts(between)
    label, lost = (texts[-1], texts[:-1]) if texts and _heads(texts[-1]) else ("", texts)
    added = list(read.groups)
    if added and not added[0].label:
        first = added.pop(0)
        if label or not groups:
            groups.append(TaskGroup(label, first.tasks))
        else:
            groups[-1] = replace(groups[-1], tasks=(*groups[-1].tasks, *first.tasks))
    elif label:
        groups.append(TaskGroup(label))
    groups.extend(added)
    return tuple(Doubt("Giữa các bảng", f"Chưa nhập đoạn “{text}”.", "lost") for text in lost)


def _heads(text: str) -> bool:
    return len(text) <= _LONGEST_LABEL and not text.endswith((".", ";"))


def _columns(reads: Iterable[TableRead]) -> tuple[Column, ...]:
    """The columns of all tables: those of one kind, or extras of one title, are one."""
    columns: dict[str, Column] = {}
    for read in reads:
        for column in read.columns:
            key = column.title.casefold() if column.kind == "extra" else f" {column.kind}"
            columns.setdefault(key, column)
    return tuple(columns.values())


def _place_of_appendix(lines: Sequence[Line]) -> int:
    """Below the paragraph that names the appendix, else above Tổ chức thực hiện."""
    named = [at for at, line in enumerate(lines) if any(word in line.folded for word in _REFERS)]
    if named:
        return named[-1] + 1
    sections = (at for at, line in enumerate(lines) if _CARRYING_OUT in line.folded[:60])
    return next(sections, len(lines))


def _moved(attached: PlanTable, heading: Sequence[str]) -> tuple[Doubt, ...]:
    note = "Bảng nhiệm vụ ở phụ lục được đưa vào phần nội dung của kế hoạch."
    lost = [*heading, *_texts(attached.after)]
    return (
        Doubt("Phụ lục", note, "note"),
        *(Doubt("Phụ lục", f"Chưa nhập dòng “{text}”.", "lost") for text in lost),
        *attached.doubts,
    )


def _with_lost(table: PlanTable, appendix: Sequence[Item]) -> PlanTable:
    """The table, and a doubt for every text and table after the signature."""
    tables = [_lost_table(item) for item in appendix if isinstance(item, SourceTable)]
    texts = _texts(item for item in appendix if isinstance(item, Line))
    lost = [Doubt("Sau chữ ký", f"Chưa nhập dòng “{text}”.", "lost") for text in texts]
    return replace(table, doubts=(*table.doubts, *lost, *tables))


def _lost_table(table: SourceTable) -> Doubt:
    texts = (clean_line(cell.text) for row in table.rows for cell in row)
    first = next(filter(None, texts), "")
    sentence = f"Chưa nhập bảng {len(table.rows)} dòng bắt đầu bằng “{first[:60]}”."
    return Doubt(table.place, sentence, "lost")


def _texts(lines: Iterable[Line]) -> list[str]:
    return [line.text for line in lines if not line.is_blank]
