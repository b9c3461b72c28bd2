"""Parts of a page stand where the common layouts say, from edge to edge."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.widgets.layouts import bar, beside, fill, in_a_row, level, one_of, stacked


def a_box(height: int = 20, width: int = 30) -> QWidget:
    made = QWidget()
    made.setFixedSize(width, height)
    return made


def laid_out(qtbot, holder: QWidget, width: int, height: int) -> QWidget:
    qtbot.addWidget(holder)
    holder.setFixedSize(width, height)
    holder.show()
    return holder


def test_a_column_leaves_no_gap_and_gives_the_rest_to_the_part_with_a_share(qtbot) -> None:
    head, table = a_box(), QWidget()
    holder = QWidget()
    fill(holder, head, (table, 1))
    laid_out(qtbot, holder, 200, 300)
    assert head.y() == 0
    assert table.geometry().getRect() == (0, 20, 200, 280)


def test_nothing_in_a_bar_pushes_what_follows_to_the_right(qtbot) -> None:
    add, count = a_box(), a_box()
    strip = laid_out(qtbot, bar(add, None, count), 300, 40)
    assert add.x() == 12
    assert count.geometry().right() == strip.width() - 12 - 1


def test_a_side_keeps_its_width_beside_the_wide_part(qtbot) -> None:
    table, side = QWidget(), a_box(height=300, width=80)
    both = laid_out(qtbot, beside(table, side), 400, 300)
    assert (table.width(), side.x()) == (320, 320)
    assert side.geometry().right() == both.width() - 1


def test_a_number_is_that_much_room(qtbot) -> None:
    first, second = a_box(), a_box()
    column = laid_out(qtbot, stacked(first, 16, second, None), 100, 200)
    assert second.parent() is column
    assert second.y() == first.height() + 16


def test_fields_in_a_row_are_level_whatever_their_height(qtbot) -> None:
    low, high = a_box(20), a_box(50)
    holder = QWidget()
    fill(holder, level(low, high), None)
    laid_out(qtbot, holder, 200, 100)
    assert low.y() == high.y()


def test_a_row_takes_the_gap_of_what_it_stands_in(qtbot) -> None:
    first, second = a_box(), a_box()
    holder = QWidget()
    fill(holder, in_a_row(first, second, None), gap=24)
    laid_out(qtbot, holder, 200, 100)
    assert second.x() - first.geometry().right() - 1 == 24


def test_one_of_several_pages_is_shown(qtbot) -> None:
    stack, list_page, empty = QStackedWidget(), QWidget(), QWidget()
    laid_out(qtbot, one_of(stack, list_page, empty), 100, 100)
    assert stack.currentWidget() is list_page
    assert list_page.size() == QSize(100, 100)
