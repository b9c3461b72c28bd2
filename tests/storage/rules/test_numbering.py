"""Numbers of documents sort as people read them and are the same with and without zeros."""

import pytest

from storage.rules.numbering import number_key


def test_numbers_sort_as_people_read_them() -> None:
    numbers = ["100", "45a", "9", "45", "010", "45b"]
    assert sorted(numbers, key=lambda number: number_key(number) or "") == [
        "9", "010", "45", "45a", "45b", "100",
    ]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), [("1", "01"), ("45A", "45a"), ("0", "00")])
def test_the_same_number_in_two_writings(one: str, other: str) -> None:
    assert number_key(one) == number_key(other)


@pytest.mark.parametrize("text", ["", "a", "12/KH", "1 2", "-5", "123456789012"])
def test_what_is_no_number(text: str) -> None:
    assert number_key(text) is None
