"""Above the votes: how many results the lines do not say yet, and the button that writes them."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame

from desktop.awards.tally_rows import TallyRow
from desktop.widgets.layouts import fill_across
from desktop.widgets.parts import button, label
from storage.rules.carrying import carry_sentence, uncarried


class CarryNotice(QFrame):
    """Shown only while entered votes and the lines' states differ."""

    def __init__(self, carry: Callable[[], object], read_only: bool) -> None:
        super().__init__()
        self.setObjectName("reminder")
        self.told = label("", "advice")
        self.carry_button = button("Ghi kết quả vào đề nghị", carry)
        self.carry_button.setDisabled(read_only)
        fill_across(self, (self.told, 1), self.carry_button, gap=6, margin=(12, 4, 12, 4))
        self.hide()

    def show_rows(self, rows: Sequence[TallyRow]) -> None:
        votes = {row.line.id or 0: row.vote for row in rows if row.vote is not None}
        count = len(uncarried([row.line for row in rows], votes))
        self.told.setText(carry_sentence(count))
        self.setVisible(count > 0)
