"""Every rule of content finds the one thing that is wrong in a plan, and nothing else."""

from dataclasses import replace
from typing import Any

import pytest

from resources.proofreading import Finding, Fix
from storage.dates import PartialDate
from storage.records import Assignment, Column, Plan, Task, TaskGroup
from storage.rules.proofreading import proofread
from storage.rules.proofreading.plan import fixed_plan, proof_of_plan
from tests.storage.builders import BASE_COLUMNS, a_paragraph

VP = (Assignment("Văn phòng Sở", "chủ trì"), Assignment("Phòng Hợp tác quốc tế"))


def a_plan(*tasks: str | Task, **fields: Any) -> Plan:
    """A plan with nothing to be told; given tasks follow its own in the second quarter."""
    usual: dict[str, Any] = {
        "year": 2026,
        "kind": "KẾ HOẠCH",
        "subject": "Công tác thi đua, khen thưởng năm 2026",
        "date": PartialDate(2026, 1),
        "bases": (
            "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
            "Xét đề nghị của Chánh Văn phòng Sở.",
        ),
        "lead": "Sở Ngoại vụ ban hành Kế hoạch như sau:",
        "before_table": (
            a_paragraph("I. MỤC ĐÍCH", "section"),
            a_paragraph("Nâng cao chất lượng các phong trào thi đua trong toàn ngành."),
        ),
        "columns": BASE_COLUMNS,
        "groups": (
            TaskGroup("QUÝ I", (Task(("Tổng kết phong trào thi đua năm 2025",), VP),)),
            TaskGroup("QUÝ II", tuple(a_task(task) for task in tasks)),
        ),
        "after_table": (a_paragraph("Trên đây là Kế hoạch của Sở, đề nghị các đơn vị thực hiện."),),
        "recipients": (("Sở Nội vụ",), ("Các phòng, đơn vị",)),
        "archive": "Lưu: VT, VP",
    }
    return Plan(**{**usual, **fields})


def a_task(task: str | Task) -> Task:
    return task if isinstance(task, Task) else Task((task,), VP)


def saying(text: str, **fields: Any) -> Plan:
    return a_plan(after_table=(a_paragraph(text), *a_plan().after_table), **fields)


def with_text(*blocks: tuple[str, str]) -> Plan:
    return a_plan(after_table=tuple(a_paragraph(text, style) for style, text in blocks))


def with_deadlines(*cells: str) -> Plan:
    columns = (*BASE_COLUMNS, Column("Thời hạn", "extra"))
    tasks = [Task((f"Việc số {at} của Sở",), VP, {"Thời hạn": (c,)}) for at, c in enumerate(cells)]
    return a_plan(columns=columns, groups=(TaskGroup("QUÝ II", tuple(tasks)),))


def findings(plan: Plan) -> tuple[Finding, ...]:
    return proofread(proof_of_plan(plan))


def rules(plan: Plan) -> set[str]:
    return {finding.rule for finding in findings(plan)}


