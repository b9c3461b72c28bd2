"""The input form of a paper, built from its form edition: no form has a screen of its own."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from desktop.editing.session import PaperSession
from desktop.editor.form import FormField, FormPage, LineField
from desktop.editor.paragraph_edit import ParagraphEdit
from desktop.editor.rich_text import RichText
from desktop.papers.closing_part import ClosingPart
from desktop.papers.edits import ValueEdit
from desktop.papers.fields import FieldEditor, RichEditor, editor_for
from desktop.papers.header_part import HeaderPart
from desktop.papers.style_bar import StyleBar
from desktop.papers.table_grid import TableGrid
from desktop.widgets.layouts import fill
from desktop.widgets.parts import label
from resources.forms import Field, Form
from resources.forms.required import says
from resources.proofreading import Place
from storage.records_papers import Paper

_TABLE_KEYS = (
    "Dán được hàng từ Excel, Word. Delete xóa chữ trong ô, Ctrl+Delete bỏ hàng, "
    "Ctrl+Enter chèn hàng."
)


class PaperForm(QWidget):
    """Fields in the order of the form, then closing and header; types into the session.

    ``touched``: the cursor went to the printed piece of that uid.
    """

    touched = Signal(str)
    failed = Signal(Exception)

    def __init__(self, session: PaperSession, form: Form) -> None:
        super().__init__()
        self._session = session
        self.form = form
        self.bar = StyleBar()
        self.page = FormPage()
        self.editors: dict[str, FieldEditor] = {}
        self._problems: dict[str, FormField] = {}
        for field in form.fields:
            self._add_field(field)
        self.page.column.addWidget(label("Nơi nhận, ký", "title"))
        self.closing = ClosingPart(session, self.page)
        self.page.column.addWidget(label("Số, ngày, cơ quan ban hành", "title"))
        self.header = HeaderPart(session, self.page)
        self.page.column.addStretch(1)
        rich = [e.rich for e in self.editors.values() if isinstance(e, RichEditor)]
        self.bar.watch(rich)
        for field in rich:
            field.place_changed.connect(partial(self._touch, field))
        fill(self, self.bar, (self.page, 1))
        self._write_when_left()

    def show_paper(self, paper: Paper) -> None:
        """Show ``paper`` where it differs; an issued one can be read and copied from only."""
        values = paper.all_values
        for key, editor in self.editors.items():
            editor.show_value(values.get(key, ""))
        self.header.show(paper)
        self.closing.show(paper)
        self._tell_missing()
        self._lock(self._session.read_only)
        self.bar.follow_lock()

    def take_focus(self) -> None:
        """Put the cursor into the first field that can be typed into."""
        for field in self.page.findChildren(QWidget):
            if field.focusPolicy() & Qt.FocusPolicy.TabFocus and field.isVisibleTo(self):
                field.setFocus()
                return

    def go_to(self, place: Place) -> None:
        """Put the cursor into the paragraph of a finding, or where its part begins."""
        for editor in self.editors.values():
            if place.uid and isinstance(editor, RichEditor):
                for block in editor.rich.blocks():
                    if editor.rich.key_of(block) == place.uid:
                        editor.rich.setTextCursor(QTextCursor(block))
                        editor.rich.setFocus()
                        return
        target = self.editors.get(place.part)
        widget = target.widget if target is not None else self._part(place.part)
        widget.setFocus()
        self.page.ensureWidgetVisible(widget)

    def _part(self, part: str) -> QWidget:
        if part in ("recipient", "archive", "signer", "authority", "recipients", "closing"):
            return self.closing.recipients
        if part in ("number", "place_date", "agency", "parent_agency", "header"):
            return self.header.number
        first = next(iter(self.editors.values()), None)
        return first.widget if first is not None else self.header.number

    # -- fields

    def _add_field(self, field: Field) -> None:
        editor = editor_for(field)
        if editor is None or field.key == "kind":
            return
        told = " ".join(filter(None, (field.help, _TABLE_KEYS if field.type == "table" else "")))
        shown = FormField(field.label, editor.widget, told, required=field.required)
        self.page.add_row(shown)
        self.editors[field.key] = editor
        self._problems[field.key] = shown
        editor.edited.connect(partial(self._type, editor))
        if isinstance(editor.widget, TableGrid):
            editor.widget.refused.connect(self.failed)

    def _type(self, editor: FieldEditor) -> None:
        self._tell_missing()
        if not editor.problem:
            edit = ValueEdit(self._session.shown_id, editor.field.key, editor.value)
            self._session.type(edit, editor.uid)

    def _tell_missing(self) -> None:
        for key, editor in self.editors.items():
            missing = editor.field.required and not editor.problem and not says(editor.value)
            told = f"Chưa ghi “{editor.field.label}”." if missing else editor.problem
            self._problems[key].tell(told)

    def _touch(self, field: RichText) -> None:
        if field.hasFocus():
            self.touched.emit(field.uid)

    def _write_when_left(self) -> None:
        commit: Callable[[], bool] = self._session.commit
        for line in self.findChildren(LineField):
            line.editingFinished.connect(commit)
        for field in self.findChildren(ParagraphEdit):
            field.rested.connect(commit)

    def _lock(self, locked: bool) -> None:
        for field in (*self.findChildren(LineField), *self.findChildren(ParagraphEdit)):
            field.setReadOnly(locked)
        for kind in (QPushButton, QToolButton):
            for control in self.findChildren(kind):
                control.setDisabled(locked)
        for editor in self.editors.values():
            editor.lock(locked)
