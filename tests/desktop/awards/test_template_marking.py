"""A clerk marks a province's template without any code: look, choose, Enter."""

import pytest
from PySide6.QtCore import Qt, QUrl

from desktop.awards.template_fields import TemplateField, guessed, offered
from desktop.awards.template_marking import TemplateMarking
from exporters.word_template import blanks_of, fill_template
from tests.desktop.test_accessibility import controls, name_of
from tests.exporters.word_template.builders import (
    NAME,
    a_file,
    a_table,
    bytes_of,
    filled,
    lines,
    reopened,
    rows,
    the_blank,
)

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()", "This plugin does not")

FIELDS = (
    TemplateField("name", "Họ và tên", "Cá nhân"),
    TemplateField("unit", "Đơn vị", "Cá nhân"),
    TemplateField("titles.year", "Năm", "Danh hiệu đã đạt"),
    TemplateField("titles.name", "Danh hiệu thi đua", "Danh hiệu đã đạt"),
)


def a_template() -> bytes:
    document = reopened(a_table(("Năm", "Danh hiệu thi đua"), ("", ""), ("", "")))
    document.element.body.insert(0, document.add_paragraph("Họ và tên: ……… Đơn vị: ………")._p)
    return bytes_of(document)


@pytest.fixture
def marking(qtbot) -> TemplateMarking:
    made = TemplateMarking(a_template(), NAME, FIELDS)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def listed(marking: TemplateMarking) -> list[str]:
    return [marking.blanks.item(row).text() for row in range(marking.blanks.count())]


def test_enter_after_enter_takes_the_likeliest_field_for_each_blank(
    qtbot, marking: TemplateMarking
) -> None:
    for _ in range(4):
        qtbot.keyClick(marking.blanks, Qt.Key.Key_Return)
    assert list(marking.marks.values()) == ["name", "unit", "titles.year", "titles.name"]
    template = marking.result()
    titles = [{"year": "2024", "name": "Lao động tiên tiến"}, {"year": "2025", "name": "CSTĐCS"}]
    data = filled(template, name="Lê Thị Sáu", unit="Phòng A", titles=titles)
    assert lines(data)[0] == "Họ và tên: Lê Thị Sáu Đơn vị: Phòng A"
    assert rows(data)[1:] == [["2024", "Lao động tiên tiến"], ["2025", "CSTĐCS"]]


def test_further_rows_of_a_list_are_passed_over(qtbot, marking: TemplateMarking) -> None:
    for _ in range(9):
        qtbot.keyClick(marking.blanks, Qt.Key.Key_Return)
    assert list(marking.marks.values()) == ["name", "unit", "titles.year", "titles.name"]
    assert listed(marking)[2] == "Năm\n→ Năm (Danh hiệu đã đạt)"
    assert listed(marking)[4] == "Năm\nchưa đánh dấu"


def test_a_blank_clicked_on_the_page_is_the_one_marked(qtbot, marking: TemplateMarking) -> None:
    marking.page.anchorClicked.emit(QUrl("1"))
    assert marking.blanks.currentRow() == 1
    qtbot.keyClicks(marking.wanted, "ho ten")
    qtbot.keyClick(marking.wanted, Qt.Key.Key_Return)
    assert listed(marking)[1] == "Đơn vị:\n→ Họ và tên"
    assert "Họ và tên" in marking.page.toPlainText().split("Đơn vị:")[1]


def test_a_mark_is_taken_away(qtbot, marking: TemplateMarking) -> None:
    marking.mark.click()
    marking.blanks.setCurrentRow(0)
    with qtbot.waitSignal(marking.changed):
        marking.unmark.click()
    assert marking.marks == {}
    assert marking.count.text() == "0/6 chỗ trống đã đánh dấu"


def test_columns_of_a_list_are_offered_only_in_tables(marking: TemplateMarking) -> None:
    in_line, in_table = blanks_of(a_template(), NAME)[0], blanks_of(a_template(), NAME)[2]
    assert [field.key for field in offered(FIELDS, in_line, "")] == ["name", "unit"]
    assert [field.key for field in offered(FIELDS, in_table, "danh hieu")] == [
        "titles.year",
        "titles.name",
    ]


def test_nothing_is_guessed_from_words_no_field_has() -> None:
    assert guessed(FIELDS, the_blank(a_file("Ghi chú: ………"))) is None


def test_a_marked_template_comes_back_with_its_marks_and_they_can_be_changed(
    qtbot, marking: TemplateMarking
) -> None:
    marking.mark.click()
    again = TemplateMarking(marking.result(), NAME, FIELDS)
    qtbot.addWidget(again)
    assert list(again.marks.values()) == ["name"]
    again.unmark.click()
    assert fill_template(again.result(), NAME, {"name": "Lê Thị Sáu"}).unfilled == ()
    assert "Lê Thị Sáu" not in lines(filled(again.result(), name="Lê Thị Sáu"))[0]


def test_a_file_without_blanks_says_what_a_blank_is(qtbot) -> None:
    empty = TemplateMarking(a_file("Không có gì để điền."), NAME, FIELDS)
    qtbot.addWidget(empty)
    assert not empty.mark.isEnabled()
    assert empty.marks == {}


def test_every_control_has_a_name_and_takes_the_focus(marking: TemplateMarking) -> None:
    for control in controls(marking):
        assert name_of(control)
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
