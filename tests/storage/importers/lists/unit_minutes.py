"""Minutes of an invented unit's meeting, as clerks write them and as the program reads them."""

from collections.abc import Sequence
from pathlib import Path

from docx import Document

from storage.book import Book
from storage.dates import PartialDate
from storage.importers.lists.minutes import read_handed_in
from storage.queries.list_plan.unit_lists import office_awards, plan_unit_list
from storage.queries.rounds import list_round_units
from storage.records_lists import ImportPlan, NominationLine, ReadList
from storage.records_rounds import RoundUnit
from storage.services.collectives import add_collectives
from storage.services.rounds import add_round
from storage.services.unit_lists import call_units
from tests.storage.registry_builders import a_collective
from tests.storage.round_builders import a_round, people_of

TODAY = PartialDate(2026, 11, 20)
UNIT = "Phòng Lãnh sự"
HEAD = (
    "BIÊN BẢN",
    "Họp bình xét danh hiệu Lao động tiên tiến năm 2026",
    "Hôm nay, hồi 14 giờ 00 phút, ngày 05 tháng 11 năm 2026, tại phòng họp của đơn vị.",
    "Thành phần tham dự: 11/12 công chức.",
    "- Chủ trì: Bà Lê Thị Bình – Trưởng phòng; Thư ký: Ông Trần Văn Nam.",
    "1. Chủ trì quán triệt tiêu chuẩn danh hiệu Lao động tiên tiến, Chiến sĩ thi đua cơ sở.",
)
PARAGRAPHS = (
    "1. Bà Nguyễn Thị Hà – Trưởng phòng: Chiến sĩ thi đua cơ sở, 12/12 phiếu",
    "- Ông Trần Văn Nam, Chuyên viên: LĐTT (11/12 phiếu, đạt 91,7%)",
    "Đề nghị tặng danh hiệu Lao động tiên tiến cho ông Phạm Minh Tuấn với 10/12 phiếu.",
    "2. Phòng Lãnh sự: Tập thể lao động xuất sắc, 12/12 phiếu",
)
PROPOSED = [
    ("CSTDCS", (12, 12)),
    ("LDTT", (11, 12)),
    ("LDTT", (10, 12)),
    ("TTLDXS", (12, 12)),
]
TABLE = (
    ("TT", "Họ và tên", "Chức vụ", "Danh hiệu đề nghị", "Kết quả bỏ phiếu", ""),
    ("", "", "", "", "Đồng ý", "Không đồng ý"),
    ("1", "Nguyễn Thị Hà", "Trưởng phòng", "Chiến sỹ thi đua cơ sở", "12", "0"),
    ("2", "Trần Văn Nam", "Chuyên viên", "Lao động tiên tiến", "5", "7"),
)


def a_round_that_asked(book: Book) -> int:
    """A round that called the unit, with its people in the register."""
    (unit,) = add_collectives(book, [a_collective(UNIT)])
    people_of(book, unit)
    round_id = add_round(book, a_round())
    call_units(book, round_id, [RoundUnit(UNIT, unit)])
    return round_id


def written(path: Path, lines: Sequence[str]) -> Path:
    paper = Document()
    for line in lines:
        paper.add_paragraph(line)
    paper.save(str(path))
    return path


def read(book: Book, path: Path) -> ReadList:
    return read_handed_in(path, office_awards(book), UNIT)


def planned(book: Book, round_id: int, path: Path) -> ImportPlan:
    unit = list_round_units(book, round_id)[0]
    return plan_unit_list(book, read(book, path), round_id, unit.id, TODAY)


def proposed(plan: ImportPlan) -> list[tuple[str, tuple[int, int] | None]]:
    return [
        (row.record.code, row.record.votes)
        for row in plan.rows
        if isinstance(row.record, NominationLine)
    ]
