"""The look of a form in the editor: a scrolling page of fields, each with label, help, problem."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.widgets.book_undo import BookUndo
from desktop.widgets.layouts import in_a_row
from desktop.widgets.parts import label

_WIDEST = 760


class FormPage(QScrollArea):
    """Fields one under the other, never wider than comfortable to read."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = QWidget()
        sheet.setObjectName("surface")
        column = QWidget()
        column.setMaximumWidth(_WIDEST)
        outer = QHBoxLayout(sheet)
        outer.setContentsMargins(*[2 * theme.GRID] * 4)
        outer.addWidget(column, 1)
        outer.addStretch(0)
        self.column = QVBoxLayout(column)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2 * theme.GRID)
        self.setWidget(sheet)

    def add_row(self, *fields: QWidget, shares: Sequence[int] = ()) -> None:
        """Fields side by side, top edges level; ``shares`` of the width, else all the same."""
        row = QHBoxLayout()
        row.setSpacing(2 * theme.GRID)
        for number, one in enumerate(fields):
            share = shares[number] if shares else 1
            row.addWidget(one, share, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)


class FormField(QWidget):
    """A label over its editor, a help text below and, when needed, what is wrong."""

    def __init__(
        self, caption: str, editor: QWidget, help_text: str = "", *, required: bool = False
    ) -> None:
        super().__init__()
        heading = label(f"{caption} (bắt buộc)" if required else caption, "field")
        heading.setBuddy(editor)
        if not editor.accessibleName():
            editor.setAccessibleName(caption)
        self._problem, self._advice = label("", "problem"), label("", "advice")
        for note in (self._problem, self._advice):
            note.setWordWrap(True)
            note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID // 2)
        column.addWidget(heading)
        column.addWidget(editor)
        column.addWidget(self._problem)
        column.addWidget(self._advice)
        self._help = label("", "secondary")
        self._help.setWordWrap(True)
        column.addWidget(self._help)
        self._editor = editor
        self._column = column
        self._remedies: list[QWidget] = []
        self.explain(help_text)

    @property
    def problem(self) -> str:
        return self._problem.text()

    @property
    def advice(self) -> str:
        return self._advice.text()

    def explain(self, help_text: str) -> None:
        """Say what belongs into the field, "" for nothing."""
        self._help.setText(help_text)
        self._help.setVisible(bool(help_text))
        self._editor.setAccessibleDescription(help_text)

    def offer(self, remedy: QWidget) -> None:
        """Put ``remedy``, a button that mends it, below the advice; it comes and goes with it."""
        self._remedies.append(remedy)
        remedy.hide()
        row = in_a_row(remedy, None)
        self._column.insertLayout(self._column.indexOf(self._help), row)

    def tell(self, problem: str) -> None:
        """Say what is wrong, "" for nothing."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def advise(self, advice: str) -> None:
        """Say what is better looked at again, "" for nothing."""
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        for remedy in self._remedies:
            remedy.setVisible(bool(advice))


class LineField(QLineEdit):
    """One line of text; the signal ``textEdited`` is the person's typing."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        BookUndo(self).watch(self)

    def show_text(self, text: str) -> None:
        """Show ``text``, the cursor where it was."""
        if text != self.text():
            place = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(place, len(text)))


class Choice(QComboBox):
    """A list to choose from that a turning wheel over a scrolling page leaves alone."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def menu_button(
    text: str, entries: Callable[[], Sequence[tuple[str, Callable[[], object]]]], nothing: str
) -> QPushButton:
    """A button whose menu is read anew each time; ``nothing`` is said when it is empty."""
    made = QPushButton(text)
    menu = QMenu(made)

    def refill() -> None:
        menu.clear()
        for title, act in entries():
            menu.addAction(title.replace("&", "&&"), act)
        if menu.isEmpty():
            menu.addAction(nothing).setEnabled(False)

    menu.aboutToShow.connect(refill)
    made.setMenu(menu)
    return made
