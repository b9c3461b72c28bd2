"""A plan written on into next year: every year moves or is asked about, none is missed."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.dates import PartialDate
from storage.interchange import read_plan
from storage.records import Plan, Superior, TaskGroup, TextBlock, TextRun
from storage.records_rollover import Proposal
from storage.rules.calendar import shipped_calendar
from storage.rules.plan_texts import plan_texts
from storage.rules.rollover import propose, rolled_plan, safe_ones, year_of
from tests.storage.builders import BASE_COLUMNS, a_plan, a_task

CALENDAR = shipped_calendar()
YEAR = re.compile(r"(?:19|20)\d\d")


def seed(seeds: Path, name: str) -> Plan:
    return read_plan((seeds / f"plan-{name}-2026.json").read_text(encoding="utf-8"), name)


def one_text(text: str, group: str = "QUÝ I", **fields: object) -> Plan:
    """A plan for 2026 that says only ``text``, in its one task."""
    return Plan(
        **{
            "year": 2026, "kind": "KẾ HOẠCH", "subject": "Công tác thi đua",
            "columns": BASE_COLUMNS, "groups": (TaskGroup(group, (a_task(text),)),), **fields,
        }
    )  # fmt: skip


def proposals(text: str, group: str = "QUÝ I") -> list[tuple[str, str, str | None]]:
    found = propose(one_text(text, group), 2027, CALENDAR)
    return [(proposal.kind, proposal.before, proposal.after) for proposal in found]


def rolled_text(text: str, group: str = "QUÝ I") -> str:
    plan = one_text(text, group)
    rolled = rolled_plan(plan, 2027, safe_ones(propose(plan, 2027, CALENDAR)))
    return rolled.tasks[0].content[0]


def uncovered_years(plan: Plan, found: tuple[Proposal, ...]) -> list[str]:
    """Years of the plan's texts that no proposal speaks of."""
    return [
        f"{placed.place.label}: {match[0]}"
        for placed in plan_texts(plan)
        for match in YEAR.finditer(placed.text)
        if not any(
            proposal.place == placed.place
            and proposal.start <= match.start()
            and match.end() <= proposal.end
            for proposal in found
        )
    ]


@pytest.mark.parametrize(("name", "changes"), [("province", 30), ("department", 19)])
def test_every_year_of_the_real_plans_is_listed_and_none_missed(
    seeds: Path, name: str, changes: int
) -> None:
    plan = seed(seeds, name)
    found = propose(plan, 2027, CALENDAR)
    assert uncovered_years(plan, found) == []
    assert len(safe_ones(found)) == changes


def test_the_years_of_the_provinces_plan_each_move_by_one(seeds: Path) -> None:
    found = safe_ones(propose(seed(seeds, "province"), 2027, CALENDAR))
    assert Counter((proposal.before, proposal.after) for proposal in found) == {
        ("2025", "2026"): 7,
        ("2026", "2027"): 18,
        ("2027", "2028"): 3,
        ("2025 – 2026", "2026 – 2027"): 1,
        ("30/01/2026", "29/01/2027"): 1,  # 30 January 2027 is a Saturday
    }


def test_the_provinces_plan_asks_for_ordinals_and_decisions(seeds: Path) -> None:
    found = propose(seed(seeds, "province"), 2027, CALENDAR)
    asked = Counter(proposal.before for proposal in found if proposal.kind == "question")
    assert asked == {
        "lần thứ hai": 2,
        "lần thứ nhất": 2,
        "lần thứ năm": 1,
        "QĐ số 2307/QĐ-UBND": 1,
        "QĐ số 2700/QĐ-UBND": 1,
    }


def test_the_departments_plan_asks_for_its_superior_and_the_stale_year(seeds: Path) -> None:
    found = propose(seed(seeds, "department"), 2027, CALENDAR)
    asked = [
        (proposal.place.label, proposal.before, proposal.after)
        for proposal in found
        if proposal.kind == "question"
    ]
    assert asked == [
        ("Kế hoạch cấp trên", "Kế hoạch số 1/KH-UBND ngày 04/01/2026 của UBND tỉnh", None),
        ("Câu mở đầu", "Kế hoạch số 01/KH-UBND ngày 04/01/2026", None),
        ("Nhiệm vụ 10", "2025", "2027"),
    ]


