"""Plans laid out the many ways offices lay them out come back as the plans they were made from."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from storage.dates import PartialDate
from storage.importers.docx import read_docx
from storage.records import Assignment, Column, Issuer, Plan, TaskGroup
from storage.records_import import Imported
from tests.resources.legacy_codes import typed_in_tcvn3, typed_in_vni
from tests.storage.importers.papers import (
    COLUMNS,
    GROUPS,
    HELPS,
    LEADS,
    MOTTO,
    NATION,
    Paper,
    a_block,
    a_task,
    a_whole_paper,
    an_office_plan,
    date_line,
    merge_down,
    number_line,
    recipient_lines,
    task_rows,
)

HEAD = tuple(column.title for column in COLUMNS)


def read(paper: Paper, folder: Path) -> Imported:
    return read_docx(paper.save(folder))


def around(plan: Plan, paper: Paper, tables: "list[list[tuple[str, ...]]]") -> Paper:
    """``plan``'s text with ``tables`` in place of its own."""
    paper.letterhead(plan)
    paper.title(plan)
    paper.opening(plan)
    paper.blocks(plan.before_table)
    for rows in tables:
        paper.table(*rows)
        paper.line("")
    paper.blocks(plan.after_table)
    paper.closing(plan)
    return paper


def test_the_usual_layout(tmp_path: Path) -> None:
    plan = an_office_plan()
    found = read(a_whole_paper(plan), tmp_path)
    assert found.plan == plan
    assert found.doubts == ()


def test_no_layout_tables_but_tabs(tmp_path: Path) -> None:
    plan = an_office_plan()
    paper = Paper()
    head = paper.line("UBND TỈNH BÌNH MINH\t")
    paper.run(head, NATION, bold=True)
    paper.line(f"SỞ XÂY DỰNG\t{MOTTO}", bold=True)
    paper.line("________\t\t____________")
    paper.line(f"{number_line(plan)}\t{date_line(plan)}")
    paper.title(plan)
    paper.opening(plan)
    paper.blocks(plan.before_table)
    paper.task_table(plan)
    paper.blocks(plan.after_table)
    paper.line("Nơi nhận:\tKT. GIÁM ĐỐC", bold=True)
    first, *others, last = recipient_lines(plan)
    paper.line(f"{first}\tPHÓ GIÁM ĐỐC")
    for line in others:
        paper.line(line)
    paper.line(f"{last}\tTrần Văn Bình")
    assert read(paper, tmp_path).plan == plan


def test_a_collective_signs_below_its_recipients(tmp_path: Path) -> None:
    plan = an_office_plan(
        issuer=Issuer((), ("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH")),
        authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        number="",
        date=PartialDate(2027, 1),
    )
    paper = Paper()
    paper.letterhead(plan)
    paper.title(plan)
    paper.opening(plan)
    paper.blocks(plan.before_table)
    paper.task_table(plan)
    paper.blocks(plan.after_table)
    paper.line("Nơi nhận:", bold=True)
    for line in recipient_lines(plan):
        paper.line(line)
    for line in plan.authority:
        paper.line(line, bold=True, centre=True)
    paper.line("(Đã ký)", centre=True)
    paper.line(plan.signer, bold=True, centre=True)
    assert read(paper, tmp_path).plan == plan


def test_months_that_are_not_merged(tmp_path: Path) -> None:
    groups = (replace(GROUPS[0], label="THÁNG 3"), replace(GROUPS[1], label="THÁNG 6"))
    plan = an_office_plan(groups=groups)
    rows = [("", row[0], "") if len(row) == 1 else tuple(row) for row in task_rows(plan)]
    assert read(around(plan, Paper(), [[HEAD, *rows]]), tmp_path).plan == plan


def test_groups_with_a_letter_in_their_own_cell_and_numbers_that_begin_again(
    tmp_path: Path,
) -> None:
    groups = (
        replace(GROUPS[0], label="A. CÔNG TÁC THI ĐUA"),
        replace(GROUPS[1], label="B. CÔNG TÁC KHEN THƯỞNG"),
    )
    plan = an_office_plan(groups=groups, numbering="per_group")
    rows = [(*row[0].split(". "), "") if len(row) == 1 else tuple(row) for row in task_rows(plan)]
    assert read(around(plan, Paper(), [[HEAD, *rows]]), tmp_path).plan == plan


