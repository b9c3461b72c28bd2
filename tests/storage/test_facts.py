"""What the registers hold reaches the rules of awards as facts, silence as silence."""

from dataclasses import replace

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.queries.collective_facts import Coming, collective_facts
from storage.queries.facts import person_facts
from storage.records_awards import Author, Correction, Recognition
from storage.records_registry import CleanList, Discipline, Leave, Rating
from storage.rules.eligibility import facts
from storage.services.awards import add_awards, correct_award, set_award_initiatives
from storage.services.collective_changes import merge_collectives
from storage.services.collectives import add_collectives
from storage.services.discipline import add_disciplines, confirm_clean_list
from storage.services.initiatives import add_initiatives
from storage.services.merging import merge_people
from storage.services.people import add_people, add_person
from storage.services.postings import transfer
from storage.services.ratings import set_ratings
from tests.storage.registry_builders import (
    a_collective,
    a_person,
    a_posting,
    an_award,
    an_initiative,
)

DECEMBER = PartialDate(2025, 12, 20)


def facts_of(book: Book, person: int) -> facts.PersonFacts:
    (found,) = person_facts(book, (person,))
    return found


def test_a_bare_person_has_no_facts_but_is_there(book: Book) -> None:
    person = add_person(book, a_person())
    assert facts_of(book, person) == facts.PersonFacts(person)


def test_personal_data_and_ratings_are_facts(book: Book) -> None:
    birth = PartialDate(1980, 5)
    person = add_person(book, a_person(sex="female", birth=birth, joined=PartialDate(2005)))
    set_ratings(book, (Rating(2025, "HTXSNV", person), Rating(2024, "HTTNV", person)))
    found = facts_of(book, person)
    assert (found.sex, found.birth, found.joined) == ("nữ", birth, PartialDate(2005))
    assert [(one.year, one.rating) for one in found.ratings] == [(2024, "HTTNV"), (2025, "HTXSNV")]


def test_a_title_counts_for_its_year_and_an_award_for_its_period(book: Book) -> None:
    person = add_person(book, a_person())
    five = {"period_from": PartialDate(2020), "period_to": PartialDate(2024)}
    prize = {"code": "BKTTG", "name": "Bằng khen của Thủ tướng Chính phủ"}
    title, *_ = add_awards(
        book, (an_award(person, 2022), an_award(person, 2024, **prize, **five),
               an_award(person, 2025, **prize)),
    )  # fmt: skip
    correct_award(book, title, Correction("revocation", "20/QĐ", "Khai sai"))
    found = facts_of(book, person).received
    assert [(one.first_year, one.last_year, one.status) for one in found] == [
        (2022, 2022, "revoked"), (2020, 2024, "in_force"), (None, None, "in_force"),
    ]  # fmt: skip
    assert found[0].decided == PartialDate(2023, 1, 15)


def test_an_initiative_is_a_fact_once_recognised_at_its_widest(book: Book) -> None:
    person = add_person(book, a_person())
    author = Author("Nguyễn Thị Hà", 10_000, person)
    base = Recognition("BASE", "1", DECEMBER)
    province = Recognition("PROVINCE", "2", PartialDate(2026, 3, 1))
    used, _ = add_initiatives(
        book, (an_initiative(author, kind="project", recognitions=(base, province)),
               an_initiative(author)),
    )  # fmt: skip
    award, gone = add_awards(book, (an_award(person), an_award(person)))
    correct_award(book, gone, Correction("revocation", "20/QĐ", "Khai sai"))
    for each in (award, gone):
        set_award_initiatives(book, each, (used,))
    (found,) = facts_of(book, person).initiatives
    assert (found.level, found.kind, found.share) == ("PROVINCE", "research", 10_000)
    assert found.decided == PartialDate(2026, 3, 1)
    assert found.uses == (facts.InitiativeUse("CSTDCS", 2025),)


def test_discipline_pending_matters_and_leave_are_told_apart(book: Book) -> None:
    leave = Leave("study", PartialDate(2023, 9), PartialDate(2024, 6), 200, "good")
    person = add_person(book, a_person(leaves=(leave,)))
    started = PartialDate(2024, 3, 1)
    add_disciplines(book, [Discipline(k, started, None, person) for k in ("KHIEN_TRACH", "audit")])
    found = facts_of(book, person)
    assert [one.form for one in found.disciplines] == ["KHIEN_TRACH"]
    assert [one.kind for one in found.pending] == ["audit"]
    assert [(one.good_result, one.working_days) for one in found.leaves] == [(True, 200)]


def test_only_who_is_on_the_list_is_confirmed(book: Book) -> None:
    listed, other = add_people(book, (a_person(), a_person()))
    confirm_clean_list(book, CleanList(2025, "Phòng Tổ chức", DECEMBER, (listed,)))
    assert facts_of(book, listed).discipline_confirmed_years == {2025}
    assert facts_of(book, other).discipline_confirmed_years == frozenset()


def test_postings_become_memberships_and_posts(book: Book) -> None:
    first, second = add_collectives(book, (a_collective(), a_collective()))
    posting = a_posting(first, "2020-01-01", post="Phó Trưởng phòng", is_leader=True, level="pho")
    person = add_person(book, a_person(postings=(posting,)))
    transfer(book, (person,), a_posting(second, "2024-03-01"))
    found = facts_of(book, person)
    assert [(one.unit_id, one.last) for one in found.units] == [
        (first, PartialDate(2024, 2, 29)), (second, None),
    ]  # fmt: skip
    assert [(one.name, one.is_leader, one.level) for one in found.posts] == [
        ("Phó Trưởng phòng", True, "pho")
    ]


