"""A list to tick: what is ticked is said by id, in the order of the list."""

from PySide6.QtCore import Qt

from desktop.widgets.tick_list import TickList


def test_ticked_rows_are_told_by_what_they_stand_for(qtbot) -> None:
    ticks = TickList("Những người được xác nhận")
    qtbot.addWidget(ticks)
    ticks.add(7, "Nguyễn Thị Hà", ticked=True)
    ticks.add(3, "Trần Văn Bình", ticked=False)
    assert ticks.ticked == (7,)
    ticks.item(1).setCheckState(Qt.CheckState.Checked)
    assert ticks.ticked == (7, 3)
    ticks.tick_all(False)
    assert ticks.ticked == ()