def test_the_rolled_plan_of_the_department_speaks_of_2027(seeds: Path) -> None:
    plan = seed(seeds, "department")
    rolled = rolled_plan(plan, 2027, safe_ones(propose(plan, 2027, CALENDAR)))
    assert (rolled.year, rolled.number, rolled.date) == (2027, "", None)
    assert rolled.subject == "Công tác thi đua, khen thưởng năm 2027"
    assert rolled.superiors == (Superior(symbol="KH-UBND", issuer="UBND tỉnh"),)
    assert (
        rolled.tasks[3]
        .content[0]
        .startswith(
            "Tham gia Hội nghị tổng kết công tác thi đua, khen thưởng năm 2026, triển khai nhiệm "
            "vụ năm 2027"
        )
    )
    assert "đầu năm 2025" in rolled.tasks[9].content[0]  # asked, not answered


@pytest.mark.parametrize(
    ("text", "rolled"),
    [
        ("Tổng kết năm 2025, nhiệm vụ năm 2026", "Tổng kết năm 2026, nhiệm vụ năm 2027"),
        ("Khen thưởng năm học 2025-2026", "Khen thưởng năm học 2026-2027"),
        ("Xét niên khóa 2026 — 2027", "Xét niên khóa 2027 — 2028"),
        ("Gửi trước ngày 15/6/2026", "Gửi trước ngày 15/6/2027"),
        ("Nộp chậm nhất ngày 05/6/2026", "Nộp chậm nhất ngày 04/6/2027"),
        ("Tổ chức vào ngày 5 tháng 6 năm 2026", "Tổ chức vào ngày 7 tháng 6 năm 2027"),
        ("Báo cáo trước ngày 20/11", "Báo cáo trước ngày 19/11"),
        ("Báo cáo trước ngày 19/11", "Báo cáo trước ngày 19/11"),
        ("Chào mừng ngày 02/9/2026", "Chào mừng ngày 02/9/2027"),
        ("Hoàn thành trong quý I/2026", "Hoàn thành trong quý I/2027"),
        ("Rà soát hồ sơ tháng 3/2026", "Rà soát hồ sơ tháng 3/2027"),
        ("Chi 2026 triệu đồng, 2.026 người", "Chi 2026 triệu đồng, 2.026 người"),
        ("Kỷ niệm ngày truyền thống 11/6/1948", "Kỷ niệm ngày truyền thống 11/6/1948"),
        ("Nộp trước ngày 29/02/2028", "Nộp trước ngày 29/02/2028"),
    ],
)
def test_what_moves_by_itself(text: str, rolled: str) -> None:
    assert rolled_text(text) == rolled


@pytest.mark.parametrize(
    ("text", "group", "before", "after"),
    [
        ("Hội nghị lần thứ XI", "", "lần thứ XI", "lần thứ XII"),
        ("Giải lần thứ 09", "", "lần thứ 09", "lần thứ 10"),
        ("Hội nghị lần thứ mười", "", "lần thứ mười", None),
        ("Kỷ niệm 80 năm Quốc khánh", "", "Kỷ niệm 80 năm", "Kỷ niệm 81 năm"),
        ("Sơ kết 6 tháng đầu năm 2025", "QUÝ II", "2025", "2027"),
        ("Xét khen thưởng năm 2025", "QUÝ IV", "2025", "2027"),
        ("Báo cáo gửi trước ngày 15/6/2025", "QUÝ II", "15/6/2025", "15/6/2026"),
        ("Đề án giai đoạn 2021 - 2026", "", "giai đoạn 2021 - 2026", None),
        ("Theo Luật Thi đua, khen thưởng năm 2022", "", "Luật Thi đua, khen thưởng năm 2022", None),
        ("Theo Nghị định số 152/2025/NĐ-CP", "", "Nghị định số 152/2025/NĐ-CP", None),
        ("Thực hiện Luật số 06/2022/QH15", "", "Luật số 06/2022/QH15", None),
        ("Theo Kế hoạch số     /KH-UBND", "", "Kế hoạch số     /KH-UBND", None),
        ("Theo số liệu năm 2020", "", "2020", None),
    ],
)
def test_what_is_asked(text: str, group: str, before: str, after: str | None) -> None:
    assert proposals(text, group) == [("question", before, after)]