WRONG: dict[str, Plan] = {
    "basis-separator": a_plan(bases=("Căn cứ Luật Thi đua, khen thưởng", "Xét đề nghị của Sở.")),
    "basis-end": a_plan(bases=("Căn cứ Luật Thi đua, khen thưởng;",)),
    "basis-vague": a_plan(
        bases=("Căn cứ Luật Thi đua, khen thưởng và các văn bản hướng dẫn thi hành.",)
    ),
    "law-ended": a_plan(
        bases=("Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ.",)
    ),
    "body-abolished": a_plan("Phối hợp với Ủy ban nhân dân huyện Lộc Bình tổ chức hội thi"),
    "citation-incomplete": saying("Thực hiện Quyết định số 12/QĐ-SNgV về việc phân công."),
    "citation-date": saying(
        "Thực hiện Kế hoạch số 01/KH-BNG ngày 05/01/2026 của Bộ Ngoại giao về thi đua."
    ),
    "citation-agency": saying(
        "Thực hiện Kế hoạch số 01/KH-UB ngày 05 tháng 01 năm 2026 của HĐND tỉnh về thi đua "
        "(Hội đồng nhân dân tỉnh, viết tắt là HĐND tỉnh (HĐND))."
    ),
    "citation-case": saying("Nội dung thực hiện theo khoản 2 điều 5 của Quy chế thi đua."),
    "numbering-order": with_text(
        ("section", "I. TỔ CHỨC"), ("clause", "1. Văn phòng theo dõi."),
        ("clause", "3. Các phòng thực hiện."),
    ),
    "stale-year": a_plan("Sơ kết công tác thi đua 6 tháng đầu năm 2025"),
    "stale-date": saying("Các đơn vị gửi báo cáo trước ngày 15/12/2025 về Văn phòng."),
    "date-impossible": saying("Các đơn vị gửi báo cáo trước ngày 31/4/2026 về Văn phòng."),
    "date-weekday": saying("Hội nghị tổ chức vào thứ Ba, ngày 15/4/2026 tại Sở."),
    "date-weekend": saying("Các đơn vị gửi báo cáo trước ngày 31/01/2026 về Văn phòng."),
    "unit-name": saying("Các đơn vị phản ánh qua phòng Hợp tác quốc tế để tổng hợp."),
    "abbreviation-undefined": saying("Văn phòng theo dõi công tác TĐKT của Sở."),
    "abbreviation-variant": a_plan(recipients=(("Ban TĐKTTW",), ("Phòng III, Ban TĐKT TW",))),
    "list-ending": a_plan("Phát động phong trào thi đua.", "Xét công nhận sáng kiến"),
    "capital-after-semicolon": saying("Các phòng phát động thi đua; Tổ chức bình xét hằng quý."),
    "capital-hint": saying("Phong trào lan tỏa trong mọi tầng lớp nhân dân."),
    "doubled-word": saying("Các phòng thực thực hiện phong trào thi đua."),
    "spacing": saying("Các phòng  thực hiện phong trào thi đua."),
    "quotes-mixed": saying('Phong trào “Dạy tốt” và phong trào "Học tốt" được duy trì.'),
    "number-style": saying("Sơ kết 06 tháng và chuẩn bị cho 6 tháng sau."),
    "phrase": saying("Đề nghị khen thưởng đối cá nhân có thành tích."),
    "task-twice": a_plan("Xét công nhận sáng kiến", "Xét công nhận sáng kiến"),
    "clause-twice": with_text(
        ("clause", "1. Các phòng, đơn vị thuộc Sở tổ chức thực hiện."),
        ("clause", "2. Các phòng, đơn vị thuộc Sở tổ chức thực hiện."),
    ),
    "recipient-twice": a_plan(recipients=(("Sở Nội vụ",), ("Các phòng",), ("Sở Nội vụ",))),
    "task-unit": a_plan(Task(("Xét công nhận sáng kiến",))),
    "task-deadline": a_plan(groups=(TaskGroup("", (Task(("Xét sáng kiến",), VP),)),)),
    "task-quarter": with_deadlines("15/9/2026"),
    "closing-missing": a_plan(after_table=()),
    "archive-missing": a_plan(archive=""),
    "archive-unit": a_plan(archive="Lưu: VT"),
}  # fmt: skip


def test_a_plan_in_order_has_nothing_to_be_told() -> None:
    assert findings(a_plan("Sơ kết công tác thi đua 6 tháng đầu năm 2026")) == ()


@pytest.mark.parametrize("rule", WRONG)
def test_the_rule_finds_what_is_wrong(rule: str) -> None:
    assert rules(WRONG[rule]) == {rule}


