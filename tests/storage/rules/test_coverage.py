"""What superiors ask is found in their plans, and suggestions stay close to an officer's links."""

from pathlib import Path

import pytest

from storage.dates import PartialDate
from storage.interchange import read_plan
from storage.records import Plan, Superior, TaskGroup
from storage.records_obligations import Obligation, OwnTask
from storage.rules.coverage import coverage
from storage.rules.coverage_citation import cite
from storage.rules.coverage_extract import requirements
from storage.rules.coverage_suggest import suggest
from tests.storage.builders import a_paragraph, a_plan, a_task

OFFICE = "Sở Ngoại vụ"
# The links of an experienced officer, province to department.
LINKS = {("5", "3"), ("9", "6"), ("10", "8"), ("13", "9"), ("18", "11"), ("20", "11")}


def own_tasks(plan: Plan) -> tuple[OwnTask, ...]:
    numbers = iter(plan.printed_numbers())
    pairs = [(group.label, task) for group in plan.groups for task in group.tasks]
    return tuple(
        OwnTask(at, next(numbers), " ".join(task.content), label)
        for at, (label, task) in enumerate(pairs)
    )


def seed(seeds: Path, name: str) -> Plan:
    return read_plan((seeds / f"plan-{name}-2026.json").read_text(encoding="utf-8"), name)


def suggested(
    obligations: tuple[Obligation, ...], tasks: tuple[OwnTask, ...]
) -> set[tuple[str, str]]:
    return {
        (obligations[found.obligation].place.removeprefix("Nhiệm vụ "), tasks[found.task].number)
        for found in suggest(obligations, tasks, OFFICE)
    }


def asked(*texts: str, heading: str = "QUÝ II") -> tuple[Obligation, ...]:
    return tuple(Obligation(text, place=str(at), heading=heading) for at, text in enumerate(texts))


def done(*texts: str, heading: str = "QUÝ II") -> tuple[OwnTask, ...]:
    return tuple(OwnTask(at, str(at), text, heading) for at, text in enumerate(texts))


def test_the_provinces_plan_asks_in_21_tasks_and_two_clauses(seeds: Path) -> None:
    found = requirements(seed(seeds, "province"), (OFFICE,))
    assert [one.place for one in found] == [
        *(f"Nhiệm vụ {number}" for number in range(1, 22)), "III.1", "III.2",
    ]  # fmt: skip
    assert found[21].deadline == PartialDate(2026, 1, 30)


def test_only_what_is_addressed_to_all_offices_binds_the_department(seeds: Path) -> None:
    found = requirements(seed(seeds, "province"), (OFFICE,))
    bound = [one.place.removeprefix("Nhiệm vụ ") for one in found if one.is_addressed]
    assert bound == ["5", "9", "10", "13", "14", "15", "16", "17", "18", "20", "III.1"]


def test_the_department_of_home_affairs_is_bound_by_name(seeds: Path) -> None:
    found = requirements(seed(seeds, "province"), ("SỞ NỘI VỤ",))
    assert all(one.is_addressed for one in found)


def test_suggestions_on_the_real_plans_are_the_officers_links(seeds: Path) -> None:
    obligations = requirements(seed(seeds, "province"), (OFFICE,))
    shown = suggested(obligations, own_tasks(seed(seeds, "department")))
    right = shown & LINKS
    assert len(right) / len(shown) >= 0.8  # precision
    assert len(right) / len(LINKS) >= 0.8  # recall
    claimed = {place for place, _ in shown}
    assert claimed.isdisjoint({"14", "15", "16", "17", "III.1"})
    assert {number for _, number in shown}.isdisjoint({"4", "10", "12"})


def test_suggestions_on_other_plans_find_what_belongs_together() -> None:
    obligations = asked(
        "Đăng ký thi đua, ký giao ước thi đua năm 2026",
        "Tổ chức sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2026",
        "Cử cán bộ dự tập huấn nghiệp vụ thi đua, khen thưởng",
        "Tuyên truyền gương người tốt, việc tốt trên cổng thông tin điện tử",
    )
    tasks = done(
        "Tuyên truyền gương người tốt, việc tốt trên trang thông tin điện tử của Sở",
        "Báo cáo sơ kết công tác TĐKT 6 tháng đầu năm 2026",
        "Đăng ký danh hiệu thi đua năm 2026 của Sở",
        "Tổ chức tập huấn nghiệp vụ công tác TĐKT cho các phòng",
        "Họp giao ban tháng của Sở",
    )
    assert suggested(obligations, tasks) == {("0", "2"), ("1", "1"), ("2", "3"), ("3", "0")}


