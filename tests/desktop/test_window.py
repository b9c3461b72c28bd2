"""The window as a person meets it: real widgets, a real book, the real printed page."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.commands.palette import Palette
from desktop.commands.table import COMMANDS
from desktop.dialogs.history import HistoryDialog
from desktop.editing.edits import ContentEdit, FieldEdit, LeadEdit
from desktop.pages.plan import PlanPage
from desktop.pages.settings import SettingsPage
from desktop.pages.welcome import WelcomePage
from desktop.window import MainWindow
from desktop.workspace import Workspace
from resources.help import TOPICS
from storage.book import open_book
from storage.history import plan_history
from storage.queries.plans import get_plan, list_plans
from storage.services.plans import delete_plan
from tests.desktop.words import docx_words, pdf_words, words
from tests.storage.drives import taken_away


@pytest.fixture
def workspace(qtbot, window: MainWindow, sample_book: Path) -> Workspace:
    """The sample office open, its first printed page on screen."""
    window.open_book(sample_book)
    assert window.workspace is not None
    window.workspace.show_page("plan")
    wait_for_pages(qtbot, window.workspace.plan_page)
    return window.workspace


def wait_for_pages(qtbot, page: PlanPage) -> None:
    qtbot.waitUntil(lambda: page.preview.view.page_count > 0, timeout=10_000)


def printed(page: PlanPage) -> list[str]:
    return words(page.preview.view.text())


def stands_in(wanted: list[str], text: list[str]) -> bool:
    return any(text[at : at + len(wanted)] == wanted for at in range(len(text)))


def trigger(window: MainWindow, command_id: str) -> QAction:
    action = window.commands.action(command_id)
    assert action.isEnabled()
    action.trigger()
    return action


def test_the_sample_opens_with_its_tasks_on_the_printed_page(workspace: Workspace) -> None:
    plan = workspace.session.plan
    assert len(plan.tasks) == 14
    for task in plan.tasks:
        for line in task.content:
            assert stands_in(words(line), printed(workspace.plan_page)), line


def test_choosing_the_superiors_plan_shows_its_tasks_and_page(qtbot, workspace: Workspace) -> None:
    plans = workspace.plan_page.picker.plans
    plans.setCurrentIndex(plans.model().index(1, 0))
    page = workspace.plan_page
    qtbot.waitUntil(lambda: "TỈNH AN BÌNH" in page.preview.view.text(), timeout=10_000)
    assert workspace.session.plan.is_superior


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_a_plan_is_exported_from_the_window(
    qtbot,
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    target = tmp_path / f"ke-hoach{suffix}"
    monkeypatch.setattr("desktop.dialogs.export.ask_target", lambda *_: target)
    with qtbot.waitSignal(workspace.output.files.written, timeout=10_000):
        workspace.output.export(suffix)
    read = docx_words if suffix == ".docx" else pdf_words
    assert stands_in(words("Du lịch An Bình - điểm đến thân thiện"), read(target))


def test_typing_shows_on_the_page_at_once_and_is_in_the_book_after_a_rest(
    qtbot, workspace: Workspace
) -> None:
    session, task = workspace.session, workspace.session.plan.tasks[0]
    session.type(ContentEdit(session.plan_id, task.id or 0, ("Việc vừa gõ",)), task.uid)
    assert workspace.page.waiting
    qtbot.waitUntil(
        lambda: stands_in(["Việc", "vừa", "gõ"], printed(workspace.plan_page)), timeout=10_000
    )
    qtbot.waitUntil(lambda: not session.is_waiting, timeout=3_000)
    assert get_plan(session.book, session.plan_id).tasks[0].content == ("Việc vừa gõ",)


def test_undo_and_redo_carry_the_name_of_the_step(window: MainWindow, workspace: Workspace) -> None:
    session, before = workspace.session, workspace.session.plan
    session.type(FieldEdit(session.plan_id, "subject", "Trích yếu mới"))
    undone = trigger(window, "edit.undo")
    assert session.plan == before
    assert window.commands.action("edit.redo").text() == "Làm lại: Sửa trích yếu"
    trigger(window, "edit.redo")
    assert session.plan.subject == "Trích yếu mới"
    assert undone.text() == "Hoàn tác: Sửa trích yếu"


def test_deleting_a_plan_can_be_undone(window: MainWindow, workspace: Workspace) -> None:
    plan_id = workspace.session.plan_id
    trigger(window, "plan.delete")
    assert plan_id not in [plan.id for plan in list_plans(workspace.session.book)]
    trigger(window, "edit.undo")
    assert plan_id in [plan.id for plan in list_plans(workspace.session.book)]


def test_a_new_plan_and_a_copy_become_the_plan_in_front(
    window: MainWindow, workspace: Workspace
) -> None:
    workspace.plan_page.making.add(2027)
    assert workspace.session.plan.year == 2027
    assert workspace.session.plan.signer == "Lê Thị Minh Mẫu"
    trigger(window, "plan.duplicate")
    assert workspace.session.plan.year == 2028
    assert len(list_plans(workspace.session.book)) == 4


def test_an_empty_book_offers_the_first_plan(window: MainWindow, workspace: Workspace) -> None:
    book = workspace.session.book
    for plan in list_plans(book):
        delete_plan(book, plan.id)
    assert not workspace.session.is_open
    workspace.plan_page.making.add(2026)
    assert workspace.session.plan.year == 2026


def test_history_names_steps_and_leads_back(
    window: MainWindow, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, before = workspace.session, workspace.session.plan
    for subject in ("Một", "Hai"):
        session.type(FieldEdit(session.plan_id, "subject", subject))
        session.commit()
    steps = plan_history(session.book, session.plan_id)

    def choose_the_first_step(dialog: HistoryDialog) -> bool:
        model = dialog.table.model()
        assert model.index(0, 1).data() == "Sửa trích yếu"
        assert model.index(0, 2).data() == steps[0].by
        dialog.table.selectRow(0)
        assert not dialog.back.isEnabled()
        dialog.table.selectRow(len(steps) - 1)
        assert dialog.back.isEnabled()
        return True

    monkeypatch.setattr(HistoryDialog, "exec", choose_the_first_step)
    trigger(window, "edit.history")
    assert session.plan == before
    trigger(window, "edit.undo")
    assert session.plan.subject == "Hai"


@pytest.mark.parametrize(
    ("typed", "found"),
    [("xuat word", "Xuất Word"), ("Hoàn", "Hoàn tác"), ("phong to", "Phóng to trang in")],
)
def test_the_palette_finds_commands_without_accents(
    qtbot, window: MainWindow, workspace: Workspace, typed: str, found: str
) -> None:
    session = workspace.session
    session.type(FieldEdit(session.plan_id, "subject", "Để có bước hoàn tác"))
    session.commit()
    palette = Palette(window.commands, window)
    qtbot.addWidget(palette)
    palette.line.setText(typed)
    assert palette.list.item(0).text().startswith(found)


def test_the_palette_names_each_command_alone_all_in_one_line(
    qtbot, window: MainWindow, workspace: Workspace
) -> None:
    palette = Palette(window.commands, window)
    qtbot.addWidget(palette)
    items = [palette.list.item(row) for row in range(palette.list.count())]
    assert not any(item.icon().isNull() for item in items)
    names = {command.text.removesuffix("…") for command in COMMANDS}
    assert {item.text() for item in items} <= names


def test_the_palette_carries_out_the_chosen_command(
    qtbot, window: MainWindow, workspace: Workspace
) -> None:
    view = workspace.plan_page.preview.view
    before = view.zoom
    palette = Palette(window.commands, window)
    qtbot.addWidget(palette)
    palette.line.setText("phong to trang")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert view.zoom > before


def test_every_command_stands_in_its_menu_and_keys_are_not_shared(window: MainWindow) -> None:
    menus = {menu.text(): menu.menu() for menu in window.menuBar().actions()}
    for command in COMMANDS:
        listed = [action.objectName() for action in menus[command.menu].actions()]  # type: ignore[union-attr]
        assert command.id in listed
    keys = [key for command in COMMANDS for key in command.keys]
    assert len(keys) == len(set(keys))


def test_an_opened_menu_shows_the_icons_of_its_commands(window: MainWindow) -> None:
    menus = {menu.text(): menu.menu() for menu in window.menuBar().actions()}
    for name, menu in menus.items():
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        drawn = {action.objectName() for action in menu.actions() if not action.icon().isNull()}
        assert drawn == {one.id for one in COMMANDS if one.menu == name and one.icon}


def test_a_command_nobody_carries_out_is_disabled_without_a_book(window: MainWindow) -> None:
    enabled = {command.id for command, action in window.commands if action.isEnabled()}
    assert enabled == {
        "book.new", "book.open", "book.sample", "window.close", "view.palette",
        "help.page", "help.about",
    }  # fmt: skip


def test_a_file_that_is_no_book_is_refused_and_the_window_lives_on(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Exception] = []
    monkeypatch.setattr("desktop.window.show_error", lambda _, error: told.append(error))
    fake = tmp_path / "la.tdkt"
    fake.write_bytes(b"x" * 5000)
    window.open_book(fake)
    assert "la.tdkt" in str(told[0])
    assert window.workspace is None


def test_closing_in_the_middle_of_an_edit_keeps_the_edit(
    window: MainWindow, workspace: Workspace, sample_book: Path
) -> None:
    session = workspace.session
    plan_id = session.plan_id
    session.type(FieldEdit(plan_id, "subject", "Gõ dở rồi đóng"))
    window.close()
    with open_book(sample_book) as book:
        assert get_plan(book, plan_id).subject == "Gõ dở rồi đóng"


def test_typing_a_crash_interrupted_is_restored(
    qtbot, window: MainWindow, workspace: Workspace, sample_book: Path
) -> None:
    session = workspace.session
    edit = FieldEdit(session.plan_id, "subject", "Một giây cuối")
    session._recovery.keep([edit])
    window.close_book()
    window.open_book(sample_book)
    assert window.workspace is not None
    assert get_plan(window.workspace.session.book, edit.plan_id).subject == "Một giây cuối"


def test_what_cannot_be_restored_now_is_restored_later(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Exception] = []
    monkeypatch.setattr("desktop.window.show_error", lambda _, error: told.append(error))
    session = workspace.session
    kept, gone = (FieldEdit(at, "place", "Gõ trước khi tắt") for at in (session.plan_id, 999))
    session._recovery.keep([gone, kept])
    with taken_away(session.book):
        assert not session.restore_typing()
        assert len(told) == 1
        session.type(FieldEdit(kept.plan_id, "subject", "Gõ tiếp"))
    assert session.commit()
    assert session.restore_typing()
    stored = get_plan(session.book, kept.plan_id)
    assert (stored.subject, stored.place) == ("Gõ tiếp", "Gõ trước khi tắt")
    assert session._recovery.kept() == ()


def test_while_the_book_refuses_the_plan_in_front_stays_and_each_intent_is_told(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Exception] = []
    monkeypatch.setattr("desktop.window.show_error", lambda _, error: told.append(error))
    session, front = workspace.session, workspace.session.plan_id
    other = next(plan.id for plan in list_plans(session.book) if plan.id != front)
    with taken_away(session.book):
        session.type(FieldEdit(front, "subject", "Của kế hoạch này"))
        session.open(other)
        assert not session.undo()
        assert len(told) == 2
        assert session.plan_id == front
    session.open(other)
    assert get_plan(session.book, front).subject == "Của kế hoạch này"
    assert session.plan.subject != "Của kế hoạch này"


def test_typing_in_a_plan_that_was_deleted_elsewhere_is_not_kept(workspace: Workspace) -> None:
    session, told = workspace.session, list[bool]()
    session.waiting_changed.connect(told.append)
    session.type(FieldEdit(session.plan_id, "subject", "Không còn chỗ"))
    delete_plan(session.book, session.plan_id)
    assert not session.is_waiting
    assert told[-1] is False
    assert session._recovery.kept() == ()


def test_a_vanished_book_keeps_the_typing(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Exception] = []
    monkeypatch.setattr("desktop.window.show_error", lambda _, error: told.append(error))
    session = workspace.session
    with taken_away(session.book):
        session.type(FieldEdit(session.plan_id, "subject", "Gõ khi USB đã rút"))
        assert not session.commit()
        assert not session.commit()
        assert len(told) == 1, "one edit is complained about once"
    assert session.commit()
    assert get_plan(session.book, session.plan_id).subject == "Gõ khi USB đã rút"


def test_typing_on_while_the_book_refuses_loses_none_of_it(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.window.show_error", lambda *_: None)
    session = workspace.session
    with taken_away(session.book):
        session.type(FieldEdit(session.plan_id, "subject", "Một"))
        session.type(FieldEdit(session.plan_id, "place", "Hai"))
        session.type(LeadEdit(session.plan_id, "Ba"))
        plan = session.plan
        assert (plan.subject, plan.place, plan.lead) == ("Một", "Hai", "Ba")
    assert session.commit()
    stored = get_plan(session.book, session.plan_id)
    assert (stored.subject, stored.place, stored.lead) == ("Một", "Hai", "Ba")


def test_every_tab_and_page_has_a_help_text(workspace: Workspace) -> None:
    tabs = workspace.plan_page.tabs
    topics = []
    for index in range(tabs.count()):
        tabs.setCurrentIndex(index)
        topics.append(workspace.plan_page.topic())
    assert len(set(topics)) == tabs.count()
    assert {*topics, SettingsPage.help_topic, WelcomePage.help_topic} <= set(TOPICS)
