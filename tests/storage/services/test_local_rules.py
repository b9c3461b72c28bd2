"""The office's own rules and titles, and its word that a law was checked, reach the rules."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from resources.catalogues.conditions import RatingAtLeast
from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused, NotFound
from storage.queries.local_rules import (
    law_confirmations,
    list_local_awards,
    list_local_rules,
    office_rules,
)
from storage.records_local import LawConfirmation, LocalAward, LocalRule
from storage.rules.eligibility.local import Confirmation
from storage.services.local_rules import (
    add_local_award,
    add_local_rule,
    confirm_law,
    delete_local_award,
    delete_local_rule,
    update_local_award,
    update_local_rule,
    withdraw_law_confirmation,
)
from storage.verify import verify

RULE = LocalRule(
    "Xếp loại từ Hoàn thành tốt nhiệm vụ",
    "Điều 4 Quyết định số 86/2025/QĐ-UBND",
    award_code="GIAY_KHEN",
    conditions=json.dumps([{"kind": "rating", "at_least": "HTTNV"}]),
    valid_from=PartialDate(2025, 12, 15),
    valid_to=PartialDate(2027, 2),
)
TITLE = LocalAward("KNC_NGOAI_VU", "Kỷ niệm chương Vì sự nghiệp Ngoại vụ", authority="Giám đốc Sở")


def test_local_rules_are_kept_in_the_office_s_order(book: Book) -> None:
    first = add_local_rule(book, RULE)
    second = add_local_rule(book, replace(RULE, name="Không quá 20%", mode="replace"))
    found = list_local_rules(book)
    assert replace(found[0], id=None, uid="") == RULE
    assert [one.id for one in found] == [first, second]
    update_local_rule(book, replace(found[0], valid_to=None))
    assert list_local_rules(book)[0].valid_to is None
    delete_local_rule(book, second)
    assert len(list_local_rules(book)) == 1
    assert verify(book.path) == ()


def test_a_local_rule_reaches_the_rules_with_its_days_and_its_source(book: Book) -> None:
    add_local_rule(book, RULE)
    (found,) = office_rules(book).rules
    assert (found.valid_from, found.valid_to) == (date(2025, 12, 15), date(2027, 2, 28))
    assert (found.award, found.mode, found.source) == ("GIAY_KHEN", "add", RULE.source)
    (condition,) = found.conditions
    assert isinstance(condition, RatingAtLeast)
    assert condition.by == found.code


@pytest.mark.parametrize(
    "fields",
    [
        {"name": " "},
        {"source": ""},
        {"conditions": "{"},
        {"conditions": "{}"},
        {"conditions": '[{"kind": "luck"}]'},
        {"conditions": '[{"kind": "rating", "at_least": "TOT"}]'},
    ],
    ids=str,
)
def test_a_local_rule_that_nobody_could_apply_is_refused(book: Book, fields: Any) -> None:
    with pytest.raises(EditRefused):
        add_local_rule(book, replace(RULE, **fields))
    assert list_local_rules(book) == ()


def test_a_title_of_the_office_stands_beside_the_catalogue(book: Book) -> None:
    award_id = add_local_award(book, TITLE)
    (found,) = list_local_awards(book)
    assert replace(found, id=None, uid="") == TITLE
    (award,) = office_rules(book).awards
    assert (award.code, award.short, award.subjects) == (TITLE.code, TITLE.name, ("person",))
    assert award.decided_by[0].name == "Giám đốc Sở"
    update_local_award(book, replace(found, short_name="KNC Ngoại vụ"))
    assert office_rules(book).awards[0].short == "KNC Ngoại vụ"
    delete_local_award(book, award_id)
    assert office_rules(book).awards == ()
    with pytest.raises(NotFound):
        delete_local_award(book, award_id)


@pytest.mark.parametrize(
    "fields", [{"code": "CSTDCS"}, {"code": " "}, {"name": ""}, {"level": "x"}, {"subjects": ()}],
    ids=str,
)  # fmt: skip
def test_a_title_without_a_code_of_its_own_or_half_described_is_refused(
    book: Book, fields: Any
) -> None:
    with pytest.raises(EditRefused):
        add_local_award(book, replace(TITLE, **fields))


def test_two_titles_do_not_share_a_code(book: Book) -> None:
    add_local_award(book, TITLE)
    with pytest.raises(EditRefused, match="KNC_NGOAI_VU"):
        add_local_award(book, TITLE)


def test_the_office_says_who_checked_a_law_and_takes_it_back(book: Book) -> None:
    word = LawConfirmation("luat-2026", "Nguyễn Thị Hà", PartialDate(2026, 11, 20), ("23",))
    confirm_law(book, replace(word, confirmed_by="Trần Văn Bình"))
    confirm_law(book, word)
    assert law_confirmations(book) == (word,)
    assert office_rules(book).confirmations == (Confirmation("luat-2026", frozenset({"23"})),)
    with pytest.raises(EditRefused):
        confirm_law(book, replace(word, confirmed_by=" "))
    withdraw_law_confirmation(book, "luat-2026")
    assert law_confirmations(book) == ()
