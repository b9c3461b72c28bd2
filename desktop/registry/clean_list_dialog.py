"""Xác nhận không bị kỷ luật: who the personnel side confirms for a year, as one list."""

from datetime import date

from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QWidget,
)

from desktop import theme
from desktop.partial_dates import read_date, shown_date
from desktop.widgets.field import Field
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row, level
from desktop.widgets.parts import button, label
from desktop.widgets.tick_list import TickList
from resources.errors import KnownError
from storage.book import Book
from storage.dates import PartialDate, lasts_into
from storage.queries.people import list_people
from storage.queries.results import list_clean_lists, list_disciplines
from storage.records_registry import CleanList
from storage.services.discipline import confirm_clean_list

_SIZE = (620, 560)
_TOLD = (
    "Không có kỷ luật trong sổ chưa phải là bằng chứng. Đánh dấu những người được bộ phận tổ chức "
    "cán bộ xác nhận không bị kỷ luật trong năm; người đang có kỷ luật hoặc vụ việc được bỏ sẵn."
)


class CleanListDialog(QDialog):
    """Those confirmed before are left out; everybody else is ticked but who has a matter."""

    help_topic = "eligibility"

    def __init__(self, book: Book, year: int, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Xác nhận không bị kỷ luật năm {year}")
        resize_within_screen(self, *_SIZE)
        self._book = book
        self._year = year
        day = PartialDate.of(today)
        self.people = TickList("Những người được xác nhận")
        self.confirmed_by = QLineEdit()
        self.confirmed_on = QLineEdit(shown_date(day))
        self.by_field = Field("Bộ phận, người xác nhận", self.confirmed_by, "Ví dụ: Phòng Tổ chức")
        self.on_field = Field("Ngày xác nhận", self.confirmed_on)
        self.refusal = label("", "problem")
        self.refusal.setWordWrap(True)
        self._known = label("", "secondary")
        self._fill(day)
        self._lay_out()

    def chosen(self) -> tuple[int, ...]:
        """The ids of those ticked."""
        return self.people.ticked

    def accept(self) -> None:
        try:
            day = read_date(self.confirmed_on.text())
            if day is None:
                raise ValueError("Hãy ghi ngày xác nhận.")
        except ValueError as error:
            self.on_field.set_problem(str(error))
            return
        try:
            found = CleanList(self._year, self.confirmed_by.text(), day, self.chosen())
            confirm_clean_list(self._book, found)
        except KnownError as error:
            self.refusal.setText(str(error))
            return
        super().accept()

    def _fill(self, day: PartialDate) -> None:
        known = {
            key
            for one in list_clean_lists(self._book)
            if one.year == self._year
            for key in one.person_ids
        }
        matters = {
            one.person_id
            for one in list_disciplines(self._book)
            if lasts_into(self._year, one.started, one.ended)
        }
        for line in list_people(self._book, day, left=False):
            if line.id not in known:
                note = " – có kỷ luật, vụ việc trong năm" if line.id in matters else ""
                unit = f" ({line.unit})" if line.unit else ""
                self.people.add(line.id, f"{line.full_name}{unit}{note}", line.id not in matters)
        self._known.setText(f"{len(known)} người đã được xác nhận trước đây.")
        self._known.setVisible(bool(known))

    def _lay_out(self) -> None:
        told = label(_TOLD, "secondary")
        told.setWordWrap(True)
        every = button("Chọn tất cả", lambda: self.people.tick_all(True))
        none = button("Bỏ chọn", lambda: self.people.tick_all(False))
        ticks = in_a_row(every, none, (self._known, 1))
        fields = level((self.by_field, 2), self.on_field)
        sure = button("Xác nhận", self.accept, primary=True)
        buttons = in_a_row((self.refusal, 1), button("Hủy", self.reject), sure)
        parts = (told, ticks, (self.people, 1), fields, buttons)
        fill(self, *parts, gap=theme.GRID, margin=AIR)
