"""One proposed change of a roll-over on screen: kept or refused, or a question to answer."""

from collections.abc import Mapping
from dataclasses import replace
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from desktop import theme
from desktop.editing.roll_over import Excerpt, can_be_answered, excerpt
from desktop.widgets.layouts import AIR, fill_across
from desktop.widgets.parts import button, label
from storage.records_rollover import Proposal, TextPlace

_PLACE_WIDTH, _REASON_WIDTH, _ANSWER_WIDTH = 210, 240, 280
_RIGHT = Qt.TextElideMode.ElideRight
_TOP = Qt.AlignmentFlag.AlignTop
_LATER = "Điền ở thẻ Thông tin văn bản khi nhận được văn bản."


class ChangeRow(QFrame):
    """A change that is kept while its box is checked; a click anywhere turns it."""

    def __init__(self, proposal: Proposal, texts: Mapping[TextPlace, str]) -> None:
        super().__init__()
        self.proposal = proposal
        self.box = QCheckBox()
        self.box.setText(
            self.box.fontMetrics().elidedText(proposal.place.label, _RIGHT, _PLACE_WIDTH - 28)
        )
        self.box.setAccessibleName(
            f"{proposal.place.label}: {proposal.before} đổi thành {proposal.after}"
        )
        self.box.setAccessibleDescription(proposal.reason)
        self.box.setToolTip(proposal.place.label)
        self.box.setChecked(True)
        self.box.setFixedWidth(_PLACE_WIDTH)
        reason = _wrapped(proposal.reason, "secondary")
        reason.setFixedWidth(_REASON_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GRID, 3, theme.GRID, 3)
        row.setSpacing(2 * theme.GRID)
        row.addWidget(self.box, 0, _TOP)
        row.addWidget(_wrapped(_changed(excerpt(texts, proposal))), 1, _TOP)
        row.addWidget(reason, 0, _TOP)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.box.toggle()


class QuestionRow(QFrame):
    """A place only a person can write on; left empty, it stays as it was."""

    def __init__(self, proposal: Proposal, texts: Mapping[TextPlace, str]) -> None:
        super().__init__()
        self.setObjectName("question")
        self._proposal = proposal
        self.answer = QLineEdit()
        self.answer.setAccessibleName(f"{proposal.place.label}: thay “{proposal.before}” bằng")
        self.answer.setAccessibleDescription(proposal.reason)
        self.answer.setPlaceholderText("Giữ nguyên")
        self.answer.setMinimumWidth(_ANSWER_WIDTH)
        fill_across(
            self, (_said(proposal, texts), 1), (self._answering(), 0), gap=AIR, margin=theme.GRID
        )

    @property
    def answered(self) -> Proposal | None:
        """The proposal with what the person wrote; None while it is to stay."""
        text = self.answer.text().strip()
        return replace(self._proposal, after=text) if text else None

    def _answering(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.GRID // 2)
        if not can_be_answered(self._proposal):
            self.answer.hide()
            later = _wrapped(_LATER, "secondary")
            later.setFixedWidth(_ANSWER_WIDTH)
            column.addWidget(later)
            return column
        column.addWidget(self.answer)
        suggested = self._proposal.after
        if suggested:
            take = button(f"Dùng “{suggested}”", lambda: self.answer.setText(suggested))
            column.addWidget(take, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column


def _said(proposal: Proposal, texts: Mapping[TextPlace, str]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(label(proposal.place.label, "field"))
    column.addWidget(_wrapped(_asked(excerpt(texts, proposal))))
    column.addWidget(_wrapped(proposal.reason, "secondary"))
    return column


def _wrapped(text: str, name: str = "") -> QLabel:
    made = label(text, name)
    made.setWordWrap(True)
    return made


def _changed(shown: Excerpt) -> str:
    old, new = theme.CHIPS["red"], theme.CHIPS["green"]
    return (
        f"{escape(shown.head)}"
        f'<s style="color: {old.ink}; background: {old.ground}">{escape(shown.before)}</s> '
        f'<b style="color: {new.ink}; background: {new.ground}">{escape(shown.after)}</b>'
        f"{escape(shown.tail)}"
    )


def _asked(shown: Excerpt) -> str:
    ink = theme.CHIPS["amber"].ink
    return (
        f'{escape(shown.head)}<b style="color: {ink}">{escape(shown.before)}</b>'
        f"{escape(shown.tail)}"
    )
