"""The fields of a round; under the day of receipt stands which rule book that day brings."""

from PySide6.QtWidgets import QVBoxLayout

from desktop.awards.round_fields import round_fields
from desktop.registry.fields import Choices
from desktop.registry.record_form import RecordForm
from desktop.widgets.parts import label
from resources.catalogues.rule_books.reading import load_rule_books
from storage.dates import PartialDate
from storage.records_rounds import Round
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.days import first_day
from storage.rules.eligibility.errors import NoRuleBook

_BELOW_RECEIVED = 3


class RoundForm(RecordForm[Round]):
    """``told`` follows what is typed, with the caution of a rule book nobody has compared yet."""

    def __init__(self, tasks: Choices, one: Round) -> None:
        self.told = label("", "advice")
        self.told.setWordWrap(True)
        super().__init__(round_fields(tasks, one.id is not None), one)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(_BELOW_RECEIVED, self.told)
        self.inputs["received"].edited.connect(self._tell_rules)
        self.show_record(one)

    def show_record(self, record: Round) -> None:
        super().show_record(record)
        self._tell_rules()

    def _tell_rules(self) -> None:
        self.told.setText(_rules_of(self._received()))

    def _received(self) -> PartialDate | None:
        """The day typed, None until it is whole."""
        try:
            day = self.inputs["received"].value()
        except ValueError:
            return None
        return day if isinstance(day, PartialDate) and day.day is not None else None


def _rules_of(received: PartialDate | None) -> str:
    if received is None:
        return ""
    try:
        book = book_for(first_day(received), load_rule_books())
    except NoRuleBook as error:
        return str(error)
    doubt = "" if book.confirmed else " (chưa đối chiếu đủ văn bản gốc)"
    return f"Áp dụng: {book.name}{doubt}. {book.caution}".strip()
