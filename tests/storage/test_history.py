"""The history of one plan, and the way back that leaves other plans alone."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.book import Book, create_book
from storage.errors import EditRefused
from storage.history import plan_after, plan_history, return_to
from storage.journal import undo
from storage.migrations import STEPS
from storage.migrations.runner import migrate
from storage.queries.plans import get_plan
from storage.records import Assignment, Superior, Unit
from storage.services.office import add_unit, delete_units
from storage.services.plan_header import set_header_field, set_superiors
from storage.services.plan_text import set_lead
from storage.services.plans import add_plan, delete_plan
from storage.services.tasks import delete_tasks, set_task_content, set_task_units
from storage.verify import verify
from tests.storage.builders import a_plan, an_office, rows_of
from tests.storage.edits import EDITS

_OF_ONE_PLAN = [
    edit for edit in EDITS if edit.__name__ not in ("_change_register", "_change_plans")
]


def test_history_names_the_steps_of_one_plan_only(book: Book) -> None:
    one, other = add_plan(book, a_plan()), add_plan(book, a_plan())
    set_header_field(book, other, "subject", "Khác")
    set_header_field(book, one, "subject", "Một")
    labels = [step.label for step in plan_history(book, one)]
    assert labels[0] == "Sửa trích yếu"
    assert len(labels) == 2
    assert all(step.by for step in plan_history(book, one))


def test_an_undone_step_leaves_the_history(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    set_header_field(book, plan_id, "subject", "Một")
    undo(book)
    assert len(plan_history(book, plan_id)) == 1


def test_returning_brings_back_deleted_tasks_with_their_identity(book: Book) -> None:
    one, other = add_plan(book, a_plan()), add_plan(book, a_plan())
    before = get_plan(book, one)
    point = plan_history(book, one)[0]
    set_task_content(book, before.tasks[0].id or 0, ("Đã sửa",))
    delete_tasks(book, [task.id or 0 for task in before.tasks])
    set_header_field(book, other, "subject", "Vẫn giữ")
    changed = get_plan(book, one)
    return_to(book, one, point)
    assert get_plan(book, one) == before
    assert get_plan(book, other).subject == "Vẫn giữ"
    assert undo(book)
    assert get_plan(book, one) == changed
    assert verify(book.path) == ()


def test_what_has_left_the_book_since_is_not_linked_to_again(book: Book) -> None:
    unit = add_unit(book, Unit("Văn phòng Sở"))
    other = add_plan(book, a_plan(is_superior=True))
    plan_id = add_plan(book, a_plan(superiors=(Superior("1", plan_id=other),)))
    point = plan_history(book, plan_id)[0]
    set_task_units(book, get_plan(book, plan_id).tasks[0].id or 0, (Assignment("Khác"),))
    set_superiors(book, plan_id, (Superior("2", plan_id=other),))
    delete_units(book, (unit,))
    delete_plan(book, other)
    return_to(book, plan_id, point)
    plan = get_plan(book, plan_id)
    assert plan.tasks[0].assignments[0] == Assignment("Văn phòng Sở", "chủ trì")
    assert plan.superiors == (Superior("1"),)
    assert verify(book.path) == ()


def test_there_is_no_way_back_over_a_migration(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    point = plan_history(book, plan_id)[0]
    set_header_field(book, plan_id, "subject", "Trước khi nâng cấp")
    migrate(book.db, (*STEPS, ("ALTER TABLE unit ADD COLUMN phone TEXT NOT NULL DEFAULT ''",)))
    newest = plan_history(book, plan_id)[0]
    set_header_field(book, plan_id, "subject", "Sau khi nâng cấp")
    with pytest.raises(EditRefused, match="nâng cấp"):
        return_to(book, plan_id, point)
    assert get_plan(book, plan_id).subject == "Sau khi nâng cấp"
    return_to(book, plan_id, newest)
    assert get_plan(book, plan_id).subject == "Trước khi nâng cấp"


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_any_edits_of_a_plan_can_be_gone_back_over(data: st.DataObject) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        create_book(Path(folder) / "so.tdkt", an_office()) as book,
    ):
        plan_id = add_plan(book, a_plan())
        states = [(plan_history(book, plan_id)[0], get_plan(book, plan_id))]
        for _ in range(data.draw(st.integers(1, 6))):
            plan = get_plan(book, plan_id)
            if not plan.tasks:
                break
            data.draw(st.sampled_from(_OF_ONE_PLAN))(book, plan, data)
            states.append((plan_history(book, plan_id)[0], get_plan(book, plan_id)))
        step, wanted = data.draw(st.sampled_from(states))
        return_to(book, plan_id, step)
        assert get_plan(book, plan_id) == wanted
        assert verify(book.path) == ()


def test_an_earlier_version_is_read_and_the_book_stays_as_it_is(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    made = get_plan(book, plan_id)
    (first,) = plan_history(book, plan_id)
    set_lead(book, plan_id, "Sở ban hành Kế hoạch như sau:")
    delete_tasks(book, [made.tasks[0].id or 0])
    before = rows_of(book)
    assert plan_after(book, plan_id, first) == made
    assert rows_of(book) == before
    assert len(plan_history(book, plan_id)) == 3
