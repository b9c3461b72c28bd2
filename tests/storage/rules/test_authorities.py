"""Who decides a line: the office's own head where the law lets that one, else the level above."""

import pytest

from resources.catalogues.awards import load_awards
from storage.records import Office
from storage.rules.authorities import usual_authority, usual_head


@pytest.mark.parametrize("award", ["LDTT", "CSTDCS", "TTLDTT", "GIAY_KHEN", "GDVH", "THON_VH"])
def test_a_wards_chairman_decides_the_titles_of_the_base(award: str) -> None:
    assert usual_authority(load_awards().get(award), "xa") == "xa"


@pytest.mark.parametrize("award", ["TTLDXS", "BK_TINH", "CSTD_TINH", "CO_TINH"])
def test_a_ward_asks_the_province_for_what_the_province_gives(award: str) -> None:
    assert usual_authority(load_awards().get(award), "xa") == "tinh"


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("ỦY BAN NHÂN DÂN\nPHƯỜNG AN HÒA", "xa"),
        ("UBND XÃ BÌNH MINH", "xa"),
        ("ỦY BAN NHÂN DÂN ĐẶC KHU PHÚ HẢI", "xa"),
        ("ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH", "tinh"),
        ("UBND THÀNH PHỐ HUẾ", "tinh"),
        ("SỞ NỘI VỤ", "so"),
        ("BỘ NỘI VỤ", "bo"),
        ("CÔNG TY CẤP NƯỚC BÌNH MINH", "doanh-nghiep"),
        ("VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH", "so"),
        ("TRƯỜNG TRUNG HỌC CƠ SỞ AN HÒA", "so"),
    ],
)
def test_the_name_of_an_office_tells_who_its_head_is(name: str, head: str) -> None:
    assert usual_head(Office(name_lines=tuple(name.split("\n")))) == head
