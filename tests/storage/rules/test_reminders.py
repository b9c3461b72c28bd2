"""Each thing is told once as its day comes near, once when late, and the week on its Monday."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.dates import PartialDate
from storage.interchange import read_plan
from storage.records_followup import Reminder
from storage.records_obligations import Obligation
from storage.records_tasks import AskedBy, TaskFacts
from storage.rules.coverage_extract import requirements
from storage.rules.reminders import reminders
from storage.rules.task_status import standing
from tests.storage.rules.task_builders import a_task, asked, day, tasks_of

LAST = date(2026, 6, 30)  # a Tuesday, the end of QUÝ II
Told = dict[tuple[str, str], PartialDate]


def told_on(
    on: date,
    *tasks: TaskFacts,
    obligations: Sequence[Obligation] = (),
    told: Told | None = None,
    snoozed: dict[str, PartialDate] | None = None,
) -> tuple[Reminder, ...]:
    found = [standing(task, on) for task in tasks]
    return reminders(found, obligations, on, told or {}, snoozed or {})


def kinds(found: Sequence[Reminder]) -> list[str]:
    return [one.kind for one in found]


def partial(on: date) -> PartialDate:
    return PartialDate(on.year, on.month, on.day)


@pytest.mark.parametrize(
    ("left", "kind", "title"),
    [
        (8, [], ""),
        (7, ["due_7"], "Còn 7 ngày: Nhiệm vụ 1"),
        (4, ["due_7"], "Còn 4 ngày: Nhiệm vụ 1"),
        (3, ["due_3"], "Còn 3 ngày: Nhiệm vụ 1"),
        (2, ["due_3"], "Còn 2 ngày: Nhiệm vụ 1"),
        (0, ["due_1"], "Hôm nay là hạn cuối: Nhiệm vụ 1"),
        (-2, ["overdue"], "Quá hạn 2 ngày: Nhiệm vụ 1"),
    ],
)
def test_a_task_is_told_seven_three_and_one_day_before_and_when_late(
    left: int, kind: list[str], title: str
) -> None:
    found = told_on(LAST - timedelta(days=left), a_task())
    assert kinds(found) == kind
    assert [one.title for one in found] == [title] * len(kind)


@pytest.mark.parametrize("status", ["done", "not_arisen", "not_carried_out"])
def test_what_is_finished_is_never_told(status: str) -> None:
    assert told_on(date(2026, 7, 1), a_task(status=status)) == ()


def test_what_is_asked_only_if_it_comes_up_is_not_told_until_it_does() -> None:
    content = "Báo cáo phục vụ đoàn kiểm tra (nếu có)"
    assert told_on(LAST, a_task(content)) == ()
    assert kinds(told_on(LAST, a_task(content, status="in_progress"))) == ["due_1"]


def test_a_reminder_says_what_by_when_and_why() -> None:
    (found,) = told_on(LAST, a_task())
    assert found.text == ("Báo cáo tổng kết năm 2026. Hạn 30/06/2026: Hết quý II của kế hoạch.")
    assert (found.task_id, found.due, found.days_left) == (1, day("2026-06-30"), 0)


def test_a_date_that_moved_is_told_anew() -> None:
    told = {("due_7", "task"): day("2026-06-23")}
    assert told_on(date(2026, 6, 24), a_task(), told=told) == ()
    moved = a_task(typed_due=day("2026-07-10"))
    assert kinds(told_on(date(2026, 7, 3), moved, told=told)) == ["due_7"]


def test_what_was_put_off_is_silent_until_then_and_told_once_more() -> None:
    told, snoozed = {("due_7", "task"): day("2026-06-23")}, {"task": day("2026-06-25")}
    assert told_on(date(2026, 6, 24), a_task(), told=told, snoozed=snoozed) == ()
    again = told_on(date(2026, 6, 25), a_task(), told=told, snoozed=snoozed)
    assert kinds(again) == ["due_7"]
    told["due_7", "task"] = day("2026-06-25")
    assert told_on(date(2026, 6, 26), a_task(), told=told, snoozed=snoozed) == ()


def test_the_most_pressing_comes_first() -> None:
    soon, late = a_task(uid="soon"), a_task(uid="late", typed_due=day("2026-06-01"))
    assert [one.uid for one in told_on(LAST, soon, late)] == ["late", "soon"]


def test_the_week_is_told_on_its_monday_only_and_once() -> None:
    tasks = (
        a_task("Báo cáo tổng kết năm 2026."),
        a_task("Phát động thi đua", number="2", typed_due=day("2026-06-01")),
        a_task("Tham dự Hội nghị", number="3"),
    )
    monday = date(2026, 6, 29)
    digest = told_on(monday, *tasks)[-1]
    assert (digest.kind, digest.title) == ("digest", "Tuần từ 29/06 đến 05/07/2026")
    assert digest.text == "1 việc quá hạn, 1 việc đến hạn trong tuần, 1 việc chờ giấy mời."
    assert digest.lines == (
        "Quá hạn (01/06/2026): Nhiệm vụ 2 – Phát động thi đua",
        "Đến hạn (30/06/2026): Nhiệm vụ 1 – Báo cáo tổng kết năm 2026.",
        "Chờ giấy mời: Nhiệm vụ 3 – Tham dự Hội nghị",
    )
    assert "digest" not in kinds(told_on(monday, *tasks, told={("digest", ""): partial(monday)}))
    assert "digest" not in kinds(told_on(LAST, *tasks))
    assert "digest" in kinds(
        told_on(monday, *tasks, told={("digest", ""): partial(monday - timedelta(days=7))})
    )


SEND = Obligation(
    "Gửi kế hoạch về Sở Nội vụ trước ngày 30/06/2026",
    place="III.1",
    deadline=day("2026-06-30"),
    uid="iii1",
)


def test_a_requirement_nobody_answers_is_told_by_itself() -> None:
    (found,) = told_on(date(2026, 6, 22), obligations=(SEND,))
    assert (found.kind, found.days_left) == ("due_7", 7)
    assert found.title == "Còn 7 ngày: III.1, yêu cầu của cấp trên"


def test_a_requirement_is_told_by_the_task_that_takes_its_date_from_it() -> None:
    task = a_task(asked_by=(asked(SEND.text, "2026-06-30"),))
    (found,) = told_on(date(2026, 6, 22), task, obligations=(SEND,))
    assert found.uid == "task"
    assert "III.1" in found.text
    done = a_task(asked_by=(asked(SEND.text, "2026-06-30"),), status="done")
    assert told_on(date(2026, 6, 29), done, obligations=(SEND,)) == ()


def test_a_requirement_whose_task_was_put_later_is_told_by_itself() -> None:
    late = a_task(asked_by=(asked(SEND.text, "2026-06-30"),), typed_due=day("2026-08-01"))
    assert [one.uid for one in told_on(date(2026, 6, 23), late, obligations=(SEND,))] == ["iii1"]


@pytest.mark.parametrize(
    "facts", [{"is_addressed": False}, {"out_of_scope": "Việc của Cụm trưởng"}, {"deadline": None}]
)
def test_what_does_not_bind_the_office_is_not_told(facts: dict[str, object]) -> None:
    given = {"text": SEND.text, "deadline": SEND.deadline, "uid": "iii1", **facts}
    assert told_on(date(2026, 6, 24), obligations=(Obligation(**given),)) == ()  # type: ignore[arg-type]


def test_on_22_january_the_departments_plan_and_the_provinces_clause_are_told(seeds: Path) -> None:
    superior = read_plan((seeds / "plan-province-2026.json").read_text(encoding="utf-8"), "tỉnh")
    obligations = requirements(superior, ("Sở Ngoại vụ",))
    clause = next(one for one in obligations if one.place == "III.1")
    text = (seeds / "plan-department-2026.json").read_text(encoding="utf-8")
    first, *others = tasks_of(text, "sở")
    source = AskedBy(clause.text, clause.place, "Kế hoạch của UBND tỉnh", clause.deadline, False)
    linked = TaskFacts(**{**vars(first), "asked_by": (source,)})
    found = told_on(date(2026, 1, 22), linked, *others, obligations=obligations)
    assert [one.title for one in found] == ["Còn 7 ngày: Nhiệm vụ 1"]
    assert "trước 30/01/2026" in found[0].text
    assert "III.1" in found[0].text


@given(
    st.sets(st.dates(date(2026, 6, 1), date(2026, 8, 15)), min_size=1),
    st.lists(st.dates(date(2026, 6, 1), date(2026, 8, 1)), max_size=4),
)
def test_whenever_the_program_is_opened_nothing_is_told_twice(
    opened: set[date], dues: list[date]
) -> None:
    tasks = [a_task(uid=f"task{at}", typed_due=partial(due)) for at, due in enumerate(dues)]
    told: Told = {}
    shown: Counter[tuple[str, str]] = Counter()
    for on in sorted(opened):
        for one in told_on(on, *tasks, told=told):
            told[one.kind, one.uid] = partial(on)
            shown[one.kind, one.uid] += one.kind != "digest"
    assert all(times <= 1 for times in shown.values())
    for at, due in enumerate(dues):
        late = any(on > due for on in opened)
        assert shown["overdue", f"task{at}"] == late
        near = any(due - timedelta(days=7) <= on < due - timedelta(days=3) for on in opened)
        assert shown["due_7", f"task{at}"] == near
