"""A dated requirement is taken for a task's own only where exactly one task can answer it."""

from storage.dates import PartialDate
from storage.records_obligations import Obligation, OwnTask
from storage.rules.task_sources import sure_sources

PLAN = "1. Các đơn vị chủ động xây dựng kế hoạch công tác TĐKT năm 2026, gửi trước ngày 30/01/2026"
ASKED = Obligation(PLAN, "III.1", deadline=PartialDate(2026, 1, 30))
OWN = OwnTask(1, "1", "Xây dựng Kế hoạch công tác thi đua, khen thưởng của Sở năm 2026.", "QUÝ I")
OTHER = OwnTask(2, "2", "Phát động phong trào thi đua năm 2026.", "QUÝ I")


def found(asked: Obligation, *tasks: OwnTask) -> list[tuple[str, str]]:
    return [(one.place, task.number) for one, task in sure_sources([asked], tasks, "Sở Ngoại vụ")]


def test_what_must_be_sent_by_a_day_must_be_made_by_then() -> None:
    assert found(ASKED, OWN, OTHER) == [("III.1", "1")]


def test_two_tasks_that_may_answer_leave_it_to_a_person() -> None:
    twin = OwnTask(3, "3", "Xây dựng kế hoạch kiểm tra công tác TĐKT năm 2026", "QUÝ I")
    assert found(ASKED, OWN, twin) == []


def test_another_year_quarter_or_kind_of_work_is_no_answer() -> None:
    late = OwnTask(1, "1", OWN.text, "QUÝ IV")
    next_year = OwnTask(1, "1", OWN.text.replace("2026", "2027"), "QUÝ I")
    for task in (late, next_year, OTHER):
        assert found(ASKED, task) == []


def test_a_requirement_without_a_day_says_nothing_about_dates() -> None:
    assert found(Obligation(PLAN, "III.1"), OWN) == []
