"""Names of exported files open everywhere, sort well and never fall together."""

from desktop.file_names import plain_name, told_apart


def test_a_name_has_only_letters_every_system_takes() -> None:
    assert plain_name("Phòng Tổ chức – Đối ngoại") == "Phong-To-chuc-Doi-ngoai"
    assert plain_name("Con") == "tep-Con"
    assert plain_name("…") == ""


def test_a_long_name_is_cut_the_same_way_and_keeps_its_difference() -> None:
    long = "Trung tâm Dịch vụ hành chính công và Xúc tiến đầu tư tỉnh "
    first, second = plain_name(f"{long * 2} cơ sở 1"), plain_name(f"{long * 2} cơ sở 2")
    assert first != second
    assert first == plain_name(f"{long * 2} cơ sở 1")
    assert max(len(first), len(second)) <= 80


def test_names_that_differ_by_capitals_only_are_told_apart() -> None:
    names = ["De-nghi-An.xlsx", "Gui/de-nghi-an.xlsx", "de-nghi-an.xlsx", "DE-NGHI-AN.xlsx"]
    assert told_apart(names) == [
        "De-nghi-An.xlsx",
        "Gui/de-nghi-an.xlsx",
        "de-nghi-an-2.xlsx",
        "DE-NGHI-AN-3.xlsx",
    ]


def test_a_number_does_not_fall_together_with_a_name_that_has_one() -> None:
    assert told_apart(["a-2.pdf", "a.pdf", "A.pdf"]) == ["a-2.pdf", "a.pdf", "A-3.pdf"]
