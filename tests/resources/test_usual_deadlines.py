"""The usual deadlines load with source and province; a broken one names its key."""

from pathlib import Path

import pytest

from resources.catalogues.products import products_by_code
from resources.catalogues.usual_deadlines import load_usual_deadlines, read_usual_deadlines
from resources.loading import ResourceError
from tests.resources.builders import a_file

A_LIST = """
[[deadline]]
code = "statistics"
name = "Thống kê"
products = ["statistics"]
words = ["thống kê"]
month = 12
day = 15
year = 1
source = "Thông tư"
valid_from = 2023
confirmed = false
"""


def test_every_deadline_is_of_a_product_that_exists() -> None:
    named = {code for one in load_usual_deadlines() for code in one.products}
    assert named <= products_by_code().keys()


def test_a_deadline_of_the_whole_country_is_unconfirmed_until_its_law_was_read() -> None:
    assert not any(one.confirmed for one in load_usual_deadlines() if not one.place)


@pytest.mark.parametrize(
    ("piece", "instead", "key"),
    [
        ('source = "Thông tư"', "", "deadline[0].source"),
        ("month = 12", "month = 13", "deadline[0].month"),
        ("month = 12\nday = 15", "month = 2\nday = 29", "deadline[0].day"),
        ("year = 1", "year = 2", "deadline[0].year"),
        ('words = ["thống kê"]', "words = [1]", "deadline[0].words"),
        ('products = ["statistics"]', "", "deadline[0].products"),
        ("confirmed = false", "", "deadline[0].confirmed"),
        ("valid_from = 2023", "valid = 2023", "deadline[0].valid"),
    ],
)
def test_a_broken_deadline_names_its_key(
    tmp_path: Path, piece: str, instead: str, key: str
) -> None:
    with pytest.raises(ResourceError) as raised:
        read_usual_deadlines(a_file(tmp_path, A_LIST, piece, instead))
    assert raised.value.key == key