@pytest.mark.parametrize(
    ("obligation", "task"),
    [
        ("Tổng kết công tác TĐKT năm 2026", "Tổng kết công tác TĐKT năm 2025"),
        ("Báo cáo sơ kết gửi về Sở Nội vụ", "Xây dựng báo cáo sơ kết công tác của Sở"),
        ("Đôn đốc tổ chức Hội nghị sơ kết", "Tham dự Hội nghị sơ kết"),
        ("Tổ chức Hội nghị sơ kết", "Dự Hội nghị sơ kết của Khối thi đua"),
        ("Trình khen thưởng ngành Y tế", "Trình khen thưởng"),
        ("Phát động phong trào thi đua", "Tổng kết phong trào thi đua"),
        ("Tổng kết các phong trào thi đua", "Tổng kết công tác thi đua"),
    ],
)
def test_what_speaks_against_a_link_outweighs_like_words(obligation: str, task: str) -> None:
    assert suggested(asked(obligation), done(task)) == set()


def test_a_task_half_a_year_away_is_not_suggested() -> None:
    text = "Kiểm tra công tác thi đua, khen thưởng"
    assert suggested(asked(text), done(text)) == {("0", "0")}
    assert suggested(asked(text), done(text, heading="THÁNG 12")) == set()


def test_the_sector_of_the_office_itself_is_no_hindrance() -> None:
    obligations, tasks = asked("Trình khen thưởng ngành Y tế"), done("Trình khen thưởng")
    assert suggest(obligations, tasks, "Sở Y tế")
    assert not suggest(obligations, tasks, "Sở Ngoại vụ")


def test_nothing_is_suggested_for_others_or_out_of_scope() -> None:
    text = "Tập huấn nghiệp vụ"
    for one in (Obligation(text, is_addressed=False), Obligation(text, out_of_scope="không có")):
        assert suggest((one,), done(text), OFFICE) == ()


def test_sentences_with_something_to_do_by_when_are_requirements() -> None:
    plan = a_plan(
        groups=(),
        before_table=(a_paragraph("Nâng cao chất lượng phong trào thi đua."),),
        after_table=(
            a_paragraph("IV. TỔ CHỨC THỰC HIỆN", "section"),
            a_paragraph("1. Các sở nộp hồ sơ chậm nhất ngày 15 tháng 11 năm 2026.", "clause"),
            a_paragraph("2. Giao Sở Tài chính báo cáo trước ngày 01/12.", "clause"),
            a_paragraph("3. Quá trình thực hiện có vướng mắc, phản ánh về Sở Nội vụ.", "clause"),
        ),
    )
    found = requirements(plan, (OFFICE,))
    assert [(one.place, str(one.deadline), one.is_addressed) for one in found] == [
        ("IV.1", "2026-11-15", True),
        ("IV.2", "2026-12-01", False),
    ]


def test_a_deadline_column_gives_the_deadline() -> None:
    task = a_task("Họp", extra={"Thời hạn": ("Trước 31/02", "20/6")})
    (found,) = requirements(a_plan(groups=(TaskGroup("", (task,)),)), (OFFICE,))[:1]
    assert found.deadline == PartialDate(2026, 6, 20)


def test_coverage_puts_each_obligation_in_one_place() -> None:
    obligations = (
        Obligation("a", task_ids=(0,)),
        Obligation("b"),
        Obligation("c", out_of_scope="không có trường học"),
        Obligation("d", is_addressed=False),
        Obligation("e", task_ids=(99,)),
        Obligation("f", is_addressed=False, task_ids=(0,)),
    )
    found = coverage(obligations, done("x", "y"))
    assert [one.text for one in found.covered] == ["a", "f"]
    assert [one.text for one in found.uncovered] == ["b", "e"]
    assert [one.text for one in found.out_of_scope] == ["c"]
    assert [one.text for one in found.not_addressed] == ["d"]
    assert [task.text for task in found.unsourced] == ["y"]


def test_the_citation_follows_the_decree() -> None:
    superior = Superior("1", "KH-UBND", PartialDate(2026, 1, 4), "UBND tỉnh")
    assert cite(superior, "KẾ HOẠCH", "Công tác thi đua, khen thưởng năm 2026").text == (
        "Thực hiện Kế hoạch số 01/KH-UBND ngày 04 tháng 01 năm 2026 của UBND tỉnh "
        "về công tác thi đua, khen thưởng năm 2026"
    )


def test_a_citation_with_blanks_asks_and_prints_nothing() -> None:
    found = cite(Superior("", "KH-UBND", PartialDate(2026, 1), "UBND tỉnh"), "KẾ HOẠCH", "Công tác")
    assert (found.text, found.missing) == ("", ("số", "ngày ban hành"))