RIGHT = {
    "last year's results": a_plan("Xét khen thưởng thành tích năm 2025"),
    "a school year": a_plan("Xét thành tích năm học 2025 - 2026 của ngành Giáo dục"),
    "a span of years": saying("Thực hiện chương trình giai đoạn 2021 - 2025 và năm 2025 - 2030."),
    "next year's tasks": a_plan("Xây dựng phương hướng, nhiệm vụ năm 2027"),
    "a law by its year": saying("Tuyên truyền Luật Thi đua, khen thưởng năm 2022."),
    "words said twice on purpose": saying("Ngày ngày thi đua, người người thi đua."),
    "an abbreviation explained": saying("Công tác thi đua, khen thưởng (sau đây gọi tắt là TĐKT)."),
    "an explanation behind": saying("Tham gia ASEAN và CLMV (bốn nước thành viên mới)."),
    "a name after a semicolon": saying("Sở Nội vụ theo dõi; Văn phòng tổng hợp báo cáo."),
    "a number cited again": saying(
        "Theo Quyết định số 12/QĐ-BNG ngày 06 tháng 01 năm 2026 của Bộ Ngoại giao về thi đua. "
        "Các nội dung khác thực hiện theo Quyết định số 12/QĐ-BNG."
    ),
    "a working day with its weekday": saying("Họp vào thứ Tư, ngày 15/4/2026 tại Sở."),
    "a holiday that is no deadline": a_plan("Chào mừng ngày Du lịch 09/7/2026"),
    "letters of the alphabet in order": with_text(
        *(("point", f"{letter}) Việc thứ {letter} của các đơn vị;") for letter in "abcdđeghik")
    ),
    "sections counted in Roman numbers": with_text(
        *(("section", f"{n}. MỤC") for n in ("II", "III", "IV", "V", "VI"))
    ),
    "a deadline in its quarter": with_deadlines("Trước ngày 15/5/2026", "Tháng 6"),
    "an old decree in an old plan": a_plan(
        year=2024,
        subject="Công tác thi đua, khen thưởng năm 2024",
        date=PartialDate(2024, 2),
        bases=("Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ.",),
        groups=(TaskGroup("QUÝ I", (Task(("Phát động phong trào thi đua",), VP),)),),
    ),
}


@pytest.mark.parametrize("what", RIGHT)
def test_what_is_right_is_left_alone(what: str) -> None:
    assert findings(RIGHT[what]) == ()


def test_an_unconfirmed_law_is_told_as_unconfirmed() -> None:
    (finding,) = findings(WRONG["law-ended"])
    assert "01/07/2025" in finding.message
    assert "Nghị định số 152/2025/NĐ-CP" in finding.message
    assert "chưa đối chiếu bản gốc" in finding.message


def test_points_of_one_list_end_alike_but_for_the_last() -> None:
    plan = with_text(
        ("point", "a) Văn phòng tổng hợp;"), ("point", "b) Các phòng báo cáo."),
        ("point", "c) Các đơn vị thực hiện;"), ("point", "d) Hội đồng xét chọn."),
    )  # fmt: skip
    (ending,) = [each for each in findings(plan) if each.rule == "list-ending"]
    assert ending.place.label.endswith("“b) Các phòng báo cáo.”")


def test_two_words_said_twice_are_found_too() -> None:
    (finding,) = findings(saying("Các phòng tổ chức tổ chức phong trào thi đua."))
    assert (finding.rule, finding.actual) == ("doubled-word", "tổ chức tổ chức")


@pytest.mark.parametrize("text", ["Nghị định 91/2017", "91/2017/NĐ-CP", "Nghị định số 98/2023"])
def test_a_decree_is_known_without_its_tail(text: str) -> None:
    assert "law-ended" in rules(saying(f"Việc xét khen thưởng theo {text} của Chính phủ."))


def test_the_weekday_of_the_calendar_is_proposed() -> None:
    (finding,) = findings(WRONG["date-weekday"])
    assert (finding.actual, finding.wanted) == ("thứ Ba", "thứ Tư")


