"""Long names are set smaller, to a floor, and what then still is wrong is said."""

from pathlib import Path

from exporters.certificates import Remark
from exporters.lengths import Pt
from tests.exporters.certificates.builders import a_box, a_design, a_field, a_row, printed

LONG = "Công Tằng Tôn Nữ Thị Hoàng Ngọc Bảo Quỳnh Trang"


def the_remark(folder: Path, name: str, **field: object) -> Remark:
    run, _ = printed(folder, a_design(a_field(**field)), a_row(name))
    (remark,) = run.sheets[0].remarks
    return remark


def test_a_name_that_fits_is_set_in_its_own_size(tmp_path: Path) -> None:
    run, (page,) = printed(tmp_path, a_design(), a_row())
    assert run.sheets[0].remarks == ()
    assert page.find("Lê Thị Sáu").size == 24


def test_a_long_name_is_set_smaller_until_it_fits_and_no_smaller(tmp_path: Path) -> None:
    design = a_design(a_field(box=a_box(width=160)))
    run, (page,) = printed(tmp_path, design, a_row(LONG))
    name = page.find(LONG)
    assert 14 < name.size < 24
    assert 40 <= name.left < name.right <= 200
    half_a_point = (name.right - name.left) * (name.size + 0.5) / name.size
    assert half_a_point > 160
    (remark,) = run.sheets[0].remarks
    assert remark.harmless
    assert remark.size == name.size


def test_a_name_too_long_even_at_the_floor_is_reported_and_printed_whole(tmp_path: Path) -> None:
    run, (page,) = printed(tmp_path, a_design(a_field(box=a_box(width=60))), a_row(LONG))
    (remark,) = run.sheets[0].remarks
    assert (remark.kind, remark.size, remark.harmless) == ("too_long", 14, False)
    assert page.find(LONG).size == 14
    assert "Họ và tên" in remark.sentence
    assert LONG in remark.sentence


def test_an_achievement_is_broken_at_spaces_before_it_is_set_smaller(tmp_path: Path) -> None:
    words = "Đã có thành tích xuất sắc trong thực hiện nhiệm vụ công tác năm 2026"
    field = a_field(text="{achievement}", box=a_box(width=90, height=24), size=Pt(16),
                    one_line=False)  # fmt: skip
    run, (page,) = printed(tmp_path, a_design(field), a_row(achievement=words))
    assert run.sheets[0].remarks == ()
    assert " ".join(text.text for text in page.texts) == words
    assert len(page.texts) == 2


def test_a_character_the_font_lacks_is_reported(tmp_path: Path) -> None:
    remark = the_remark(tmp_path, "Lê 慶 Sáu")
    assert (remark.kind, remark.text) == ("no_glyph", "慶")


def test_capitals_keep_their_vietnamese_marks(tmp_path: Path) -> None:
    _, (page,) = printed(tmp_path, a_design(a_field(capitals=True)), a_row("Đặng Hữu Phước"))
    assert page.text == "ĐẶNG HỮU PHƯỚC"


def test_what_is_typed_is_printed_whatever_it_looks_like(tmp_path: Path) -> None:
    _, (page,) = printed(tmp_path, a_design(), a_row("Tổ R&D <b>{unit}</b>"))
    assert page.text == "Tổ R&D <b>{unit}</b>"
