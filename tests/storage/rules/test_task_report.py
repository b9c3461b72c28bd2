"""Counts of a plan add up to all its tasks, however the tasks stand."""

from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from storage.records_followup import Counts
from storage.records_tasks import STATUSES, TaskFacts
from storage.rules.task_report import by_quarter, by_status, by_unit, count, summed
from storage.rules.task_status import standing
from tests.storage.rules.task_builders import a_task, day, tasks_of

ON = date(2026, 6, 30)
HEADINGS = ("QUÝ I", "QUÝ II", "QUÝ III", "QUÝ IV", "THÁNG 5", "THÁNG 13", "6 tháng đầu năm", "")
CONTENTS = ("Báo cáo tổng kết", "Tham dự Hội nghị", "Báo cáo phục vụ đoàn kiểm tra (nếu có)")
TASKS = st.lists(
    st.builds(
        lambda content, **facts: a_task(content, **facts),
        st.sampled_from(CONTENTS),
        heading=st.sampled_from(HEADINGS),
        status=st.sampled_from(("", *STATUSES)),
        lead_units=st.sampled_from([(), ("Văn phòng",), ("Thanh tra", "Văn phòng")]),
        deadline_text=st.sampled_from(["", "thường xuyên", "trước 15/5", "31/02"]),
    )
)


@given(TASKS, st.dates(date(2025, 12, 1), date(2027, 2, 1)))
def test_every_breakdown_adds_up_to_all_tasks(tasks: list[TaskFacts], on: date) -> None:
    found = [standing(task, on) for task in tasks]
    whole = count(found)
    assert whole.total == len(tasks)
    assert summed(by_quarter(found)) == summed(by_unit(found)) == whole
    assert sum(number for _, number in by_status(found)) == len(tasks)
    assert whole.done + whole.not_carried_out <= whole.denominator
    assert whole.denominator <= whole.total - whole.not_arisen


def test_the_departments_plan_at_midyear(seeds: Path) -> None:
    text = (seeds / "plan-department-2026.json").read_text(encoding="utf-8")
    found = [standing(task, ON) for task in tasks_of(text, "sở")]
    assert count(found) == Counts(not_yet_due=11, late=3, denominator=13)
    assert count(found).total == 14
    assert [(label, row.total) for label, row in by_quarter(found)] == [
        ("Quý I", 5), ("Quý II", 3), ("Quý III", 2), ("Quý IV", 4),
    ]  # fmt: skip


def test_a_task_outside_the_quarters_counts_by_its_day_or_apart() -> None:
    dated = standing(a_task(heading="", typed_due=day("2026-08-15")), ON)
    undated = standing(a_task(heading=""), ON)
    rows = dict(by_quarter([dated, undated]))
    assert (rows["Quý III"].total, rows["Chưa xếp quý"].total) == (1, 1)


def test_a_task_of_several_units_counts_once_for_the_first_that_leads() -> None:
    units = {"lead_units": ("Thanh tra", "Văn phòng"), "helping_units": ("Phòng Tổ chức",)}
    rows = by_unit([standing(a_task(**units), ON), standing(a_task(), ON)])
    assert [(label, row.total) for label, row in rows] == [
        ("Thanh tra", 1),
        ("Chưa giao đơn vị", 1),
    ]


def test_the_share_done_leaves_out_what_did_not_arise() -> None:
    tasks = [a_task(status=status) for status in ("done", "not_arisen", "not_carried_out")]
    assert count([standing(task, ON) for task in tasks]).percent_done == 50
    assert count([]).percent_done is None
