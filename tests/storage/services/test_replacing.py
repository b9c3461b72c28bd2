"""Find and replace reaches every text of a plan, as one step, and never an issued one."""

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.journal import next_undo, undo
from storage.queries.lifecycle import document_of_plan
from storage.queries.office import list_units
from storage.queries.plans import get_plan
from storage.records import Plan, Unit
from storage.records_found import Found, Sought
from storage.rules.plan_finding import found_in_plan
from storage.services.issuing import issue
from storage.services.lifecycle import submit
from storage.services.office import add_unit
from storage.services.plan_header import set_header_fields
from storage.services.plans import add_plan
from storage.services.replacing import replace_found
from tests.storage.builders import a_plan, rows_of


@pytest.fixture
def plan(book: Book) -> Plan:
    return get_plan(book, add_plan(book, a_plan()))


def found(plan: Plan, text: str, **options: bool) -> tuple[Found, ...]:
    return found_in_plan(plan, Sought(text, **options))


def replaced(book: Book, plan: Plan, text: str, new: str) -> Plan:
    assert plan.id is not None
    replace_found(book, plan.id, found(plan, text), new)
    return get_plan(book, plan.id)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("UBND TỈNH LẠNG SƠN", "Cơ quan chủ quản"),
        ("SNgV", "Ký hiệu"),
        ("Xét đề nghị", "Căn cứ thứ 2"),
        ("xây dựng Kế hoạch", "Câu mở đầu"),
        ("Đẩy mạnh", "Mục “I. MỤC ĐÍCH, YÊU CẦU”"),
        ("QUÝ II", "Tên nhóm “QUÝ II”"),
        ("Đơn vị thực hiện", "Tên cột"),
        ("LTHT", "Dòng Lưu"),
        ("PHÓ GIÁM ĐỐC", "Chức vụ người ký"),
        ("Nguyễn Thị Hà", "Người ký"),
    ],
)
def test_every_part_of_a_plan_is_searched(plan: Plan, text: str, place: str) -> None:
    assert [each.place.label for each in found(plan, text, match_case=True)] == [place]


def test_units_and_cells_of_the_table_are_found_with_their_task(plan: Plan) -> None:
    places = [each.place.label for each in found(plan, "nếu có")]
    assert places == ["Nhiệm vụ 1, đơn vị thực hiện", "Nhiệm vụ 3, đơn vị thực hiện"]
    assert [each.uid for each in found(plan, "30/6")] == [plan.tasks[0].uid, plan.tasks[2].uid]


@pytest.mark.parametrize(
    "text",
    ["Lạng Sơn", "Căn cứ", "Sở", "Mục đích", "quý", "thời hạn", "30/6", "Văn phòng", "KH", "Hà"],
)
def test_replacing_all_leaves_none_and_undoing_brings_all_back(
    book: Book, plan: Plan, text: str
) -> None:
    before = rows_of(book)
    count = len(found(plan, text))
    after = replaced(book, plan, text, "xyz")
    assert count and found(after, text) == ()
    assert len(found(after, "xyz")) == count
    assert [task.uid for task in after.tasks] == [task.uid for task in plan.tasks]
    undo(book)
    assert rows_of(book) == before


def test_the_step_says_what_was_replaced_and_how_often(book: Book, plan: Plan) -> None:
    replaced(book, plan, "báo cáo", "Tổng hợp")
    step = next_undo(book)
    assert step is not None and step.label == "Thay “Báo cáo” bằng “Tổng hợp” (2 chỗ)"


def test_a_column_that_is_renamed_keeps_its_cells(book: Book, plan: Plan) -> None:
    after = replaced(book, plan, "Thời hạn", "Hoàn thành trước ngày")
    assert after.tasks[0].extra == {"Hoàn thành trước ngày": ("30/6",)}


def test_a_unit_of_another_name_is_looked_up_in_the_register(book: Book, plan: Plan) -> None:
    add_unit(book, Unit("Phòng Tổng hợp"))
    after = replaced(book, plan, "Văn phòng Sở", "Phòng Tổng hợp")
    (unit,) = list_units(book)
    assert after.tasks[0].assignments[0].unit_id == unit.id


def test_typed_letters_enter_composed(book: Book, plan: Plan) -> None:
    after = replaced(book, plan, "Đẩy mạnh", "Ta\u0306ng")
    assert after.before_table[1].text == "Tăng."


def test_two_columns_never_come_to_one_title(book: Book, plan: Plan) -> None:
    before = rows_of(book)
    with pytest.raises(EditRefused):
        replaced(book, plan, "Thời hạn", "Nội dung")
    assert rows_of(book) == before


def test_a_text_changed_since_the_search_is_left_alone(book: Book, plan: Plan) -> None:
    assert plan.id is not None
    outdated = found(plan, "công tác")
    set_header_fields(book, plan.id, subject="Thi đua năm 2027")
    with pytest.raises(EditRefused, match="Hãy tìm lại"):
        replace_found(book, plan.id, outdated, "việc")


def test_an_issued_plan_is_not_touched(book: Book) -> None:
    plan_id = add_plan(book, a_plan(number=""))
    document = document_of_plan(book, plan_id)
    submit(book, document)
    issue(book, document, "05", PartialDate(2026, 1, 5), "{}")
    with pytest.raises(EditRefused, match="đã ban hành"):
        replaced(book, get_plan(book, plan_id), "Sở", "Ban")