def test_a_register_names_units_before_the_table_does() -> None:
    plan = saying("Các đơn vị phản ánh qua Phòng hợp tác quốc tế để tổng hợp.")
    (finding,) = proofread(proof_of_plan(plan, ["Phòng Hợp tác quốc tế"]))
    assert (finding.rule, finding.wanted) == ("unit-name", "Phòng Hợp tác quốc tế")


def test_names_bases_and_recipients_are_never_corrected_by_themselves() -> None:
    for rule in ("unit-name", "recipient-twice", "body-abolished", "law-ended", "basis-vague"):
        assert all(finding.fix is None for finding in findings(WRONG[rule])), rule


FIXABLE = {
    "basis-end": "Căn cứ Luật Thi đua, khen thưởng.",
    "citation-case": "Nội dung thực hiện theo khoản 2 Điều 5 của Quy chế thi đua.",
    "citation-date": "Thực hiện Kế hoạch số 01/KH-BNG ngày 05 tháng 01 năm 2026 của Bộ Ngoại giao "
    "về thi đua.",
    "spacing": "Các phòng thực hiện phong trào thi đua.",
    "doubled-word": "Các phòng thực hiện phong trào thi đua.",
    "quotes-mixed": "Phong trào “Dạy tốt” và phong trào “Học tốt” được duy trì.",
    "phrase": "Đề nghị khen thưởng đối với cá nhân có thành tích.",
    "list-ending": "Phát động phong trào thi đua",
    "stale-year": "Sơ kết công tác thi đua 6 tháng đầu năm 2026",
}


@pytest.mark.parametrize("rule", FIXABLE)
def test_a_safe_correction_leaves_a_plan_in_order(rule: str) -> None:
    plan = WRONG[rule]
    fixes = [finding.fix for finding in findings(plan) if finding.fix is not None]
    assert fixes
    corrected = fixed_plan(plan, fixes)
    assert rules(corrected) == set()
    texts = {passage.text for passage in proof_of_plan(corrected).passages}
    assert FIXABLE[rule] in texts


def test_a_year_before_last_years_is_told_and_left_to_people() -> None:
    (finding,) = findings(a_plan("Sơ kết công tác thi đua 6 tháng đầu năm 2024"))
    assert (finding.rule, finding.fix) == ("stale-year", None)


def test_stray_spaces_in_names_are_told_but_left_to_people() -> None:
    unit = Task(("Xét công nhận sáng kiến",), (Assignment("Phòng  Tổ chức"),))
    (finding,) = findings(a_plan(unit))
    assert (finding.rule, finding.place.part, finding.fix) == ("spacing", "units", None)


def test_of_two_corrections_that_overlap_the_first_is_made() -> None:
    plan = saying("Các phòng phòng  thực hiện phong trào thi đua.")
    place = next(f.place for f in findings(plan) if f.fix is not None)
    fixes = [Fix(place, 9, " phòng", ""), Fix(place, 10, "phòng  thực", "thực")]
    assert fixed_plan(plan, fixes).after_table[0].text == (
        "Các phòng  thực hiện phong trào thi đua."
    )


def test_a_correction_of_words_that_have_changed_since_is_refused() -> None:
    plan = WRONG["spacing"]
    fixes = [finding.fix for finding in findings(plan) if finding.fix is not None]
    with pytest.raises(ValueError, match="no longer holds"):
        fixed_plan(replace(plan, after_table=()), fixes)


def test_a_finding_names_the_task_it_stands_in() -> None:
    task = Task(("Sơ kết công tác thi đua 6 tháng đầu năm 2025",), VP, uid="viec-1")
    (finding,) = findings(a_plan(task))
    assert (finding.place.part, finding.place.index, finding.place.uid) == ("task", 1, "viec-1")
    assert finding.place.label.startswith("Nhiệm vụ 2")
    assert (finding.grade, finding.source) == ("I", "thông lệ")
