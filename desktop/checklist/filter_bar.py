"""The line above the views: the year, what is typed, and what narrows the tasks seen."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QPushButton

from desktop.checklist.filters import TaskFilter, units_of
from desktop.checklist.grouping import GROUPINGS
from desktop.checklist.standings import Checklist
from desktop.documents.search_line import SearchLine
from desktop.widgets.parts import button, label
from desktop.widgets.wrapping_row import WrappingRow
from resources.vietnamese import sort_key
from storage.records_followup import BUCKET_NAMES
from storage.records_tasks import STATUS_NAMES
from storage.rules.task_report import NO_QUARTER, QUARTERS

_LATE = "late"


class FilterBar(QFrame):
    """Hands every change to the checklist. ``grouped``: another grouping was chosen."""

    grouped = Signal(str)

    def __init__(self, checklist: Checklist) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._checklist = checklist
        self.years = _box("Năm")
        self.search = SearchLine("Tìm nhiệm vụ", "Tìm theo nội dung, đơn vị, người, thời hạn…")
        self.statuses = _box("Lọc theo tình trạng")
        self.units = _box("Lọc theo đơn vị")
        self.quarters = _box("Lọc theo quý")
        self.grouping = _box("Nhóm nhiệm vụ")
        self.all = button("Bỏ lọc", self.show_all)
        self.count = label("", "secondary")
        self._row = WrappingRow(self)
        self._lay_out()
        self._fill()
        self._connect()
        self.reload()

    def offer(self, made: QPushButton) -> None:
        """Put the button of what is done with the tasks shown at the end."""
        self._row.addWidget(made)

    def show_all(self) -> None:
        """Show the whole year again."""
        self._checklist.show(TaskFilter())
        self.search.setFocus()

    def reload(self) -> None:
        """Say again what the filter in force is and how many tasks it shows."""
        wanted = self._checklist.filter
        self._show_years()
        self._show_units()
        status = _LATE if wanted.buckets == {_LATE} else next(iter(wanted.statuses), "")
        _choose(self.statuses, status if len(wanted.statuses) <= 1 else "")
        _choose(self.units, wanted.unit)
        _choose(self.quarters, wanted.quarter)
        if self.search.text() != wanted.text:
            with QSignalBlocker(self.search):
                self.search.setText(wanted.text)
        self.all.setVisible(wanted.narrows)
        self.all.setText(f"Bỏ lọc: {more}" if (more := _unseen(wanted)) else "Bỏ lọc")
        shown, whole = len(self._checklist.shown), len(self._checklist.tasks)
        self.count.setText(f"{whole} nhiệm vụ" if shown == whole else f"{shown}/{whole} nhiệm vụ")

    def _show_years(self) -> None:
        years = self._checklist.years()
        if years != tuple(self.years.itemData(at) for at in range(self.years.count())):
            with QSignalBlocker(self.years):
                self.years.clear()
                for year in years:
                    self.years.addItem(f"Năm {year}", year)
        _choose(self.years, self._checklist.year)

    def _show_units(self) -> None:
        found = {unit for task in self._checklist.tasks for unit in units_of(task)}
        names = ("", *sorted(found | {self._checklist.filter.unit} - {""}, key=sort_key))
        if names != tuple(self.units.itemData(at) for at in range(self.units.count())):
            with QSignalBlocker(self.units):
                self.units.clear()
                for name in names:
                    self.units.addItem(name or "Mọi đơn vị", name)

    def _take(self) -> None:
        """Show what the boxes and the line say; a span of days stays until let go."""
        status = self.statuses.currentData()
        self._checklist.show(
            replace(
                self._checklist.filter,
                text=self.search.text(),
                statuses=frozenset({status} - {"", _LATE}),
                buckets=frozenset({_LATE} if status == _LATE else ()),
                unit=self.units.currentData() or "",
                quarter=self.quarters.currentData() or "",
            )
        )

    def _take_year(self) -> None:
        self._checklist.show(TaskFilter(year=self.years.currentData()))

    def _connect(self) -> None:
        self._checklist.changed.connect(self.reload)
        self.years.activated.connect(lambda _: self._take_year())
        self.search.textChanged.connect(lambda _: self._take())
        for box in (self.statuses, self.units, self.quarters):
            box.activated.connect(lambda _: self._take())
        self.grouping.activated.connect(lambda _: self.grouped.emit(self.grouping.currentData()))

    def _fill(self) -> None:
        self.statuses.addItem("Mọi tình trạng", "")
        self.statuses.addItem(BUCKET_NAMES[_LATE], _LATE)
        for status, name in STATUS_NAMES.items():
            self.statuses.addItem(name, status)
        self.quarters.addItem("Cả năm", "")
        for quarter in (*QUARTERS, NO_QUARTER):
            self.quarters.addItem(quarter, quarter)
        for by, name in GROUPINGS.items():
            self.grouping.addItem(name, by)

    def _lay_out(self) -> None:
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self.years)
        self._row.addWidget(self.search, 1)
        for made in (self.statuses, self.units, self.quarters, self.grouping, self.all):
            self._row.addWidget(made)
        self._row.addWidget(self.count)


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(9)
    return box


def _choose(box: QComboBox, data: object) -> None:
    box.setCurrentIndex(max(box.findData(data), 0))


def _unseen(wanted: TaskFilter) -> str:
    """What narrows the tasks though no box says so."""
    parts: list[str] = []
    if wanted.due_from or wanted.due_until:
        days = (day for day in (wanted.due_from, wanted.due_until) if day is not None)
        parts.append("hạn " + "–".join(f"{day:%d/%m}" for day in days))
    if len(wanted.statuses) > 1:
        parts.append(", ".join(STATUS_NAMES[one] for one in sorted(wanted.statuses)))
    if wanted.buckets - {_LATE}:
        parts.append(", ".join(BUCKET_NAMES[one] for one in sorted(wanted.buckets)))
    return "; ".join(parts)
