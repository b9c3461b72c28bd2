"""Numbers in words follow the rules of speech: linh, mười and mươi, mốt, lăm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.number_words import number_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (25, "hai mươi lăm"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (105, "một trăm linh năm"),
        (111, "một trăm mười một"),
        (1_000, "một nghìn"),
        (1_005, "một nghìn không trăm linh năm"),
        (1_015, "một nghìn không trăm mười lăm"),
        (760_000, "bảy trăm sáu mươi nghìn"),
        (1_800_000, "một triệu tám trăm nghìn"),
        (2_530_000, "hai triệu năm trăm ba mươi nghìn"),
        (6_080_000, "sáu triệu không trăm tám mươi nghìn"),
        (21_000_001, "hai mươi mốt triệu không trăm linh một"),
        (1_000_000_000, "một tỷ"),
        (1_005_000_000, "một tỷ không trăm linh năm triệu"),
        (2_000_000_000_000, "hai nghìn tỷ"),
        (1_001_000_000_000, "một nghìn không trăm linh một tỷ"),
    ],
)
def test_a_number_is_said_as_people_say_it(number: int, words: str) -> None:
    assert number_words(number) == words


@given(st.integers(0, 10**13))
def test_no_two_spaces_and_no_number_without_words(number: int) -> None:
    words = number_words(number)
    assert words == " ".join(words.split())
    assert words


@given(st.lists(st.integers(0, 10**11), min_size=2, max_size=2, unique=True))
def test_two_numbers_never_sound_alike(numbers: list[int]) -> None:
    first, second = numbers
    assert number_words(first) != number_words(second)


def test_there_are_no_words_for_less_than_nothing() -> None:
    with pytest.raises(ValueError, match="below nothing"):
        number_words(-1)
