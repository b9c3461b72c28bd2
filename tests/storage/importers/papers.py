"""Plans typed in Word the ways offices type them: small makers on python-docx for tests."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from storage.dates import PartialDate
from storage.records import (
    Assignment,
    Column,
    Issuer,
    Plan,
    Superior,
    Task,
    TaskGroup,
    TextBlock,
    TextRun,
)

LEADS, HELPS = "chủ trì", "phối hợp"
_CENTRE = WD_ALIGN_PARAGRAPH.CENTER
_BOLD_STYLES = ("section", "subsection")
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
COLUMNS = (
    Column("TT", "number"),
    Column("Nội dung công việc", "content"),
    Column("Đơn vị thực hiện", "units"),
)


def a_block(style: str, text: str) -> TextBlock:
    return TextBlock(style, (TextRun(text),))


def a_task(content: str | Sequence[str], *units: Assignment | str, **fields: Any) -> Task:
    lines = (content,) if isinstance(content, str) else tuple(content)
    named = (Assignment(unit) if isinstance(unit, str) else unit for unit in units)
    return Task(lines, tuple(named), **fields)


GROUPS = (
    TaskGroup(
        "QUÝ I",
        (
            a_task("Ban hành Kế hoạch công tác thi đua năm 2027", "Văn phòng Sở"),
            a_task(
                "Phát động phong trào thi đua và ký giao ước",
                "Phòng Quản lý đô thị - Hạ tầng",
                "Các phòng, đơn vị",
            ),
        ),
    ),
    TaskGroup("QUÝ II", (a_task("Sơ kết 6 tháng đầu năm 2027", "Văn phòng Sở"),)),
)


def an_office_plan(**fields: Any) -> Plan:
    """An invented department's plan that carries out its province's."""
    usual: dict[str, Any] = {
        "year": 2027,
        "kind": "KẾ HOẠCH",
        "subject": "Công tác thi đua, khen thưởng năm 2027",
        "issuer": Issuer(("UBND TỈNH BÌNH MINH",), ("SỞ XÂY DỰNG",)),
        "number": "12",
        "symbol": "KH-SXD",
        "place": "Bình Minh",
        "date": PartialDate(2027, 1, 5),
        "bases": ("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",),
        "superiors": (Superior("3", "KH-UBND", PartialDate(2027, 1, 2), "UBND tỉnh Bình Minh"),),
        "lead": "Thực hiện Kế hoạch số 03/KH-UBND ngày 02 tháng 01 năm 2027 của UBND tỉnh "
        "Bình Minh về thi đua, khen thưởng, Sở Xây dựng ban hành Kế hoạch như sau:",
        "before_table": (
            a_block("section", "I. MỤC ĐÍCH, YÊU CẦU"),
            a_block("subsection", "1. Mục đích"),
            a_block("paragraph", "Đẩy mạnh các phong trào thi đua trong toàn ngành."),
            a_block("subsection", "2. Yêu cầu"),
            a_block("clause", "2.1. Thi đua phải thiết thực, có tiêu chí cụ thể."),
            a_block("point", "a) Không phô trương, hình thức;"),
            a_block("section", "II. NỘI DUNG"),
        ),
        "columns": COLUMNS,
        "groups": GROUPS,
        "after_table": (
            a_block("section", "III. TỔ CHỨC THỰC HIỆN"),
            a_block("clause", "1. Văn phòng Sở theo dõi, đôn đốc việc thực hiện Kế hoạch này."),
            a_block("paragraph", "Trên đây là Kế hoạch của Sở Xây dựng./."),
        ),
        "recipients": (
            ("UBND tỉnh",),
            ("Sở Nội vụ (QĐ số 12/QĐ-UBND;", "QĐ số 15/QĐ-UBND)"),
            ("Các phòng, đơn vị",),
        ),
        "archive": "Lưu: VT, VP(LTHT)",
        "authority": ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        "signer": "Trần Văn Bình",
    }
    return Plan(**{**usual, **fields})


@dataclass
class Paper:
    """One Word file in the making; ``font`` and ``typed`` are for old letter sets."""

    document: Any = field(default_factory=docx.Document)
    font: str = "Times New Roman"
    typed: Callable[[str], str] = str

    def line(
        self, text: str, bold: bool = False, italic: bool = False, centre: bool = False,
        into: Any = None,
    ) -> Paragraph:  # fmt: skip
        """A paragraph in the body, or in the cell ``into``."""
        paragraph = (into or self.document).add_paragraph()
        if centre:
            paragraph.alignment = _CENTRE
        self.run(paragraph, text, bold, italic)
        return paragraph

    def run(self, to: Paragraph, text: str, bold: bool = False, italic: bool = False) -> None:
        run = to.add_run(self.typed(text))
        run.bold, run.italic, run.font.name = bold, italic, self.font

    def letterhead(self, plan: Plan) -> None:
        """The usual table without lines: names and nation, number and date below."""
        assert plan.issuer is not None
        table = self.document.add_table(rows=2, cols=2)
        for name in plan.issuer.parent_lines:
            self.line(name, centre=True, into=table.cell(0, 0))
        for name in plan.issuer.name_lines:
            self.line(name, bold=True, centre=True, into=table.cell(0, 0))
        self.line("_______", centre=True, into=table.cell(0, 0))
        self.line(NATION, bold=True, centre=True, into=table.cell(0, 1))
        self.line(MOTTO, bold=True, centre=True, into=table.cell(0, 1))
        self.line(number_line(plan), centre=True, into=table.cell(1, 0))
        self.line(date_line(plan), italic=True, centre=True, into=table.cell(1, 1))

    def title(self, plan: Plan) -> None:
        self.line(plan.kind, bold=True, centre=True)
        self.line(plan.subject, bold=True, centre=True)
        self.line("______________", centre=True)

    def opening(self, plan: Plan) -> None:
        for basis in plan.bases:
            self.line(basis, italic=True)
        self.line(plan.lead)

    def blocks(self, blocks: Sequence[TextBlock]) -> None:
        for block in blocks:
            self.line(block.text, bold=block.style in _BOLD_STYLES)

    def table(self, *rows: Sequence[str], bold: Sequence[int] = (0,)) -> Any:
        """A ruled table; a row of one text is merged over the whole width."""
        width = max(map(len, rows))
        table = self.document.add_table(rows=len(rows), cols=width)
        table.style = "Table Grid"
        for at, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
            cells = row.cells
            if len(texts) == 1 < width:
                cells = [cells[0].merge(cells[-1])]
            for cell, text in zip(cells, texts, strict=True):
                self.fill(cell, text, bold=at in bold or len(texts) == 1)
        return table

    def fill(self, cell: Any, text: str, bold: bool = False) -> None:
        """One paragraph a line."""
        first, *others = text.split("\n")
        self.run(cell.paragraphs[0], first, bold)
        for line in others:
            self.line(line, bold=bold, into=cell)

    def task_table(self, plan: Plan) -> Any:
        return self.table(tuple(column.title for column in plan.columns), *task_rows(plan))

    def closing(self, plan: Plan) -> None:
        table = self.document.add_table(rows=1, cols=2)
        left, right = table.rows[0].cells
        self.line("Nơi nhận:", bold=True, italic=True, into=left)
        for line in recipient_lines(plan):
            self.line(line, into=left)
        for authority in plan.authority:
            self.line(authority, bold=True, centre=True, into=right)
        for _ in range(4):
            self.line("", into=right)
        self.line(plan.signer, bold=True, centre=True, into=right)

    def landscape(self) -> None:
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE

    def save(self, folder: Path) -> Path:
        path = folder / "ke-hoach.docx"
        self.document.save(str(path))
        return path


def a_whole_paper(plan: Plan, paper: Paper | None = None) -> Paper:
    """``plan`` typed the usual way, up to its closing."""
    paper = paper or Paper()
    paper.letterhead(plan)
    paper.title(plan)
    paper.opening(plan)
    paper.blocks(plan.before_table)
    paper.task_table(plan)
    paper.blocks(plan.after_table)
    paper.closing(plan)
    return paper


def task_rows(plan: Plan) -> list[Sequence[str]]:
    """The plan's rows as texts: a label alone for a group, one line a unit."""
    numbers = iter(plan.printed_numbers())
    rows: list[Sequence[str]] = []
    for group in plan.groups:
        if group.label:
            rows.append((group.label,))
        rows.extend(task_row(plan, task, next(numbers)) for task in group.tasks)
    return rows


