"""Who may be entered twice: same number, same name and birth, or one slip of the pen apart."""

import pytest

from storage.dates import PartialDate
from storage.rules.duplicates import Candidate, find_duplicates

DAY = PartialDate(1980, 5, 1)


def reasons(*people: Candidate) -> list[tuple[int, int, str]]:
    return [(one.first, one.second, one.reason) for one in find_duplicates(people)]


@pytest.mark.parametrize(
    "name", ["NGUYỄN THỊ HÀ", "Nguyen Thi Ha", "Nguyễn  Thị Hà", "nguyễn thị hạ"]
)
def test_spelling_does_not_hide_a_duplicate(name: str) -> None:
    found = reasons(Candidate(1, "Nguyễn Thị Hà", DAY), Candidate(2, name, DAY))
    assert found == [(1, 2, "Cùng họ tên, cùng ngày sinh")]


def test_the_same_citizen_number_is_sure_and_comes_first() -> None:
    found = find_duplicates(
        (
            Candidate(1, "Lê An", DAY),
            Candidate(2, "Lê An", DAY),
            Candidate(3, "Trần Bình", cccd="020180001234"),
            Candidate(4, "Trần Thị Bình", cccd="020180001234"),
        )
    )
    assert [(one.first, one.second, one.is_sure) for one in found] == [(3, 4, True), (1, 2, False)]


def test_a_pair_is_told_once_with_its_strongest_reason() -> None:
    pair = [Candidate(key, "Lê An", DAY, "Văn phòng", "020180001234") for key in (1, 2)]
    assert reasons(*pair) == [(1, 2, "Cùng số căn cước công dân")]


@pytest.mark.parametrize("birth", [PartialDate(1980), PartialDate(1980, 5), DAY])
def test_a_birth_known_in_part_agrees_with_the_whole(birth: PartialDate) -> None:
    assert reasons(Candidate(1, "Lê An", DAY), Candidate(2, "Lê An", birth))


@pytest.mark.parametrize(
    "birth", [PartialDate(1981), PartialDate(1980, 6), PartialDate(1980, 5, 2)]
)
def test_another_birth_is_another_person(birth: PartialDate) -> None:
    one, other = Candidate(1, "Lê An", DAY, "Văn phòng"), Candidate(2, "Lê An", birth, "Văn phòng")
    assert reasons(one, other) == []


def test_without_a_birth_the_unit_must_agree() -> None:
    known = Candidate(1, "Lê An", DAY, "Văn phòng")
    assert reasons(known, Candidate(2, "Lê An", None, "VĂN PHÒNG"))
    assert reasons(known, Candidate(2, "Lê An", None, "Thanh tra")) == []


def test_two_citizen_numbers_are_two_people() -> None:
    one, other = Candidate(1, "Lê An", DAY, cccd="1"), Candidate(2, "Lê An", DAY, cccd="2")
    assert reasons(one, other) == []


@pytest.mark.parametrize(
    "name",
    ["Nguyễn Thị Hàa", "Nguyễn Thị H", "Nguyễn Tih Hà", "Nguyễn Hà", "Nguyễn Thị Thu Hà",
     "Nguyển Thj Hà"],
)  # fmt: skip
def test_a_slip_on_the_same_birthday_is_shown(name: str) -> None:
    found = reasons(Candidate(1, "Nguyễn Thị Hà", DAY), Candidate(2, name, DAY))
    assert found == [(1, 2, "Cùng ngày sinh, họ tên gần giống")]


@pytest.mark.parametrize(
    "name", ["Trần Thị Hà", "Nguyễn Văn Hà", "Nguyễn Văn Hùng", "Hà", "Thị Hà"]
)
def test_another_name_on_the_same_birthday_is_not(name: str) -> None:
    assert reasons(Candidate(1, "Nguyễn Thị Hà", DAY), Candidate(2, name, DAY)) == []


def test_collectives_of_one_name_are_shown() -> None:
    assert reasons(Candidate(1, "Phòng Lãnh sự"), Candidate(2, "PHÒNG LÃNH SỰ"))


def test_a_crowd_of_one_common_name_is_not_shown_pair_by_pair() -> None:
    assert reasons(*[Candidate(key, "Nguyễn Thị Hà") for key in range(60)]) == []


def test_two_born_on_one_day_are_found_even_in_a_crowd() -> None:
    days = [PartialDate(1980, 1 + key % 12, 1 + key % 27) for key in range(60)]
    crowd = [Candidate(key, "Nguyễn Thị Hà", day) for key, day in enumerate(days)]
    twin = Candidate(99, "Nguyễn Thị Hà", PartialDate(1980, 12, 28))
    found = reasons(*crowd, twin, Candidate(100, "NGUYỄN THỊ HÀ", twin.birth))
    assert (99, 100, "Cùng họ tên, cùng ngày sinh") in found
