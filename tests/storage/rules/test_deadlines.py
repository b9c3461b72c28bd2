"""Each task is due by the earliest that binds it, and says which one that is."""

from datetime import date
from typing import Any

import pytest

from resources.catalogues.usual_deadlines import load_usual_deadlines
from storage.records_tasks import MovedBy
from storage.rules.deadlines import due_of, due_text, usual_for
from tests.storage.rules.task_builders import a_task, asked, day

SEND = "Trưởng các Cụm gửi kế hoạch về Sở Nội vụ trước ngày 30/01/2026 để tổng hợp"
FLAG = "Trình khen thưởng Cờ thi đua của Chính phủ"
NATIONAL = usual_for("Lạng Sơn", load_usual_deadlines())


def test_the_departments_plan_is_due_before_the_day_the_province_set() -> None:
    task = a_task(
        "Xây dựng Kế hoạch năm 2026", heading="QUÝ I", asked_by=(asked(SEND, "2026-01-30"),)
    )
    due = due_of(task)
    assert (due.date, due.source, due.uid) == (day("2026-01-30"), "obligation", "iii1")
    assert due.reason == "III.1, Kế hoạch 01/KH-UBND yêu cầu trước 30/01/2026"
    assert due.last_day == date(2026, 1, 29)
    assert due_text(due) == "trước 30/01/2026"


def test_a_requirement_nobody_confirmed_shows_as_suggested() -> None:
    due = due_of(a_task(heading="QUÝ I", asked_by=(asked(SEND, "2026-01-30", linked=False),)))
    assert not due.confirmed
    assert due.reason.endswith("(theo gợi ý, chưa xác nhận)")


@pytest.mark.parametrize(
    ("facts", "due", "source", "reason"),
    [
        ({}, "2026-06-30", "group", "Hết quý II của kế hoạch"),
        ({"heading": "THÁNG 02"}, "2026-02-28", "group", "Hết tháng 02 của kế hoạch"),
        ({"heading": "THÁNG 02", "year": 2028}, "2028-02-29", "group", "Hết tháng 02 của kế hoạch"),
        ({"deadline_text": "15/5"}, "2026-05-15", "column", "Cột thời hạn của kế hoạch ghi “15/5”"),
        ({"deadline_text": "15/8"}, "2026-06-30", "group", "Hết quý II của kế hoạch"),
        ({"deadline_text": "thường xuyên"}, "2026-06-30", "group", "Hết quý II của kế hoạch"),
        ({"typed_due": day("2026-09-09")}, "2026-09-09", "typed", "Ngày do người dùng nhập"),
        (
            {"moved_by": (MovedBy("12/SNV", "Sở Nội vụ", day("2026-07-15")),)},
            "2026-07-15", "moved", "Văn bản đến số 12/SNV của Sở Nội vụ đổi thời hạn",
        ),
    ],
)  # fmt: skip
def test_the_task_shows_which_date_it_takes_and_why(
    facts: dict[str, Any], due: str, source: str, reason: str
) -> None:
    found = due_of(a_task(**facts))
    assert (found.date, found.source, found.reason) == (day(due), source, reason)


@pytest.mark.parametrize(
    ("text", "due", "reason"),
    [
        (
            "Ban hành Kế hoạch, gửi Sở Nội vụ trước ngày 30/01/2026",
            "2026-01-30", "Nội dung nhiệm vụ ghi trước 30/01/2026",
        ),
        (
            "Nộp hồ sơ chậm nhất ngày 05/02",
            "2026-02-05", "Nội dung nhiệm vụ ghi chậm nhất 05/02/2026",
        ),
        ("Thi đua chào mừng Ngày Du lịch Việt Nam 09/7", "2026-03-31", "Hết quý I của kế hoạch"),
        ("Báo cáo trước ngày 31/02/2026", "2026-03-31", "Hết quý I của kế hoạch"),
    ],
)  # fmt: skip
def test_a_day_the_task_itself_asks_to_keep_binds(text: str, due: str, reason: str) -> None:
    found = due_of(a_task(text, heading="QUÝ I"))
    assert (found.date, found.reason) == (day(due), reason)


def test_a_typed_date_wins_over_a_paper_and_a_paper_over_the_requirement() -> None:
    moved = (MovedBy("1", "", day("2026-03-01")), MovedBy("2", "", day("2026-07-15")))
    both = a_task(moved_by=moved, asked_by=(asked(SEND, "2026-01-30"),))
    assert due_of(both).date == day("2026-07-15")
    typed = a_task(moved_by=moved, typed_due=day("2026-12"))
    assert due_of(typed).source == "typed"
    assert due_of(typed).last_day == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("text", "said"), [("thường xuyên", "“thường xuyên”"), ("31/02", "“31/02”"), ("", "không ghi")]
)
def test_where_no_date_is_known_none_is_invented(text: str, said: str) -> None:
    due = due_of(a_task(heading="", deadline_text=text))
    assert (due.date, due.last_day, due_text(due)) == (None, None, "")
    assert said in due.reason


def test_a_wrong_or_early_date_is_flagged() -> None:
    assert "31/02/2026" in due_of(a_task(deadline_text="31/02")).doubt
    early = due_of(a_task(typed_due=day("2025-12-31")))
    assert early.doubt == "Thời hạn 31/12/2025 trước năm kế hoạch 2026"
    assert due_of(a_task()).doubt == ""


def test_what_others_hold_has_no_date_until_they_set_one() -> None:
    attend = {"content": "Tham dự Hội nghị tổng kết", "heading": "QUÝ I"}
    waiting = due_of(a_task(**attend))
    assert waiting.date is None
    assert waiting.reason.startswith("Chờ giấy mời")
    assert due_of(a_task(**attend, deadline_text="Tháng 3")).date is None
    assert due_of(a_task(**attend, deadline_text="15/3")).date == day("2026-03-15")
    assert due_of(a_task(**attend, typed_due=day("2026-02-03"))).date == day("2026-02-03")
    assert due_of(a_task(**attend, asked_by=(asked(SEND, "2026-01-30"),))).source == "obligation"


def test_a_usual_deadline_shows_its_source_and_that_nobody_verified_it() -> None:
    due = due_of(a_task("Báo cáo thống kê năm 2026", heading="QUÝ IV"), NATIONAL)
    assert (due.date, due.source, due.confirmed) == (day("2026-12-15"), "usual", False)
    assert "Thông tư số 02/2023/TT-BNV" in due.reason
    assert due.reason.endswith("(chưa đối chiếu)")


def test_a_usual_deadline_binds_only_the_award_it_names() -> None:
    task = {"heading": "QUÝ III"}
    assert due_of(a_task(FLAG, **task), NATIONAL).date == day("2026-06-30")
    assert due_of(a_task("Trình khen thưởng Bằng khen", **task), NATIONAL).source == "group"


def test_a_dossier_due_the_year_after_counts_from_the_year_of_the_work() -> None:
    title = "Trình khen thưởng danh hiệu Chiến sĩ thi đua toàn quốc năm 2025"
    assert due_of(a_task(title, heading="", deadline_text=""), NATIONAL).date == day("2026-12-31")


def test_the_rule_of_another_province_is_nobody_elses() -> None:
    assert {one.place for one in NATIONAL} == {""}
    assert {one.place for one in usual_for("UBND tỉnh Bắc Ninh", load_usual_deadlines())} == {
        "", "Bắc Ninh",
    }  # fmt: skip
