"""How years, leave, earlier awards and predecessors count."""

from storage.dates import PartialDate
from storage.rules.eligibility.facts import Discipline, Leave, PersonFacts, YearRating
from tests.storage.rules.eligibility.builders import (
    a_collective,
    a_person,
    an_award,
    initiatives,
    rated,
    sentences,
    titled,
    verdict,
)


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def candidate(**fields: object) -> PersonFacts:
    """Someone who just meets Bằng khen của Thủ tướng."""
    return a_person(
        **{
            "ratings": rated("HTTNV", *range(2021, 2026)),
            "received": (
                an_award("BK_TINH", "2020-09-02"),
                *titled("CSTDCS", 2021, 2023, 2025),
            ),
            **fields,
        }
    )


def test_a_thematic_certificate_is_no_ground_for_a_career_award() -> None:
    for kind in ("PHONG_TRAO", "DOT_XUAT"):
        barred = an_award("BK_TINH", "2020-09-02", kind=kind)
        found = verdict(candidate(received=(barred, *titled("CSTDCS", 2021, 2023, 2025))), "BKTTG")
        assert (found.outcome, found.confirmed) == ("not_eligible", False)
        assert any("khoản 3 Điều 4" in one.citation for one in found.conditions[0].provisions)


def test_a_revoked_award_counts_for_nothing_but_is_shown() -> None:
    revoked = an_award("BK_TINH", "2020-09-02", status="revoked")
    found = verdict(candidate(received=(revoked, *titled("CSTDCS", 2021, 2023, 2025))), "BKTTG")
    assert found.outcome == "not_eligible"
    assert "đã bị hủy hoặc thu hồi" in sentences(found)
    assert found.conditions[0].proof[0].id == 1


def test_a_corrected_award_still_counts() -> None:
    corrected = an_award("BK_TINH", "2020-09-02", status="corrected")
    person = candidate(received=(corrected, *titled("CSTDCS", 2021, 2023, 2025)))
    assert verdict(person, "BKTTG").outcome == "eligible"


def test_an_award_decided_after_the_dossier_does_not_count_yet() -> None:
    late = an_award("BK_TINH", "2026-05-01", last_year=2020)
    person = candidate(received=(late, *titled("CSTDCS", 2021, 2023, 2025)))
    assert verdict(person, "BKTTG").outcome == "not_eligible"


def test_years_count_from_the_end_of_the_named_period_but_nobody_confirmed_that() -> None:
    named = an_award("BK_TINH", "2021-03-15", first_year=2019, last_year=2020)
    found = verdict(candidate(received=(named, *titled("CSTDCS", 2021, 2023, 2025))), "BKTTG")
    assert (found.outcome, found.confirmed) == ("eligible", False)
    unnamed = an_award("BK_TINH", "2021-03-15")
    found = verdict(candidate(received=(unnamed, *titled("CSTDCS", 2021, 2023, 2025))), "BKTTG")
    assert found.outcome == "not_eligible"


def test_an_award_without_any_date_leaves_the_years_open() -> None:
    undated = an_award("BK_TINH")
    found = verdict(candidate(received=(undated, *titled("CSTDCS", 2021, 2023, 2025))), "BKTTG")
    assert found.outcome == "needs_evidence"
    assert "Chưa rõ ngày quyết định Bằng khen cấp tỉnh" in sentences(found)


def test_years_that_served_for_the_same_award_do_not_serve_again() -> None:
    again = candidate(
        received=(
            an_award("BK_TINH", "2015-09-02"),
            an_award("BKTTG", "2023-01-10", first_year=2018, last_year=2022),
            *titled("CSTDCS", 2021, 2023, 2025),
        )
    )
    assert verdict(again, "BKTTG").outcome == "not_eligible"


def test_maternity_leave_does_not_break_the_years_in_a_row() -> None:
    rest = tuple(one for one in candidate().ratings if one.year != 2022)
    leave = Leave("maternity", day("2022-02-01"), day("2022-08-01"), id=3)
    found = verdict(candidate(ratings=rest, leaves=(leave,)), "BKTTG")
    assert (found.outcome, found.confirmed) == ("eligible", False)
    assert any("khoản 5 Điều 4" in one.citation for one in found.conditions[1].provisions)


def test_a_rated_year_with_maternity_leave_stands_on_its_rating() -> None:
    leave = Leave("maternity", day("2022-02-01"), day("2022-08-01"))
    assert verdict(candidate(leaves=(leave,)), "BKTTG").confirmed


def test_a_year_of_study_with_good_result_counts_and_a_short_or_poor_one_does_not() -> None:
    rest = tuple(one for one in candidate().ratings if one.year != 2022)

    def studied(first: str, last: str, good: bool | None) -> str:
        leave = Leave("study", day(first), day(last), good_result=good)
        return verdict(candidate(ratings=rest, leaves=(leave,)), "BKTTG").outcome

    assert studied("2021-09-01", "2022-09-01", True) == "eligible"
    assert studied("2021-09-01", "2022-08-31", True) == "needs_evidence"
    assert studied("2021-09-01", "2022-09-01", False) == "needs_evidence"
    assert studied("2021-09-01", "2022-09-01", None) == "needs_evidence"


def test_treatment_after_saving_people_counts_for_the_yearly_title() -> None:
    leave = Leave("treatment", day("2025-01-10"), day("2025-12-20"))
    found = verdict(a_person(leaves=(leave,)), "LDTT")
    assert (found.outcome, found.confirmed) == ("eligible", False)


def test_a_discipline_resets_the_years_in_a_row() -> None:
    warned = Discipline("KHIEN_TRACH", day("2022-03-01"), day("2022-06-01"), id=4)
    found = verdict(candidate(disciplines=(warned,)), "BKTTG")
    assert (found.outcome, found.confirmed) == ("not_eligible", False)
    assert "Thiếu 02 năm liên tục" in sentences(found)
    assert any("đoạn 2 khoản 4 Điều 4" in one.citation for one in found.conditions[1].provisions)


def test_a_discipline_resets_titles_in_a_row() -> None:
    warned = Discipline("CANH_CAO", day("2023-03-01"), day("2024-02-28"))
    person = a_person(
        received=titled("CSTDCS", 2023, 2024, 2025),
        initiatives=initiatives("PROVINCE", 2025),
        disciplines=(warned,),
    )
    found = verdict(person, "CSTD_TINH")
    assert found.outcome == "not_eligible"
    assert "mới có 1/3: 2025" in sentences(found)


def test_an_old_discipline_before_the_counted_years_changes_nothing() -> None:
    old = Discipline("KHIEN_TRACH", day("2018-03-01"), day("2018-06-01"))
    found = verdict(candidate(disciplines=(old,)), "BKTTG")
    assert (found.outcome, found.confirmed) == ("eligible", True)


def test_results_of_a_merged_predecessor_count_by_an_unconfirmed_rule() -> None:
    inherited = tuple(YearRating(year, "HTXSNV", year, inherited=True) for year in (2024, 2025))
    found = verdict(a_collective(ratings=inherited), "BK_TINH")
    assert (found.outcome, found.confirmed) == ("eligible", False)


def test_a_dissolved_collective_is_not_awarded_and_its_successor_named() -> None:
    gone = a_collective(
        ratings=rated("HTXSNV", 2024, 2025),
        dissolved=day("2025-07-01"),
        successor="Phòng Tổng hợp",
    )
    found = verdict(gone, "BK_TINH")
    assert found.outcome == "not_eligible"
    assert "tập thể kế thừa là Phòng Tổng hợp" in sentences(found)
