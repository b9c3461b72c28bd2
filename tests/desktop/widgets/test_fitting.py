"""A dialog is never larger than its screen."""

from PySide6.QtWidgets import QWidget

from desktop.widgets.fitting import resize_within_screen


def test_a_window_gets_its_size_where_there_is_room(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    resize_within_screen(window, 300, 200)
    assert (window.width(), window.height()) == (300, 200)


def test_a_window_too_large_for_the_screen_becomes_smaller(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    resize_within_screen(window, room.width() + 500, 200)
    assert window.width() < room.width()
    assert window.height() == 200
