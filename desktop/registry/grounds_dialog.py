"""Which initiatives an award rests on; one that served before is said to have, never barred."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QWidget,
)

from desktop import theme
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button, label
from desktop.widgets.tick_list import TickList
from resources.errors import KnownError
from storage.book import Book
from storage.queries.awards import get_award, list_initiatives
from storage.records_awards import RECOGNISED, Initiative
from storage.services.awards import set_award_initiatives

_SIZE = (620, 420)
_NONE = (
    "Chưa có sáng kiến nào của người này. Hãy ghi sáng kiến bằng “Thêm” trên trang của người ấy, "
    "rồi chọn lại ở đây."
)


class GroundsDialog(QDialog):
    """The initiatives of one person, those of the award ticked."""

    help_topic = "people"

    def __init__(self, book: Book, award_id: int, person_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Sáng kiến làm căn cứ khen thưởng")
        resize_within_screen(self, *_SIZE)
        self._book = book
        self._award_id = award_id
        self.initiatives = TickList("Sáng kiến làm căn cứ")
        self.initiatives.setWordWrap(True)
        self.refusal = label("", "problem")
        self.refusal.setWordWrap(True)
        for one in list_initiatives(book):
            if _is_offered(one, award_id, person_id):
                self.initiatives.add(one.id, _said(one, award_id), award_id in one.award_ids)
        self._lay_out()

    def chosen(self) -> tuple[int, ...]:
        """The ids of those ticked."""
        return self.initiatives.ticked

    def accept(self) -> None:
        try:
            set_award_initiatives(self._book, self._award_id, self.chosen())
        except KnownError as error:
            self.refusal.setText(str(error))
            return
        super().accept()

    def _lay_out(self) -> None:
        award = get_award(self._book, self._award_id)
        told = label(f"{award.name} năm {award.year} – {award.subject_name}", "secondary")
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        nothing = label(_NONE, "secondary")
        nothing.setWordWrap(True)
        nothing.setVisible(not self.initiatives.count())
        sure = button("Ghi", self.accept, primary=True)
        buttons = in_a_row((self.refusal, 1), button("Hủy", self.reject), sure)
        parts = (told, nothing, (self.initiatives, 1), buttons)
        fill(self, *parts, gap=theme.GRID, margin=AIR)


def _is_offered(one: Initiative, award_id: int, person_id: int) -> bool:
    """The person's own, and any said before: storing must not lose one that is not shown."""
    own = any(author.person_id == person_id for author in one.authors)
    return own or award_id in one.award_ids


def _said(one: Initiative, award_id: int) -> str:
    level = f", công nhận {RECOGNISED[one.recognitions[-1].level]}" if one.recognitions else ""
    others = [key for key in one.award_ids if key != award_id]
    used = f" – đã làm căn cứ cho {len(others)} khen thưởng khác" if others else ""
    return f"{one.year}{level}: {one.title}{used}"
