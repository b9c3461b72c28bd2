"""A decision made on paper is recorded with the people it names, new ones entered with it."""

import pytest

from storage.book import Book
from storage.errors import EditRefused
from storage.journal import undo
from storage.queries.decisions import get_decision, list_decisions
from storage.queries.people import list_people
from storage.records_lists import Subject
from storage.records_registry import Collective, Person
from storage.services.fast_lane import record_named
from storage.services.people import add_person
from tests.storage.registry_builders import a_person
from tests.storage.round_builders import a_decision

HA, NEW = "Nguyễn Thị Hà", "Lê Văn Lạ"


def test_a_name_stands_as_decided_with_the_post_of_that_day(book: Book) -> None:
    person = Subject(person_id=add_person(book, a_person()))
    key = record_named(book, a_decision(), 2026, [(f"{HA}n", "LDTT")], {f"{HA}n": person})
    (entry,) = get_decision(book, key).entries
    assert (entry.award.subject_name, entry.award.person_id) == (f"{HA}n", person.person_id)
    (known,) = list_people(book, a_decision().date)
    assert entry.award.subject_post == ", ".join(filter(None, (known.post, known.unit)))
    assert (entry.award.name, entry.award.year) == ("Lao động tiên tiến", 2026)


def test_who_is_new_is_entered_once_and_undone_with_the_decision(book: Book) -> None:
    unit = Subject(new_collective=Collective("Phòng A"))
    whom = {NEW: Subject(new_person=Person(NEW)), "Phòng A": unit}
    lines = [(NEW, "LDTT"), (NEW, "CSTDCS"), ("Phòng A", "TTLDTT")]
    record_named(book, a_decision(), 2026, lines, whom)
    assert [one.full_name for one in list_people(book, a_decision().date)] == [NEW]
    undo(book)
    assert (list_people(book, a_decision().date), list_decisions(book)) == ((), ())


def test_a_decision_known_already_enters_nobody(book: Book) -> None:
    record_named(book, a_decision(), 2026, [(NEW, "LDTT")], {NEW: Subject(new_person=Person(NEW))})
    other = {HA: Subject(new_person=Person(HA))}
    with pytest.raises(EditRefused, match="đã ghi trong sổ"):
        record_named(book, a_decision(), 2026, [(HA, "LDTT")], other)
    assert [one.full_name for one in list_people(book, a_decision().date)] == [NEW]
