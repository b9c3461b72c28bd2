"""Every control of every form can be named by a screen reader and reached by Tab."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop.drafting.making import form_of_papers, forms_of_papers
from desktop.papers.form_choice import FormChoice
from desktop.papers.tab import PapersTab
from tests.desktop.test_accessibility import controls, name_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()")


def test_every_control_has_a_name_and_takes_the_focus(tab: PapersTab) -> None:
    dialog = FormChoice(forms_of_papers(), tab)
    wrong: list[str] = []
    for form_id in ("cong-van", "bien-ban", "bao-cao-ket-qua"):
        tab.new(form_of_papers(form_id))
        for screen in (tab, dialog):
            for control in controls(screen):
                if isinstance(control.parentWidget(), QLineEdit):
                    continue  # the cross in a search line, which the keys do not need
                reached = control.focusPolicy() & Qt.FocusPolicy.TabFocus
                if not name_of(control) or (control.isEnabled() and not reached):
                    wrong.append(f"{form_id}: {type(control).__name__} “{name_of(control)}”")
    assert wrong == []
