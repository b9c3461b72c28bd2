"""The tab for the free text around the task table: two Word-like fields with the table between."""

from collections.abc import Callable
from functools import partial
from typing import Literal

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop import theme
from desktop.commands.registry import Commands
from desktop.editing.edits import TextEdit
from desktop.editing.session import PlanSession
from desktop.editor.form import Choice, FormField
from desktop.editor.paragraph_styles import STYLES, style_of
from desktop.editor.rich_text import RichText
from desktop.editor.tab import TextTab
from desktop.widgets.parts import frame, label
from resources.forms import load_form
from storage.records import Plan

_PASTING = "Dán từ Word giữ đoạn, chữ đậm, chữ nghiêng; số thứ tự giữ như đã gõ."


class SectionsTab(TextTab):
    """``touched``: the cursor went to the paragraph of that uid."""

    title = "Các mục"
    help_topic = "sections"
    touched = Signal(str)

    def __init__(self, session: PlanSession, commands: Commands) -> None:
        super().__init__(session)
        self.before = RichText("Các mục trước bảng nhiệm vụ")
        self.after = RichText("Các mục sau bảng nhiệm vụ")
        self.styles = Choice("Kiểu đoạn")
        self.bold = _look_button("B", "Chữ đậm", "Ctrl+B", "font-weight: 700;")
        self.italic = _look_button("I", "Chữ nghiêng", "Ctrl+I", "font-style: italic;")
        self._table = label("", "secondary")
        self._current = self.before
        self._touched = ""
        self._connect()
        self._bind(commands)
        self._lay_out()
        self.finish()

    @property
    def current(self) -> RichText:
        """The field the cursor is, or last was, in."""
        return self._current

    @property
    def uid(self) -> str:
        """The paragraph the cursor is in."""
        return self.current.uid

    def go_to(self, uid: str) -> None:
        """Put the cursor into the paragraph of that uid."""
        for field in (self.before, self.after):
            for block in field.blocks():
                if field.key_of(block) == uid:
                    field.setTextCursor(QTextCursor(block))
                    field.setFocus()
                    seen = field.mapTo(self.page.viewport(), field.cursorRect().center())
                    above = self.page.verticalScrollBar().value()
                    self.page.ensureVisible(seen.x(), seen.y() + above)

    def show_plan(self, plan: Plan) -> None:
        self.before.show_blocks(plan.before_table)
        self.after.show_blocks(plan.after_table)
        self._table.setText(f"Bảng nhiệm vụ nằm ở đây · {len(plan.tasks)} nhiệm vụ")
        self._follow_cursor(self._current)

    # -- typing

    def _connect(self) -> None:
        parts: tuple[tuple[Literal["before_table", "after_table"], RichText], ...] = (
            ("before_table", self.before),
            ("after_table", self.after),
        )
        for part, field in parts:
            field.typed.connect(partial(self._type, part, field))
            field.place_changed.connect(partial(self._follow_cursor, field))

    def _type(self, part: Literal["before_table", "after_table"], field: RichText) -> None:
        self.session.type(TextEdit(self.session.plan_id, part, field.filled), field.uid)
        self._follow_cursor(field)

    def _follow_cursor(self, field: RichText) -> None:
        """Show the style and look at the cursor."""
        if not field.hasFocus() and field is not self._current:
            return
        self._current = field
        keys = [style.key for style in STYLES]
        with QSignalBlocker(self.styles):
            self.styles.setCurrentIndex(keys.index(field.style_key))
        look = field.currentCharFormat()
        in_bold_style = style_of(field.style_key).bold
        self.bold.setChecked(in_bold_style or look.fontWeight() > 500)
        self.bold.setDisabled(in_bold_style or field.isReadOnly())
        self.italic.setChecked(look.fontItalic())
        if field.hasFocus() and field.uid != self._touched:
            self._touched = field.uid
            self.touched.emit(field.uid)

    def _choose_style(self, key: str) -> None:
        self._current.set_paragraph_style(key)
        self._current.setFocus()

    def _toggle(self, look: Callable[[RichText], None]) -> None:
        look(self._current)
        self._follow_cursor(self._current)
        self._current.setFocus()

    def _toggle_bold(self) -> None:
        if not style_of(self._current.style_key).bold:
            self._toggle(RichText.toggle_bold)

    def _bind(self, commands: Commands) -> None:
        for style in STYLES:
            commands.bind(f"text.{style.key}", partial(self._choose_style, style.key), self)
        toggle_italic = partial(self._toggle, RichText.toggle_italic)
        commands.bind("text.bold", self._toggle_bold, self)
        commands.bind("text.italic", toggle_italic, self)
        self.bold.clicked.connect(self._toggle_bold)
        self.italic.clicked.connect(toggle_italic)
        self.styles.activated.connect(lambda index: self._choose_style(STYLES[index].key))

    # -- layout

    def _lay_out(self) -> None:
        captions = {field.key: field.label for field in load_form("ke-hoach", "nd30-2020").fields}
        for field in (self.before, self.after):
            field.setPlaceholderText("Gõ hoặc dán từ Word, ví dụ: I. MỤC ĐÍCH, YÊU CẦU")
        self.page.add_row(FormField(captions["before_table"], self.before))
        self.page.column.addWidget(self._divider())
        self.page.add_row(FormField(captions["after_table"], self.after, _PASTING))
        self.page.column.addStretch(1)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, self._bar())

    def _bar(self) -> QFrame:
        bar = frame("bar")
        bar.setFixedHeight(44)
        row = QHBoxLayout(bar)
        row.setContentsMargins(2 * theme.GRID, 0, 2 * theme.GRID, 0)
        row.setSpacing(theme.GRID)
        for number, style in enumerate(STYLES, start=1):
            self.styles.addItem(f"{style.name} (Ctrl+{number})")
            index, role = number - 1, Qt.ItemDataRole.ToolTipRole
            self.styles.setItemData(index, f"Ví dụ: {style.example}", role)
        row.addWidget(label("Kiểu đoạn"))
        row.addWidget(self.styles)
        row.addWidget(self.bold)
        row.addWidget(self.italic)
        row.addStretch(1)
        return bar

    def _divider(self) -> QWidget:
        divider = frame("table-place")
        row = QHBoxLayout(divider)
        row.setContentsMargins(theme.GRID, theme.GRID, theme.GRID, theme.GRID)
        row.addWidget(self._table, 0, Qt.AlignmentFlag.AlignCenter)
        return divider

    def finish(self) -> None:
        for control in (self.styles, self.bold, self.italic):
            control.setDisabled(self.session.book.read_only)
        super().finish()


def _look_button(letter: str, name: str, keys: str, look: str) -> QToolButton:
    made = QToolButton()
    made.setText(letter)
    made.setObjectName("look")
    made.setStyleSheet(f"QToolButton#look {{ {look} }}")
    made.setCheckable(True)
    made.setToolTip(f"{name} ({keys})")
    made.setAccessibleName(name)
    made.setFixedSize(30, 28)
    return made
