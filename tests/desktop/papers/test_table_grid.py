"""The grid of a paper's table shows all it says, however narrow its columns."""

import pytest

from desktop.papers.table_grid import TableGrid
from resources.forms import TableColumn

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()")

DECISION = "Số, ngày, tháng, năm của quyết định; cơ quan ban hành"


def test_a_long_title_gets_the_lines_it_needs_in_a_narrow_column(qtbot) -> None:
    columns = (
        TableColumn("year", "Năm", "text", "center", 18.0, 0),
        TableColumn("decision", DECISION, "text", "left", 0.0, 100),
    )
    grid = TableGrid("Danh hiệu thi đua", columns)
    qtbot.addWidget(grid)
    grid.show()
    heights: list[int] = []
    for width in (900, 320, 200):
        grid.resize(width, grid.height())
        heights.append(grid.horizontalHeader().height())
    assert heights == sorted(set(heights))
