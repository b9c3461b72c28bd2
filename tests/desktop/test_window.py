"""The window as a person meets it: real widgets, a real book, the real printed page."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.pages.plan import PlanPage
from desktop.window import MainWindow
from storage.services.plans import delete_plan
from tests.desktop.words import docx_words, pdf_words, words


def shown_page(qtbot, window: MainWindow, book: Path) -> PlanPage:
    """The plan page after its first printed page stands on screen."""
    window.open_book(book)
    page = window.page
    assert page is not None
    qtbot.waitUntil(lambda: page.preview.view.page_count > 0, timeout=10_000)
    return page


def printed_text(page: PlanPage) -> str:
    return page.preview.view.text()


def test_the_sample_opens_with_its_tasks_on_the_printed_page(
    qtbot, window: MainWindow, sample_book: Path
) -> None:
    page = shown_page(qtbot, window, sample_book)
    assert page.plan is not None
    assert len(page.plan.tasks) == 14
    printed = words(printed_text(page))
    for task in page.plan.tasks:
        for line in task.content:
            wanted = words(line)
            assert any(
                printed[start : start + len(wanted)] == wanted for start in range(len(printed))
            ), line


def test_choosing_the_superiors_plan_shows_its_tasks_and_page(
    qtbot, window: MainWindow, sample_book: Path
) -> None:
    page = shown_page(qtbot, window, sample_book)
    model = page.plans.model()
    with qtbot.waitSignal(page.preview.view.shown, timeout=10_000):
        page.plans.setCurrentIndex(model.index(1, 0))
    qtbot.waitUntil(lambda: "TỈNH AN BÌNH" in printed_text(page), timeout=10_000)
    assert page.plan is not None
    assert page.plan.is_superior
    assert page.table.model().rowCount() == len(page.plan.tasks) + len(page.plan.groups)


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_a_plan_is_exported_from_the_window(
    qtbot, window: MainWindow, sample_book: Path, tmp_path: Path, suffix: str
) -> None:
    page = shown_page(qtbot, window, sample_book)
    target = tmp_path / f"ke-hoach{suffix}"
    with qtbot.waitSignal(page.said, timeout=10_000):
        page.export(suffix, target)
    read = docx_words if suffix == ".docx" else pdf_words
    assert words("Du lịch An Bình - điểm đến thân thiện")[0] in read(target)


def test_an_edit_elsewhere_in_the_program_refreshes_the_page(
    qtbot, window: MainWindow, sample_book: Path
) -> None:
    page = shown_page(qtbot, window, sample_book)
    assert page.plan is not None and page.plan.id is not None
    delete_plan(page.context.book, page.plan.id)
    assert page.plan.is_superior
    assert page.plans.model().rowCount() == 1


def test_a_file_that_is_no_book_is_refused_and_the_window_lives_on(
    qtbot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Exception] = []
    monkeypatch.setattr("desktop.window.show_error", lambda _, error: told.append(error))
    fake = tmp_path / "la.tdkt"
    fake.write_bytes(b"x" * 5000)
    window.open_book(fake)
    assert "la.tdkt" in str(told[0])
    assert window.page is None


def test_everything_on_screen_is_vietnamese(qtbot, window: MainWindow) -> None:
    texts = [button.text() for button in window.findChildren(QPushButton)]
    assert texts == ["Mở sổ…", "Dùng thử văn phòng mẫu…"]
