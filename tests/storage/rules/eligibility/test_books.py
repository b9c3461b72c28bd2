"""The day a dossier is received picks the law it is judged by."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from resources.catalogues.rule_books.reading import load_rule_books
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.differences import differences
from storage.rules.eligibility.errors import NoRuleBook, UnknownAward, WrongSubject
from storage.rules.eligibility.local import Confirmation, LocalRules
from tests.storage.rules.eligibility.builders import (
    AFTER,
    a_collective,
    a_person,
    initiatives,
    rated,
    sentences,
    verdict,
)

LAST_DAY, FIRST_DAY = date(2026, 9, 30), date(2026, 10, 1)


@pytest.mark.parametrize(
    ("received", "code"),
    [
        (date(2024, 1, 1), "luat-2022-nd98"),
        (date(2025, 6, 30), "luat-2022-nd98"),
        (date(2025, 7, 1), "luat-2022-nd152"),
        (LAST_DAY, "luat-2022-nd152"),
        (FIRST_DAY, "luat-2026"),
        (date(2027, 3, 1), "luat-2026"),
    ],
)
def test_the_day_of_receipt_picks_the_book(received: date, code: str) -> None:
    assert book_for(received, load_rule_books()).code == code


def test_no_book_reaches_back_before_the_law() -> None:
    with pytest.raises(NoRuleBook) as refused:
        book_for(date(2023, 12, 31), load_rule_books())
    assert refused.value.message == "Chưa có bộ quy định cho hồ sơ tiếp nhận ngày 31/12/2023."
    assert "từ ngày 01/01/2024; hãy xem lại ngày" in refused.value.advice


def test_no_day_since_the_first_book_is_without_one() -> None:
    books = sorted(load_rule_books(), key=lambda one: one.received_from)
    for earlier, later in pairwise(books):
        assert earlier.received_to == later.received_from - timedelta(days=1)
    assert books[-1].received_to is None


def test_from_october_an_excellent_year_alone_makes_no_grassroots_fighter() -> None:
    person = a_person(ratings=rated("HTXSNV", 2026))
    assert verdict(person, "CSTDCS", year=2026, on=LAST_DAY).outcome == "eligible"
    found = verdict(person, "CSTDCS", year=2026, on=FIRST_DAY)
    assert found.outcome == "not_eligible"
    assert "Thiếu 01 sáng kiến" in sentences(found)


def test_from_october_an_excellent_year_with_an_initiative_does() -> None:
    person = a_person(ratings=rated("HTXSNV", 2026), initiatives=initiatives("BASE", 2026))
    assert verdict(person, "CSTDCS", year=2026, on=AFTER).outcome == "eligible"
    good = a_person(ratings=rated("HTTNV", 2026), initiatives=initiatives("BASE", 2026))
    assert verdict(good, "CSTDCS", year=2026, on=AFTER).outcome == "not_eligible"


def test_no_verdict_on_a_dossier_received_from_october_is_confirmed() -> None:
    book = book_for(FIRST_DAY, load_rule_books())
    assert not any(one.confirmed for one in book.provisions.values())
    person = a_person(ratings=rated("HTXSNV", 2026), initiatives=initiatives("BASE", 2026))
    for award in ("LDTT", "CSTDCS", "CSTD_TINH", "BK_TINH", "HC_SAOVANG"):
        found = verdict(person, award, year=2026, on=FIRST_DAY)
        assert not found.confirmed
        assert not any(one.confirmed for one in found.conditions)


def test_the_office_may_confirm_the_amended_law() -> None:
    person = a_person(ratings=rated("HTXSNV", 2026), initiatives=initiatives("BASE", 2026))
    compared = LocalRules(confirmations=(Confirmation("luat-2026"),))
    assert verdict(person, "CSTDCS", year=2026, on=AFTER, local=compared).confirmed
    part = LocalRules(confirmations=(Confirmation("luat-2026", frozenset({"R03"})),))
    assert not verdict(person, "CSTDCS", year=2026, on=AFTER, local=part).confirmed
    other = LocalRules(confirmations=(Confirmation("luat-2022-nd152"),))
    assert not verdict(person, "CSTDCS", year=2026, on=AFTER, local=other).confirmed


def test_the_amended_law_changes_one_rule_and_confirms_none() -> None:
    old, new = (book_for(day, load_rule_books()) for day in (LAST_DAY, FIRST_DAY))
    found = differences(old, new)
    rules = [one for one in found if len(one.place) == 3]
    assert [one.place for one in rules] == [("CSTDCS", "person", "CONG_TRANG")]
    assert "và có sáng kiến" in (rules[0].after or "")
    assert not any(one.confirmed for one in found)
    substance = [one.place for one in found if one.in_substance and len(one.place) == 1]
    assert substance == [("R03",)]
    assert differences(old, old) == ()


def test_unknown_codes_and_wrong_subjects_are_told_in_plain_words() -> None:
    with pytest.raises(UnknownAward, match="XYZ"):
        verdict(a_person(), "XYZ")
    with pytest.raises(WrongSubject, match="không dành cho tập thể"):
        verdict(a_collective(), "CSTDCS")
