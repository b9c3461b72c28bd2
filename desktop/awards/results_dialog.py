"""A decision from above laid beside what was sent: who was granted, under which name, who not."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.awards.decision_fields import DECIDING, Deciding, read_names
from desktop.editor.form import Choice
from desktop.registry.record_form import RecordForm
from desktop.rounds.words import award_words
from desktop.widgets.field import Field
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import in_a_row
from desktop.widgets.line_editor import LineEditor
from desktop.widgets.parts import button, label
from resources.errors import KnownError
from resources.vietnamese import clean_line
from storage.records_rounds import Nomination
from storage.rules.result_matching import match_results

_SIZE = (900, 640)
_LATER, _GRANTED, _REFUSED = "", "granted", "refused"
_RESULTS = {_LATER: "Chưa có kết quả", _GRANTED: "Được tặng", _REFUSED: "Không được tặng"}
_PASTE = "Mỗi dòng một tên trong quyết định, có thể kèm “; danh hiệu”. Dán thẳng từ Word, Excel."

_NOTHING = (
    "Chưa chọn kết quả của trường hợp nào. Hãy chọn “Được tặng” hoặc “Không được tặng” ở từng "
    "trường hợp có trong quyết định."
)


@dataclass(frozen=True)
class Results:
    """The decision as typed, names by line as it gives them, and reasons of those refused."""

    decision: Deciding
    names: Mapping[int, str]
    refused: Mapping[int, str]


@dataclass(frozen=True)
class _Row:
    """The controls of one line that was sent."""

    line: Nomination
    result: QComboBox
    name: QLineEdit


class ResultsDialog(QDialog):
    """``store`` gets the Results; what it refuses is said above the buttons."""

    help_topic = "round-papers"

    def __init__(
        self,
        lines: Sequence[Nomination],
        awards: Mapping[str, str],
        names: Mapping[str, str],
        issuer: str,
        store: Callable[[Results], object],
        parent: QWidget,
    ) -> None:
        """``awards``: codes by folded name; ``names``: awards by code; ``lines``: those sent."""
        super().__init__(parent)
        self.setWindowTitle("Kết quả của cấp trên")
        resize_within_screen(self, *_SIZE)
        self._lines, self._awards, self._store = tuple(lines), awards, store
        blank = Deciding(issuer=issuer)
        self.form = RecordForm(DECIDING[:-1], blank)
        self.form.show_record(blank)
        self.pasted = LineEditor(2, 5)
        self.rows = tuple(_row(line, names) for line in self._lines)
        self._names = names
        self.told = label("", "advice")
        self.told.setWordWrap(True)
        self.refusal = label("", "problem")
        self.refusal.setWordWrap(True)
        self.store_button = button("Ghi kết quả", self.accept, primary=True)
        self._lay_out()
        self.form.take_focus()

    def match(self) -> None:
        """Find the pasted names among the lines; what is a bit off is asked, never taken alone."""
        try:
            named = read_names(tuple(self.pasted.lines()), self._awards, needed=False)
        except ValueError as error:
            self.told.setText(str(error))
            return
        found = match_results(self._lines, [self._with_award(*pair) for pair in named])
        for one in found.granted:
            self._set(one.nomination_id, _GRANTED, one.name)
        for one in found.misspelt:
            self._set(one.nearest[0], _LATER, one.name)
        asked = [
            f"“{one.name}” gần giống {self._name_of(one.nearest[0])}: nếu đúng là một người thì "
            "chọn “Được tặng”; tên như trong quyết định đã ghi sẵn."
            for one in found.misspelt
        ]
        asked += [f"“{one.name}” không có trong danh sách đã trình." for one in found.unknown]
        self.told.setText("\n".join([f"Khớp {len(found.granted)} tên.", *asked]))

    def accept(self) -> None:
        decision = self.form.record()
        if decision is None:
            return
        chosen = {row.line.id or 0: row for row in self.rows}
        names = {
            key: clean_line(row.name.text())
            for key, row in chosen.items()
            if row.result.currentData() == _GRANTED
        }
        named = f"Không có trong Quyết định số {decision.number}"
        refused = {
            key: named if names else f"Theo văn bản số {decision.number}"
            for key, row in chosen.items()
            if row.result.currentData() == _REFUSED
        }
        if not names and not refused:
            self.refusal.setText(_NOTHING)
            return
        try:
            self._store(Results(decision, names, refused))
        except KnownError as error:
            self.refusal.setText(str(error))
            return
        super().accept()

    def _with_award(self, name: str, award: str) -> tuple[str, str]:
        """Without an award named, the one this name was sent for where there is just one."""
        mine = [one.award for one in self._lines if clean_line(one.name) == name]
        return name, award or (mine[0] if len(mine) == 1 else "")

    def _set(self, nomination_id: int, result: str, name: str) -> None:
        for row in self.rows:
            if row.line.id == nomination_id:
                row.result.setCurrentIndex(row.result.findData(result))
                row.name.setText(name)

    def _name_of(self, nomination_id: int) -> str:
        return next(one.name for one in self._lines if one.id == nomination_id)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID)
        column.addWidget(self.form)
        match = button("Đối chiếu", self.match)
        column.addWidget(Field("Tên trong quyết định", self.pasted, _PASTE, match))
        column.addWidget(self.told)
        column.addWidget(self._list(), 1)
        column.addWidget(self.refusal)
        foot = in_a_row(None, button("Hủy", self.reject), self.store_button)
        column.addLayout(foot)

    def _list(self) -> QScrollArea:
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, theme.GRID, 0)
        for at, title in enumerate(("Đã trình", "Kết quả", "Tên ghi trong quyết định")):
            grid.addWidget(label(title, "field"), 0, at)
        for at, row in enumerate(self.rows, start=1):
            award = award_words(row.line, self._names)
            grid.addWidget(label(f"{row.line.name}\n{award}"), at, 0)
            grid.addWidget(row.result, at, 1)
            grid.addWidget(row.name, at, 2)
        grid.setColumnStretch(2, 1)
        grid.setRowStretch(len(self.rows) + 1, 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setAccessibleName("Các trường hợp đã trình")
        return area


def _row(line: Nomination, names: Mapping[str, str]) -> _Row:
    about = f"{line.name}, {award_words(line, names)}"
    result = Choice(f"Kết quả: {about}")
    for key, words in _RESULTS.items():
        result.addItem(words, key)
    name = QLineEdit(line.name)
    name.setAccessibleName(f"Tên trong quyết định: {about}")
    return _Row(line, result, name)
