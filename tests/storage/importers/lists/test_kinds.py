"""Lists of awards, ratings, initiatives, discipline and collectives as offices keep them."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.importers.lists.reading import read_list
from storage.journal import next_undo, undo
from storage.queries.awards import list_awards, list_initiatives
from storage.queries.collectives import list_collectives
from storage.queries.list_plan import kind_of, plan_import
from storage.queries.people import list_people
from storage.queries.results import list_disciplines, list_ratings
from storage.records_lists import ImportPlan, ListKind, NominationLine
from storage.services.collectives import add_collectives
from storage.services.list_import import store
from storage.services.people import add_people
from tests.storage.importers.lists import files
from tests.storage.registry_builders import a_collective, a_person, a_posting

TODAY = PartialDate(2026, 11, 20)


@pytest.fixture
def people(book: Book) -> tuple[int, ...]:
    """Hà and An of one unit, and a Hà of another."""
    unit, other = add_collectives(book, [a_collective(), a_collective("Văn phòng Sở")])
    return add_people(
        book,
        [
            a_person(birth=PartialDate(1980, 5, 6), postings=(a_posting(unit),)),
            a_person("Lê Văn An", birth=PartialDate(1975), postings=(a_posting(unit),)),
            a_person(birth=PartialDate(1991, 1, 2), postings=(a_posting(other),)),
        ],
    )


def planned(
    book: Book, folder: Path, kind: ListKind, rows: Sequence[Sequence[object]]
) -> ImportPlan:
    read = read_list(files.xlsx(folder / f"{kind}.xlsx", rows))
    assert kind_of(read) == kind
    return plan_import(book, read, kind, TODAY)


def states(plan: ImportPlan) -> list[str]:
    return [row.state for row in plan.rows]


def sentences(plan: ImportPlan, at: int = 0) -> str:
    return " ".join(f"{one.cell} {one.sentence}" for one in plan.rows[at].findings)


AWARDS_HEAD = ("STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Danh hiệu", "Năm", "Số QĐ", "Cấp khen")


def test_awards_are_known_by_every_name_offices_give_them(
    book: Book, people: tuple[int, ...], tmp_path: Path
) -> None:
    told = {
        "CSTĐCS": "CSTDCS", "Chiến sỹ thi đua cấp cơ sở": "CSTDCS", "LĐTT": "LDTT",
        "Danh hiệu Lao động tiên tiến": "LDTT", "Bằng khen của Chủ tịch UBND tỉnh": "BK_TINH",
        "Bằng khen Thủ tướng": "BKTTG", "HCLĐ hạng III": "HCLD_3",
        "Giấy khen của Giám đốc Sở": "GIAY_KHEN",
        "CSTĐ cấp tỉnh": "CSTD_TINH", "Kỷ niệm chương Vì sự nghiệp ngoại giao": "KNC",
    }  # fmt: skip
    rows = [AWARDS_HEAD]
    rows += [(n, "Lê Văn An", 1975, "", name, 2010 + n, f"{n}/QĐ ngày 05/01/{2011 + n}", "")
             for n, name in enumerate(told)]  # fmt: skip
    plan = planned(book, tmp_path, "awards", rows)
    assert states(plan) == ["new"] * len(told)
    store(book, plan)
    awards = list_awards(book)
    assert [award.code for award in awards] == list(told.values())
    assert {award.person_id for award in awards} == {people[1]}
    assert (awards[3].number, awards[3].date) == ("3/QĐ", PartialDate(2014, 1, 5))
    assert awards[4].name == "Bằng khen của Chủ tịch UBND tỉnh"


def test_an_award_no_rule_book_knows_or_before_birth_is_wrong(
    book: Book, people: tuple[int, ...], tmp_path: Path
) -> None:
    rows = [
        AWARDS_HEAD,
        (1, "Lê Văn An", 1975, "", "Cán bộ gương mẫu", 2020, "", ""),
        (2, "Lê Văn An", 1975, "", "LĐTT", 1970, "", ""),
        (3, "Lê Văn An", 1975, "", "LĐTT", 2027, "", ""),
    ]
    plan = planned(book, tmp_path, "awards", rows)
    assert states(plan) == ["wrong"] * 3
    assert "'DS'!E2 Không có danh hiệu" in sentences(plan)
    assert "'DS'!F3 Khen thưởng năm 1970, trước khi" in sentences(plan, 1)
    assert "'DS'!F4 Năm khen thưởng 2027 chưa đến" in sentences(plan, 2)
    assert store(book, plan) == 0
    assert list_awards(book) == ()


def test_one_of_two_of_the_same_name_is_asked_and_told(
    book: Book, people: tuple[int, ...], tmp_path: Path
) -> None:
    rows = [AWARDS_HEAD, (1, "NGUYỄN THỊ HÀ", "", "", "LĐTT", 2024, "", "")]
    plan = planned(book, tmp_path, "awards", rows)
    assert states(plan) == ["doubtful"]
    assert [one.id for one in plan.rows[0].alike] == [people[0], people[2]]
    assert store(book, plan) == 0
    assert store(book, plan, [0], {0: people[2]}) == 1
    assert [award.person_id for award in list_awards(book)] == [people[2]]


@pytest.mark.parametrize(("birth", "unit"), [("02/01/1991", ""), ("", "Văn phòng Sở"), (1991, "")])
def test_birth_or_unit_tells_two_of_the_same_name_apart(
    book: Book, people: tuple[int, ...], tmp_path: Path, birth: object, unit: str
) -> None:
    rows = [AWARDS_HEAD, (1, "Nguyễn Thị Hà", birth, unit, "LĐTT", 2024, "", "")]
    plan = planned(book, tmp_path, "awards", rows)
    assert states(plan) == ["new"]
    store(book, plan)
    assert [award.person_id for award in list_awards(book)] == [people[2]]


def test_somebody_unknown_is_added_with_the_awards_only_when_chosen(
    book: Book, people: tuple[int, ...], tmp_path: Path
) -> None:
    rows = [
        AWARDS_HEAD,
        (1, "Bà Đỗ Thị Mai", 1985, "Phòng Lãnh sự", "LĐTT", 2023, "", ""),
        (2, "Đỗ Thị Mai", 1985, "Phòng Lãnh sự", "LĐTT", 2024, "", ""),
        (3, "Phòng Lãnh sự", "", "", "Tập thể lao động xuất sắc", 2024, "", ""),
    ]
    plan = planned(book, tmp_path, "awards", rows)
    assert states(plan) == ["doubtful", "doubtful", "new"]
    store(book, plan, range(3))
    new = list_people(book, TODAY)[-1]
    assert (new.full_name, new.sex, new.unit) == ("Đỗ Thị Mai", "female", "Phòng Lãnh sự")
    awards = list_awards(book)
    assert [award.person_id for award in awards if award.code == "LDTT"] == [new.id, new.id]
    assert [award.collective_id for award in awards if award.code == "TTLDXS"] == [1]


def test_a_list_under_headings_of_titles_gives_each_its_title(
    book: Book, people: tuple[int, ...], tmp_path: Path
) -> None:
    rows = [
        ("DANH SÁCH CÁ NHÂN, TẬP THỂ ĐƯỢC KHEN THƯỞNG NĂM 2025",),
        ("STT", "Họ và tên", "Năm sinh", "Chức vụ"),
        ("I", "Danh hiệu Chiến sĩ thi đua cơ sở"),
        (1, "Lê Văn An", 1975, "Chuyên viên"),
        ("II", "DANH HIỆU LAO ĐỘNG TIÊN TIẾN"),
        (1, "Lê Văn An", 1975, "Chuyên viên"),
        (2, "Nguyễn Thị Hà", 1980, "Chuyên viên"),
    ]
    plan = planned(book, tmp_path, "awards", rows)
    store(book, plan)
    found = [(award.person_id, award.code, award.year) for award in list_awards(book)]
    assert found == [
        (people[1], "CSTDCS", 2025),
        (people[1], "LDTT", 2025),
        (people[0], "LDTT", 2025),
    ]


def test_ratings_of_several_years_stand_side_by_side(
    book: Book, people: tuple[int, ...], tmp_path: Path
) -> None:
    rows = [
        ("KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CÁN BỘ",),
        ("STT", "Họ và tên", "Năm sinh", "Năm 2023", "Năm 2024", "2027"),
        (1, "Lê Văn An", 1975, "HTXS", "Hoàn thành tốt nhiệm vụ", ""),
        (2, "Nguyễn Thị Hà", 1991, "HTNV", "khá", "HTT"),
    ]
    plan = planned(book, tmp_path, "ratings", rows)
    assert states(plan) == ["new", "new", "new", "wrong", "wrong"]
    assert "'DS'!E4 “khá” không phải là mức xếp loại" in sentences(plan, 3)
    assert "'DS'!F4 Xếp loại của năm 2027" in sentences(plan, 4)
    store(book, plan)
    assert [(one.person_id, one.level) for one in list_ratings(book, 2023)] == [
        (people[1], "HTXSNV"), (people[2], "HTNV"),
    ]  # fmt: skip


def test_the_year_of_ratings_may_stand_in_the_title_alone(
    book: Book, people: tuple[int, ...], tmp_path: Path
) -> None:
    rows = [
        ("KẾT QUẢ XẾP LOẠI NĂM 2025",),
        ("STT", "Họ và tên", "Năm sinh", "Mức độ hoàn thành nhiệm vụ"),
        (1, "Lê Văn An", 1975, "Hoàn thành xuất sắc nhiệm vụ"),
        (2, "Lê Văn An", 1975, "Hoàn thành nhiệm vụ"),
    ]
    plan = planned(book, tmp_path, "ratings", rows)
    assert states(plan) == ["new", "wrong"]
    assert "Dòng 3 xếp loại khác" in sentences(plan, 1)
    store(book, plan)
    assert [one.level for one in list_ratings(book, 2025)] == ["HTXSNV"]


INITIATIVES_HEAD = ("STT", "Tên sáng kiến", "Năm", "Tác giả", "Tỷ lệ (%)", "Cấp công nhận", "Số QĐ")


def test_authors_of_an_initiative_may_have_a_line_each_or_share_a_cell(
    book: Book, people: tuple[int, ...], tmp_path: Path
) -> None:
    rows = [
        INITIATIVES_HEAD,
        (1, "Số hóa hồ sơ", 2025, "Lê Văn An", 60, "Cấp cơ sở", "5/QĐ-SNgV"),
        ("", "", "", "Trần Văn Ngoài", 40, "", ""),
        (
            2,
            "Đề tài quản lý đoàn ra",
            2024,
            "Lê Văn An (70%); Trần Văn Ngoài (30%)",
            "",
            "Cấp tỉnh",
            "",
        ),
        (3, "Cải tiến sổ sách", 2024, "Lê Văn An", "", "", ""),
    ]
    plan = planned(book, tmp_path, "initiatives", rows)
    assert states(plan) == ["new"] * 3
    store(book, plan)
    found = {one.title: one for one in list_initiatives(book)}
    assert [(a.person_id, a.share) for a in found["Số hóa hồ sơ"].authors] == [
        (people[1], 6000), (None, 4000),
    ]  # fmt: skip
    assert [a.share for a in found["Đề tài quản lý đoàn ra"].authors] == [7000, 3000]
    assert found["Đề tài quản lý đoàn ra"].kind == "research"
    assert [a.share for a in found["Cải tiến sổ sách"].authors] == [10_000]
    assert found["Số hóa hồ sơ"].recognitions[0].number == "5/QĐ-SNgV"


def test_shares_that_are_not_a_hundred_are_wrong(
    book: Book, people: tuple[int, ...], tmp_path: Path
) -> None:
    rows = [
        INITIATIVES_HEAD,
        (1, "Số hóa hồ sơ", 2025, "Lê Văn An", 60, "", ""),
        ("", "", "", "Trần Văn Ngoài", 50, "", ""),
    ]
    plan = planned(book, tmp_path, "initiatives", rows)
    assert states(plan) == ["wrong"]
    assert "'DS'!E2 Tỷ lệ đóng góp của các tác giả cộng lại là 110%" in sentences(plan)


def test_discipline_and_pending_matters_are_noted(
    book: Book, people: tuple[int, ...], tmp_path: Path
) -> None:
    rows = [
        ("STT", "Họ và tên", "Năm sinh", "Hình thức kỷ luật", "Từ ngày", "Số quyết định"),
        (1, "Lê Văn An", 1975, "Khiển trách", "05/03/2024", "8/QĐ"),
        (2, "Nguyễn Thị Hà", 1980, "Đang xem xét kỷ luật", "01/10/2026", ""),
        (3, "Lê Văn An", 1975, "Nhắc nhở", "05/03/2024", ""),
    ]
    plan = planned(book, tmp_path, "discipline", rows)
    assert states(plan) == ["new", "new", "wrong"]
    store(book, plan)
    assert [one.kind for one in list_disciplines(book)] == ["KHIEN_TRACH", "discipline"]


def test_collectives_are_added_and_mended(book: Book, tmp_path: Path) -> None:
    add_collectives(book, [a_collective("Phòng Lãnh sự")])
    rows = [
        ("STT", "Tên đơn vị", "Viết tắt", "Loại"),
        (1, "PHÒNG LÃNH SỰ", "P.LS", ""),
        (2, "Phòng Hợp tác quốc tế", "", "Phòng"),
        (3, "Hộ ông Trần Văn Sáu", "", "Hộ gia đình"),
        (4, "Phòng Hợp tác quốc tế", "", ""),
    ]
    plan = planned(book, tmp_path, "collectives", rows)
    assert states(plan) == ["changed", "new", "new", "same"]
    assert plan.rows[0].changes[-1].new == "P.LS"
    store(book, plan)
    assert [(one.name, one.kind) for one in list_collectives(book)] == [
        ("Phòng Lãnh sự", "division"), ("Phòng Hợp tác quốc tế", "division"),
        ("Hộ ông Trần Văn Sáu", "household"),
    ]  # fmt: skip


def test_one_undo_takes_a_whole_list_back(
    book: Book, people: tuple[int, ...], tmp_path: Path
) -> None:
    rows = [
        AWARDS_HEAD,
        (1, "Lê Văn An", 1975, "", "LĐTT", 2023, "", ""),
        (2, "Đỗ Thị Mai", 1985, "Phòng Mới", "LĐTT", 2024, "", ""),
    ]
    before = list_people(book, TODAY), list_collectives(book)
    store(book, planned(book, tmp_path, "awards", rows), range(2))
    assert len(list_collectives(book)) == 3
    step = next_undo(book)
    assert step is not None and step.label == "Nhập thành tích khen thưởng đã có (2 dòng)"
    undo(book)
    assert (list_people(book, TODAY), list_collectives(book)) == before
    assert list_awards(book) == ()


def test_a_unit_list_of_proposals_names_subjects_and_awards_for_a_round(
    book: Book, people: tuple[int, ...], tmp_path: Path
) -> None:
    rows = [
        ("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026",),
        (
            "STT",
            "Tên gọi (Ông/Bà)",
            "Tên",
            "Chức vụ",
            "Đơn vị",
            "Phân loại KT",
            "Danh hiệu/Hình thức",
        ),
        (1, "Ông", "Lê Văn An", "Chuyên viên", " Phòng Lãnh sự", "Cá nhân", "CSTĐ cơ sở"),
        (2, "", "Phòng Lãnh sự", "", "", "Tập thể", "Tập thể lao động xuất sắc"),
        (3, "Ông", "Lê Văn An", "", "Phòng Lãnh sự", "Cá nhân", "Chiến sĩ thi đua cơ sở"),
        (4, "Bà", "Nguyễn Thị Hà", "", "Văn phòng Sở", "Cá nhân", "Cán bộ gương mẫu"),
    ]
    plan = planned(book, tmp_path, "nominations", rows)
    assert states(plan) == ["new", "new", "doubtful", "wrong"]
    subjects = [row.subject for row in plan.rows]
    assert subjects[0] is not None and subjects[0].person_id == people[1]
    assert subjects[1] is not None and subjects[1].collective_id == 1
    first = plan.rows[0].record
    assert isinstance(first, NominationLine)
    assert (first.code, first.year, first.unit) == ("CSTDCS", 2026, "Phòng Lãnh sự")
    assert "Dòng 3 đã đề nghị" in sentences(plan, 2)
    with pytest.raises(EditRefused, match="thuộc về một đợt xét"):
        store(book, plan)
