"""Plans are read back from PDFs by where their words and rules lie."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfWriter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from desktop.press import plan_document, write_document
from resources.fonts import bundled_font
from resources.samples import sample_plan
from storage.importers.pdf import read_pdf
from storage.interchange import read_plan
from storage.records import Assignment, Column, Office, Plan, Task, TaskGroup
from tests.storage.builders import BASE_COLUMNS, a_plan
from tests.storage.importers.compare import told, wanted

OFFICE = Office(name_lines=("SỞ NGOẠI VỤ",), abbreviation="SNgV", place="Lạng Sơn")


def printed(plan: Plan, folder: Path, office: Office = OFFICE) -> Path:
    """The plan as our own PDF."""
    file = folder / "ke-hoach.pdf"
    write_document(plan_document(plan, office), file)
    return file


def a_printed_plan(**fields: object) -> Plan:
    """A plan that cites no superior, for the citation is read from the lead."""
    return a_plan(**{"superiors": (), **fields})


def with_tasks(*tasks: Task, columns: Sequence[Column] = BASE_COLUMNS) -> Plan:
    group = TaskGroup("QUÝ I", tasks)
    return a_printed_plan(columns=tuple(columns), groups=(group,))


def test_the_provinces_published_printout_is_read_whole(seeds: Path) -> None:
    found = read_pdf(seeds / "plan-province-2026.pdf")
    assert told(found.plan) == wanted(seeds / "plan-province-2026.json")
    assert found.doubts == ()


@pytest.mark.parametrize("name", ["plan-province-2026", "plan-department-2026"])
def test_our_own_printout_of_a_real_plan_is_read_whole(
    name: str, seeds: Path, tmp_path: Path
) -> None:
    source = seeds / f"{name}.json"
    plan = read_plan(source.read_text(encoding="utf-8"), source.name)
    found = told(read_pdf(printed(plan, tmp_path)).plan)
    filled = {"issuer", "symbol", "place"} if plan.symbol is None else set[str]()
    expected = wanted(source)
    assert {k: v for k, v in found.items() if k not in filled} == {
        k: v for k, v in expected.items() if k not in filled
    }


@pytest.mark.parametrize("profile", ["P13", "P14"])
def test_the_sample_comes_back_from_both_size_profiles(profile: str, tmp_path: Path) -> None:
    plan = read_plan(sample_plan("plan-department.json"), "plan-department.json")
    found = read_pdf(printed(plan, tmp_path, replace(OFFICE, profile=profile)))
    assert told(found.plan) == told(plan)
    assert found.doubts == ()


def test_a_plan_with_a_deadline_column_keeps_it(tmp_path: Path) -> None:
    plan = a_printed_plan()
    assert told(read_pdf(printed(plan, tmp_path)).plan)["table"] == told(plan)["table"]


def test_a_row_cut_by_the_page_is_one_task_again(tmp_path: Path) -> None:
    long = " ".join(f"Nội dung phải làm thứ {number}," for number in range(400))
    task = Task((long,), (Assignment("Văn phòng Sở", "chủ trì"), Assignment("Các phòng")))
    plan = with_tasks(task, Task(("Báo cáo sơ kết.",), (Assignment("Văn phòng Sở"),)))
    assert told(read_pdf(printed(plan, tmp_path)).plan)["table"] == told(plan)["table"]


def test_a_wrapped_unit_with_a_dash_in_its_name_is_one_unit(tmp_path: Path) -> None:
    name = "Phòng Hợp tác quốc tế - Văn phòng Hội đồng Thi đua - Khen thưởng thành phố"
    plan = with_tasks(Task(("Phát động thi đua.",), (Assignment(name, "chủ trì"),)))
    (task,) = read_pdf(printed(plan, tmp_path)).plan.tasks
    assert task.assignments == (Assignment(name, "chủ trì"),)


def test_a_page_stored_sideways_is_read_as_it_is_shown(tmp_path: Path) -> None:
    plan = read_plan(sample_plan("plan-department.json"), "plan-department.json")
    turned = PdfWriter(clone_from=printed(plan, tmp_path))
    for page in turned.pages:
        page.rotate(90)
        page.transfer_rotation_to_content()
        page.rotate(-90)
    turned.write(tmp_path / "xoay.pdf")
    turned.close()
    assert told(read_pdf(tmp_path / "xoay.pdf").plan) == told(plan)


def test_two_hundred_tasks_over_many_pages_are_all_found(tmp_path: Path) -> None:
    tasks = [Task((f"Nhiệm vụ thứ {n}.",), (Assignment("Văn phòng Sở"),)) for n in range(1, 201)]
    plan = with_tasks(*tasks)
    assert told(read_pdf(printed(plan, tmp_path)).plan)["table"] == told(plan)["table"]


def drawn(folder: Path, *lines: Sequence[tuple[float, str]]) -> Path:
    """Lines of texts at their distances from the left edge; an empty line ends the page."""
    pdfmetrics.registerFont(TTFont("Tinos", str(bundled_font("Regular"))))
    file = folder / "khong-ke.pdf"
    canvas = Canvas(str(file))
    y = 760.0
    canvas.setFont("Tinos", 13)
    for line in lines:
        if not line:
            canvas.showPage()
            canvas.setFont("Tinos", 13)
            y = 760.0
        for x, text in line:
            canvas.drawString(x, y, text)
        y -= 18
    canvas.save()
    return file


HEADING = (
    [(200, "KẾ HOẠCH")],
    [(120, "Công tác thi đua, khen thưởng năm 2026")],
    [(80, "II. NỘI DUNG")],
)
COLUMNS = [(80, "TT"), (190, "Nội dung"), (350, "Đơn vị thực hiện"), (470, "Thời hạn")]
FIRST = (
    [(82, "1"), (110, "Phát động phong trào thi đua năm"), (340, "- Văn phòng Sở"), (480, "28/02")],
    [(110, "2026 tại các phòng.")],
)
SECOND = [(82, "2"), (110, "Tổng kết khối."), (340, "- Các phòng"), (480, "31/3")]
AFTER = (
    [(80, "III. TỔ CHỨC THỰC HIỆN")],
    [(110, "Thủ trưởng các phòng, đơn vị thuộc Sở chịu trách nhiệm thực hiện Kế hoạch này.")],
)


def test_a_table_without_rules_is_read_by_its_columns(tmp_path: Path) -> None:
    quarter = [(260, "QUÝ I")]
    found = read_pdf(drawn(tmp_path, *HEADING, COLUMNS, quarter, *FIRST, SECOND, *AFTER))
    (group,) = found.plan.groups
    assert group.label == "QUÝ I"
    assert [task.content for task in group.tasks] == [
        ("Phát động phong trào thi đua năm 2026 tại các phòng.",),
        ("Tổng kết khối.",),
    ]
    assert [task.assignments for task in group.tasks] == [
        (Assignment("Văn phòng Sở"),), (Assignment("Các phòng"),),
    ]  # fmt: skip
    assert [task.extra["Thời hạn"] for task in group.tasks] == [("28/02",), ("31/3",)]
    assert "TỔ CHỨC THỰC HIỆN" in found.plan.after_table[0].text
    assert ("bảng 1", "question") in {(doubt.place, doubt.severity) for doubt in found.doubts}


def test_a_table_without_rules_goes_on_over_the_page(tmp_path: Path) -> None:
    third = [(82, "3"), (110, "Sơ kết sáu tháng."), (340, "- Văn phòng Sở"), (480, "30/6")]
    found = read_pdf(drawn(tmp_path, *HEADING, COLUMNS, *FIRST, SECOND, [], COLUMNS, third, *AFTER))
    assert [task.content[-1] for task in found.plan.tasks][1:] == [
        "Tổng kết khối.", "Sơ kết sáu tháng.",
    ]  # fmt: skip


NUMBERED = (
    [(80, "1. Văn phòng Sở chủ trì, phối hợp với các phòng theo dõi việc thực hiện Kế hoạch.")],
    [(80, "2. Các phòng, đơn vị thuộc Sở báo cáo kết quả thực hiện trước ngày 15/11/2026.")],
)


@pytest.mark.parametrize(
    "lines",
    [
        (*HEADING, *NUMBERED, *AFTER),
        (*HEADING, COLUMNS, *NUMBERED, *AFTER),
        (*HEADING, COLUMNS[:2], *FIRST, SECOND, *AFTER),
        (*HEADING, *FIRST, SECOND, *AFTER),
    ],
    ids=["numbered text", "text under a head", "a head of two columns", "no head"],
)
def test_running_text_is_never_taken_for_a_table(
    lines: Sequence[Sequence[tuple[float, str]]], tmp_path: Path
) -> None:
    found = read_pdf(drawn(tmp_path, *lines))
    assert found.plan.tasks == ()
    assert ("Bảng nhiệm vụ", "lost") in {(doubt.place, doubt.severity) for doubt in found.doubts}


def test_numbered_text_after_a_table_without_rules_stays_text(tmp_path: Path) -> None:
    found = read_pdf(drawn(tmp_path, *HEADING, COLUMNS, *FIRST, SECOND, *AFTER[:1], *NUMBERED))
    assert len(found.plan.tasks) == 2
    text = "\n".join(block.text for block in found.plan.after_table)
    assert all(line[0][1] in text for line in (AFTER[0], *NUMBERED))


def test_a_table_without_rules_is_never_lost_in_silence(tmp_path: Path) -> None:
    pdfmetrics.registerFont(TTFont("Tinos", str(bundled_font("Regular"))))
    canvas = Canvas(str(tmp_path / "khong-ke.pdf"))
    canvas.setFont("Tinos", 13)
    canvas.drawString(80, 720, "II. NỘI DUNG")
    rows = ("TT", "Nội dung", "Đơn vị"), ("1", "Phát động phong trào", "- Văn phòng.")
    for y, row in zip((700, 680), rows, strict=True):
        for x, text in zip((80, 120, 350), row, strict=True):
            canvas.drawString(x, y, text)
    canvas.save()
    found = read_pdf(tmp_path / "khong-ke.pdf")
    assert (found.doubts[0].place, found.doubts[0].severity) == ("Bảng nhiệm vụ", "lost")
    assert "Phát động phong trào" in "".join(block.text for block in found.plan.before_table)
