"""What a list of people would do to a register that already has some of them."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.importers.lists.reading import read_list
from storage.journal import undo
from storage.queries.collectives import list_collectives
from storage.queries.list_plan import heads_of, plan_import
from storage.queries.people import get_person, list_people
from storage.records_lists import ImportPlan
from storage.records_registry import Person
from storage.services.collectives import add_collectives, rename_collective
from storage.services.list_import import remember_columns, store
from storage.services.people import add_person
from tests.storage.importers.lists import files
from tests.storage.registry_builders import a_collective, a_person, a_posting

TODAY = PartialDate(2026, 11, 20)
HEAD = ("STT", "Mã cán bộ", "Họ và tên", "Ngày sinh", "Đơn vị", "Chức vụ", "Giữ chức vụ từ", "CCCD")


@pytest.fixture
def ha(book: Book) -> int:
    unit, _ = add_collectives(book, [a_collective(), a_collective("Văn phòng Sở")])
    posting = a_posting(unit, "2020-01", post="Chuyên viên")
    birth = PartialDate(1980, 5, 6)
    return add_person(book, a_person(code="CB01", birth=birth, postings=(posting,)))


def planned(book: Book, folder: Path, *rows: Sequence[object]) -> ImportPlan:
    path = files.xlsx(folder / "ds.xlsx", [HEAD, *rows])
    return plan_import(book, read_list(path), "people", TODAY)


def states(plan: ImportPlan) -> list[str]:
    return [row.state for row in plan.rows]


def told(plan: ImportPlan, at: int = 0) -> str:
    return " ".join(f"{one.cell} {one.sentence}" for one in plan.rows[at].findings)


def test_a_blank_cell_erases_nothing_and_a_filled_one_mends(
    book: Book, ha: int, tmp_path: Path
) -> None:
    plan = planned(book, tmp_path, (1, "CB01", "Nguyễn Thị Hà", "", "", "Phó Trưởng phòng", "", ""))
    assert states(plan) == ["changed"]
    assert [(c.field, c.old, c.new) for c in plan.rows[0].changes] == [
        ("Chức vụ", "Chuyên viên", "Phó Trưởng phòng")
    ]
    store(book, plan)
    person = get_person(book, ha)
    assert person.birth == PartialDate(1980, 5, 6)
    assert [(one.post, one.valid_from) for one in person.postings] == [
        ("Phó Trưởng phòng", PartialDate(2020, 1))
    ]


def test_a_unit_known_by_its_former_name_is_no_new_one(book: Book, ha: int, tmp_path: Path) -> None:
    rename_collective(
        book, 1, "Phòng Lãnh sự và Người Việt Nam ở nước ngoài", PartialDate(2025), ""
    )
    plan = planned(
        book, tmp_path, (1, "", "Nguyễn Thị Hà", "06/05/1980", "Phòng Lãnh sự", "", "", "")
    )
    assert states(plan) == ["same"]


def test_another_unit_without_a_day_is_asked_and_with_one_is_a_transfer(
    book: Book, ha: int, tmp_path: Path
) -> None:
    moved = ("CB01", "Nguyễn Thị Hà", "06/05/1980", "Văn phòng Sở", "Chuyên viên")
    asked = planned(book, tmp_path, (1, *moved, "", ""))
    assert states(asked) == ["doubtful"]
    assert "'DS'!E2 Trong sổ đang ở Phòng Lãnh sự, danh sách ghi Văn phòng Sở" in told(asked)
    plan = planned(book, tmp_path, (1, *moved, "01/03/2026", ""))
    assert states(plan) == ["changed"]
    store(book, plan)
    spans = [(p.collective_id, p.valid_from, p.valid_to) for p in get_person(book, ha).postings]
    assert spans == [
        (1, PartialDate(2020, 1), PartialDate(2026, 2, 28)),
        (2, PartialDate(2026, 3, 1), None),
    ]
    assert states(planned(book, tmp_path, (1, *moved, "01/03/2026", ""))) == ["same"]


def test_a_person_in_two_units_of_one_list_is_asked(book: Book, tmp_path: Path) -> None:
    plan = planned(
        book, tmp_path,
        (1, "", "Lê Văn An", "05/03/1975", "Phòng A", "", "", ""),
        (2, "", "LÊ VĂN AN", "05/03/1975", "Phòng B", "", "", ""),
        (3, "", "Lê Văn An", "05/03/1975", "Phòng A", "", "", ""),
    )  # fmt: skip
    assert states(plan) == ["new", "doubtful", "same"]
    assert "'DS'!E3 Một người ở hai đơn vị: dòng 2 ghi Phòng A" in told(plan, 1)


def test_two_people_with_one_code_are_wrong(book: Book, tmp_path: Path) -> None:
    plan = planned(
        book, tmp_path,
        (1, "CB07", "Lê Văn An", "", "", "", "", ""),
        (2, "CB07", "Trần Văn Bình", "", "", "", "", ""),
    )  # fmt: skip
    assert states(plan) == ["new", "wrong"]
    with pytest.raises(EditRefused, match="Dòng 3 của “DS” không ghi được"):
        store(book, plan, [0, 1])
    assert list_people(book, TODAY) == ()


@pytest.mark.parametrize("slip", ["Nguyễn Thị Hàn", "Nguyễn Hà", "Nguyễn Thj Hà"])
def test_a_slip_in_a_name_of_somebody_born_that_day_is_asked(
    book: Book, ha: int, tmp_path: Path, slip: str
) -> None:
    plan = planned(book, tmp_path, (1, "", slip, "06/05/1980", "", "", "", ""))
    assert states(plan) == ["doubtful"]
    (alike,) = plan.rows[0].alike
    assert (alike.id, alike.label) == (ha, "Nguyễn Thị Hà (06/05/1980, Phòng Lãnh sự)")


def test_somebody_said_to_be_the_same_gets_what_the_list_tells(
    book: Book, ha: int, tmp_path: Path
) -> None:
    row = (1, "", "Nguyễn Hà", "06/05/1980", "", "", "", "036180001234")
    plan = planned(book, tmp_path, row)
    store(book, plan, [0], {0: ha})
    person = get_person(book, ha)
    assert (person.full_name, person.code) == ("Nguyễn Thị Hà", "CB01")
    assert person.cccd == "036180001234"
    assert [one.post for one in person.postings] == ["Chuyên viên"]
    assert len(list_people(book, TODAY)) == 1


def test_what_cannot_be_right_is_said_with_its_cell(book: Book, tmp_path: Path) -> None:
    plan = planned(
        book, tmp_path,
        (1, "", "Lê Văn An", "31/02/1975", "", "", "", ""),
        (2, "", "Trần Thị Bình", "01/01/2090", "", "", "", ""),
        (3, "", "Phạm Văn Chí", "", "", "", "", "12345"),
    )  # fmt: skip
    assert states(plan) == ["wrong", "wrong", "doubtful"]
    assert "'DS'!D2 “31/02/1975” không phải là ngày, tháng, năm." in told(plan)
    assert "'DS'!D3 Ngày sinh 01/01/2090 chưa đến." in told(plan, 1)
    assert "'DS'!H4 Số căn cước “12345” không đủ 12 chữ số" in told(plan, 2)


def test_a_unit_one_slip_from_one_of_the_book_is_asked(book: Book, ha: int, tmp_path: Path) -> None:
    plan = planned(book, tmp_path, (1, "", "Lê Văn An", "", "Phòng Lảnh sựu", "", "", ""))
    assert states(plan) == ["doubtful"]
    assert "gần giống “Phòng Lãnh sự” trong sổ" in told(plan)


def test_columns_chosen_by_hand_are_known_again(book: Book, tmp_path: Path) -> None:
    rows = [("STT", "Họ và tên", "Nơi ấy"), (1, "Lê Văn An", "Phòng A")]
    read = read_list(files.xlsx(tmp_path / "la.xlsx", rows))
    assert heads_of(book, read, "people")[0].fields == ("", "full_name", "")
    chosen = {"DS": ("", "full_name", "unit")}
    plan = plan_import(book, read, "people", TODAY, chosen)
    remember_columns(book, "people", plan.heads)
    store(book, plan)
    undo(book)
    again = plan_import(book, read, "people", TODAY)
    assert again.heads[0].fields == ("", "full_name", "unit")
    record = again.rows[0].record
    assert isinstance(record, Person) and again.rows[0].unit == "Phòng A"


def test_nothing_of_a_list_stays_when_one_row_is_refused(
    book: Book, ha: int, tmp_path: Path
) -> None:
    plan = planned(
        book, tmp_path,
        (1, "", "Lê Văn An", "", "Phòng Mới", "", "", ""),
        (2, "CB01", "Nguyễn Thị Hà", "", "Văn phòng Sở", "", "01/01/2019", ""),
    )  # fmt: skip
    before = list_people(book, TODAY)
    with pytest.raises(EditRefused, match="trước ngày bắt đầu"):
        store(book, plan)
    assert list_people(book, TODAY) == before


def test_new_units_stand_in_the_order_of_the_list(book: Book, tmp_path: Path) -> None:
    units = ("Ban Giám đốc", "Văn phòng", "Phòng Lữ hành", "Văn phòng")
    rows = [
        (at, "", f"Trần Văn {name}", "", unit, "", "", "")
        for at, (name, unit) in enumerate(zip("ABCD", units, strict=True), start=1)
    ]
    store(book, planned(book, tmp_path, *rows))
    assert [one.name for one in list_collectives(book)] == list(units[:3])
