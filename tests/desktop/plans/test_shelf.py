"""Old plans are put into the archive, good ones kept as templates, from the window."""

from pathlib import Path

import pytest

from desktop.dialogs.templates import TemplateNameDialog, TemplatesDialog
from desktop.models.table import RECORD_ROLE
from desktop.pages.plan import PlanPage
from desktop.window import MainWindow
from storage.queries.plans import list_plans
from storage.queries.templates import list_templates

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise()")


@pytest.fixture
def page(window: MainWindow, sample_book: Path) -> PlanPage:
    window.open_book(sample_book)
    assert window.workspace is not None
    return window.workspace.plan_page


def offered(page: PlanPage) -> list[int]:
    rows = page.picker.plans.model()
    return [rows.index(row, 0).data(RECORD_ROLE).id for row in range(rows.rowCount())]


def enabled(window: MainWindow, *names: str) -> list[bool]:
    return [window.commands.action(name).isEnabled() for name in names]


def another(page: PlanPage, window: MainWindow) -> int:
    """A second plan of the office, in front."""
    page.making.add(2030)
    return page.plan.id or 0 if page.plan else 0


def test_an_archived_plan_leaves_the_list_once_another_is_gone_to(
    page: PlanPage, window: MainWindow
) -> None:
    first = offered(page)[0]
    archived = another(page, window)
    window.commands.action("plan.archive").trigger()
    assert page.chip.text().startswith("Lưu trữ")
    page.picker.plans.chosen.emit(first)
    assert archived not in offered(page)
    page.picker.archived.setChecked(True)
    assert archived in offered(page)


def test_an_archived_plan_is_read_only_until_it_is_taken_out(
    page: PlanPage, window: MainWindow
) -> None:
    window.commands.action("plan.archive").trigger()
    assert page._session.read_only
    assert page._notice_text.text().startswith("Kế hoạch này đang ở phần lưu trữ")
    names = ("plan.archive", "plan.unarchive", "plan.submit", "task.insert")
    assert enabled(window, *names) == [False, True, False, False]
    window.commands.action("plan.unarchive").trigger()
    assert not page._session.read_only
    assert enabled(window, *names) == [True, False, True, True]


def test_a_plan_is_kept_as_a_template_and_another_year_made_from_it(page: PlanPage) -> None:
    assert page.plan is not None
    before = len(list_plans(page._session.book))
    page.shelf.save_as("Kế hoạch năm")
    (template,) = list_templates(page._session.book)
    assert len(list_plans(page._session.book)) == before
    page.shelf.make_from(template, (page.plan.year or 0) + 3)
    assert page.plan.year == (template.year or 0) + 3
    assert len(page.plan.tasks) == template.task_count
    assert len(list_plans(page._session.book)) == before + 1


def test_the_templates_are_chosen_renamed_and_thrown_away_in_their_dialog(
    page: PlanPage, qtbot
) -> None:
    for name in ("Kế hoạch năm", "Kế hoạch phong trào"):
        page.shelf.save_as(name)
    book = page._session.book
    dialog = TemplatesDialog(
        lambda: list_templates(book), page.shelf._rename, page.shelf._delete, 2027, page
    )
    qtbot.addWidget(dialog)
    assert dialog.chosen is not None and dialog.chosen.name == "Kế hoạch năm"
    dialog.delete.click()
    assert [one.name for one in list_templates(book)] == ["Kế hoạch phong trào"]
    dialog.delete.click()
    assert dialog.chosen is None
    assert not dialog.make.isEnabled() and dialog._empty.isVisibleTo(dialog)


def test_a_template_is_not_kept_without_a_name(page: PlanPage, qtbot) -> None:
    dialog = TemplateNameDialog(page, "")
    qtbot.addWidget(dialog)
    dialog.accept()
    assert dialog.result() == 0
    assert dialog.field.problem == "Hãy đặt tên cho mẫu."


def test_nothing_is_put_away_in_a_read_only_book(window: MainWindow, sample_book: Path) -> None:
    from storage.book import open_book

    window.show_book(open_book(sample_book, read_only=True))
    names = ("plan.archive", "plan.unarchive", "plan.save_template", "plan.from_template")
    assert enabled(window, *names) == [False] * 4
