"""One paper in front: its form in the middle, its printed pages at the right."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from desktop import press
from desktop.context import Context
from desktop.editing.session import PaperSession
from desktop.papers.form_view import PaperForm
from desktop.papers.life import PaperLife
from desktop.widgets.layouts import bar, fill
from desktop.widgets.life_chip import LifeChip
from desktop.widgets.parts import button, frame, label
from desktop.widgets.plan_list import state_word
from desktop.widgets.preview_panel import PreviewPanel
from resources.forms import load_form
from storage.queries.office import get_office
from storage.records import Office
from storage.records_papers import Paper

if TYPE_CHECKING:
    from exporters.pdf import PdfLayout

_PREVIEW_WIDTH = 420


class PaperView(QWidget):
    """Shows the session's paper in the form of its edition."""

    failed = Signal(Exception)

    def __init__(
        self,
        context: Context,
        session: PaperSession,
        life: PaperLife,
        chip: LifeChip,
        back: Callable[[], object],
    ) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._life = life
        self.chip = chip
        self.preview = PreviewPanel(context.tasks)
        self.form: PaperForm | None = None
        self._shown_id: int | None = None
        self.back = button("‹ Danh sách", back)
        self._name = label("", "brand")
        self._notice = frame("notice")
        self._notice_text = label("")
        self._actions = QHBoxLayout()
        self._middle = QVBoxLayout()
        self._lay_out()
        session.reloaded.connect(self.reload)
        session.shown_changed.connect(self._show_printed)
        self.preview.failed.connect(self.failed)

    def offer(self, buttons: Sequence[QPushButton]) -> None:
        """Put the buttons of what is done most into the bar above the form."""
        for made in buttons:
            self._actions.addWidget(made)

    def add_below(self, bar: QWidget) -> None:
        """Put ``bar`` under the form."""
        self._middle.addWidget(bar)

    def reload(self) -> None:
        """Show the session's paper as stored."""
        if not self._session.is_open:
            return
        paper = self._session.shown
        if paper.id != self._shown_id:  # else the pages of the one before would stand for it
            self._shown_id = paper.id
            self.preview.clear()
        self._form_for(paper).show_paper(paper)
        self._name.setText(paper.kind)
        self.chip.show_state(paper.state, state_word(paper.state))

    def _form_for(self, paper: Paper) -> PaperForm:
        """The form on screen, made anew when the paper in front is of another edition."""
        wanted = load_form(paper.form_id, paper.form_edition)
        if self.form is None or self.form.form != wanted:
            if self.form is not None:
                self._middle.removeWidget(self.form)
                self.form.deleteLater()
            self.form = PaperForm(self._session, wanted)
            self.form.touched.connect(self.preview.follow)
            self.form.failed.connect(self.failed)
            self._middle.insertWidget(1, self.form, 1)
        return self.form

    def _show_printed(self, uid: str) -> None:
        if not self._session.is_open:
            return
        paper, office = self._session.shown, get_office(self._context.book)
        if uid:
            self.preview.follow(uid)
        self.preview.show_made(partial(_printed, paper, office))
        told = self._life.told
        missing = press.blanks(paper, office)
        if not told and missing:
            told = f"Bản in còn để trống: {', '.join(missing)}."
        self._notice.setVisible(bool(told))
        self._notice_text.setText(told)

    def _lay_out(self) -> None:
        middle = frame("panel")
        middle.setLayout(self._middle)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(self._bar())
        notice = QHBoxLayout(self._notice)
        notice.addWidget(self._notice_text, 1)
        self._notice_text.setWordWrap(True)
        self._middle.addWidget(self._notice)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(middle)
        split.addWidget(self.preview)
        split.setStretchFactor(0, 1)
        split.setSizes([1178 - _PREVIEW_WIDTH, _PREVIEW_WIDTH])
        fill(self, split)

    def _bar(self) -> QWidget:
        return bar(self.back, self._name, self.chip, None, self._actions)


def _printed(paper: Paper, office: Office) -> "PdfLayout":
    return press.layout(press.paper_document(paper, office))
