"""The numbers of the overview are the numbers of rows they open."""

from datetime import date, timedelta

import pytest

from desktop.overview.expected import expected, unanswered
from desktop.overview.figures import figures, taken
from desktop.overview.reading import quarters, to_do
from storage.records_followup import Standing
from storage.records_obligations import Obligation
from storage.rules.task_status import standing
from tests.storage.rules.task_builders import a_task, asked, day

MONDAY = date(2026, 6, 15)


def tasks_on(on: date) -> tuple[Standing, ...]:
    """One task late, one due on Wednesday, one that waits, one done, one that may not arise."""
    facts = (
        a_task("Trình danh sách", id=1, uid="late", typed_due=day("2026-06-12")),
        a_task("Báo cáo sơ kết", id=2, uid="due", typed_due=day("2026-06-17")),
        a_task("Tổng hợp số liệu", id=3, uid="waits", status="awaiting_others"),
        a_task("Phát động thi đua", id=4, uid="done", status="done"),
        a_task("Báo cáo đột xuất (nếu có)", id=5, uid="if any", heading="QUÝ IV"),
    )
    return tuple(standing(one, on) for one in facts)


def test_every_number_is_that_of_the_rows_it_opens() -> None:
    tasks = tasks_on(MONDAY)
    late, week, waiting, done = figures(tasks, MONDAY)
    for figure in (late, week, waiting):
        assert int(figure.number) == len(taken(tasks, figure.opens))
    assert [one.task.id for one in taken(tasks, late.opens)] == [1]
    assert [one.task.id for one in taken(tasks, week.opens)] == [2]
    assert [one.task.id for one in taken(tasks, waiting.opens)] == [3]
    assert done.number == "1/4"
    assert [one.task.id for one in taken(tasks, done.opens)] == [4]


def test_the_week_ends_on_its_sunday_and_names_its_first_day() -> None:
    week = figures(tasks_on(MONDAY), MONDAY)[1]
    assert week.about == "gần nhất: thứ Tư 17/6"
    thursday = MONDAY + timedelta(days=3)
    assert figures(tasks_on(thursday), thursday)[1].number == "0"
    sunday_before = MONDAY - timedelta(days=1)
    assert figures(tasks_on(sunday_before), sunday_before)[1].number == "0"


def test_without_tasks_every_number_says_so() -> None:
    assert [figure.number for figure in figures((), MONDAY)] == ["0", "0", "0", "0/0"]


def test_what_is_late_comes_first_and_what_is_done_or_may_not_arise_is_not_to_do() -> None:
    assert [one.task.id for one in to_do(tasks_on(MONDAY))] == [1, 2, 3]


def test_a_quarter_opens_as_many_rows_as_it_counts() -> None:
    tasks = tasks_on(MONDAY)
    found = {quarter.name: quarter for quarter in quarters(tasks, 2026)}
    assert (found["Quý II"].done, found["Quý II"].all) == (1, 4)
    assert found["Quý IV"].all == 0
    for quarter in found.values():
        assert len(taken(tasks, quarter.opens)) == quarter.all


def test_a_requirement_is_expected_until_its_task_is_finished() -> None:
    one = Obligation("Gửi kế hoạch trước ngày 30/01/2026", deadline=day("2026-01-30"), uid="iii1")
    open_task = a_task("Xây dựng Kế hoạch", asked_by=(asked(one.text, "2026-01-30"),))
    on = date(2026, 1, 22)
    (found,) = expected([one], [standing(open_task, on)], on)
    assert (found.last_day, found.word, found.task_id) == (date(2026, 1, 29), "còn 7 ngày", 1)
    done = a_task("Xây dựng Kế hoạch", status="done", asked_by=(asked(one.text, "2026-01-30"),))
    assert expected([one], [standing(done, on)], on) == ()


@pytest.mark.parametrize(
    ("on", "word", "color"),
    [
        ("2026-05-01", "còn 60 ngày", "blue"),
        ("2026-06-30", "hôm nay", "amber"),
        ("2026-07-03", "quá 3 ngày", "red"),
    ],
)
def test_how_long_is_left_is_said_in_a_word_and_a_colour(on: str, word: str, color: str) -> None:
    one = Obligation("Báo cáo sơ kết", deadline=day("2026-06-30"), uid="x")
    (found,) = expected([one], [], date.fromisoformat(on))
    assert (found.word, found.color, found.task_id) == (word, color, None)


def test_requirements_nobody_linked_are_counted_and_the_undated_are_not_expected() -> None:
    linked, free = Obligation("Một", task_ids=(3,)), Obligation("Hai")
    assert unanswered([linked, free]) == (free,)
    assert expected([free], [], MONDAY) == ()
