"""A broken data file is named together with the place in it, in Vietnamese."""

from pathlib import Path

import pytest

from resources.loading import ResourceError, Section, read_toml


def a_section(**data: object) -> Section:
    return Section("mau.toml", "page", data)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"^Tệp dữ liệu mau\.toml: không đọc được\."):
        read_toml(tmp_path / "mau.toml")


@pytest.mark.parametrize("content", [b"source = ", b"[page", b"a = 1\na = 2"])
def test_a_file_of_wrong_syntax_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "mau.toml").write_bytes(content)
    with pytest.raises(ResourceError, match=r"mau\.toml: sai cú pháp"):
        read_toml(tmp_path / "mau.toml")


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "mau.toml").write_bytes("name = 'Kế hoạch'".encode("utf-16"))
    with pytest.raises(ResourceError, match=r"mau\.toml: không đọc được"):
        read_toml(tmp_path / "mau.toml")


def test_a_missing_value_is_named_with_its_place() -> None:
    with pytest.raises(ResourceError) as raised:
        a_section().text("font")
    assert (raised.value.source, raised.value.key) == ("mau.toml", "page.font")
    assert "thiếu giá trị" in raised.value.message


def test_a_value_of_another_type_is_named_and_shown() -> None:
    with pytest.raises(ResourceError, match=r"mục “page\.font”: giá trị 12 sai kiểu"):
        a_section(font=12).text("font")


def test_a_default_stands_in_for_a_missing_value_only() -> None:
    assert a_section().text("font", "Times New Roman") == "Times New Roman"
    assert a_section(font="Tinos").text("font", "Times New Roman") == "Tinos"


def test_a_choice_outside_the_list_is_refused_with_the_list() -> None:
    with pytest.raises(ResourceError, match="“right” không thuộc: left, center"):
        a_section(align="right").choice("align", ("left", "center"))


def test_a_key_nobody_reads_is_refused() -> None:
    with pytest.raises(ResourceError, match=r"mục “page\.widht”"):
        a_section(width=210.0, widht=210.0).only("width", "height")


def test_a_row_that_is_not_a_table_is_named_by_its_position() -> None:
    with pytest.raises(ResourceError, match=r"mục “page\.kinds\[1\]”"):
        a_section(kinds=[{"code": "KH"}, "BC"]).sections("kinds")


def test_nested_places_are_named_from_the_top() -> None:
    style = a_section(style={"agency": {"size": {}}}).section("style").named_sections("agency")
    with pytest.raises(ResourceError) as raised:
        style["size"].text("P14")
    assert raised.value.key == "page.style.agency.size.P14"


def test_the_advice_says_what_to_do() -> None:
    error = ResourceError("mau.toml", "id", "thiếu giá trị")
    assert str(error) == f"{error.message} {error.advice}"
    assert "cài lại chương trình" in error.advice
