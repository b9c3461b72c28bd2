"""Asks on which plan and day to report, and shows how the counts add up before anything is made."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHeaderView, QVBoxLayout, QWidget

from desktop import theme
from desktop.models.table import Column
from desktop.widgets.day_field import DayField
from desktop.widgets.field import Field
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, in_a_row
from desktop.widgets.parts import button, label
from desktop.widgets.record_table import RecordTable
from storage.records import PlanSummary
from storage.records_followup import BUCKET_NAMES, BUCKETS, Standing
from storage.rules.task_report import CountRow, by_quarter, by_unit, count, summed

_SIZE = (1000, 560)
_TO_THE_DAY, _HALF, _WHOLE = "Đến ngày hôm nay", "6 tháng đầu năm", "Cả năm"
_ROW_HEIGHT = 34

Read = Callable[[int | None, date], Sequence[Standing]]
"""The tasks of a plan, or of the year of the day for None, as they stand on a day."""


class TaskReportDialog(QDialog):
    """``draft_wanted``: the report is to become a paper of the book. ``export_wanted``: it is to be
    written as a file of that suffix.
    """

    help_topic = "overview"
    draft_wanted = Signal()
    export_wanted = Signal(str)

    def __init__(
        self,
        plans: Sequence[PlanSummary],
        read: Read,
        today: date,
        may_write: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Kết quả thực hiện kế hoạch")
        resize_within_screen(self, *_SIZE)
        self._read = read
        self._today = today
        self.tasks: Sequence[Standing] = ()
        self.plans = QComboBox()
        self.periods = QComboBox()
        self.day = DayField("Tính đến ngày", today)
        self.kinds = QComboBox()
        self.kinds.setAccessibleName("Cách đếm")
        self.counts: RecordTable[CountRow] = _count_table()
        self.sum = label("")
        self.sum.setWordWrap(True)
        self.draft = button("Soạn báo cáo", self.draft_wanted.emit, primary=True)
        self.draft.setDefault(True)
        self.exports = tuple(
            button(f"Xuất {name}…", lambda suffix=suffix: self.export_wanted.emit(suffix))
            for name, suffix in (("Word", ".docx"), ("PDF", ".pdf"), ("Excel", ".xlsx"))
        )
        self._may_write = may_write
        self._fill(plans)
        self._lay_out()
        self._connect()
        self.reload()

    @property
    def plan_id(self) -> int | None:
        """The plan to report on; None for all tasks of the year of the day."""
        return self.plans.currentData()

    @property
    def period(self) -> str:
        """How the report's subject ends: 6 tháng đầu năm 2026; "" for any other day."""
        day = self.day.day
        if day is None or self.periods.currentText() == _TO_THE_DAY:
            return ""
        half = self.periods.currentText() == _HALF
        return f"6 tháng đầu năm {day.year}" if half else f"năm {day.year}"

    def reload(self) -> None:
        """Count anew for the plan and day chosen."""
        day = self.day.day
        self.tasks = self._read(self.plan_id, day) if day is not None else ()
        rows = by_quarter(self.tasks) if self.kinds.currentIndex() == 0 else by_unit(self.tasks)
        self.counts.show_records([*rows, ("Tổng cộng", summed(rows))], lambda _: False)
        self.sum.setText(_sum(self.tasks))
        for made in self.exports:
            made.setEnabled(bool(self.tasks))
        self.draft.setEnabled(bool(self.tasks) and self._may_write)

    def _take_period(self) -> None:
        """A half year ends on 30 June, a year on 31 December, of the plan's year if it has one."""
        year = next((one.task.year for one in self.tasks if one.task.year), self._today.year)
        chosen = self.periods.currentText()
        ends = {_HALF: date(year, 6, 30), _WHOLE: date(year, 12, 31)}
        self.day.set_day(ends.get(chosen, self._today))
        self.reload()

    def _connect(self) -> None:
        self.plans.activated.connect(lambda _: self.reload())
        self.kinds.activated.connect(lambda _: self.reload())
        self.periods.activated.connect(lambda _: self._take_period())
        self.day.changed.connect(self._take_day)

    def _take_day(self) -> None:
        self.periods.setCurrentText(_TO_THE_DAY)
        self.reload()

    def _fill(self, plans: Sequence[PlanSummary]) -> None:
        for plan in plans:
            self.plans.addItem(f"{plan.kind.capitalize()} năm {plan.year}", plan.id)
        self.plans.addItem("Mọi nhiệm vụ trong năm, cả việc phát sinh", None)
        self.periods.addItems([_TO_THE_DAY, _HALF, _WHOLE])
        self.kinds.addItems(["Theo quý", "Theo đơn vị chủ trì"])

    def _lay_out(self) -> None:
        asked = in_a_row(
            (Field("Báo cáo về", self.plans), 3),
            (Field("Kỳ báo cáo", self.periods), 2),
            (self.day, 2),
            gap=AIR,
        )
        buttons = in_a_row(button("Đóng", self.reject), None, *self.exports, self.draft)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(2 * theme.GRID)
        column.addLayout(asked)
        column.addWidget(self.kinds, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.counts, 1)
        column.addWidget(self.sum)
        column.addLayout(buttons)


def _sum(tasks: Sequence[Standing]) -> str:
    """14 nhiệm vụ = 5 hoàn thành + 2 đang thực hiện + …"""
    if not tasks:
        return "Không có nhiệm vụ nào để báo cáo; hãy chọn kế hoạch hoặc ngày khác."
    counts = count(tasks)
    parts = ((getattr(counts, bucket), BUCKET_NAMES[bucket].lower()) for bucket in BUCKETS)
    added = " + ".join(f"{number} {name}" for number, name in parts)
    return f"{counts.total} nhiệm vụ = {added}."


def _number(bucket: str) -> Column[CountRow]:
    return Column[CountRow](BUCKET_NAMES[bucket], lambda row: str(getattr(row[1], bucket)))


_COLUMNS = (
    Column[CountRow]("", lambda row: row[0]),
    *(_number(bucket) for bucket in BUCKETS),
    Column[CountRow]("Tổng số", lambda row: str(row[1].total)),
)


def _count_table() -> RecordTable[CountRow]:
    """Seven numbers a line: their heads are shown whole, the name of the line takes the rest."""
    table: RecordTable[CountRow] = RecordTable(_COLUMNS, "Số nhiệm vụ", {})
    table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
    for column in range(1, len(_COLUMNS)):
        head = QHeaderView.ResizeMode.ResizeToContents
        table.horizontalHeader().setSectionResizeMode(column, head)
    return table
