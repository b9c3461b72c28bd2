"""A decision made on paper is recorded at once, with people the registers do not have yet too."""

import pytest
from PySide6.QtCore import Qt

from desktop.awards.fast_dialog import FastDialog
from desktop.awards.papers_tab import PapersTab
from desktop.pages.awards import AwardsPage
from desktop.workspace import Workspace
from storage.dates import PartialDate
from storage.queries.awards import list_awards
from storage.queries.collectives import list_collectives
from storage.queries.people import list_people
from storage.records_lists import Subject
from storage.records_registry import Collective, Person
from storage.services.people import add_people
from tests.desktop.awards.test_papers_tab import DAY, dialog
from tests.desktop.test_accessibility import controls, name_of
from tests.storage.registry_builders import a_posting

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "raise()", "This plugin does not support"
)
TITLE = "Lao động tiên tiến"


@pytest.fixture
def tab(page: AwardsPage) -> PapersTab:
    found = next(one for one in page._tabs if isinstance(one, PapersTab))
    page.show_target(found.title)
    return found


def fast(tab: PapersTab, *names: str) -> FastDialog:
    """The dialog with these names typed, after the first press of its button."""
    tab.record_fast()
    shown = dialog(tab)
    assert isinstance(shown, FastDialog)
    values = {"number": "10", "date": DAY, "lines": tuple((name, TITLE) for name in names)}
    for name, value in values.items():
        shown.form.inputs[name].show_value(value)
    shown.accept()
    return shown


def choose(shown: FastDialog, name: str, key: Subject) -> None:
    box = shown.choices[name]
    box.setCurrentIndex(next(at for at in range(box.count()) if box.itemData(at) == key))


def given(tab: PapersTab) -> list[tuple[str, int | None]]:
    return [(one.subject_name, one.person_id) for one in list_awards(tab.context.book)]


def test_somebody_new_is_entered_there_and_then(tab: PapersTab, workspace: Workspace) -> None:
    shown = fast(tab, "Nguyễn Thị Hà", "Lê Văn Lạ")
    assert "“Lê Văn Lạ” chưa có trong sổ" in shown.refusal.text()
    assert given(tab) == []
    choose(shown, "Lê Văn Lạ", Subject(new_person=Person("Lê Văn Lạ")))
    shown.accept()
    book = tab.context.book
    last = list_people(book, DAY)[-1]
    assert last.full_name == "Lê Văn Lạ"
    assert given(tab) == [("Nguyễn Thị Hà", 1), ("Lê Văn Lạ", last.id)]
    workspace.undo()
    assert given(tab) == []
    assert list_people(book, DAY)[-1].full_name != "Lê Văn Lạ"


def test_a_collective_may_be_new_as_well(tab: PapersTab) -> None:
    shown = fast(tab, "Phòng Mới Lập")
    choose(shown, "Phòng Mới Lập", Subject(new_collective=Collective("Phòng Mới Lập")))
    shown.accept()
    assert [one.name for one in list_collectives(tab.context.book)] == ["Phòng Mới Lập"]


def test_of_two_of_one_name_the_one_meant_is_asked(tab: PapersTab) -> None:
    book = tab.context.book
    posting = a_posting(None, place="Thanh tra", post="Thanh tra viên")
    twin = Person("Nguyễn Thị Hà", birth=PartialDate(1990), postings=(posting,))
    (second,) = add_people(book, [twin])
    shown = fast(tab, "Nguyễn Thị Hà")
    assert "có nhiều người trùng tên" in shown.refusal.text()
    box = shown.choices["Nguyễn Thị Hà"]
    offered = [box.itemText(at) for at in range(box.count())]
    assert "Nguyễn Thị Hà, Thanh tra viên, Thanh tra, sinh 1990" in offered
    choose(shown, "Nguyễn Thị Hà", Subject(person_id=second))
    shown.accept()
    assert given(tab) == [("Nguyễn Thị Hà", second)]


def test_a_name_a_bit_off_is_offered_its_neighbour_and_kept_as_decided(tab: PapersTab) -> None:
    shown = fast(tab, "Nguyễn Thị Hàn")
    choose(shown, "Nguyễn Thị Hàn", Subject(person_id=1))
    shown.accept()
    assert given(tab) == [("Nguyễn Thị Hàn", 1)]


def test_a_name_that_differs_in_a_mark_alone_is_asked_about(tab: PapersTab) -> None:
    shown = fast(tab, "Trần Văn Nâm")
    assert given(tab) == []
    assert shown.choices["Trần Văn Nâm"].itemData(1) == Subject(person_id=2)


def test_other_names_typed_are_asked_anew(tab: PapersTab) -> None:
    shown = fast(tab, "Lê Văn Lạ")
    shown.form.inputs["lines"].show_value((("Trần Văn Nam", TITLE),))
    shown.accept()
    assert given(tab) == [("Trần Văn Nam", 2)]


def test_every_control_has_a_name_and_is_reached_by_tab(tab: PapersTab) -> None:
    shown = fast(tab, "Lê Văn Lạ")
    assert [one for one in controls(shown) if not name_of(one)] == []
    assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in controls(shown))
