"""Every control of the registers, their pages and dialogs can be named and reached by keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop.pages.registry import RegistryPage
from desktop.registry.import_review import ImportReview
from desktop.registry.subject import Subject
from resources.help import TOPICS
from storage.records_lists import ListColumn, ListLine, ListTable, ReadList
from tests.desktop.test_accessibility import controls, name_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

HA = Subject(person_id=1)
OPENED: dict[str, Callable[[RegistryPage], object]] = {
    "new person": lambda page: page.people.acts.add_person(),
    "transfer": lambda page: page.people.acts.transfer(1),
    "award": lambda page: page.people.acts.add_award(HA),
    "correction": lambda page: page.people.acts.correct(1),
    "grounds": lambda page: page.people.acts.ground(1, 1),
    "initiative": lambda page: page.people.acts.add_initiative(1, "Nguyễn Thị Hà"),
    "duplicates": lambda page: page.people.merge_duplicates(),
    "split": lambda page: page.collectives.acts.split(1),
    "clean list": lambda page: page.eligibility.confirm_clean(),
    "local rule": lambda page: page.local_rules.add_rule(),
    "law": lambda page: page.law.confirm(),
}


def nameless(screen: QWidget) -> list[str]:
    return [type(one).__name__ for one in controls(screen) if not name_of(one)]


def unreachable(screen: QWidget) -> list[str]:
    return [
        name_of(one)
        for one in controls(screen)
        if one.isEnabled() and not one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def test_the_page_and_all_its_tabs(page: RegistryPage) -> None:
    page.people.open(1)
    page.collectives.open(1)
    assert nameless(page) == []
    assert unreachable(page) == []


@pytest.mark.parametrize("opened", OPENED)
def test_a_dialog(page: RegistryPage, opened: str) -> None:
    OPENED[opened](page)
    (dialog,) = (one for one in page.findChildren(QDialog) if one.isVisible())
    assert nameless(dialog) == []
    assert unreachable(dialog) == []
    assert getattr(dialog, "help_topic", "") in TOPICS


def test_the_import_review(qtbot, page: RegistryPage) -> None:
    columns = (ListColumn("A", "Họ và tên"), ListColumn("B", "Chức vụ"))
    table = ListTable("DS", (), columns, (ListLine(2, ("Vũ Thị Mới", "Chuyên viên")),))
    page.people.lists.review(ReadList("ds.xlsx", (table,)), "people")
    review = page.findChildren(ImportReview)[0]
    qtbot.waitUntil(lambda: review.word.text().startswith("Sẽ ghi"), timeout=5000)
    assert nameless(review) == []
    assert unreachable(review) == []


def test_every_tab_has_its_help(page: RegistryPage) -> None:
    for at in range(page.tabs.count()):
        page.tabs.setCurrentIndex(at)
        assert page.topic() in TOPICS