def task_row(plan: Plan, task: Task, number: str) -> Sequence[str]:
    dashed = [f"- {line}" for line in task.content] if len(task.content) > 1 else task.content
    texts = {
        "number": number,
        "content": "\n".join(dashed),
        "units": "\n".join(f"- {a.name} {a.role}".strip() + ";" for a in task.assignments),
    }
    return [texts.get(c.kind) or "\n".join(task.extra.get(c.title, ())) for c in plan.columns]


def number_line(plan: Plan) -> str:
    return f"Số: {plan.number or '      '}/{plan.symbol}"


def date_line(plan: Plan) -> str:
    assert plan.date is not None
    day = f"{plan.date.day:02}" if plan.date.day else "     "
    return f"{plan.place}, ngày {day} tháng {plan.date.month:02} năm {plan.date.year}"


def recipient_lines(plan: Plan) -> list[str]:
    lines = [
        line
        for first, *others in plan.recipients
        for line in (f"- {first}", *others[:-1], *(f"{last};" for last in others[-1:]))
    ]
    return [*lines, f"- {plan.archive}."]


def merge_down(table: Any, column: int, first: int, last: int) -> None:
    """Merge a column's cells from row ``first`` to ``last``; the first one's text stays."""
    for at in range(first + 1, last + 1):
        for paragraph in table.cell(at, column).paragraphs:
            for run in list(paragraph.runs):
                run._r.getparent().remove(run._r)
    table.cell(first, column).merge(table.cell(last, column))


def add_xml(parent: Any, name: str, **attributes: str) -> Any:
    """Append the element ``w:name`` with ``w:`` attributes."""
    child = parent.makeelement(qn(f"w:{name}"), {qn(f"w:{k}"): v for k, v in attributes.items()})
    parent.append(child)
    return child
