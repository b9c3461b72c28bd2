"""The letterhead on screen is the real page, and survives being closed while it is drawn."""

from collections.abc import Iterator

import pytest
from shiboken6 import delete

from desktop.tasks import TaskRunner
from desktop.widgets.letterhead_view import LetterheadView
from storage.records import Office, Signer


@pytest.fixture
def tasks(qapp) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.close()


def an_office(name: str = "SỞ DU LỊCH") -> Office:
    return Office(("UBND TỈNH AN BÌNH",), (name,), "SDL", "An Bình")


def test_of_many_keystrokes_the_last_is_what_stays(qtbot, tasks: TaskRunner) -> None:
    view = LetterheadView(tasks)
    qtbot.addWidget(view)
    view.resize(480, 320)
    for end in range(1, len("SỞ DU LỊCH") + 1):
        view.show_office(an_office("SỞ DU LỊCH"[:end]))
    qtbot.waitUntil(lambda: "SỞ DU LỊCH" in view.text, timeout=10_000)


def test_the_first_signer_stands_under_the_page(qtbot, tasks: TaskRunner) -> None:
    view = LetterheadView(tasks)
    qtbot.addWidget(view)
    view.resize(480, 320)
    view.show_office(an_office(), Signer("Trần Văn Mẫu", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")))
    qtbot.waitUntil(lambda: "PHÓ GIÁM ĐỐC" in view.text, timeout=10_000)
    assert "Trần Văn Mẫu" in view.text


def test_a_view_closed_while_drawing_is_left_in_peace(qtbot, tasks: TaskRunner) -> None:
    view = LetterheadView(tasks)
    view.resize(480, 320)
    view.show_office(an_office())
    delete(view)
    met: list[str] = []
    tasks.run(lambda: "sau", met.append, lambda _: None)
    qtbot.waitUntil(lambda: met == ["sau"], timeout=10_000)


def test_what_keeps_a_page_from_being_drawn_is_said(qtbot, tasks: TaskRunner) -> None:
    view = LetterheadView(tasks)
    qtbot.addWidget(view)
    view.resize(480, 320)
    view.show_office(Office(profile="P99"))
    qtbot.waitUntil(lambda: "P99" in view.accessibleDescription(), timeout=10_000)
    assert view.text == ""
