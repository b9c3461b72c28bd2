"""The award list has the columns of the provinces' import template, its head in the first row."""

from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from exporters.award_list_xlsx import AwardLine, write_award_list

TITLES = [
    "STT", "Tên gọi", "Tên", "Chức vụ", "Đơn vị", "Phân loại KT", "Danh hiệu/Hình thức",
    "Phân loại đối tượng", "Lĩnh vực",
]  # fmt: skip


def read_back(folder: Path, *lines: AwardLine) -> list[list[Any]]:
    """The rows as another program reads them."""
    write_award_list(lines, folder / "khen-thuong.xlsx")
    return CalamineWorkbook.from_path(folder / "khen-thuong.xlsx").get_sheet_by_index(0).to_python()


def test_each_line_stands_under_the_titles_a_system_looks_for(tmp_path: Path) -> None:
    person = AwardLine(
        "Lê Thị Sáu", "person", "Chiến sĩ thi đua cơ sở", "Bà", "Chuyên viên", "Phòng Tổng hợp",
        "Người trực tiếp công tác, lao động, học tập, chiến đấu", "Quản lý nhà nước",
    )  # fmt: skip
    head, first = read_back(tmp_path, person)
    assert head == TITLES
    assert first == [
        1.0, "Bà", "Lê Thị Sáu", "Chuyên viên", "Phòng Tổng hợp", "Cá nhân",
        "Chiến sĩ thi đua cơ sở", "Người trực tiếp công tác, lao động, học tập, chiến đấu",
        "Quản lý nhà nước",
    ]  # fmt: skip


def test_lines_keep_their_order_and_say_what_kind_of_subject_they_are(tmp_path: Path) -> None:
    lines = [
        AwardLine("Phòng Tổng hợp", "collective", "Tập thể lao động tiên tiến"),
        AwardLine("Hộ bà Hồ Ước", "household", "Giấy khen"),
        AwardLine("=HYPERLINK(A1)", "person", "Giấy khen", "Ông"),
    ]
    rows = read_back(tmp_path, *lines)[1:]
    assert [(row[0], row[2], row[5]) for row in rows] == [
        (1, "Phòng Tổng hợp", "Tập thể"),
        (2, "Hộ bà Hồ Ước", "Hộ gia đình"),
        (3, "=HYPERLINK(A1)", "Cá nhân"),
    ]


def test_a_list_of_nobody_still_has_its_head(tmp_path: Path) -> None:
    assert read_back(tmp_path) == [TITLES]
