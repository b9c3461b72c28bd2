"""Next year's plan is a draft of its own that knows the plan and the tasks it came from."""

from dataclasses import replace

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.journal import history, undo
from storage.queries.lifecycle import document_of_plan, get_life, predecessors
from storage.queries.notes import list_notes
from storage.queries.plans import get_plan
from storage.queries.unfinished import unfinished_tasks
from storage.records import TaskGroup
from storage.rules.rollover import safe_ones
from storage.services.plans import add_plan
from storage.services.rollover import proposals_for, roll_over
from storage.services.work import set_status
from tests.storage.builders import a_plan, a_task, rows_of


def test_the_new_plan_and_its_tasks_are_linked_to_the_old_ones(book: Book) -> None:
    old = add_plan(book, a_plan())
    new = roll_over(book, old, 2027, safe_ones(proposals_for(book, old, 2027)))
    plan = get_plan(book, new)
    assert (plan.year, plan.state, plan.number) == (2027, "draft", "")
    assert plan.subject == "Công tác thi đua, khen thưởng năm 2027"
    (link,) = get_life(book, document_of_plan(book, new)).earlier
    assert (link.document_id, link.relation) == (document_of_plan(book, old), "rolls_over")
    for before, after in zip(get_plan(book, old).tasks, plan.tasks, strict=True):
        assert predecessors(book, after.id or 0) == (before.id,)
    assert history(book, 1)[0].label == "Lập kế hoạch năm 2027"


def test_one_undo_takes_the_whole_new_plan_away(book: Book) -> None:
    old = add_plan(book, a_plan())
    before = rows_of(book)
    roll_over(book, old, 2027, ())
    undo(book)
    assert rows_of(book) == before


def test_a_superiors_plan_and_an_earlier_year_are_refused(book: Book) -> None:
    superior = add_plan(book, a_plan(is_superior=True))
    own = add_plan(book, a_plan())
    yearless = add_plan(book, a_plan(year=None, date=None))
    for plan_id, year in ((superior, 2027), (own, 2026), (yearless, 2027)):
        with pytest.raises(EditRefused):
            proposals_for(book, plan_id, year)


def test_questions_left_open_stay_with_the_new_plan(book: Book) -> None:
    old = add_plan(book, a_plan())
    asked = [one for one in proposals_for(book, old, 2027) if one.kind == "question"]
    new = roll_over(book, old, 2027, safe_ones(proposals_for(book, old, 2027)))
    notes = list_notes(book, document_of_plan(book, new))
    assert len(notes) == len(asked) > 0
    assert all(note.is_open_question for note in notes)
    assert list_notes(book, document_of_plan(book, old)) == ()


def test_an_answered_question_is_not_asked_again(book: Book) -> None:
    ordinal = a_task("Đại hội thi đua yêu nước lần thứ hai")
    old = add_plan(book, a_plan(superiors=(), groups=(TaskGroup("QUÝ I", (ordinal,)),)))
    (asked,) = [one for one in proposals_for(book, old, 2027) if one.kind == "question"]
    left = roll_over(book, old, 2027, ())
    (note,) = list_notes(book, document_of_plan(book, left))
    assert note.place_uid == get_plan(book, left).tasks[0].uid
    answered = roll_over(book, old, 2027, (replace(asked, after="lần thứ ba"),))
    assert list_notes(book, document_of_plan(book, answered)) == ()
    assert get_plan(book, answered).tasks[0].content == ("Đại hội thi đua yêu nước lần thứ ba",)


def test_where_nobody_follows_the_work_nothing_is_known_to_be_unfinished(book: Book) -> None:
    assert unfinished_tasks(book, add_plan(book, a_plan())) == ()


def test_unfinished_tasks_go_on_first_in_the_new_plan_word_for_word(book: Book) -> None:
    old = add_plan(book, a_plan())
    first, second, *_ = get_plan(book, old).tasks
    set_status(book, [first.id or 0], "done", PartialDate(2026, 3, 1))
    left = unfinished_tasks(book, old)
    assert first.id not in [task.id for task in left]
    assert second.id in [task.id for task in left]
    new = roll_over(book, old, 2027, (), (second.id or 0,))
    carried = get_plan(book, new).tasks[0]
    assert (carried.content, carried.assignments) == (second.content, second.assignments)
    assert predecessors(book, carried.id or 0) == (second.id,)
    assert len(get_plan(book, new).tasks) == len(get_plan(book, old).tasks) + 1


def test_carrying_tasks_on_is_part_of_the_one_step(book: Book) -> None:
    old = add_plan(book, a_plan())
    task = get_plan(book, old).tasks[0].id or 0
    before = rows_of(book)
    roll_over(book, old, 2027, (), (task,))
    undo(book)
    assert rows_of(book) == before
