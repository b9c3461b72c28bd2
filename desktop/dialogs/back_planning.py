"""Shows the steps of a task laid back over working days from a fixed day, then lays them."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop import theme
from desktop.checklist.standings import Checklist
from desktop.partial_dates import read_date, shown_date
from desktop.widgets.field import Field
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button, label
from resources.catalogues.products import products_by_code
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.reminding import read_day_swaps
from storage.records_followup import Standing, last_day_of
from storage.records_tasks import WorkStep
from storage.rules.back_planning import laid_back
from storage.rules.calendar import WEEKDAYS
from storage.rules.day_swaps import office_calendar
from storage.services.work import set_due
from storage.services.work_steps import plan_back

_SIZE = (620, 520)
_INTRO = (
    "Các bước lùi từ ngày cố định theo ngày làm việc, bỏ qua thứ Bảy, Chủ nhật và ngày lễ. Dời "
    "ngày thì các bước dời theo."
)
_NO_DAY = "Hãy ghi ngày cố định, ví dụ ngày họp hoặc ngày phải gửi báo cáo."
_PAST = "đã qua"


class BackPlanningDialog(QDialog):
    """``due`` is the typed day, None while it is the one the task has anyway."""

    help_topic = "checklist"

    def __init__(self, parent: QWidget, checklist: Checklist, task: Standing) -> None:
        super().__init__(parent)
        self.setWindowTitle("Xếp lịch ngược")
        resize_within_screen(self, *_SIZE)
        self._task = task
        self._on = checklist.on
        self._calendar = office_calendar(read_day_swaps(checklist.book))
        self._known = shown_date(PartialDate.of(task.due.last_day)) if task.due.last_day else ""
        self.day = QLineEdit(self._known)
        self.field = Field("Ngày cố định", self.day, f"Vì sao: {task.due.reason}")
        self.table = QTableWidget(0, 3)
        self.table.setObjectName("register")
        self.table.setAccessibleName("Các bước và ngày")
        self.take = button("Xếp lịch", self.accept, primary=True)
        self.take.setDefault(True)
        self._lay_out()
        self.day.textChanged.connect(lambda _: self._preview())
        self._preview()

    @property
    def due(self) -> PartialDate | None:
        return None if self.day.text().strip() == self._known else read_date(self.day.text())

    def accept(self) -> None:
        if self._last_day() is not None:
            super().accept()
        elif not self.field.problem:
            self.field.set_problem(_NO_DAY)

    def steps(self) -> tuple[WorkStep, ...]:
        """The steps there are, and after them those usual for products that have none."""
        present = self._task.task.steps
        having = {step.product for step in present}
        usual = (
            WorkStep(step.text, product.code, step.days_before)
            for product in self._task.task.products
            if product.code not in having and product.code in products_by_code()
            for step in products_by_code()[product.code].steps
        )
        return (*present, *usual)

    def _last_day(self) -> date | None:
        """The day typed; what is wrong with it is told beside it."""
        try:
            typed = read_date(self.day.text())
        except ValueError as error:
            self.field.set_problem(str(error))
            return None
        self.field.set_problem("")
        return last_day_of(typed) if typed is not None else None

    def _preview(self) -> None:
        laid = laid_back(self.steps(), self._last_day(), self._calendar)
        self.table.setRowCount(len(laid))
        for row, one in enumerate(laid):
            day = one.day
            past = day is not None and day < self._on and one.step.done_on is None
            when = f"{day:%d/%m/%Y}" if day is not None else ""
            weekday = WEEKDAYS[day.weekday()] if day is not None else ""
            for column, text in enumerate((one.step.text, when, _PAST if past else weekday)):
                self.table.setItem(row, column, _cell(text))
        self.table.resizeRowsToContents()

    def _lay_out(self) -> None:
        intro = label(_INTRO, "secondary")
        intro.setWordWrap(True)
        self.table.setHorizontalHeaderLabels(["Bước", "Ngày", "Thứ"])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(0, header.ResizeMode.Stretch)
        buttons = in_a_row(None, button("Hủy", self.reject), self.take)
        fill(self, intro, self.field, (self.table, 1), buttons, gap=theme.GRID, margin=AIR)


def ask_back_planning(parent: QWidget, checklist: Checklist, task: Standing) -> None:
    """Show the steps laid back, and lay them once agreed: one step to undo."""
    dialog = BackPlanningDialog(parent, checklist, task)
    if dialog.exec():
        lay_back(checklist, task, dialog.due)
    dialog.deleteLater()


def lay_back(checklist: Checklist, task: Standing, due: PartialDate | None) -> bool:
    """Lay the usual steps of a task; ``due``, where given, becomes its typed due date."""

    def act(book: Book) -> None:
        with book.unit("Xếp lịch ngược"):
            if due is not None:
                set_due(book, (task.task.id,), due)
            plan_back(book, task.task.id)

    return checklist.perform(act, (task.task.id,))


def _cell(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    return item
