"""Every control can be named by a screen reader and reached with the keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desktop.commands.palette import Palette
from desktop.dialogs.help import HelpDialog
from desktop.dialogs.history import HistoryDialog
from desktop.dialogs.issue import IssueDialog
from desktop.dialogs.notes import NotesDialog
from desktop.dialogs.proofreading import ProofreadingDialog
from desktop.dialogs.questions import YearDialog
from desktop.dialogs.revoke import RevokeDialog
from desktop.dialogs.roll_over import RollOverDialog
from desktop.dialogs.standing import StandingDialog
from desktop.dialogs.templates import TemplateNameDialog, TemplatesDialog
from desktop.pages.table import PAGES
from desktop.window import MainWindow
from storage.history import plan_history
from storage.records_obligations import Obligation
from storage.services.rollover import proposals_for

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()")

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)


@pytest.fixture
def screens(qtbot, window: MainWindow, sample_book: Path) -> dict[str, QWidget]:
    """Every page and dialog of the program on the sample office, by name."""
    found: dict[str, QWidget] = {}
    window.open_book(sample_book)
    workspace = window.workspace
    assert workspace is not None
    for page in PAGES:
        workspace.show_page(page.id)
    session = workspace.session
    found["workspace"] = workspace
    found["palette"] = Palette(window.commands, window)
    found["history"] = HistoryDialog(plan_history(session.book, session.plan_id), True, window)
    found["help"] = HelpDialog(window)
    plan = session.plan
    proposed = proposals_for(session.book, session.plan_id, 2027)
    found["roll-over"] = RollOverDialog(plan, 2027, lambda _: proposed, window)
    window.commands.action("plan.check").trigger()
    found["proofreading"] = window.findChildren(ProofreadingDialog)[0]
    found["notes"] = NotesDialog(session, str, window)
    found["issue"] = IssueDialog(plan, "Còn 1 lỗi", sample_book.parent, window)
    found["revoke"] = RevokeDialog(window)
    found["standing"] = StandingDialog(Obligation(""), window)
    found["template name"] = TemplateNameDialog(window, "")
    found["templates"] = TemplatesDialog(tuple, _nothing, _nothing, 2027, window)
    found["year"] = YearDialog(window, 2027)
    return found


def _nothing(*_: object) -> None:
    """What a dialog here never does."""


def controls(screen: QWidget) -> Iterator[QWidget]:
    """What a person can act on; Qt's own inner parts of a control speak through it."""
    for widget in screen.findChildren(QWidget):
        if isinstance(widget, CONTROLS) and not is_inner(widget):
            yield widget


def is_inner(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return (
        widget.objectName().startswith("qt_")
        or isinstance(parent, QAbstractSpinBox | QComboBox | QAbstractItemView)
        or (parent is not None and parent.inherits("QComboBoxPrivateContainer"))
    )


def name_of(control: QWidget) -> str:
    """What a screen reader would say."""
    if control.accessibleName():
        return control.accessibleName()
    if isinstance(control, QAbstractButton) and control.text():
        return control.text()
    labels = control.window().findChildren(QLabel)
    return next((label.text() for label in labels if label.buddy() is control), "")


def test_every_control_has_a_name(screens: dict[str, QWidget]) -> None:
    nameless = [
        f"{screen}: {type(control).__name__} in {type(control.parentWidget()).__name__}"
        for screen, widget in screens.items()
        for control in controls(widget)
        if not name_of(control)
    ]
    assert nameless == []


def test_every_button_and_field_takes_the_focus_by_tab(screens: dict[str, QWidget]) -> None:
    unreachable = [
        f"{screen}: {type(control).__name__} “{name_of(control)}”"
        for screen, widget in screens.items()
        for control in controls(widget)
        if control.isEnabled() and not control.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert unreachable == []
