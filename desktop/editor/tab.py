"""What the text tabs have in common: they show the session's plan and type into the session."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QToolButton, QWidget

from desktop.editing.session import PlanSession
from desktop.editor.form import FormPage, LineField
from desktop.editor.paragraph_edit import ParagraphEdit
from desktop.widgets.layouts import fill
from storage.records import Plan


class TextTab(QWidget):
    """A page of fields; subclasses fill it and show a plan in it.

    A field shows the plan anew only where the two differ, so a reload leaves focus, cursor and
    half-typed text alone.
    """

    title = ""
    help_topic = ""

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        self.session = session
        self._locked = False
        self.page = FormPage()
        fill(self, (self.page, 1))
        session.reloaded.connect(self.reload)
        session.gone.connect(self.reload)

    def show_plan(self, plan: Plan) -> None:
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the cursor into the first field."""
        for field in self.page.findChildren(QWidget):
            if field.focusPolicy() & Qt.FocusPolicy.TabFocus and field.isVisibleTo(self):
                field.setFocus()
                return

    def reload(self) -> None:
        """Show the session's plan; without one there is nothing to type into."""
        self.setEnabled(self.session.is_open)
        if not self.session.is_open:
            return
        if self._locked and not self.session.read_only:
            self._lock(False)
        self.show_plan(self.session.plan)
        if self.session.read_only:  # last, so that what was just added to the page is locked too
            self._lock(True)

    def finish(self) -> None:
        """To be called by a subclass once its fields stand: writing moments, and reading only."""
        for field in self.findChildren(LineField):
            field.editingFinished.connect(self.session.commit)
        for field in self.findChildren(ParagraphEdit):
            field.rested.connect(self.session.commit)
        self.reload()

    def _lock(self, locked: bool) -> None:
        """An issued plan can be read and copied from, not typed into."""
        self._locked = locked
        for field in (*self.findChildren(LineField), *self.findChildren(ParagraphEdit)):
            field.setReadOnly(locked)
        for kind in (QPushButton, QToolButton, QComboBox):
            for control in self.findChildren(kind):
                control.setDisabled(locked)
