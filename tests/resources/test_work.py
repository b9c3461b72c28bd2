"""The kinds of work are told by words; a broken list names its key."""

from pathlib import Path

import pytest

from resources.catalogues.work import load_kinds_of_work, read_kinds_of_work
from resources.loading import ResourceError
from tests.resources.builders import a_file

A_LIST = """
source = "Thông lệ"
confirmed = true
[[work]]
code = "launch"
name = "Phát động"
words = ["phát động"]
[[work]]
code = "movement"
name = "Chuyên đề"
words = ["chuyên đề"]
instead_of = ["launch"]
"""


def test_every_shipped_kind_has_its_own_code() -> None:
    codes = [kind.code for kind in load_kinds_of_work()]
    assert len(set(codes)) == len(codes) > 10


@pytest.mark.parametrize(
    ("piece", "instead", "key"),
    [
        ('source = "Thông lệ"', "", "source"),
        ('words = ["phát động"]', "words = []", "work[0].words"),
        ('words = ["phát động"]', "words = [1]", "work[0].words"),
        ('name = "Chuyên đề"', 'nmae = "Chuyên đề"', "work[1].nmae"),
        ('instead_of = ["launch"]', 'instead_of = ["khac"]', "work[1].instead_of"),
    ],
)
def test_a_broken_kind_names_its_key(tmp_path: Path, piece: str, instead: str, key: str) -> None:
    with pytest.raises(ResourceError) as raised:
        read_kinds_of_work(a_file(tmp_path, A_LIST, piece, instead))
    assert raised.value.key == key
