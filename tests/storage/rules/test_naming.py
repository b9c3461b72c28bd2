"""Names of a decision made on paper: taken where clear, asked about where not."""

from storage.records_lists import Subject
from storage.rules.naming import Known, found_names

HA, NAM, OTHER_HA = (Subject(person_id=key) for key in (1, 2, 3))


def a_known(name: str, subject: Subject, post: str = "") -> Known:
    return Known(subject, name, post, f"{name}, {post}")


def test_a_name_only_one_bears_is_taken_however_it_is_spaced_or_capitalised() -> None:
    found, doubts = found_names(["NGUYỄN  THỊ HÀ"], [a_known("Nguyễn Thị Hà", HA)])
    assert found == {"NGUYỄN  THỊ HÀ": HA}
    assert doubts == ()


def test_a_name_two_bear_is_asked_about() -> None:
    both = [a_known("Nguyễn Thị Hà", HA), a_known("Nguyễn Thị Hà", OTHER_HA)]
    found, (doubt,) = found_names(["Nguyễn Thị Hà"], both)
    assert found == {}
    assert [one.subject for one in doubt.meant] == [HA, OTHER_HA]
    assert doubt.sentence == "có nhiều người trùng tên"


def test_another_mark_is_another_name() -> None:
    found, (doubt,) = found_names(["Trần Văn Nâm"], [a_known("Trần Văn Nam", NAM)])
    assert found == {}
    assert [one.subject for one in doubt.meant] == [NAM]
    assert doubt.sentence == "chưa có trong sổ"


def test_a_name_like_nobodys_is_meant_for_nobody() -> None:
    _, (doubt,) = found_names(["Lê Văn Lạ"], [a_known("Trần Văn Nam", NAM)])
    assert doubt.meant == ()


def test_names_are_asked_about_once_and_in_their_order() -> None:
    _, doubts = found_names(["Lê Văn Lạ", "Đỗ Thị Mơ", "Lê Văn Lạ"], [])
    assert [one.name for one in doubts] == ["Lê Văn Lạ", "Đỗ Thị Mơ"]
