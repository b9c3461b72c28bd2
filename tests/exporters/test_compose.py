"""The form ke-hoach makes a plan's values into a Document."""

from collections.abc import Mapping

import pytest

from exporters.compose import compose
from exporters.document import Document, GroupRow, Metadata, Paragraph, Row, Run, Table
from exporters.values import (
    ColumnValue,
    FieldValue,
    GroupValue,
    TasksValue,
    TaskValue,
    UnitValue,
)
from resources.forms import load_form
from tests.exporters.builders import a_page
from tests.exporters.test_header import HEADER

COLUMNS = (
    ColumnValue("TT", "number"),
    ColumnValue("Nội dung", "content"),
    ColumnValue("Đơn vị thực hiện", "units"),
)


def composed(**values: FieldValue) -> Document:
    given: Mapping[str, FieldValue] = {"kind": "Kế hoạch", "subject": "Công tác", **values}
    form = load_form("ke-hoach", "nd30-2020")
    return compose(form, given, HEADER, a_page(), Metadata("", "", "2026-01-01T00:00:00Z"))


def texts(document: Document) -> list[tuple[str, str]]:
    return [(b.style, b.text) for b in document.body if isinstance(b, Paragraph)]


def a_table(*tasks: TaskValue, columns: tuple[ColumnValue, ...] = COLUMNS) -> Table:
    value = TasksValue(columns, (GroupValue("QUÝ I", tasks),))
    table = composed(table=value).body[0]
    assert isinstance(table, Table)
    return table


def cells(task: TaskValue) -> tuple[tuple[str, ...], ...]:
    row = a_table(task).rows[1]
    assert isinstance(row, Row)
    return row.cells


def a_paragraph(text: str) -> Paragraph:
    return Paragraph("paragraph", (Run(text),))


def test_the_kind_stands_in_capitals_over_the_subject() -> None:
    title = composed().title
    assert (title.kind, title.subject) == ("KẾ HOẠCH", "Công tác")


def test_a_paragraph_of_invisible_characters_prints_nothing() -> None:
    assert composed(after_table=(Paragraph("paragraph", (Run("\u200b"),)),)).body == ()


def test_the_end_mark_follows_the_last_word_whatever_run_it_is_in() -> None:
    runs = (Run("Giao Văn phòng thực hiện."), Run(" ", bold=True))
    body = composed(after_table=(Paragraph("paragraph", runs),)).body
    assert body == (Paragraph("paragraph", (Run("Giao Văn phòng thực hiện./."),)),)


def test_the_files_properties_are_clean_text_too() -> None:
    metadata = Metadata("Kế\x01 hoạch\n", "Sở\u200b", "2026-01-01T00:00:00Z")
    form = load_form("ke-hoach", "nd30-2020")
    made = compose(form, {}, HEADER, a_page(), metadata).metadata
    assert (made.title, made.author) == ("Kế hoạch", "Sở")


def test_bases_stand_in_their_own_style_before_the_lead() -> None:
    document = composed(bases=("Căn cứ A;", "Căn cứ B."), lead="Sở ban hành, như sau:")
    assert [style for style, _ in texts(document)] == ["basis", "basis", "paragraph"]


def test_the_last_paragraph_is_closed_with_the_end_mark() -> None:
    for typed in ("Hết", "Hết.", "Hết./.", "Hết ;"):
        document = composed(after_table=(a_paragraph(typed),))
        assert texts(document)[-1][1].replace(" ", "") == "Hết./."


def test_a_group_row_stands_before_its_tasks_and_an_unnamed_group_has_none() -> None:
    named = a_table(TaskValue("1", ("Một",)))
    assert isinstance(named.rows[0], GroupRow)
    assert named.rows[0].label == "QUÝ I"
    unnamed = composed(table=TasksValue(COLUMNS, (GroupValue("", (TaskValue("1", ("A",)),)),)))
    table = unnamed.body[0]
    assert isinstance(table, Table)
    assert len(table.rows) == 1


def test_units_stand_one_a_line_with_role_and_note() -> None:
    units = (
        UnitValue("Phòng Hợp tác quốc tế - Văn phòng", "chủ trì"),
        UnitValue("Hội đồng TĐKT Sở", "", "khi có yêu cầu"),
        UnitValue("Các phòng; đơn vị", "phối hợp"),
    )
    assert cells(TaskValue("1", ("Việc",), units))[2] == (
        "- Phòng Hợp tác quốc tế - Văn phòng chủ trì;",
        "- Hội đồng TĐKT Sở (khi có yêu cầu);",
        "- Các phòng; đơn vị phối hợp.",
    )


def test_one_content_line_is_plain_and_several_are_dashed() -> None:
    assert cells(TaskValue("1", ("Một việc.",)))[1] == ("Một việc.",)
    assert cells(TaskValue("1", ("Một.", "- Hai.")))[1] == ("- Một.", "- Hai.")


def test_further_columns_print_where_the_plan_has_them() -> None:
    columns = (*COLUMNS, ColumnValue("Thời hạn", "extra"), ColumnValue("Sản phẩm", "extra"))
    table = a_table(TaskValue("1", ("A",), extra={"Thời hạn": ("15/3",)}), columns=columns)
    row = table.rows[1]
    assert isinstance(row, Row)
    assert row.cells[3:] == (("15/3",), ())
    assert [column.title for column in table.columns][3:] == ["Thời hạn", "Sản phẩm"]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Ho\u0323\u0302i đồng", "Hội đồng"),
        ("thi\u00ad đua", "thi đua"),
        ("khen\u0007 thưởng\u200b", "khen thưởng"),
        ("Sở <Ngoại> vụ & “R&D”", "Sở <Ngoại> vụ & “R&D”"),
    ],
)
def test_odd_characters_never_reach_the_paper(typed: str, printed: str) -> None:
    assert cells(TaskValue("1", (typed,)))[1] == (printed,)
    assert composed(subject=typed).title.subject == printed
    assert texts(composed(before_table=(a_paragraph(typed),)))[0][1] == f"{printed}./."


def test_an_empty_plan_has_an_empty_body() -> None:
    assert composed().body == ()
