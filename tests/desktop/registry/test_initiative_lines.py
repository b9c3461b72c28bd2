"""Authors and recognitions are typed as lines and come back as they were."""

import pytest

from desktop.registry.initiative_lines import (
    author_lines,
    read_author,
    read_recognitions,
    recognition_lines,
)
from storage.dates import PartialDate
from storage.records_awards import Author, Recognition


def test_shares_come_back_as_they_were() -> None:
    authors = (Author("Nguyễn Thị Hà", 6250, 1), Author("Trần Văn Bình", 3750))
    assert author_lines(authors) == ("Nguyễn Thị Hà – 62,5%", "Trần Văn Bình – 37,5%")
    people = {"nguyen thi ha": 1}
    assert tuple(read_author(line, people, 2) for line in author_lines(authors)) == authors


@pytest.mark.parametrize(
    "line", ["Nguyễn Thị Hà - 60", "Nguyễn Thị Hà – 60%", "Nguyễn Thị Hà –60%"]
)
def test_a_share_is_read_however_it_is_typed(line: str) -> None:
    assert read_author(line, {}, 2) == Author("Nguyễn Thị Hà", 6000)


def test_an_only_author_did_all_of_it() -> None:
    assert read_author("Nguyễn Thị Hà", {}, 1).share == 10_000


@pytest.mark.parametrize("share", ["", " – nửa", " – 0%", " – 120%", " – nan"])
def test_one_of_several_needs_a_share(share: str) -> None:
    with pytest.raises(ValueError, match="tỷ lệ đóng góp"):
        read_author(f"Nguyễn Thị Hà{share}", {}, 2)


def test_recognitions_come_back_as_they_were() -> None:
    recognitions = (
        Recognition("BASE", "15/QĐ-SNgV", PartialDate(2025, 12, 12), "Giám đốc Sở"),
        Recognition("PROVINCE", "20/QĐ-UBND", PartialDate(2026, 1)),
        Recognition("NATION"),
    )
    assert read_recognitions(recognition_lines(recognitions)) == recognitions


def test_a_level_nobody_knows_is_told() -> None:
    with pytest.raises(ValueError, match="cấp công nhận"):
        read_recognitions(("cấp thôn; 1/QĐ",))
