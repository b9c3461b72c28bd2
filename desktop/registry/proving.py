"""From a condition of a verdict to the row of a register that proves it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from desktop.registry.subject import RowOf, Subject
from storage.book import Book
from storage.queries.timeline import collective_timeline, person_timeline
from storage.queries.verdicts import SubjectVerdict
from storage.rules.eligibility.verdict import Proof

_HAPPENINGS = {"received": "award", "unit": "posting", "post": "posting"}


class Proving(QObject):
    """``wanted``: a page by its id, and the row to bring in sight there."""

    wanted = Signal(str, object)

    def __init__(self, book: Book, parent: QWidget) -> None:
        super().__init__(parent)
        self._book = book
        self._widget = parent

    def prove(self, one: SubjectVerdict, proof: Sequence[Proof]) -> None:
        """Go to the row that proves a condition; of several the person picks one."""
        rows = [_row(one, row) for row in proof]
        if len(rows) == 1:
            self.wanted.emit("people", rows[0])
            return
        titles = self._titles(one)
        menu = QMenu(self._widget)
        for row in rows:
            title = titles.get((row.happening, row.row_id), "Mở hồ sơ")
            menu.addAction(title, partial(self.wanted.emit, "people", row))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos())

    def _titles(self, one: SubjectVerdict) -> dict[tuple[str, int | None], str]:
        read = person_timeline if one.subject == "person" else collective_timeline
        entries = read(self._book, one.verdict.subject_id)
        return {(entry.kind, entry.row_id): f"{entry.year}: {entry.title}" for entry in entries}


def subject_of(one: SubjectVerdict) -> Subject:
    """Whom a verdict is about."""
    key = one.verdict.subject_id
    return Subject(person_id=key) if one.subject == "person" else Subject(collective_id=key)


def _row(one: SubjectVerdict, row: Proof) -> RowOf:
    return RowOf(subject_of(one), _HAPPENINGS.get(row.register, row.register), row.id)
