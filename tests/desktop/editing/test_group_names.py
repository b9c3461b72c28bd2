"""A new group is proposed the name the plan's order asks for."""

import pytest

from desktop.editing.group_names import counted_groups, next_label


@pytest.mark.parametrize(
    ("before", "after"),
    [("", "QUÝ I"), ("QUÝ I", "QUÝ II"), ("Tháng 3", "Tháng 4"), ("QUÝ IV", "NHÓM MỚI")],
)
def test_the_next_group_continues_the_row(before: str, after: str) -> None:
    assert next_label(before) == after


def test_a_name_that_is_taken_is_not_proposed_again() -> None:
    assert next_label("QUÝ I", ("QUÝ I", "QUÝ II")) == "QUÝ III"


def test_groups_are_counted_in_their_own_word() -> None:
    assert counted_groups(["QUÝ I", "QUÝ II"]) == "2 quý"
    assert counted_groups(["QUÝ I", "CẢ NĂM"]) == "2 nhóm"
