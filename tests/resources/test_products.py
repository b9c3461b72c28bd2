"""The work products load with steps and forms that exist; a broken list names its key."""

from pathlib import Path

import pytest

from resources.catalogues.products import load_products, read_products
from resources.forms import form_editions
from resources.loading import ResourceError
from tests.resources.builders import a_file

A_LIST = """
source = "Thông lệ"
confirmed = true
[[product]]
code = "report"
name = "Báo cáo"
words = ["báo cáo"]
form = "bao-cao"
steps = [{ text = "Dự thảo", days_before = 4 }, { text = "Ban hành", days_before = 0 }]
[[product]]
code = "year_report"
name = "Báo cáo tổng kết"
words = ["tổng kết"]
instead_of = ["report"]
covers = ["report"]
steps = [{ text = "Gửi", days_before = 0 }]
"""


def test_every_shipped_product_has_its_own_code() -> None:
    codes = [product.code for product in load_products()]
    assert len(set(codes)) == len(codes) > 25


def test_every_form_named_is_shipped() -> None:
    named = {form for product in load_products() for form in product.forms}
    assert named <= {form_id for form_id, _ in form_editions()}


def test_a_conference_is_not_proven_by_its_invitation() -> None:
    by_code = {product.code: product for product in load_products()}
    assert by_code["conference"].form == ""
    assert by_code["conference"].forms == ("ke-hoach", "giay-moi")


@pytest.mark.parametrize(
    ("piece", "instead", "key"),
    [
        ('source = "Thông lệ"', "", "source"),
        ('words = ["báo cáo"]', "", "product[0].words"),
        ('words = ["báo cáo"]', "words = [1]", "product[0].words"),
        ('form = "bao-cao"', 'mau = "bao-cao"', "product[0].mau"),
        ("days_before = 4", "days_before = -1", "product[0].steps"),
        ('instead_of = ["report"]', 'instead_of = ["khac"]', "product[1].instead_of"),
        ('covers = ["report"]', 'covers = ["khac"]', "product[1].covers"),
        ('steps = [{ text = "Gửi", days_before = 0 }]', "", "product[1].steps"),
    ],
)
def test_a_broken_product_names_its_key(tmp_path: Path, piece: str, instead: str, key: str) -> None:
    with pytest.raises(ResourceError) as raised:
        read_products(a_file(tmp_path, A_LIST, piece, instead))
    assert raised.value.key == key
