"""An invented department whose three units propose, and whose council of nine votes."""

from pathlib import Path

from exporters.xlsx import Sheet, SheetColumn, write_workbook
from storage.book import Book, create_book
from storage.dates import PartialDate
from storage.importers.lists.reading import read_list
from storage.queries.list_plan import plan_import
from storage.queries.nominations import list_nominations
from storage.queries.rounds import list_round_units
from storage.records import Signer
from storage.records_council import Attendance, Session, Tally
from storage.records_rounds import RoundUnit
from storage.services.collectives import add_collectives
from storage.services.council import add_council, carry_votes, enter_tally, hold_session
from storage.services.nominations import judge_round
from storage.services.office import add_signer
from storage.services.rounds import add_round
from storage.services.unit_lists import call_units, take_in_list
from tests.storage.builders import an_office
from tests.storage.registry_builders import a_collective
from tests.storage.round_builders import a_council, a_round, people_of

LISTS = {
    "Văn phòng": [
        ("Nguyễn Thị Hà", "Chiến sĩ thi đua cơ sở"),
        ("Trần Văn Nam", "Lao động tiên tiến"),
        ("Phạm Minh Tuấn", "Bằng khen của bộ, ban, ngành, tỉnh"),
        ("Lê Hoàng Anh", "Bằng khen của bộ, ban, ngành, tỉnh"),
    ],
    "Phòng Lãnh sự": [
        ("Đỗ Thu Trang", "Chiến sĩ thi đua cơ sở"),
        ("Vũ Đức Long", "Chiến sĩ thi đua bộ, ban, ngành, tỉnh"),
        ("Bùi Thị Mai", "Bằng khen của bộ, ban, ngành, tỉnh"),
        ("Phòng Lãnh sự", "Tập thể lao động xuất sắc"),
    ],
    "Thanh tra": [
        ("Hoàng Văn Sơn", "Lao động tiên tiến"),
        ("Ngô Bích Ngọc", "Bằng khen của bộ, ban, ngành, tỉnh"),
        ("Đặng Quốc Việt", "Chiến sĩ thi đua bộ, ban, ngành, tỉnh"),
    ],
}
TODAY = PartialDate(2026, 11, 20)


def a_department(folder: Path) -> Book:
    """An office with three units and their people."""
    office = an_office(parent_lines=("UBND TỈNH AN BÌNH",), abbreviation="SNgV")
    book = create_book(folder / "so.tdkt", office)
    add_signer(book, Signer("Lê Thị Minh Mẫu", ("GIÁM ĐỐC",)))
    for unit, rows in LISTS.items():
        (key,) = add_collectives(book, (a_collective(unit),))
        people_of(book, key, [name for name, _ in rows if name != unit])
    return book


def a_units_list(folder: Path, unit: str) -> Path:
    """What a unit sends back: a workbook with title rows above its table."""
    heads = ("TT", "Họ và tên", "Chức vụ", "Đơn vị", "Danh hiệu, hình thức khen thưởng")
    rows = [
        (str(place), name, "" if name == unit else "Chuyên viên", unit, award)
        for place, (name, award) in enumerate(LISTS[unit], start=1)
    ]
    sheet = Sheet("DS", [f"DANH SÁCH ĐỀ NGHỊ {unit}"], [SheetColumn(h, 20) for h in heads], rows)
    path = folder / f"{unit}.xlsx"
    write_workbook([sheet], path)
    return path


def a_round_from_below(book: Book, folder: Path) -> int:
    """Three units called, three lists taken in, every line judged."""
    round_id = add_round(book, a_round())
    call_units(book, round_id, [RoundUnit(unit) for unit in LISTS])
    for unit in list_round_units(book, round_id):
        plan = plan_import(book, read_list(a_units_list(folder, unit.name)), "nominations", TODAY)
        rows = [row for row in plan.rows if row.can_be_stored]
        take_in_list(book, round_id, rows, unit.id, TODAY, f"{unit.name}.xlsx")
    judge_round(book, round_id)
    return round_id


def the_council_votes(book: Book, round_id: int) -> tuple[int, int]:
    """Nine members; all lines get nine votes but one of the province's titles, which gets eight."""
    council_id = add_council(book, a_council(9))
    attendance = tuple(
        Attendance(f"Thành viên {place}", "Trưởng phòng", duty=duty)
        for place, duty in enumerate(
            ("chair", "secretary", "teller_head", "teller", "teller", "", "", "", ""), start=1
        )
    )
    session = Session(
        round_id,
        council_id,
        PartialDate(2026, 12, 5),
        attendance,
        "14 giờ 00 phút",
        "16 giờ 30 phút",
        "Phòng họp tầng 2",
        issued=9,
        returned=9,
        valid=9,
    )
    session_id = hold_session(book, session)
    tallies = [
        Tally(one.id or 0, 8 if one.name == "Đặng Quốc Việt" else 9, 0)
        for one in list_nominations(book, round_id)
    ]
    enter_tally(book, session_id, tallies)
    return carry_votes(book, session_id)