def test_a_year_in_a_date_of_a_cited_plan_belongs_to_the_citation() -> None:
    text = "Thực hiện Kế hoạch số 12/KH-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ năm 2026"
    assert proposals(text) == [
        ("question", "Kế hoạch số 12/KH-SNV ngày 05 tháng 01 năm 2026", None),
        ("safe", "2026", "2027"),
    ]


def test_a_date_moved_off_tet_says_that_it_waits_for_the_announcement() -> None:
    plan = one_text("Gửi trước ngày 08/02/2026")  # 8 February 2027 is the third day of Tết
    (proposal,) = propose(plan, 2027, CALENDAR)
    assert proposal.after == "04/02/2027"
    assert "Tết Nguyên đán (dự kiến" in proposal.reason


def test_a_deadline_column_moves_bare_dates() -> None:
    plan = a_plan(
        groups=(TaskGroup("QUÝ II", (a_task("Họp", extra={"Thời hạn": ("20/6",)}),)),),
        superiors=(),
    )
    rolled = rolled_plan(plan, 2027, safe_ones(propose(plan, 2027, CALENDAR)))
    assert rolled.tasks[0].extra == {"Thời hạn": ("18/6",)}  # 20 June 2027 is a Sunday


def test_bold_and_italic_stay_where_they_were() -> None:
    runs = (TextRun("Năm 20", bold=True), TextRun("26 và năm "), TextRun("2027.", italic=True))
    plan = one_text("x", before_table=(TextBlock("paragraph", runs),))
    rolled = rolled_plan(plan, 2027, safe_ones(propose(plan, 2027, CALENDAR)))
    assert rolled.before_table[0].runs == (
        TextRun("Năm 2027", bold=True), TextRun(" và năm "), TextRun("2028.", italic=True),
    )  # fmt: skip


def test_an_answered_question_is_written_as_answered() -> None:
    plan = one_text("Lễ tôn vinh lần thứ hai năm 2026")
    first, second = propose(plan, 2027, CALENDAR)
    answered = Proposal(first.place, first.start, first.end, first.before, "lần thứ tư",
                        first.kind, first.reason)  # fmt: skip
    rolled = rolled_plan(plan, 2027, (answered, second))
    assert rolled.tasks[0].content[0] == "Lễ tôn vinh lần thứ tư năm 2027"


def test_what_is_refused_stays() -> None:
    plan = one_text("Tổng kết năm 2025, nhiệm vụ năm 2026")
    assert rolled_plan(plan, 2027, ()).tasks == plan.tasks


def test_the_year_is_that_of_the_date_where_the_plan_says_none() -> None:
    plan = one_text("Họp", year=None, date=PartialDate(2026, 1))
    assert year_of(plan) == 2026
    with pytest.raises(ValueError, match="year"):
        propose(one_text("Họp", year=None), 2027, CALENDAR)


WORDS = st.sampled_from(
    ["năm 2025", "năm 2026", "năm 2027", "năm học 2025 – 2026", "ngày 30/01/2026", "2026", "và",
     "Kế hoạch số 01/KH-UBND ngày 04/01/2026", "sơ kết", "lần thứ hai", "tổng kết;", "(2026)",
     "Luật Thi đua năm 2025", "giai đoạn 2021-2026", "quý I/2026", "ngày 5 tháng 1 năm 2026"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=8).map(" ".join), st.sampled_from(["", "QUÝ I", "QUÝ IV"]))
def test_no_year_of_any_text_is_missed(text: str, group: str) -> None:
    plan = one_text(text, group)
    assert uncovered_years(plan, propose(plan, 2027, CALENDAR)) == []


@given(st.lists(WORDS, max_size=8).map(" ".join))
def test_accepting_everything_leaves_the_rest_of_the_words_alone(text: str) -> None:
    plan = one_text(text)
    found = propose(plan, 2027, CALENDAR)
    rolled = rolled_plan(plan, 2027, found).tasks[0].content[0]
    kept, position = [], 0
    for proposal in found:
        kept.append(text[position : proposal.start])
        kept.append(proposal.before if proposal.after is None else proposal.after)
        position = proposal.end
    assert rolled == "".join([*kept, text[position:]])
