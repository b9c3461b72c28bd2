"""Units come as a column of Excel, a list of Word or typed; only the names are kept."""

import pytest

from desktop.editing.unit_names import find_names, new_units


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Văn phòng Sở", "Văn phòng Sở"),
        ("  - Phòng Lễ tân;", "Phòng Lễ tân"),
        ("-Phòng Lễ tân", "Phòng Lễ tân"),
        ("• Phòng Lãnh sự ,", "Phòng Lãnh sự"),
        ("12. Thanh tra Sở", "Thanh tra Sở"),
        ("a) Thanh tra Sở", "Thanh tra Sở"),
        ("II. Các phòng", "Các phòng"),
        ("1\tVăn phòng Sở\tghi chú", "Văn phòng Sở"),
        ("3.\t\tPhòng  Tổng hợp", "Phòng Tổng hợp"),
        ("Trường THPT số 1", "Trường THPT số 1"),
        ("12 phòng chuyên môn", "12 phòng chuyên môn"),
        ("Phòng Hợp tác quốc tế - Văn phòng", "Phòng Hợp tác quốc tế - Văn phòng"),
        ("Va\u0306n pho\u0300ng", "Văn phòng"),
    ],
)
def test_a_line_keeps_its_name_and_loses_its_mark(line: str, name: str) -> None:
    assert find_names(line).names == (name,)


def test_empty_lines_and_lone_numbers_are_no_units() -> None:
    assert find_names("\n1\n \t \n2.\n- \n").names == ()


def test_names_met_twice_are_kept_once_and_named() -> None:
    found = find_names("Văn phòng\r\nThanh tra\r\nVĂN PHÒNG\r\nVăn phòng")
    assert found.names == ("Văn phòng", "Thanh tra")
    assert found.repeated == ("Văn phòng",)


def test_names_that_differ_in_a_mark_are_two_units() -> None:
    assert len(find_names("Phòng Lê tân\nPhòng Lễ tân").names) == 2


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Văn phòng Sở", "office"),
        ("Lãnh đạo Sở", "leadership"),
        ("Hội đồng Thi đua - Khen thưởng", "council"),
        ("Trung tâm Dịch vụ đối ngoại", "public_unit"),
        ("Các phòng, đơn vị thuộc Sở", "group"),
        ("Phòng Lễ tân", "division"),
    ],
)
def test_the_name_suggests_the_kind(name: str, kind: str) -> None:
    assert new_units((name,))[0].kind == kind
