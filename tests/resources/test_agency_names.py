"""A letterhead's capitals become the name that running text writes."""

import pytest

from resources.agency_names import in_running_text


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("SỞ NGOẠI VỤ", "Sở Ngoại vụ"),
        ("SỞ Y TẾ", "Sở Y tế"),
        ("SỞ CÔNG THƯƠNG", "Sở Công Thương"),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
        ("SỞ QUY HOẠCH - KIẾN TRÚC", "Sở Quy hoạch - Kiến trúc"),
        ("SỞ DU LỊCH TỈNH AN BÌNH", "Sở Du lịch tỉnh An Bình"),
        ("BỘ NGOẠI GIAO", "Bộ Ngoại giao"),
        ("UBND TỈNH LẠNG SƠN", "UBND tỉnh Lạng Sơn"),
        ("ỦY BAN NHÂN DÂN XÃ TÂN THÀNH", "Ủy ban nhân dân xã Tân Thành"),
        ("ỦY BAN NHÂN DÂN", "Ủy ban nhân dân"),
        ("TRƯỜNG THPT CHUYÊN CHU VĂN AN", "Trường THPT chuyên Chu Văn An"),
        ("TRƯỜNG MẦM NON HOA SEN", "Trường Mầm non Hoa Sen"),
        ("TRUNG TÂM XÚC TIẾN DU LỊCH", "Trung tâm Xúc tiến du lịch"),
        ("BỆNH VIỆN ĐA KHOA TỈNH AN BÌNH", "Bệnh viện Đa khoa tỉnh An Bình"),
        ("BỆNH VIỆN NGUYỄN TRI PHƯƠNG", "Bệnh viện Nguyễn Tri Phương"),
        ("HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", "Hội đồng nhân dân Thành phố Hồ Chí Minh"),
    ],
)
def test_kinds_are_small_fields_and_places_are_not(printed: str, written: str) -> None:
    assert in_running_text(printed) == written


@pytest.mark.parametrize(
    "name",
    ["Sở Ngoại vụ", "TRƯỜNG CHÍNH TRỊ TRẦN PHÚ", "NHÀ HÁT CHÈO AN BÌNH", "TRUNG TÂM", "SỞ", ""],
)
def test_what_may_hold_any_name_is_left_as_typed(name: str) -> None:
    assert in_running_text(name) == name
