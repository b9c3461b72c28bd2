"""What a new plan proposes before anybody typed."""

from datetime import date

import pytest

from desktop.editing.new_plan import planning_year


@pytest.mark.parametrize(
    ("today", "year"),
    [(date(2026, 1, 5), 2026), (date(2026, 9, 30), 2026), (date(2026, 10, 1), 2027)],
)
def test_from_october_on_offices_plan_the_next_year(today: date, year: int) -> None:
    assert planning_year(today) == year
