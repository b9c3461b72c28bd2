"""Words are found whatever case or accents they are typed with, if that is wished."""

import pytest

from storage.records_found import Sought
from storage.rules.finding import occurrences

TEXT = "Đăng ký thi đua; đảng viên Đặng Đăng đăng ký, ĐĂNG KÝ."


def words(sought: Sought, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in occurrences(text, sought)]


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        (Sought("đăng ký"), ["Đăng ký", "đăng ký", "ĐĂNG KÝ"]),
        (Sought("đăng ký", match_case=True), ["đăng ký"]),
        (Sought("dang", ignore_marks=True), ["Đăng", "đảng", "Đặng", "Đăng", "đăng", "ĐĂNG"]),
        (Sought("Dang", match_case=True, ignore_marks=True), ["Đăng", "Đặng", "Đăng"]),
        (Sought("dang"), []),
        (Sought("đ", whole_words=True), []),
        (Sought("thi đua", whole_words=True), ["thi đua"]),
        (Sought("hi đua", whole_words=True), []),
        (Sought(""), []),
    ],
)
def test_what_is_found(sought: Sought, found: list[str]) -> None:
    assert words(sought) == found


def test_finds_do_not_overlap() -> None:
    assert words(Sought("aa"), "aaaaa") == ["aa", "aa"]


def test_a_whole_word_right_behind_a_part_of_one_is_found() -> None:
    assert list(occurrences("anan an", Sought("an", whole_words=True))) == [(5, 7)]


def test_letters_that_grow_in_lower_case_keep_their_places() -> None:
    text = "İstanbul đăng"
    ((start, end),) = occurrences(text, Sought("ĐĂNG"))
    assert text[start:end] == "đăng"
