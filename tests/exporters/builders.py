"""Small documents to print: a department's plan with whatever a test wants to be different."""

from collections.abc import Iterable

from exporters.document import (
    Block,
    Closing,
    Column,
    Document,
    GroupRow,
    Letterhead,
    Metadata,
    PageSetup,
    Paragraph,
    Row,
    Run,
    Table,
    Title,
)
from exporters.lengths import Mm

QUARTERS = ("QUÝ I", "QUÝ II", "QUÝ III", "QUÝ IV")
LETTERHEAD = Letterhead(
    parent=("UBND TỈNH BÌNH MINH",),
    agency=("SỞ VĂN HÓA VÀ DU LỊCH",),
    number="Số:        /KH-SVHDL",
    place_date="Bình Minh, ngày      tháng 01 năm 2026",
)
TITLE = Title("KẾ HOẠCH", "Công tác thi đua, khen thưởng năm 2026")
CLOSING = Closing(
    recipients=(
        ("- UBND tỉnh;",),
        ("- TV HĐ TĐKT tỉnh (QĐ số 2307/QĐ-UBND;", "QĐ số 2700/QĐ-UBND);"),
        ("- Các phòng, đơn vị thuộc Sở;",),
        ("- Lưu: VT, VP(LTHT).",),
    ),
    authority=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    signer="Nguyễn Thị Bình",
)
METADATA = Metadata(
    title="Kế hoạch Công tác thi đua, khen thưởng năm 2026",
    author="Sở Văn hóa và Du lịch",
    created="2026-01-05T01:30:00Z",
    uid="01941f29-7c00-7aaa-8bbb-000000000001",
)
CONTENT = (
    "Tổ chức Hội nghị tổng kết phong trào thi đua, công tác khen thưởng năm 2025 "
    "và triển khai nhiệm vụ năm 2026 của Sở"
)


def a_uid(number: int) -> str:
    """A well-formed identifier that is the same in every run."""
    return f"01941f29-7c00-7000-8000-{number:012x}"


def a_page(profile: str = "P14", left: float = 30, right: float = 15) -> PageSetup:
    return PageSetup(profile, top=Mm(20), bottom=Mm(20), left=Mm(left), right=Mm(right))


def a_paragraph(text: str = CONTENT + ".", style: str = "paragraph", uid: str = "") -> Paragraph:
    return Paragraph(style, (Run(text),), uid)


def a_row(number: int, *content: str, units: tuple[str, ...] = ("- Văn phòng Sở.",)) -> Row:
    lines = content or (f"{CONTENT} (việc số {number})",)
    return Row(((f"{number}",), lines, units), uid=a_uid(number))


def plan_columns(*extra: str) -> tuple[Column, ...]:
    """TT, content and units as an office prints them, then further columns by title."""
    return (
        Column("TT", "table_number", width=Mm(11)),
        Column("NỘI DUNG", "table_text", share=60),
        Column("ĐƠN VỊ THỰC HIỆN", "table_text", share=40),
        *(Column(title, "table_text", share=20) for title in extra),
    )


def a_plan_table(tasks: int = 8, groups: Iterable[str] = QUARTERS) -> Table:
    """Tasks numbered through, spread evenly over the groups; no groups: one plain list."""
    labels = tuple(groups)
    if not labels:
        return a_table(*(a_row(number + 1) for number in range(tasks)))
    rows: list[Row | GroupRow] = []
    for place, label in enumerate(labels):
        rows.append(GroupRow(label, uid=a_uid(0xF000 + place)))
        first, last = (tasks * edge // len(labels) for edge in (place, place + 1))
        rows.extend(a_row(number + 1) for number in range(first, last))
    return a_table(*rows)


def a_table(*rows: Row | GroupRow, columns: tuple[Column, ...] = ()) -> Table:
    return Table(columns or plan_columns(), rows)


def a_body(table: Table | None = None) -> tuple[Block, ...]:
    """Bases, aims, the task table and its carrying out: every style a plan uses."""
    return (
        a_paragraph("Căn cứ Luật Thi đua, khen thưởng và các văn bản hướng dẫn thi hành;", "basis"),
        a_paragraph("Sở xây dựng Kế hoạch công tác thi đua, khen thưởng năm 2026, như sau:"),
        a_paragraph("I. MỤC ĐÍCH, YÊU CẦU", "section"),
        a_paragraph("1. Mục đích", "subsection"),
        Paragraph("paragraph", (Run(f"{CONTENT}; "), Run("kịp thời", bold=True), Run("."))),
        a_paragraph("a) Nâng cao chất lượng các phong trào thi đua;", "point"),
        a_paragraph("II. NỘI DUNG, THỜI GIAN THỰC HIỆN", "section"),
        table if table is not None else a_plan_table(),
        a_paragraph("III. TỔ CHỨC THỰC HIỆN", "section"),
        a_paragraph("1. Căn cứ Kế hoạch này, Văn phòng Sở chủ trì, tổ chức thực hiện.", "clause"),
        a_paragraph(f"Trên đây là Kế hoạch. {CONTENT}; {CONTENT}./.", uid=a_uid(0xFFFF)),
    )


def a_document(
    *body: Block,
    page: PageSetup | None = None,
    letterhead: Letterhead = LETTERHEAD,
    title: Title = TITLE,
    closing: Closing = CLOSING,
) -> Document:
    """A whole plan; given blocks stand in place of its body."""
    return Document(
        stylesheet="nd30-2020",
        page=page or a_page(),
        letterhead=letterhead,
        title=title,
        body=body or a_body(),
        closing=closing,
        metadata=METADATA,
    )


def an_empty_document() -> Document:
    """What a clerk prints before having typed anything."""
    return a_document(
        a_table(),
        letterhead=Letterhead(parent=(), agency=(), number="", place_date=""),
        title=Title("", ""),
        closing=Closing(recipients=(), authority=(), signer=""),
    )
