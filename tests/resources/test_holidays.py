"""The shipped holidays load with their source; broken rules name file and key."""

from pathlib import Path

import pytest

from resources.catalogues.holidays import load_holidays, read_holidays
from resources.loading import ResourceError
from tests.resources.builders import a_file

A_LIST = """
source = "Bộ luật Lao động"
[[holiday]]
name = "Tết Dương lịch"
calendar = "solar"
month = 1
day = 1
confirmed = true
[[year]]
year = 2026
source = "Thông báo"
confirms = ["Tết Dương lịch"]
"""


def test_the_labour_code_gives_eleven_days() -> None:
    """Labour Code 45/2019/QH14, Article 112.1; the day of culture is not yet law."""
    rules = [rule for rule in load_holidays().rules if "45/2019/QH14" in rule.source]
    assert sum(rule.days_before + 1 + rule.days_after for rule in rules) == 11


def test_what_is_decided_each_year_is_unconfirmed() -> None:
    holidays = load_holidays()
    tet = next(rule for rule in holidays.rules if rule.name == "Tết Nguyên đán")
    assert holidays.is_confirmed(tet, 2026)
    assert not holidays.is_confirmed(tet, 2027)


@pytest.mark.parametrize(
    ("piece", "instead", "key"),
    [
        ('calendar = "solar"', 'calendar = "sao"', "holiday[0].calendar"),
        ("month = 1", "month = 13", "holiday[0].month"),
        ("day = 1", "day = 0", "holiday[0].day"),
        ("confirmed = true", "confirmd = true", "holiday[0].confirmd"),
        ('confirms = ["Tết Dương lịch"]', 'confirms = ["Tết"]', "year[0].confirms"),
        ('source = "Thông báo"', "", "year[0].source"),
    ],
)
def test_a_broken_rule_names_its_key(tmp_path: Path, piece: str, instead: str, key: str) -> None:
    with pytest.raises(ResourceError) as raised:
        read_holidays(a_file(tmp_path, A_LIST, piece, instead))
    assert raised.value.key == key
