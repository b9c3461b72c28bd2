"""A superior's plan cited in the lead: as filled in, with nothing invented and nothing lost."""

from dataclasses import replace

import pytest

from desktop.editing.citation import missing_in, with_citation
from storage.dates import PartialDate
from storage.records import Superior

PROVINCE = Superior("12", "KH-UBND", PartialDate(2026, 1, 9), "UBND tỉnh An Bình")
CITED = "Thực hiện Kế hoạch số 12/KH-UBND ngày 09 tháng 01 năm 2026 của UBND tỉnh An Bình"
OWN = "Sở Du lịch ban hành Kế hoạch công tác thi đua, khen thưởng năm 2026 như sau:"


def test_an_empty_lead_begins_with_the_citation() -> None:
    assert with_citation("", [(PROVINCE, "")]) == f"{CITED},"


def test_an_issuer_kept_in_capitals_is_cited_as_sentences_write_it() -> None:
    province = replace(PROVINCE, issuer="UBND TỈNH AN BÌNH")
    assert with_citation("", [(province, "")]) == f"{CITED},"


def test_a_sentence_without_a_citation_gets_one_before_it() -> None:
    assert with_citation(OWN, [(PROVINCE, "")]) == f"{CITED}, {OWN}"


def test_the_subject_is_that_of_the_plan_in_the_book() -> None:
    lead = with_citation(OWN, [(PROVINCE, "Công tác thi đua, khen thưởng năm 2026")])
    assert lead == f"{CITED} về công tác thi đua, khen thưởng năm 2026, {OWN}"


@pytest.mark.parametrize(
    "old",
    [
        "Thực hiện Kế hoạch số 05/KH-UBND ngày 04/01/2025 của UBND tỉnh",
        "Thực hiện Kế hoạch số     /KH-UBND ngày    tháng 01 năm 2026 của UBND tỉnh",
    ],
)
def test_an_older_citation_is_replaced_and_the_persons_words_stay(old: str) -> None:
    about = " về thi đua, khen thưởng năm 2026, "
    assert with_citation(old + about + OWN, [(PROVINCE, "Khác")]) == CITED + about + OWN


def test_citing_twice_changes_nothing() -> None:
    other = Superior("3", "KH-BTĐKT", PartialDate(2026, 11, 20), "Ban Thi đua")
    cited = [(PROVINCE, "Công tác thi đua"), (other, "Khen thưởng")]
    lead = with_citation(OWN, cited)
    assert "của UBND tỉnh An Bình về công tác thi đua; Kế hoạch số 03/KH-BTĐKT" in lead
    assert "ngày 20 tháng 11 năm 2026 của Ban Thi đua về khen thưởng, Sở" in lead
    assert with_citation(lead, cited) == lead


def test_what_is_blank_is_named() -> None:
    assert missing_in(PROVINCE) == ()
    assert missing_in(Superior("", "KH-UBND", PartialDate(2026, 1), "")) == (
        "số", "ngày", "cơ quan ban hành",
    )  # fmt: skip
