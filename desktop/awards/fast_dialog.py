"""The fast lane: a decision made on paper already, whose names are asked about where unclear."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop import theme
from desktop.awards.decision_fields import Deciding, fast_fields
from desktop.editor.form import Choice
from desktop.registry.record_dialog import RecordDialog
from desktop.registry.record_form import RecordForm
from desktop.widgets.field import Field
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.parts import label
from storage.errors import EditRefused
from storage.records_lists import Subject
from storage.records_registry import Collective, Person
from storage.rules.naming import Doubt, Known, found_names

Chosen = Mapping[str, Subject]
_NOBODY = Subject()
_ASKED = "Hãy nói rõ những tên sau là ai, hoặc thêm vào sổ ngay:"
_MOST_HEIGHT = 190
_ASKING_SIZE = (560, 690)


class FastDialog(RecordDialog[Deciding]):
    """``store`` gets what was typed and who each name is; it is called once every name is clear."""

    help_topic = "round-papers"

    def __init__(
        self,
        blank: Deciding,
        awards: Mapping[str, str],
        known: Callable[[], tuple[Known, ...]],
        store: Callable[[Deciding, Chosen], object],
        parent: QWidget,
    ) -> None:
        """``awards``: codes by folded name; ``known``: whom the registers have."""
        self._known, self._keep = known, store
        self.choices: dict[str, Choice] = {}
        self._doubts: tuple[Doubt, ...] = ()
        form = RecordForm(fast_fields(awards), blank)
        form.show_record(blank)
        super().__init__("Ghi nhanh quyết định", form, self._take, parent)
        self.asked = QScrollArea()
        self.asked.setFrameShape(QFrame.Shape.NoFrame)
        self.asked.setWidgetResizable(True)
        self.asked.hide()
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(1, self.asked)

    def _take(self, typed: Deciding) -> None:
        """Raises EditRefused while it is open who a name is."""
        found, doubts = found_names((name for name, _ in typed.lines), self._known())
        if doubts != self._doubts:
            self._ask(doubts)
        chosen = {name: box.currentData() for name, box in self.choices.items()}
        still = [one for one in doubts if chosen[one.name] == _NOBODY]
        if still:
            raise EditRefused(
                f"“{still[0].name}” {still[0].sentence}.", "Hãy chọn ở danh sách trên rồi ghi lại."
            )
        self._keep(typed, {**found, **chosen})

    def _ask(self, doubts: tuple[Doubt, ...]) -> None:
        self._doubts = doubts
        self.choices = {one.name: _choice(one) for one in doubts}
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, theme.GRID, 0)
        column.addWidget(label(_ASKED, "field"))
        for name, box in self.choices.items():
            column.addWidget(Field(name, box))
        column.addStretch(1)
        self.asked.setWidget(inner)
        self.asked.setFixedHeight(min(inner.sizeHint().height(), _MOST_HEIGHT))
        self.asked.setVisible(bool(doubts))
        resize_within_screen(self, *_ASKING_SIZE)


def _choice(doubt: Doubt) -> Choice:
    box = Choice(doubt.name)
    box.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.addItem("Chọn…", _NOBODY)
    for one in doubt.meant:
        box.addItem(one.words, one.subject)
    box.addItem("Thêm vào sổ: cá nhân mới", Subject(new_person=Person(doubt.name)))
    new = Collective(doubt.name)
    box.addItem("Thêm vào sổ: tập thể mới", Subject(new_collective=new))
    return box
