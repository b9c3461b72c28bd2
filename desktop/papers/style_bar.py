"""The style of a paragraph and the look of its letters, for all rich fields of a paper."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFrame, QToolButton

from desktop import theme
from desktop.editor.form import Choice
from desktop.editor.paragraph_styles import STYLES, style_of
from desktop.editor.rich_text import RichText
from desktop.widgets.layouts import fill_across
from desktop.widgets.parts import label


class StyleBar(QFrame):
    """Acts on the rich field the cursor is, or last was, in."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.styles = Choice("Kiểu đoạn")
        self.bold = _look("B", "Chữ đậm", "Ctrl+B", "font-weight: 700;")
        self.italic = _look("I", "Chữ nghiêng", "Ctrl+I", "font-style: italic;")
        self._current: RichText | None = None
        for number, style in enumerate(STYLES, start=1):
            self.styles.addItem(f"{style.name} (Ctrl+{number})")
        fill_across(
            self,
            label("Kiểu đoạn"),
            self.styles,
            self.bold,
            self.italic,
            None,
            gap=theme.GRID,
            margin=(2 * theme.GRID, 4, 2 * theme.GRID, 4),
        )
        self.styles.activated.connect(lambda index: self.choose(STYLES[index].key))
        self.bold.clicked.connect(self.toggle_bold)
        self.italic.clicked.connect(self.toggle_italic)

    def watch(self, fields: Sequence[RichText]) -> None:
        """Serve these fields; a paper without any needs no bar."""
        self._current = fields[0] if fields else None
        self.setVisible(bool(fields))
        for field in fields:
            field.place_changed.connect(partial(self._follow, field))
            field.typed.connect(partial(self._follow, field))
        self._show()

    def follow_lock(self) -> None:
        """The fields can be typed into from now on, or no longer."""
        self._show()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The commands of the text menu as this bar carries them out."""
        found: dict[str, Callable[[], object]] = {
            f"text.{style.key}": partial(self.choose, style.key) for style in STYLES
        }
        return {**found, "text.bold": self.toggle_bold, "text.italic": self.toggle_italic}

    def choose(self, key: str) -> None:
        """Give the paragraphs at the cursor that style."""
        if self._current is not None and not self._current.isReadOnly():
            self._current.set_paragraph_style(key)
            self._current.setFocus()

    def toggle_bold(self) -> None:
        field = self._current
        if field is not None and not style_of(field.style_key).bold:
            self._toggle(field, RichText.toggle_bold)

    def toggle_italic(self) -> None:
        if self._current is not None:
            self._toggle(self._current, RichText.toggle_italic)

    def _toggle(self, field: RichText, look: Callable[[RichText], None]) -> None:
        if not field.isReadOnly():
            look(field)
        self._show()
        field.setFocus()

    def _follow(self, field: RichText) -> None:
        if field.hasFocus():
            self._current = field
            self._show()

    def _show(self) -> None:
        field = self._current
        for control in (self.styles, self.bold, self.italic):
            control.setDisabled(field is None or field.isReadOnly())
        if field is None:
            return
        keys = [style.key for style in STYLES]
        with QSignalBlocker(self.styles):
            self.styles.setCurrentIndex(keys.index(field.style_key))
        look = field.currentCharFormat()
        in_bold_style = style_of(field.style_key).bold
        self.bold.setChecked(in_bold_style or look.fontWeight() > 500)
        self.bold.setDisabled(in_bold_style or field.isReadOnly())
        self.italic.setChecked(look.fontItalic())


def _look(letter: str, name: str, keys: str, look: str) -> QToolButton:
    made = QToolButton()
    made.setText(letter)
    made.setObjectName("look")
    made.setStyleSheet(f"QToolButton#look {{ {look} }}")
    made.setCheckable(True)
    made.setToolTip(f"{name} ({keys})")
    made.setAccessibleName(name)
    made.setFixedSize(30, 28)
    return made
