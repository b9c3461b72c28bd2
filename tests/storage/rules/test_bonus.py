"""Bonus money to the đồng, for both base salaries."""

from datetime import date

import pytest

from resources.catalogues.bonus import load_bonus_rules
from storage.rules.bonus import Decided, bonus, paid
from storage.rules.eligibility.errors import NoBonusKnown

OLD, NEW = date(2026, 6, 30), date(2026, 7, 1)

AMOUNTS = [
    ("CSTDTQ", "person", 10_530_000, 11_390_000),
    ("CSTD_TINH", "person", 7_020_000, 7_590_000),
    ("CSTDCS", "person", 2_340_000, 2_530_000),
    ("LDTT", "person", 710_000, 760_000),
    ("TTLDXS", "collective", 3_510_000, 3_800_000),
    ("TTLDTT", "collective", 1_880_000, 2_030_000),
    ("XA_TB", "collective", 4_680_000, 5_060_000),
    ("THON_VH", "collective", 3_510_000, 3_800_000),
    ("CO_CP", "collective", 28_080_000, 30_360_000),
    ("CO_TINH", "collective", 18_720_000, 20_240_000),
    ("CO_QUANKHU_DHQG", "collective", 14_040_000, 15_180_000),
    ("BKTTG", "person", 8_190_000, 8_860_000),
    ("BKTTG", "collective", 16_380_000, 17_710_000),
    ("BKTTG", "household", 12_290_000, 13_290_000),
    ("BK_TINH", "person", 3_510_000, 3_800_000),
    ("BK_TINH", "collective", 7_020_000, 7_590_000),
    ("BK_TINH", "household", 5_270_000, 5_700_000),
    ("BK_QUANKHU_DHQG", "person", 2_340_000, 2_530_000),
    ("BK_QUANKHU_DHQG", "collective", 4_680_000, 5_060_000),
    ("GIAY_KHEN", "person", 710_000, 760_000),
    ("GIAY_KHEN", "collective", 1_410_000, 1_520_000),
    ("GIAY_KHEN", "household", 1_060_000, 1_140_000),
    ("KNC", "person", 1_880_000, 2_030_000),
    ("HC_SAOVANG", "person", 107_640_000, 116_380_000),
    ("HC_SAOVANG", "collective", 215_280_000, 232_760_000),
    ("HC_HCM", "person", 71_370_000, 77_170_000),
    ("HC_HCM", "collective", 142_740_000, 154_330_000),
    ("HC_DOCLAP_1", "person", 35_100_000, 37_950_000),
    ("HC_QUANCONG_1", "collective", 70_200_000, 75_900_000),
    ("HC_DOCLAP_2", "person", 29_250_000, 31_630_000),
    ("HC_QUANCONG_2", "collective", 58_500_000, 63_250_000),
    ("HC_DOCLAP_3", "person", 24_570_000, 26_570_000),
    ("HC_QUANCONG_3", "collective", 49_140_000, 53_130_000),
    ("HCLD_1", "person", 21_060_000, 22_770_000),
    ("HC_BVTQ_1", "collective", 42_120_000, 45_540_000),
    ("HC_CHIENCONG_2", "person", 17_550_000, 18_980_000),
    ("HC_DAIDOANKET", "person", 17_550_000, 18_980_000),
    ("HCLD_2", "collective", 35_100_000, 37_950_000),
    ("HCLD_3", "person", 10_530_000, 11_390_000),
    ("HC_DUNGCAM", "person", 10_530_000, 11_390_000),
    ("HCLD_3", "collective", 21_060_000, 22_770_000),
    ("ANHHUNG_LD", "person", 36_270_000, 39_220_000),
    ("ANHHUNG_LLVT", "collective", 72_540_000, 78_430_000),
]


@pytest.mark.parametrize(("award", "subject", "before", "after"), AMOUNTS)
def test_the_base_salary_of_the_day_of_decision_gives_the_bonus(
    award: str, subject: str, before: int, after: int
) -> None:
    rules = load_bonus_rules()
    assert bonus(award, OLD, subject, rules).amount == before
    assert bonus(award, NEW, subject, rules).amount == after


def test_a_bonus_is_unconfirmed_while_its_decree_is_known_second_hand() -> None:
    found = bonus("LDTT", NEW, "person", load_bonus_rules())
    assert not found.confirmed
    assert found.provisions[1].confirmed
    assert found.provisions[0].citation == "điểm d khoản 1 Điều 50 Nghị định số 152/2025/NĐ-CP"


@pytest.mark.parametrize(
    ("award", "subject", "day"),
    [
        ("GDVH", "household", NEW),
        ("LDTT", "collective", NEW),
        ("LDTT", "person", date(2024, 6, 30)),
        ("LDTT", "person", date(2025, 6, 30)),
    ],
)
def test_what_no_source_tells_is_asked_for(award: str, subject: str, day: date) -> None:
    with pytest.raises(NoBonusKnown) as refused:
        bonus(award, day, subject, load_bonus_rules())
    assert "Hãy nhập số tiền thưởng" in refused.value.advice


def test_of_titles_for_one_year_only_the_highest_is_paid() -> None:
    worker = Decided(1, "LDTT", 2025, 710_000)
    fighter = Decided(1, "CSTDCS", 2025, 2_340_000)
    assert paid([worker, fighter]) == (fighter,)


def test_titles_of_other_years_and_awards_beside_titles_are_all_paid() -> None:
    decided = (
        Decided(1, "CSTDCS", 2024, 2_340_000),
        Decided(1, "CSTDCS", 2025, 2_340_000),
        Decided(1, "BK_TINH", 2025, 3_510_000),
        Decided(1, "GIAY_KHEN", 2025, 710_000),
        Decided(2, "LDTT", 2025, 710_000),
    )
    assert paid(decided) == decided
