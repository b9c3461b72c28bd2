"""A post and its unit read as one: no word twice, nobody's unit lost."""

import pytest

from storage.records_rounds import Nomination
from storage.rules.dossier.words import granted_name, placed_post, says_post


@pytest.mark.parametrize(
    ("post", "unit", "said"),
    [
        ("Chuyên viên", "Văn phòng", "Chuyên viên, Văn phòng"),
        ("Chánh Văn phòng", "Văn phòng", "Chánh Văn phòng"),
        ("Trưởng phòng", "Phòng Quản lý lữ hành", "Trưởng phòng Quản lý lữ hành"),
        ("Giám đốc Trung tâm", "Trung tâm Xúc tiến du lịch", "Giám đốc Trung tâm Xúc tiến du lịch"),
        ("Giám đốc", "Lãnh đạo Sở", "Giám đốc Sở"),
        ("Giám đốc Sở", "Lãnh đạo Sở", "Giám đốc Sở"),
        ("Hiệu trưởng", "Ban Giám hiệu", "Hiệu trưởng"),
        ("Tổ trưởng", "Tổ Ngữ văn", "Tổ trưởng, Tổ Ngữ văn"),
        ("Kế toán trưởng", "", "Kế toán trưởng"),
        ("", "Phòng Lãnh sự", "Phòng Lãnh sự"),
    ],
)
def test_post_and_unit_run_together_where_they_share_words(post: str, unit: str, said: str) -> None:
    assert placed_post(post, unit) == said


def test_a_paper_may_also_set_them_side_by_side() -> None:
    line = Nomination("LDTT", 1, post="Trưởng phòng", unit="Phòng Lãnh sự")
    assert says_post("Trưởng phòng Lãnh sự", line)
    assert says_post("Trưởng phòng, Phòng Lãnh sự", line)
    assert not says_post("Phó Trưởng phòng, Phòng Lãnh sự", line)


def test_an_award_held_is_named_after_who_gave_it() -> None:
    whole = "Bằng khen của bộ, ban, ngành, tỉnh"
    head = "Chủ tịch Ủy ban nhân dân tỉnh"
    assert granted_name(whole, head) == f"Bằng khen của {head}"
    assert granted_name("Chiến sĩ thi đua bộ, ban, ngành, tỉnh", head) == "Chiến sĩ thi đua tỉnh"
    assert granted_name(whole, "Tổng Liên đoàn") == whole
