"""The printed pages on screen: sharp at every zoom, few in memory, failures told once."""

from collections.abc import Iterator

import pytest

from desktop.printed_pages import PrintedPages
from desktop.tasks import TaskRunner
from desktop.widgets.page_view import PageView
from desktop.widgets.preview_panel import PreviewPanel
from exporters.errors import ExportError
from exporters.pdf import PdfLayout, render_pdf
from tests.exporters.builders import a_document, a_plan_table


@pytest.fixture
def runner(qapp) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    made.close()


@pytest.fixture
def view(qtbot, runner: TaskRunner) -> PageView:
    """Many pages, the first of them drawn."""
    made = PageView(runner)
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    pages = PrintedPages(render_pdf(a_document(a_plan_table(200))))
    with qtbot.waitSignal(made.shown, timeout=5000):
        made.set_pages(pages)
    return made


def dots(view: PageView, index: int) -> float:
    """Pixels a point of the picture now shown for a page."""
    assert view._sheet is not None
    return view._sheet.images[index].width() / view._sheet.pages.sizes[index][0]


def test_zooming_there_and_back_draws_the_page_anew(qtbot, view: PageView) -> None:
    for zoom in (view.zoom_in, view.zoom_in, view.zoom_out):
        with qtbot.waitSignal(view.shown, timeout=5000):
            zoom()
    assert dots(view, 0) == pytest.approx(view.zoom * 96 / 72, rel=0.01)


def test_pictures_of_pages_out_of_sight_are_let_go(qtbot, view: PageView) -> None:
    sheet = view._sheet
    assert sheet is not None
    assert view.page_count > 6
    for index in range(view.page_count):
        view.go_to_page(index)
        qtbot.waitUntil(lambda index=index: index in sheet.images, timeout=5000)
    assert len(sheet.images) <= 4


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the off-screen platform
def test_a_page_that_cannot_be_made_is_told_once(qtbot, runner: TaskRunner) -> None:
    panel = PreviewPanel(runner)
    qtbot.addWidget(panel)
    panel.show()
    told: list[Exception] = []
    panel.failed.connect(told.append)

    def fail() -> PdfLayout:
        raise ExportError("Không đọc được phông chữ.")

    for count, make in ((1, fail), (1, fail), (1, lambda: PdfLayout(a_pdf(), {})), (2, fail)):
        panel.show_made(make)
        qtbot.waitUntil(lambda: not panel._making, timeout=5000)
        assert len(told) == count


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the off-screen platform
def test_a_page_nobody_sees_is_made_once_it_is_looked_at(qtbot, runner: TaskRunner) -> None:
    panel = PreviewPanel(runner)
    qtbot.addWidget(panel)
    made: list[str] = []

    def page(name: str) -> PdfLayout:
        made.append(name)
        return PdfLayout(a_pdf(), {})

    panel.show_made(lambda: page("typed"))
    panel.show_made(lambda: page("typed on"))
    assert not panel._making
    panel.show()
    qtbot.waitUntil(lambda: panel.view.page_count > 0, timeout=5000)
    assert made == ["typed on"]


def a_pdf() -> bytes:
    return render_pdf(a_document())
