"""The same incoming paper entered twice is told by number, sender and year."""

from dataclasses import replace

import pytest

from storage.dates import PartialDate
from storage.records_incoming import Incoming
from storage.rules.entered_twice import entered_before

FIRST = Incoming("08/SNV-TĐKT", "Sở Nội vụ", "Đôn đốc", PartialDate(2026, 5, 20), id=1)


@pytest.mark.parametrize(
    "changes",
    [
        {"number": "8/SNV-TĐKT"},
        {"number": "08 / snv-tđkt"},
        {"sender": "SỞ NỘI VỤ"},
        {"sender": "", "date": None},
        {"summary": "Báo cáo"},
    ],
)
def test_however_it_is_written_it_is_the_same_paper(changes: dict[str, object]) -> None:
    assert entered_before(replace(FIRST, id=2, **changes), (FIRST,)) == FIRST


@pytest.mark.parametrize(
    "changes",
    [
        {"number": "80/SNV-TĐKT"},
        {"number": ""},
        {"sender": "Bộ Nội vụ"},
        {"date": PartialDate(2027, 5, 20)},
        {"id": 1},
    ],
)
def test_another_number_sender_or_year_is_another_paper(changes: dict[str, object]) -> None:
    assert entered_before(replace(FIRST, **{"id": 2, **changes}), (FIRST,)) is None


def test_papers_without_a_number_are_never_alike() -> None:
    nameless = replace(FIRST, number="", id=3)
    assert entered_before(replace(nameless, id=4), (nameless,)) is None
