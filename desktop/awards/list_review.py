"""The review of a unit's list before its lines go into the round."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.context import Context
from desktop.registry.import_review import ImportReview
from storage.dates import PartialDate
from storage.records_lists import ImportPlan, PlanRow, ReadList, Subject
from storage.records_rounds import RoundUnit
from storage.services.list_import import SameAs
from storage.services.proposing import propose_listed


class ListReview(ImportReview):
    """The unit counts as having handed in once its list is stored."""

    help_topic = "nominations"

    def __init__(
        self,
        context: Context,
        read: ReadList,
        round_id: int,
        unit: RoundUnit,
        today: date,
        parent: QWidget,
    ) -> None:
        super().__init__(context, read, "nominations", today, parent, ("nominations",))
        self.setWindowTitle(f"Danh sách của {unit.name}: “{read.name}”")
        self._round_id = round_id
        self._unit = unit
        self._source = read.name
        self._on = PartialDate(today.year, today.month, today.day)

    def store_rows(self, plan: ImportPlan, chosen: Collection[int], same_as: SameAs) -> int:
        rows = [_settled(plan.rows[at], same_as.get(at)) for at in sorted(chosen)]
        book, unit_id = self._context.book, self._unit.id
        return len(propose_listed(book, self._round_id, rows, unit_id, self._on, self._source))


def _settled(row: PlanRow, person_id: int | None) -> PlanRow:
    """The row about the person somebody said it is about."""
    return row if person_id is None else replace(row, subject=Subject(person_id=person_id))
