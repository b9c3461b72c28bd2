"""The task table: fixed columns, a head on every page, groups kept, rows whole."""

import pytest

from exporters.document import Row
from tests.exporters.builders import (
    CONTENT,
    a_document,
    a_page,
    a_plan_table,
    a_row,
    a_table,
    plan_columns,
)
from tests.exporters.docx.reading import MM, Look, Paper, find, text_of

GROUP = "w:tr[w:tc/w:tcPr/w:gridSpan]"
TNR = "Times New Roman"


@pytest.mark.parametrize(
    ("style", "bold", "align"),
    [
        ("table_head", True, "center"),
        ("table_group", True, "center"),
        ("table_number", False, "center"),
        ("table_text", False, "left"),
    ],
)
def test_every_kind_of_cell_has_its_look(style: str, bold: bool, align: str) -> None:
    for profile, size in (("P14", 13), ("P13", 12)):
        paper = Paper(a_document(page=a_page(profile)))
        assert paper.looks(style) == {Look(TNR, size, bold, False, align)}


@pytest.mark.parametrize("extra", [(), ("THỜI HẠN",), ("THỜI HẠN", "SẢN PHẨM")])
def test_columns_are_fixed_and_fill_the_text_width(extra: tuple[str, ...]) -> None:
    columns = plan_columns(*extra)
    cells = (("1",), (CONTENT,), ("- Văn phòng Sở.",), *((),) * len(extra))
    table = Paper(a_document(a_table(Row(cells), columns=columns))).table("tasks")
    widths = [int(str(width)) for width in find(table, "w:tblGrid/w:gridCol/@w:w")]
    assert find(table, "w:tblPr/w:tblLayout/@w:type") == ["fixed"]
    assert widths[0] == pytest.approx(11 * MM, abs=1)
    assert sum(widths) == pytest.approx(165 * MM, abs=2)
    assert find(table, "w:tblPr/w:tblInd/@w:w") == ["0"]


def test_only_the_head_repeats_and_no_row_is_cut() -> None:
    rows = find(Paper(a_document()).table("tasks"), "w:tr")
    assert [bool(find(row, "w:trPr/w:tblHeader")) for row in rows] == [
        True,
        *[False] * (len(rows) - 1),
    ]
    assert all(find(row, "w:trPr/w:cantSplit") for row in rows)
    assert text_of(rows[0]) == "TT\nNỘI DUNG\nĐƠN VỊ THỰC HIỆN"


def test_a_group_row_spans_all_columns_and_stays_with_its_first_task() -> None:
    paper = Paper(a_document())
    groups = find(paper.table("tasks"), GROUP)
    assert [text_of(group) for group in groups] == ["QUÝ I", "QUÝ II", "QUÝ III", "QUÝ IV"]
    for group in groups:
        assert find(group, "w:tc/w:tcPr/w:gridSpan/@w:val") == ["3"]
        assert all(paper.keeps_with_next(paragraph) for paragraph in find(group, ".//w:p"))


def test_numbers_stand_in_the_middle_of_their_row_and_text_at_its_top() -> None:
    head, group, task, *_ = find(Paper(a_document()).table("tasks"), "w:tr")
    middle = [[bool(find(cell, "w:tcPr/w:vAlign[@w:val='center']")) for cell in find(row, "w:tc")]
              for row in (head, group, task)]  # fmt: skip
    assert middle == [[True, True, True], [True], [True, False, False]]


def test_a_table_without_groups_has_no_spanned_row() -> None:
    paper = Paper(a_document(a_plan_table(tasks=3, groups=())))
    assert len(find(paper.table("tasks"), "w:tr")) == 4
    assert not find(paper.table("tasks"), GROUP)


def test_every_line_of_a_cell_is_a_paragraph_and_an_empty_cell_has_one() -> None:
    row = a_row(1, "Quyết định công nhận.", "Hướng dẫn hoàn thiện hồ sơ.", units=())
    (_, task) = find(Paper(a_document(a_table(row))).table("tasks"), "w:tr")
    assert [len(find(cell, "w:p")) for cell in find(task, "w:tc")] == [1, 2, 1]


def test_a_row_taller_than_a_page_may_be_cut_and_nothing_is_lost() -> None:
    long = (CONTENT + "; ") * 200
    table = Paper(a_document(a_table(a_row(1, long[:20_000]), a_row(2)))).table("tasks")
    _, tall, short = find(table, "w:tr")
    assert not find(tall, "w:trPr")
    assert find(short, "w:trPr/w:cantSplit")
    assert long[:20_000] in text_of(tall)


def test_tables_in_a_row_are_kept_apart() -> None:
    paper = Paper(a_document(a_plan_table(tasks=1), a_plan_table(tasks=1)))
    for table in find(paper.body, "w:body/w:tbl[position() > 1]"):
        (before,) = find(table, "preceding-sibling::*[1]")
        assert before.tag.endswith("}p")


def test_thousands_of_tasks_all_have_their_row() -> None:
    paper = Paper(a_document(a_plan_table(tasks=2700)))
    assert len(find(paper.table("tasks"), "w:tr")) == 2700 + 4 + 1
    assert "(việc số 2700)" in text_of(paper.table("tasks"))
