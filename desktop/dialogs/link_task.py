"""Asks which task an incoming paper is about: one it asks for, or one whose date it moves."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QWidget,
)

from desktop import theme
from desktop.documents.search_line import SearchLine
from desktop.partial_dates import read_date, shown_date
from desktop.widgets.field import Field
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button
from storage.dates import PartialDate
from storage.records_incoming import IncomingRelation, LinkableTask

_WIDTH, _HEIGHT = 640, 520
_NO_DATE = "Hãy ghi ngày mà văn bản yêu cầu, ví dụ 15/06/2026."


class LinkTaskDialog(QDialog):
    """``task_id``, ``relation`` and ``moved_to`` are what was chosen, once accepted."""

    help_topic = "incoming"

    def __init__(
        self, tasks: Sequence[LinkableTask], deadline: PartialDate | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Gắn nhiệm vụ")
        resize_within_screen(self, _WIDTH, _HEIGHT)
        self._tasks = [task for task in tasks if task.in_force]
        self.moved_to: PartialDate | None = None
        self.search = SearchLine("Tìm nhiệm vụ", "Tìm nhiệm vụ theo số, nội dung, năm…")
        self.list = QListWidget()
        self.list.setAccessibleName("Nhiệm vụ của các kế hoạch")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.asks = QRadioButton("Văn bản yêu cầu thực hiện nhiệm vụ này")
        self.moves = QRadioButton("Văn bản dời thời hạn của nhiệm vụ")
        self.asks.setChecked(True)
        self.date = QLineEdit(shown_date(deadline))
        self.date_field = Field("Thời hạn mới", self.date)
        self.accept_button = button("Gắn", self.accept, primary=True)
        self._lay_out()
        self.search.textChanged.connect(self._narrow)
        self.list.itemActivated.connect(lambda _: self.accept())
        self.list.currentItemChanged.connect(lambda *_: self._enable())
        self.moves.toggled.connect(self.date_field.setVisible)
        self.date_field.hide()
        self._narrow()

    @property
    def task_id(self) -> int | None:
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    @property
    def relation(self) -> IncomingRelation:
        return "moves_date" if self.moves.isChecked() else "asks"

    def accept(self) -> None:
        """Close only with a task and, when its date is moved, a date."""
        if self.task_id is None:
            return
        if self.moves.isChecked():
            try:
                self.moved_to = read_date(self.date.text())
            except ValueError as error:
                self._refuse(str(error))
                return
            if self.moved_to is None:
                self._refuse(_NO_DATE)
                return
        super().accept()

    def _refuse(self, problem: str) -> None:
        self.date_field.set_problem(problem)
        self.date.setFocus()

    def _narrow(self) -> None:
        self.list.clear()
        for task in self._tasks:
            if self.search.finds(task.number, task.text, str(task.year or "")):
                item = QListWidgetItem(f"{task.number}. {task.text}\nKế hoạch năm {task.year}")
                item.setData(Qt.ItemDataRole.UserRole, task.task_id)
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._enable()

    def _enable(self) -> None:
        self.accept_button.setEnabled(self.task_id is not None)

    def _lay_out(self) -> None:
        buttons = in_a_row(None, button("Không gắn", self.reject), self.accept_button)
        self.accept_button.setDefault(True)
        fill(
            self,
            self.search,
            (self.list, 1),
            self.asks,
            self.moves,
            self.date_field,
            buttons,
            gap=theme.GRID,
            margin=AIR,
        )