def test_eight_columns_and_no_groups(tmp_path: Path) -> None:
    titles = ("Thời gian bắt đầu", "Thời gian hoàn thành", "Sản phẩm", "Ghi chú")
    columns = (
        Column("STT", "number"),
        Column("Nhiệm vụ", "content"),
        Column("Đơn vị thực hiện", "units"),
        *(Column(title, "extra") for title in titles),
    )
    tasks = (
        a_task(
            "Tổ chức hội nghị tổng kết",
            Assignment("Văn phòng Sở", LEADS),
            Assignment("Phòng Kế hoạch - Tài chính", HELPS),
            extra={"Thời gian bắt đầu": ("05/01",), "Sản phẩm": ("Hội nghị", "Báo cáo")},
        ),
        a_task("Chấm điểm thi đua", Assignment("Thanh tra Sở", LEADS), extra={"Ghi chú": ("x",)}),
    )
    plan = an_office_plan(columns=columns, groups=(TaskGroup("", tasks),))
    head = ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", *titles)
    rows = [
        ("1", "Tổ chức hội nghị tổng kết", "Văn phòng Sở", "Phòng Kế hoạch - Tài chính",
         "05/01", "", "Hội nghị\nBáo cáo", ""),
        ("2", "Chấm điểm thi đua", "Thanh tra Sở", "", "", "", "", "x"),
    ]  # fmt: skip
    assert read(around(plan, Paper(), [[head, *rows]]), tmp_path).plan == plan


def test_a_head_of_two_lines_with_numbered_columns(tmp_path: Path) -> None:
    columns = (*COLUMNS, Column("Thời hạn", "extra"))
    task = a_task(
        "Tổ chức hội nghị tổng kết",
        Assignment("Văn phòng Sở", LEADS),
        Assignment("Các phòng", HELPS),
        extra={"Thời hạn": ("15/12/2027",)},
    )
    plan = an_office_plan(columns=columns, groups=(TaskGroup("QUÝ IV", (task,)),))
    paper = Paper()
    paper.letterhead(plan)
    paper.title(plan)
    paper.opening(plan)
    paper.blocks(plan.before_table)
    table = paper.table(
        ("TT", "Nội dung công việc", "Đơn vị thực hiện", "", "Thời hạn"),
        ("", "", "Chủ trì", "Phối hợp", ""),
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        ("QUÝ IV",),
        ("1", "Tổ chức hội nghị tổng kết", "Văn phòng Sở", "Các phòng", "15/12/2027"),
    )
    table.cell(0, 2).merge(table.cell(0, 3))
    for column in (0, 1, 4):
        merge_down(table, column, 0, 1)
    paper.blocks(plan.after_table)
    paper.closing(plan)
    assert read(paper, tmp_path).plan == plan


def test_units_and_deadlines_merged_down_several_rows(tmp_path: Path) -> None:
    columns = (*COLUMNS, Column("Thời gian", "extra"))
    tasks = tuple(
        a_task(text, "Văn phòng Sở", "Các phòng", extra={"Thời gian": ("Tháng 3",)})
        for text in ("Rà soát quy chế", "Sửa đổi quy chế", "Ban hành quy chế")
    )
    plan = an_office_plan(columns=columns, groups=(TaskGroup("", tasks),))
    paper = Paper()
    paper.letterhead(plan)
    paper.title(plan)
    paper.opening(plan)
    paper.blocks(plan.before_table)
    table = paper.task_table(plan)
    merge_down(table, 2, 1, 3)
    merge_down(table, 3, 1, 3)
    paper.blocks(plan.after_table)
    paper.closing(plan)
    assert read(paper, tmp_path).plan == plan


def test_a_task_over_several_rows(tmp_path: Path) -> None:
    task = a_task(("Rà soát quy chế;", "Ban hành quy chế."), "Văn phòng Sở", "Thanh tra Sở")
    plan = an_office_plan(groups=(TaskGroup("", (task, GROUPS[1].tasks[0])),))
    paper = Paper()
    paper.letterhead(plan)
    paper.title(plan)
    paper.opening(plan)
    paper.blocks(plan.before_table)
    table = paper.table(
        HEAD,
        ("1", "- Rà soát quy chế;", "Văn phòng Sở"),
        ("", "- Ban hành quy chế.", "Thanh tra Sở"),
        ("2", "Sơ kết 6 tháng đầu năm 2027", "Văn phòng Sở"),
    )
    merge_down(table, 0, 1, 2)
    paper.blocks(plan.after_table)
    paper.closing(plan)
    assert read(paper, tmp_path).plan == plan


