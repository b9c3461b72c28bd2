"""A task's status on a day: told by people and products, late only by dates."""

from datetime import date
from pathlib import Path

import pytest

from storage.records_tasks import STATUSES, WorkStep
from storage.rules.task_status import due_soon, is_optional, standing
from tests.storage.rules.task_builders import a_task, day, made, tasks_of

AFTER = date(2026, 7, 1)
BEFORE = date(2026, 6, 30)


@pytest.mark.parametrize(
    ("status", "before", "after"),
    [
        ("", "not_yet_due", "late"),
        ("not_started", "not_yet_due", "late"),
        ("in_progress", "doing", "late"),
        ("awaiting_others", "doing", "late"),
        ("awaiting_invitation", "not_yet_due", "not_yet_due"),
        ("done", "done", "done"),
        ("not_arisen", "not_arisen", "not_arisen"),
        ("not_carried_out", "not_carried_out", "not_carried_out"),
    ],
)
def test_a_task_is_late_only_after_its_last_day(status: str, before: str, after: str) -> None:
    task = a_task(status=status)
    assert standing(task, BEFORE).bucket == before
    assert standing(task, AFTER).bucket == after
    assert standing(task, AFTER).overdue == (after == "late")


def test_a_task_due_before_a_day_is_late_on_that_day() -> None:
    task = a_task(deadline_text="trước 15/5")
    assert not standing(task, date(2026, 5, 14)).overdue
    assert standing(task, date(2026, 5, 15)).overdue


def test_a_task_is_done_when_all_its_products_are_and_opens_again_when_one_is_undone() -> None:
    assert standing(a_task(products=made("decision", "guidance")), AFTER).status == "done"
    half = a_task(products=made("decision", todo=("guidance",)))
    assert standing(half, BEFORE).status == "in_progress"
    undone = a_task(products=made("decision", todo=("guidance",)), status="done")
    assert standing(undone, BEFORE).status == "in_progress"


def test_a_step_that_was_done_begins_the_task() -> None:
    steps = (WorkStep("Dự thảo", done_on=day("2026-04-01")), WorkStep("Trình ký"))
    begun = standing(a_task(steps=steps), BEFORE)
    assert (begun.status, begun.progress) == ("in_progress", 50)


def test_progress_is_of_the_steps_else_of_the_products() -> None:
    assert (
        standing(a_task(), BEFORE).progress == standing(a_task("Việc khác"), BEFORE).progress == 0
    )
    assert standing(a_task(products=made("a", todo=("b", "c"))), BEFORE).progress == 33
    assert standing(a_task(status="done"), BEFORE).progress == 100


def test_what_others_hold_waits_and_is_never_late_until_it_has_a_date() -> None:
    attend = {"content": "Tham dự Hội nghị tổng kết", "heading": "QUÝ I"}
    waiting = standing(a_task(**attend), date(2027, 1, 1))
    assert (waiting.status, waiting.bucket, waiting.days_left) == (
        "awaiting_invitation", "not_yet_due", None,
    )  # fmt: skip
    assert standing(a_task(**attend, typed_due=day("2026-02-03")), AFTER).overdue


def test_what_is_asked_only_if_it_comes_up_is_never_late_and_not_counted() -> None:
    task = {"content": "Báo cáo phục vụ đoàn kiểm tra (Nếu có)."}
    before, after = standing(a_task(**task), BEFORE), standing(a_task(**task), AFTER)
    assert (before.bucket, before.counted) == ("not_yet_due", False)
    assert (after.bucket, after.counted, after.overdue) == ("not_arisen", False, False)


def test_once_it_came_up_it_counts_as_any_other_task() -> None:
    came = a_task("Báo cáo phục vụ đoàn kiểm tra (nếu có)", status="in_progress")
    assert standing(came, BEFORE).counted
    assert standing(came, AFTER).bucket == "late"


@pytest.mark.parametrize("text", ["khi có yêu cầu", "Khi phát sinh", "đột xuất"])
def test_a_deadline_may_say_that_the_task_is_done_only_when_asked(text: str) -> None:
    assert is_optional(a_task(deadline_text=text))


def test_a_word_inside_the_sentence_does_not_make_a_task_optional() -> None:
    assert not is_optional(a_task("Báo cáo nêu rõ khó khăn nếu có vướng mắc trong quý"))
    assert not is_optional(a_task("Hướng dẫn khi có văn bản mới"))


@pytest.mark.parametrize(
    ("on", "soon"), [(date(2026, 6, 22), False), (date(2026, 6, 23), True), (AFTER, False)]
)
def test_a_task_is_due_soon_in_its_last_seven_days(on: date, soon: bool) -> None:
    found = standing(a_task(), on)
    assert due_soon(found.status, found.due, on) == soon


@pytest.mark.parametrize("status", STATUSES)
def test_only_what_arose_is_in_the_denominator(status: str) -> None:
    assert standing(a_task(status=status), AFTER).counted == (status != "not_arisen")


def test_at_midyear_no_meeting_of_others_and_nothing_optional_is_late(seeds: Path) -> None:
    text = (seeds / "plan-department-2026.json").read_text(encoding="utf-8")
    found = [standing(task, date(2026, 6, 30)) for task in tasks_of(text, "department")]
    assert [one.task.number for one in found if one.overdue] == ["1", "2", "3"]
    waiting = [one.task.number for one in found if one.status == "awaiting_invitation"]
    assert waiting == ["4", "5", "6", "10"]
    assert [one.task.number for one in found if not one.counted] == ["9"]
