"""Words are counted as people count them for the limits of some awards."""

import pytest

from storage.rules.report_length import count_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Hoàn thành tốt nhiệm vụ.", 5),
        ("Số 15/QĐ-STD ngày 20/12/2026", 4),
        ("Một – hai - ba … ", 3),
        ("dòng một\ndòng hai", 4),
    ],
)
def test_words_are_what_stands_between_blanks(text: str, words: int) -> None:
    assert count_words(text) == words
