"""The catalogue of awards and the rule books are whole, cited and refuse what they do not know."""

import tomllib

import pytest

from resources.catalogues.awards import load_awards, read_awards
from resources.catalogues.bonus import load_bonus_rules
from resources.catalogues.condition_reading import read_condition
from resources.catalogues.conditions import AnyOf, RatingAtLeast, asked_awards
from resources.catalogues.rule_books.reading import load_rule_books
from resources.loading import ResourceError, Section


def section(text: str) -> Section:
    return Section("thử.toml", "", tomllib.loads(text))


def test_every_title_of_the_law_is_there_with_level_authority_and_article() -> None:
    titles = {
        "LDTT", "CSTT", "CSTDCS", "CSTD_TINH", "CSTDTQ", "TTLDTT", "DVTT", "TTLDXS", "DVQT",
        "CO_TINH", "CO_CP", "XA_TB", "THON_VH", "GDVH",
    }  # fmt: skip
    awards = load_awards()
    assert titles <= {code for code, one in awards.entries.items() if one.is_title}
    fighter = awards.entries["CSTDCS"]
    assert fighter.provision.citation == "Điều 23 Luật Thi đua, khen thưởng số 06/2022/QH15"
    assert "Chủ tịch UBND cấp xã" in [one.name for one in fighter.decided_by]
    assert not fighter.confirmed
    assert awards.entries["TTLDXS"].confirmed


def test_a_head_whose_power_was_widened_is_one_head() -> None:
    """Decree 129/2025 gave the commune's chairman titles the law of 2022 did not."""
    awards = load_awards().entries
    for code in ("LDTT", "CSTDCS", "TTLDTT", "THON_VH", "GDVH", "GIAY_KHEN"):
        assert "xa" in [one.code for one in awards[code].decided_by], code
    heads = {one.code: one.name for award in awards.values() for one in award.decided_by}
    assert len(set(heads.values())) == len(heads)


def test_heads_outside_the_office_are_addressed_in_full() -> None:
    heads = {one.code: one for award in load_awards().entries.values() for one in award.decided_by}
    assert heads["tinh"].in_papers == "Chủ tịch Ủy ban nhân dân tỉnh"
    assert [one.code for one in heads.values() if "UBND" in one.in_papers] == []
    assert sorted(one.code for one in heads.values() if not one.in_papers) == ["doanh-nghiep", "so"]


def test_people_collectives_and_households_each_have_their_awards() -> None:
    awards = load_awards()
    assert [one.code for one in awards.for_subject("household")] == [
        "GDVH", "GIAY_KHEN", "BK_TINH", "BKTTG",
    ]  # fmt: skip
    assert len(awards.for_subject("person")) > len(awards.for_subject("collective")) > 20


def test_every_rule_r01_to_r28_is_in_every_book_with_its_words() -> None:
    for book in load_rule_books():
        for number in range(1, 29):
            ids = [key for key in book.provisions if key.startswith(f"R{number:02}")]
            assert ids, f"R{number:02} in {book.code}"
            assert number == 8 or book.provisions[f"R{number:02}"].text


def test_every_award_the_rules_ask_for_is_in_the_catalogue() -> None:
    known = load_awards().entries
    for book in load_rule_books():
        asked = {code for rule in book.rules.values() for code in asked_awards(rule.conditions)}
        assert {*asked, *book.votes} <= set(known)
        assert all(set(one.awards) <= set(known) for one in book.papers)


def test_no_award_waits_for_itself() -> None:
    for book in load_rule_books():
        wants = {
            (code, subject): set(asked_awards(rule.conditions))
            for (code, subject, _), rule in book.rules.items()
        }
        for code, subject in wants:
            reached: set[str] = set()
            fresh = set(wants[code, subject])
            while fresh - reached:
                reached |= fresh
                fresh = {far for one in fresh for far in wants.get((one, subject), ())}
            assert code not in reached


def test_the_ranks_of_an_order_are_one_ladder_and_so_are_the_titles_of_collectives() -> None:
    known = load_awards().entries.values()
    names = {one.ladder for one in known if one.ladder}
    ladders = {name: [one.code for one in known if one.ladder == name] for name in names}
    assert ladders.pop("TAP_THE") == ["TTLDTT", "TTLDXS"]
    assert ladders["HCLD"] == ["HCLD_1", "HCLD_2", "HCLD_3"]
    assert all([code[-1] for code in codes] == ["1", "2", "3"] for codes in ladders.values())


def test_every_bonus_is_for_an_award_of_the_catalogue_and_its_subjects() -> None:
    awards = load_awards()
    for rate in load_bonus_rules().rates:
        for code in rate.awards:
            assert code in awards.entries


def test_a_condition_outside_the_language_is_refused_by_file_and_key() -> None:
    for text, key in (
        ('kind = "đoàn kết"', "kind"),
        ('kind = "rating"', "at_least"),
        ('kind = "rating"\nat_least = "GIOI"', "at_least"),
        ('kind = "titles_running"\ncode = "CSTDCS"\ncount = -1', "count"),
        ('kind = "rating"\nat_least = "HTTNV"\nyears = 3', "years"),
    ):
        with pytest.raises(ResourceError) as refused:
            read_condition(section(text), "R02")
        assert (refused.value.source, refused.value.key) == ("thử.toml", key)


def test_alternatives_are_read_with_the_provision_around_them() -> None:
    ways = section('kind = "any"\nways = [{ all = [{ kind = "rating", at_least = "HTXSNV" }] }]')
    assert read_condition(ways, "R03") == AnyOf("R03", ((RatingAtLeast("R03", "HTXSNV"),),))


def test_an_award_listed_twice_is_refused() -> None:
    row = """
[[award]]
code = "A"
name = "A"
short = "A"
form = "title"
level = "base"
subjects = ["person"]
given_for = ["CONG_TRANG"]
decided_by = []
article = "Điều 1"
instrument = "luat"
confirmed = true
"""
    head = '[instruments]\nluat.name = "Luật"\n'
    with pytest.raises(ResourceError, match="đã có ở trên"):
        read_awards(section(head + row + row))


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("CSTD_TINH", "Chiến sĩ thi đua Bộ, ban, ngành, tỉnh"),
        ("BK_TINH", "Bằng khen của Bộ, ban, ngành, tỉnh"),
        ("TTLDTT", "Tập thể lao động tiên tiến"),
        ("NGND", "Nhà giáo nhân dân"),
    ],
)
def test_titles_have_the_capitals_of_the_law(code: str, name: str) -> None:
    assert load_awards().entries[code].name == name
