"""What each task of the two real plans produces, as an experienced officer would say."""

from pathlib import Path

import pytest

from resources.catalogues.products import products_by_code
from storage.interchange import read_plan
from storage.rules.work_kinds import is_set_by_others, suggest_products

DEPARTMENT = {
    "1": ("plan",),
    "2": ("launch",),
    "3": ("nomination",),
    "4": ("attendance",),
    "5": ("attendance",),
    "6": ("attendance",),
    "7": ("launch",),
    "8": ("half_year_report",),
    "9": ("report",),
    "10": ("attendance",),
    "11": ("year_report",),
    "12": ("initiative",),
    "13": ("selection",),
    "14": ("decision", "guidance"),
}
PROVINCE = {
    "1": ("launch",),
    "2": ("year_report", "scoring"),
    "3": ("attendance",),
    "4": ("urging",),
    "5": ("nomination",),
    "6": ("conference",),
    "7": ("notice",),
    "8": ("inspection_plan",),
    "9": ("training",),
    "10": ("urging",),
    "11": ("half_year_report",),
    "12": ("attendance",),
    "13": ("inspection", "notice"),
    "14": ("nomination",),
    "15": ("local_award_call",),
    "16": ("movement_review",),
    "17": ("ceremony", "local_award"),
    "18": ("guidance",),
    "19": ("year_report",),
    "20": ("urging",),
    "21": ("plan",),
}


@pytest.mark.parametrize(("name", "right"), [("department", DEPARTMENT), ("province", PROVINCE)])
def test_every_task_of_the_real_plans_is_recognised(
    seeds: Path, name: str, right: dict[str, tuple[str, ...]]
) -> None:
    plan = read_plan((seeds / f"plan-{name}-2026.json").read_text(encoding="utf-8"), name)
    tasks = [task for group in plan.groups for task in group.tasks]
    found = {
        number: suggest_products(task.content)
        for number, task in zip(plan.printed_numbers(), tasks, strict=True)
    }
    assert found == right


def test_task_14_opens_a_decision_and_a_guidance() -> None:
    forms = [products_by_code()[code].form for code in DEPARTMENT["14"]]
    assert forms == ["quyet-dinh", "huong-dan"]


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        ("Tổ chức đăng ký và ký giao ước thi đua năm 2026", ("registration", "covenant")),
        ("Báo cáo thống kê ngành nội vụ theo Thông tư số 02/2023/TT-BNV", ("statistics",)),
        ("Họp Hội đồng TĐKT xét danh hiệu thi đua", ("council_meeting",)),
        ("Tổ chức lớp tập huấn nghiệp vụ TĐKT", ("training",)),
        ("Phát hiện, nhân rộng điển hình tiên tiến", ("models",)),
        ("Ban hành Kế hoạch và hướng dẫn đăng ký thi đua", ("plan", "guidance", "registration")),
        ("Xây dựng Quy chế thi đua, khen thưởng", ("regulation",)),
        ("Phát giấy mời họp Khối thi đua", ("invitation",)),
        ("Dự thảo kế hoạch phát động phong trào thi đua", ("launch",)),
        ("Lập kế hoạch; chấm điểm; công nhận sáng kiến", ("plan", "scoring", "initiative")),
        ("THAM DỰ HỘI NGHỊ TỔNG KẾT CỤM", ("attendance",)),
        ("Sắp xếp kho lưu trữ", ()),
        ("", ()),
    ],
)
def test_other_usual_words_are_recognised(content: str, codes: tuple[str, ...]) -> None:
    assert suggest_products([content]) == codes


def test_only_who_merely_attends_waits_for_an_invitation() -> None:
    assert is_set_by_others(["attendance"])
    assert not is_set_by_others(["attendance", "report"])
    assert not is_set_by_others([])
