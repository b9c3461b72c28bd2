"""A list begins with those who may be proposed and goes on with those who nearly may."""

from storage.rules.eligibility.facts import PersonFacts
from storage.rules.eligibility.ranking import ranked
from tests.storage.rules.eligibility.builders import a_person, initiatives, rated, titled, verdict


def order(*people: PersonFacts) -> list[int]:
    return [facts.id for facts, _ in ranked([(one, verdict(one, "CSTD_TINH")) for one in people])]


def a_fighter(key: int, *years: int, **fields: object) -> PersonFacts:
    return a_person(
        id=key,
        ratings=rated("HTXSNV", 2023, 2024, 2025),
        received=titled("CSTDCS", *years),
        initiatives=initiatives("PROVINCE", 2025),
        **fields,
    )


def test_the_eligible_come_first_and_the_nearer_before_the_farther() -> None:
    ready = a_fighter(1, 2023, 2024, 2025)
    near = a_fighter(2, 2024, 2025)
    far = a_fighter(3, 2025)
    silent = a_fighter(4, 2023, 2024, 2025, discipline_confirmed_years=frozenset())
    assert order(far, near, silent, ready) == [1, 4, 2, 3]


def test_among_equals_a_woman_comes_first_and_else_the_offices_order_stays() -> None:
    first, second = a_fighter(1, 2023, 2024, 2025), a_fighter(2, 2023, 2024, 2025)
    woman = a_fighter(3, 2023, 2024, 2025, sex="nữ")
    assert order(first, second, woman) == [3, 1, 2]
    assert order(second, first) == [2, 1]
