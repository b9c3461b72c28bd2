"""The review of a unit's list or minutes before its lines go into the round."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.context import Context
from desktop.registry.import_review import ImportReview
from desktop.widgets.parts import label
from storage.dates import PartialDate
from storage.importers.lists.minutes_facts import meeting_words
from storage.queries.list_plan.unit_lists import plan_unit_list
from storage.records_lists import Columns, ImportPlan, ListKind, PlanRow, ReadList, Subject
from storage.records_rounds import RoundUnit
from storage.services.list_import import SameAs
from storage.services.proposing import propose_listed


class ListReview(ImportReview):
    """The unit counts as having handed in once its list or minutes are stored.

    The file is kept beside the book as evidence of the lines it proposed.
    """

    help_topic = "nominations"

    def __init__(
        self,
        context: Context,
        read: ReadList,
        round_id: int,
        unit: RoundUnit,
        today: date,
        parent: QWidget,
        file: Path | None = None,
    ) -> None:
        self._round_id = round_id
        self._unit = unit
        self._file = file
        self._on = PartialDate.of(today)
        super().__init__(context, read, "nominations", today, parent, ("nominations",))
        self.meeting = label(meeting_words(read.minutes) if read.minutes else "", "secondary")
        self._show_meeting()
        what = "Biên bản" if read.minutes else "Danh sách"
        self.setWindowTitle(f"{what} của {unit.name}: “{read.name}”")

    def _show_meeting(self) -> None:
        """What the minutes say of the meeting, above the rows."""
        self.meeting.setWordWrap(True)
        self.meeting.setVisible(bool(self.meeting.text()))
        whole = self.layout()
        if isinstance(whole, QVBoxLayout):
            whole.insertWidget(0, self.meeting)

    def plan_rows(self, kind: ListKind, columns: Columns | None) -> ImportPlan:
        book, unit = self._context.book, self._unit.id
        return plan_unit_list(book, self._read, self._round_id, unit, self._today, columns)

    def store_rows(self, plan: ImportPlan, chosen: Collection[int], same_as: SameAs) -> int:
        rows = [_settled(plan.rows[at], same_as.get(at)) for at in sorted(chosen)]
        propose_listed(
            self._context.book, self._round_id, rows, self._unit.id, self._on, self._read.name,
            file=self._file, minutes=self._read.minutes,
        )  # fmt: skip
        return len(rows)


def _settled(row: PlanRow, person_id: int | None) -> PlanRow:
    """The row about the person somebody said it is about."""
    return row if person_id is None else replace(row, subject=Subject(person_id=person_id))