@pytest.mark.parametrize(
    "units",
    [
        "Văn phòng Sở chủ trì; Phòng Hợp tác - Đầu tư; các phòng",
        "- Văn phòng Sở chủ trì.\n- Phòng Hợp tác -\nĐầu tư.\n- các phòng",
        "Văn phòng Sở (chủ trì),\nPhòng Hợp tác - Đầu tư\n\n+ các phòng.",
    ],
)
def test_units_by_semicolons_lines_and_wrapped_lines(units: str, tmp_path: Path) -> None:
    task = a_task(
        "Tổ chức hội nghị",
        Assignment("Văn phòng Sở", LEADS),
        "Phòng Hợp tác - Đầu tư",
        "các phòng",
    )
    plan = an_office_plan(groups=(TaskGroup("QUÝ I", (task,)),))
    rows = [HEAD, ("QUÝ I",), ("1.", "Tổ chức hội nghị", units)]
    assert read(around(plan, Paper(), [rows]), tmp_path).plan == plan


def test_several_tables_each_under_its_own_heading(tmp_path: Path) -> None:
    plan = an_office_plan()
    paper = Paper()
    paper.letterhead(plan)
    paper.title(plan)
    paper.opening(plan)
    paper.blocks(plan.before_table)
    first, *others = task_rows(replace(plan, groups=GROUPS[:1]))
    paper.table(HEAD, first, *others)
    paper.line("QUÝ II", bold=True)
    paper.table(HEAD, ("3", "Sơ kết 6 tháng đầu năm 2027", "Văn phòng Sở"))
    paper.blocks(plan.after_table)
    paper.closing(plan)
    assert read(paper, tmp_path).plan == plan


def test_a_table_cut_in_two_with_its_head_repeated_or_not(tmp_path: Path) -> None:
    plan = an_office_plan()
    rows = [tuple(row) for row in task_rows(plan)]
    for second in ([HEAD, *rows[2:]], rows[2:]):
        paper = around(plan, Paper(), [[HEAD, *rows[:2]], second])
        assert read(paper, tmp_path).plan == plan


def test_a_landscape_appendix_holds_the_table(tmp_path: Path) -> None:
    before = (
        *an_office_plan().before_table,
        a_block("paragraph", "Nhiệm vụ cụ thể tại Phụ lục kèm theo Kế hoạch này."),
    )
    plan = an_office_plan(before_table=before)
    paper = Paper()
    paper.letterhead(plan)
    paper.title(plan)
    paper.opening(plan)
    paper.blocks([*plan.before_table, *plan.after_table])
    paper.closing(plan)
    paper.landscape()
    paper.line("PHỤ LỤC", bold=True, centre=True)
    paper.line("BẢNG PHÂN CÔNG NHIỆM VỤ", bold=True, centre=True)
    paper.task_table(plan)
    found = read(paper, tmp_path)
    assert found.plan == plan
    lost = [doubt.sentence for doubt in found.doubts if doubt.severity == "lost"]
    assert any("BẢNG PHÂN CÔNG NHIỆM VỤ" in sentence for sentence in lost)


def test_a_frame_around_the_whole_paper(tmp_path: Path) -> None:
    plan = an_office_plan()
    paper = Paper()
    frame = paper.document.add_table(rows=1, cols=1).cell(0, 0)
    paper.line("", into=frame)
    inner = a_whole_paper(plan).document
    for element in list(inner.element.body):
        if not element.tag.endswith("}sectPr"):
            frame._tc.append(element)
    paper.line("", into=frame)
    assert read(paper, tmp_path).plan == plan


@pytest.mark.parametrize(
    ("font", "typed"), [(".VnTime", typed_in_tcvn3), ("VNI-Times", typed_in_vni)]
)
def test_old_fonts(font: str, typed: Callable[[str], str], tmp_path: Path) -> None:
    plan = an_office_plan()
    found = read(a_whole_paper(plan, Paper(font=font, typed=typed)), tmp_path)
    assert found.plan == plan
    assert any("phông chữ cũ" in doubt.sentence for doubt in found.doubts)


def test_old_letters_in_a_new_font(tmp_path: Path) -> None:
    plan = an_office_plan()
    assert read(a_whole_paper(plan, Paper(typed=typed_in_vni)), tmp_path).plan == plan
