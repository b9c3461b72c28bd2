"""Undo takes back exactly what was done, redo brings it back, and the record stays."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.book import Book, create_book
from storage.errors import BrokenBook
from storage.journal import history, next_redo, next_undo, redo, seal, undo
from storage.queries.plans import get_plan, list_plans
from storage.records import Change, Unit
from storage.services.office import add_unit, delete_unit
from storage.services.plan_header import set_header_field
from storage.services.plans import add_plan, delete_plan
from storage.services.tasks import insert_tasks
from storage.verify import verify
from tests.storage.builders import a_plan, a_task, an_office, rows_of
from tests.storage.edits import edit_plan


@settings(max_examples=40, deadline=None)
@given(st.data(), st.integers(1, 8))
def test_undo_restores_the_rows_of_any_edits_and_redo_brings_them_back(
    data: st.DataObject, count: int
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        create_book(Path(folder) / "so.tdkt", an_office()) as book,
    ):
        add_plan(book, a_plan())
        seal(book)
        states = [rows_of(book)]
        for _ in range(count):
            with book.unit("Một bước"):
                edit_plan(book, data)
            if rows_of(book) != states[-1]:
                states.append(rows_of(book))
        for state in reversed(states[:-1]):
            assert undo(book)
            assert rows_of(book) == state
        assert undo(book) is None
        assert verify(book.path) == ()
        for state in states[1:]:
            assert redo(book)
            assert rows_of(book) == state
        assert redo(book) is None
        assert verify(book.path) == ()


def test_text_that_looks_like_a_number_stays_text(book: Book) -> None:
    plan_id = add_plan(book, a_plan(number="2026", symbol="007"))
    set_header_field(book, plan_id, "number", "1e3")
    undo(book)
    types = "SELECT typeof(number), typeof(symbol), typeof(issuer_name), number FROM document"
    assert book.db.fetch(types) == [("text", "text", "text", "2026")]


def test_nothing_and_empty_text_stay_apart(book: Book) -> None:
    plan_id = add_plan(book, a_plan(symbol=None, place=""))
    delete_plan(book, plan_id)
    undo(book)
    plan = get_plan(book, plan_id)
    assert (plan.symbol, plan.place) == (None, "")


def test_a_removed_unit_comes_back_to_its_tasks(book: Book) -> None:
    unit_id = add_unit(book, Unit("Văn phòng Sở"))
    plan_id = add_plan(book, a_plan())
    before = get_plan(book, plan_id)
    assert before.tasks[0].assignments[0].unit_id == unit_id
    delete_unit(book, unit_id)
    assert get_plan(book, plan_id).tasks[0].assignments[0].unit_id is None
    undo(book)
    assert get_plan(book, plan_id) == before


def test_undo_and_redo_go_step_by_step(book: Book) -> None:
    plan_id = add_plan(book, a_plan(number="1"))
    set_header_field(book, plan_id, "number", "2")
    set_header_field(book, plan_id, "number", "3")
    undo(book)
    undo(book)
    assert get_plan(book, plan_id).number == "1"
    redo(book)
    assert get_plan(book, plan_id).number == "2"
    step = next_redo(book)
    assert step and step.label == "Sửa số văn bản"


def test_a_new_edit_ends_what_can_be_redone_but_not_its_record(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    set_header_field(book, plan_id, "number", "2")
    undo(book)
    set_header_field(book, plan_id, "place", "Cao Bằng")
    assert next_redo(book) is None
    assert redo(book) is None
    states = book.db.fetch("SELECT label, state FROM journal_unit WHERE state <> 'done'")
    assert states == [("Sửa số văn bản", "discarded")]


def test_an_edit_that_changes_nothing_is_no_step(book: Book) -> None:
    plan_id = add_plan(book, a_plan(number="2"))
    heard: list[object] = []
    book.listeners.append(heard.append)
    set_header_field(book, plan_id, "number", "3")
    undo(book)
    set_header_field(book, plan_id, "number", "2")
    step = next_undo(book)
    assert step and step.label == "Thêm kế hoạch 2026"
    assert next_redo(book)
    assert len(heard) == 2


def test_what_is_sealed_cannot_be_undone_or_redone(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    set_header_field(book, plan_id, "number", "2")
    undo(book)
    seal(book)
    assert (next_undo(book), next_redo(book)) == (None, None)
    assert (undo(book), redo(book)) == (None, None)


def test_a_new_book_has_nothing_to_undo(book: Book) -> None:
    assert next_undo(book) is None
    assert [step.label for step in history(book, 10)] == ["Lập sổ mới"]


def test_history_is_newest_first_and_says_who_and_when(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    set_header_field(book, plan_id, "subject", "Công tác năm 2027")
    steps = history(book, 2)
    assert [step.label for step in steps] == ["Sửa trích yếu", "Thêm kế hoạch 2026"]
    assert steps[0].at.endswith("Z")
    assert steps[0].by


def test_listeners_hear_what_undo_and_redo_touched(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    group = get_plan(book, plan_id).groups[0]
    added = insert_tasks(book, group.id or 0, 2, (a_task(), a_task()))
    heard: list[Change] = []
    book.listeners.append(heard.append)
    undo(book)
    redo(book)
    assert [change.label for change in heard] == ["Thêm 2 nhiệm vụ"] * 2
    assert [change.rows["task"] for change in heard] == [frozenset(added)] * 2


def test_a_row_changed_behind_the_journal_stops_an_undo(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    set_header_field(book, plan_id, "number", "2")
    book.db.execute_sql("UPDATE journal_state SET mode = 'replaying'")
    book.db.execute_sql("DELETE FROM document")
    book.db.execute_sql("UPDATE journal_state SET mode = 'closed'")
    with pytest.raises(BrokenBook):
        undo(book)
    assert list_plans(book) == ()