def test_a_posting_without_a_first_day_begins_when_the_person_joined(book: Book) -> None:
    (unit,) = add_collectives(book, (a_collective(),))
    undated = replace(a_posting(unit), valid_from=None)
    known = add_person(book, a_person(joined=PartialDate(2010), postings=(undated,)))
    unknown = add_person(book, a_person(postings=(undated,)))
    assert [one.first for one in facts_of(book, known).units] == [PartialDate(2010)]
    assert facts_of(book, unknown).units == ()


def test_all_at_once_is_the_same_as_one_by_one(book: Book) -> None:
    people = add_people(book, [a_person(f"Người {n}") for n in range(5)])
    add_awards(book, [an_award(person, 2020 + place) for place, person in enumerate(people)])
    set_ratings(book, [Rating(2024, "HTTNV", person) for person in people[:3]])
    merge_people(book, people[0], (people[4],))
    assert person_facts(book) == tuple(facts_of(book, person) for person in people[:4])


def staffed(book: Book) -> tuple[int, tuple[int, ...]]:
    (unit,) = add_collectives(book, (a_collective(valid_from=PartialDate(2010)),))
    here = (a_posting(unit, "2015"),)
    people = [a_person(f"Người {n}", sex="female", postings=here) for n in range(3)]
    return unit, add_people(book, people)


def test_a_collective_counts_its_own_staff_of_the_year(book: Book) -> None:
    unit, people = staffed(book)
    set_ratings(book, [Rating(2025, "HTTNV", person) for person in people])
    add_awards(book, [an_award(person, 2025) for person in people[:2]])
    (found,) = collective_facts(book, (2014, 2025), (unit,))
    none_yet, counted = found.members
    assert none_yet == facts.MembersYear(2014)
    assert (counted.members, counted.completed, counted.women) == (3, 3, 3)
    assert counted.titles == (facts.TitleCount("CSTDCS", 2), facts.TitleCount("LDTT", 2))
    assert found.founded == PartialDate(2010)


def test_whoever_is_cstdcs_counts_as_ldtt_once(book: Book) -> None:
    unit, people = staffed(book)
    add_awards(book, [an_award(person, 2025) for person in people[:2]])
    lower = {"code": "LDTT", "name": "Lao động tiên tiến"}
    add_awards(book, [an_award(person, 2025, **lower) for person in people[1:]])
    (counted,) = collective_facts(book, (2025,), (unit,))[0].members
    assert facts.TitleCount("LDTT", 3) in counted.titles


def test_whoever_is_proposed_for_cstdcs_is_expected_as_ldtt(book: Book) -> None:
    unit, people = staffed(book)
    coming: Coming = {people[0]: {"CSTDCS": "met"}, people[1]: {"CSTDCS": "unknown"}}
    (found,) = collective_facts(book, (2025,), (unit,), coming=coming)
    assert facts.TitleCount("LDTT", 0, 1, 1) in found.members[0].titles


def test_what_is_not_known_of_everybody_is_not_counted(book: Book) -> None:
    unit, people = staffed(book)
    set_ratings(book, [Rating(2025, "HTTNV", person) for person in people[:2]])
    confirm_clean_list(book, CleanList(2025, "Phòng Tổ chức", DECEMBER, people[:2]))
    (counted,) = collective_facts(book, (2025,), (unit,))[0].members
    assert (counted.completed, counted.warned) == (None, None)
    confirm_clean_list(book, CleanList(2025, "Phòng Tổ chức", DECEMBER, people[2:]))
    assert collective_facts(book, (2025,), (unit,))[0].members[0].warned == 0
    add_disciplines(book, (Discipline("CANH_CAO", PartialDate(2025, 3), None, people[0]),))
    assert collective_facts(book, (2025,), (unit,))[0].members[0].warned == 1


def test_who_moved_or_left_counts_where_he_was_at_the_year_s_end(book: Book) -> None:
    unit, people = staffed(book)
    (other,) = add_collectives(book, (a_collective("Phòng khác"),))
    transfer(book, people[:1], a_posting(other, "2025-05-01"))
    by_unit = {one.id: one.members for one in collective_facts(book, (2024, 2025))}
    assert [year.members for year in by_unit[unit]] == [3, 2]
    assert [year.members for year in by_unit[other]] == [None, 1]


@pytest.mark.parametrize(("own", "level"), [(None, "HTTNV"), ("HTXSNV", "HTXSNV")])
def test_a_merged_collective_inherits_the_lower_rating_unless_it_has_its_own(
    book: Book, own: str | None, level: str
) -> None:
    first, second, new = add_collectives(book, [a_collective(name) for name in "ABC"])
    set_ratings(book, (Rating(2024, "HTTNV", None, first), Rating(2024, "HTXSNV", None, second)))
    if own:
        set_ratings(book, (Rating(2024, "HTXSNV", None, new),))
    add_awards(book, (an_award(code="TTLDXS", collective_id=first),))
    merge_collectives(book, (first, second), new, PartialDate(2025, 7, 1), "01/QĐ-UBND")
    old, _, merged = collective_facts(book, ())
    assert [(one.rating, one.inherited) for one in merged.ratings] == [(level, own is None)]
    assert [(one.code, one.inherited) for one in merged.received] == [("TTLDXS", True)]
    assert (old.successor, old.dissolved) == ("C", PartialDate(2025, 6, 30))
