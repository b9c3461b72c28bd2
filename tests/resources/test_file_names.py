"""Names that Windows takes, made the same way on every system and every time."""

from pathlib import PureWindowsPath

import pytest

from resources.file_names import fitting_name, is_device, is_refused, is_too_long, shortened


@pytest.mark.parametrize("name", ["CON", "con.docx", "Aux.tar.gz", "NUL", "com1.pdf", "LPT³.txt"])
def test_parts_of_the_machine_are_no_files(name: str) -> None:
    assert is_device(name)
    assert is_refused(name)
    assert not is_refused(fitting_name(name))


@pytest.mark.parametrize("name", ["Công văn.docx", "Con-nguoi.docx", "com10.pdf", "Sổ 2026.tdkt"])
def test_what_every_system_takes_stays_as_it_is(name: str) -> None:
    assert not is_refused(name)
    assert fitting_name(name) == name


@pytest.mark.parametrize(
    ("name", "fitting"),
    [
        ("12/BC: “sơ kết”?.docx", "12-BC- “sơ kết”-.docx"),
        ("báo cáo. ", "báo cáo"),
        ("  tờ trình .pdf", "tờ trình.pdf"),
        ("...", "tep-"),
        ("nul.pdf", "tep-nul.pdf"),
        ("tho\u031b\u0300i.pdf", "thời.pdf"),
    ],
)
def test_what_one_system_refuses_becomes_the_nearest_all_take(name: str, fitting: str) -> None:
    assert fitting_name(name) == fitting


def test_a_long_name_keeps_its_ending_and_its_difference() -> None:
    first, second = (fitting_name("Báo cáo " * 30 + end + ".docx") for end in "ab")
    assert first != second
    assert first.endswith(".docx")
    assert len(first) <= 105


def test_a_name_is_cut_the_same_way_every_time() -> None:
    long = "Phong-Quan-ly-" * 9
    assert shortened(long, 80) == shortened(long, 80)
    assert len(shortened(long, 80)) <= 80
    assert shortened("Phong-Lanh-su", 80) == "Phong-Lanh-su"


def test_windows_counts_the_whole_path() -> None:
    folder = PureWindowsPath("D:/", *["Hồ sơ thi đua khen thưởng"] * 10)
    assert is_too_long(folder / "Tờ trình đề nghị.docx")
    assert not is_too_long(PureWindowsPath("D:/Hồ sơ/Tờ trình đề nghị.docx"))
