"""Small makers of records for tests; every argument may be left out."""

from typing import Any

from storage.book import Book
from storage.dates import PartialDate
from storage.records import (
    Assignment,
    Column,
    Issuer,
    Office,
    Plan,
    Superior,
    Task,
    TaskGroup,
    TextBlock,
    TextRun,
)
from storage.triggers import journaled_tables

BASE_COLUMNS = (
    Column("TT", "number"),
    Column("Nội dung", "content"),
    Column("Đơn vị thực hiện", "units"),
)


def an_office(**fields: Any) -> Office:
    return Office(**{"name_lines": ("SỞ NGOẠI VỤ",), "place": "Lạng Sơn", **fields})


def a_task(content: str = "Phát động phong trào thi đua", *units: str, **fields: Any) -> Task:
    return Task((content,), tuple(Assignment(unit) for unit in units), **fields)


def a_paragraph(text: str = "Trên đây là Kế hoạch./.", style: str = "paragraph") -> TextBlock:
    return TextBlock(style, (TextRun(text),))


def a_plan(**fields: Any) -> Plan:
    """A plan with something in every place, two groups of two tasks and a deadline column."""
    usual: dict[str, Any] = {
        "year": 2026,
        "kind": "KẾ HOẠCH",
        "subject": "Công tác thi đua, khen thưởng năm 2026",
        "issuer": Issuer(("UBND TỈNH LẠNG SƠN",), ("SỞ NGOẠI VỤ",)),
        "number": "45a",
        "symbol": "KH-SNgV",
        "place": "Lạng Sơn",
        "date": PartialDate(2026, 1),
        "bases": ("Căn cứ Luật Thi đua, khen thưởng;", "Xét đề nghị của Văn phòng Sở."),
        "superiors": (Superior("01", "KH-UBND", PartialDate(2026, 1, 4), "UBND tỉnh"),),
        "lead": "Sở Ngoại vụ xây dựng Kế hoạch như sau:",
        "before_table": (a_paragraph("I. MỤC ĐÍCH, YÊU CẦU", "section"), a_paragraph("Đẩy mạnh.")),
        "columns": (*BASE_COLUMNS, Column("Thời hạn", "extra")),
        "groups": (a_group("QUÝ I"), a_group("QUÝ II")),
        "after_table": (a_paragraph(),),
        "recipients": (("UBND tỉnh",), ("Các phòng,", "đơn vị thuộc Sở")),
        "archive": "Lưu: VT, NC(LTHT)",
        "authority": ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        "signer": "Nguyễn Thị Hà",
    }
    return Plan(**{**usual, **fields})


def a_group(label: str = "QUÝ I") -> TaskGroup:
    first = Task(
        ("Tổ chức hội nghị tổng kết.", "Trao thưởng."),
        (Assignment("Văn phòng Sở", "chủ trì"), Assignment("Các phòng", "phối hợp", "nếu có")),
        {"Thời hạn": ("30/6",)},
    )
    return TaskGroup(label, (first, a_task("Báo cáo sơ kết", "Văn phòng Sở")))


def rows_of(book: Book) -> dict[str, list[tuple[Any, ...]]]:
    """Every row people's data consists of, table by table."""
    return {
        table: book.db.fetch(f'SELECT * FROM "{table}" ORDER BY id')
        for table in journaled_tables(book.db)
    }
