"""The years of one subject at a glance: ratings, titles, awards and initiatives side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from storage.records_timeline import TimelineEntry

_HEAD, _ROW = 28, 40
_LEAST_WIDTH = 86


@dataclass(frozen=True)
class YearLine:
    """One line of the grid: its name and a short text by year."""

    name: str
    by_year: Mapping[int, str]


class YearGrid(QTableWidget):
    """The last years are nearest the right edge; older ones scroll."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Các năm: xếp loại, danh hiệu, khen thưởng, sáng kiến")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(_LEAST_WIDTH)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setFixedHeight(_HEAD)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter)

    def show_lines(self, lines: Sequence[YearLine]) -> None:
        """Show ``lines`` over all years any of them knows; nothing hides the grid."""
        years = sorted({year for line in lines for year in line.by_year})
        shown = list(range(years[0], years[-1] + 1)) if years else []
        self.setVisible(bool(shown))
        self.setColumnCount(len(shown))
        self.setRowCount(len(lines))
        self.setHorizontalHeaderLabels([str(year) for year in shown])
        self.setVerticalHeaderLabels([line.name for line in lines])
        for row, line in enumerate(lines):
            for column, year in enumerate(shown):
                self.setItem(row, column, _cell(line.by_year.get(year, "")))
        self.setFixedHeight(_HEAD + _ROW * len(lines) + 14)
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum())


def year_lines(
    entries: Sequence[TimelineEntry], short_names: Mapping[int, str], levels: Mapping[int, str]
) -> tuple[YearLine, ...]:
    """The grid of a timeline; ``short_names`` of awards and ``levels`` of ratings by row."""
    kinds = ("rating", "award", "initiative", "discipline")
    names = ("Xếp loại", "Danh hiệu, khen thưởng", "Sáng kiến", "Kỷ luật")
    lines = (
        YearLine(name, _by_year(entries, kind, short_names if kind == "award" else levels))
        for kind, name in zip(kinds, names, strict=True)
    )
    return tuple(line for line in lines if line.by_year)


def _by_year(
    entries: Sequence[TimelineEntry], kind: str, short: Mapping[int, str]
) -> dict[int, str]:
    found: dict[int, list[str]] = {}
    for entry in entries:
        if entry.kind == kind and entry.year:
            said = f"{entry.state.lower()}: " if kind == "award" and entry.state else ""
            found.setdefault(entry.year, []).append(said + _short(entry, short))
    if kind == "initiative":
        return {year: f"{len(titles):02}" for year, titles in found.items()}
    return {year: "; ".join(titles) for year, titles in found.items()}


def _short(entry: TimelineEntry, short: Mapping[int, str]) -> str:
    known = "" if entry.kind == "discipline" else short.get(entry.row_id or 0, "")
    return known or entry.title


def _cell(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
    item.setToolTip(text)
    return item
