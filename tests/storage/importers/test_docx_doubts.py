"""What cannot be read for certain is read in part, and the rest is named."""

from dataclasses import replace
from pathlib import Path

from storage.importers.docx import read_docx
from storage.records import Plan
from storage.records_import import Imported
from tests.storage.importers.papers import (
    COLUMNS,
    GROUPS,
    Paper,
    a_whole_paper,
    an_office_plan,
    task_rows,
)

HEAD = tuple(column.title for column in COLUMNS)


def read(paper: Paper, folder: Path) -> Imported:
    return read_docx(paper.save(folder))


def a_paper_with(plan: Plan, *rows: tuple[str, ...]) -> Paper:
    """``plan``'s paper with a table of ``rows`` in place of its own."""
    paper = Paper()
    paper.letterhead(plan)
    paper.title(plan)
    paper.opening(plan)
    paper.blocks(plan.before_table)
    paper.table(*rows)
    paper.blocks(plan.after_table)
    paper.closing(plan)
    return paper


def test_a_table_without_known_headings_is_read_by_place_and_asked_about(tmp_path: Path) -> None:
    plan = an_office_plan()
    rows = [tuple(row) for row in task_rows(plan)]
    found = read(a_paper_with(plan, ("Mã", "Diễn giải", "Phía"), *rows), tmp_path)
    assert [task.content for task in found.plan.tasks][-3:] == [t.content for t in plan.tasks]
    assert [doubt.severity for doubt in found.doubts] == ["question"]


def test_a_table_of_other_things_is_named_as_left_out(tmp_path: Path) -> None:
    plan = an_office_plan(columns=(), groups=())
    found = read(a_paper_with(plan, ("Tiêu chí", "Điểm", "Loại"), ("Tốt", "90", "A")), tmp_path)
    assert found.plan == plan
    (doubt,) = found.doubts
    assert doubt.severity == "lost"
    assert "Tiêu chí" in doubt.sentence
    assert doubt.place == "bảng 2"


def test_of_two_plans_the_first_is_read_and_the_other_named(tmp_path: Path) -> None:
    first = an_office_plan()
    second = an_office_plan(subject="Tổ chức phong trào thi đua đặc biệt năm 2027")
    paper = a_whole_paper(first)
    found = read(a_whole_paper(second, paper), tmp_path)
    assert found.plan == first
    (doubt,) = found.doubts
    assert doubt.severity == "lost"
    assert "phong trào thi đua đặc biệt" in doubt.sentence


def test_a_plan_attached_to_a_decision_is_read_not_the_decision(tmp_path: Path) -> None:
    plan = an_office_plan()
    decision = replace(plan, kind="QUYẾT ĐỊNH", subject="Ban hành Kế hoạch", groups=(), columns=())
    paper = Paper()
    paper.letterhead(decision)
    paper.title(decision)
    paper.line("Điều 1. Ban hành kèm theo Quyết định này Kế hoạch công tác năm 2027.")
    paper.closing(decision)
    paper.line("KẾ HOẠCH", bold=True, centre=True)
    paper.line(plan.subject, bold=True, centre=True)
    paper.line("(Kèm theo Quyết định số 12/QĐ-SXD ngày 05/01/2027)", italic=True, centre=True)
    paper.opening(plan)
    paper.blocks(plan.before_table)
    paper.task_table(plan)
    paper.blocks(plan.after_table)
    found = read(paper, tmp_path)
    assert (found.plan.kind, found.plan.subject) == (plan.kind, plan.subject)
    assert found.plan.groups == plan.groups
    lost = [doubt.sentence for doubt in found.doubts if doubt.severity == "lost"]
    assert any("QUYẾT ĐỊNH" in sentence for sentence in lost)
    assert any("Kèm theo Quyết định" in sentence for sentence in lost)


def test_a_paper_without_a_title_asks_for_it(tmp_path: Path) -> None:
    plan = an_office_plan()
    paper = Paper()
    paper.letterhead(plan)
    paper.blocks(plan.before_table)
    paper.task_table(plan)
    found = read(paper, tmp_path)
    assert (found.plan.kind, found.plan.subject) == ("", "")
    assert found.plan.groups == plan.groups
    assert any(doubt.severity == "question" for doubt in found.doubts)


def test_text_between_tables_is_named_as_left_out(tmp_path: Path) -> None:
    plan = an_office_plan()
    paper = Paper()
    paper.title(plan)
    rows = [tuple(row) for row in task_rows(plan)]
    paper.table(HEAD, *rows[:3])
    paper.line("Các đơn vị báo cáo kết quả trước ngày 15 tháng 6 năm 2027.")
    paper.table(HEAD, *rows[3:])
    found = read(paper, tmp_path)
    assert found.plan.groups == plan.groups
    lost = [doubt.sentence for doubt in found.doubts if doubt.severity == "lost"]
    assert lost == ["Chưa nhập đoạn “Các đơn vị báo cáo kết quả trước ngày 15 tháng 6 năm 2027.”."]


def test_a_row_without_a_number_is_a_task_and_noted(tmp_path: Path) -> None:
    plan = an_office_plan()
    rows = [HEAD, ("1", "Sơ kết", "Văn phòng"), ("", "Tổng kết năm", "Văn phòng")]
    found = read(a_paper_with(plan, *rows), tmp_path)
    assert [task.content for task in found.plan.tasks] == [("Sơ kết",), ("Tổng kết năm",)]
    assert [(d.place, d.severity) for d in found.doubts] == [("bảng 2, dòng 3", "note")]


def test_tasks_without_a_unit_are_counted(tmp_path: Path) -> None:
    plan = an_office_plan(groups=(replace(GROUPS[1], label=""),))
    rows = [HEAD, ("1", "Sơ kết", "Văn phòng"), ("2", "Tổng kết", "")]
    (doubt,) = read(a_paper_with(plan, *rows), tmp_path).doubts
    assert "số 2" in doubt.sentence


def test_the_source_is_handed_back_with_its_places(tmp_path: Path) -> None:
    source = read(a_whole_paper(an_office_plan()), tmp_path).source
    assert [piece.place for piece in source][:3] == ["bảng 1", "đoạn 1", "đoạn 2"]
