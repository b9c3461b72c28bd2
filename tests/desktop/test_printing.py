"""What comes out of a printer is what the book's PDF shows, page by page and word by word."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QImage, QPageRanges, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QRadioButton, QWidget

from desktop.app import make_application
from desktop.dialogs.print_desk import PrintDesk
from desktop.dialogs.print_job import PrintJob
from desktop.dialogs.print_printer import print_dialog, require_printer
from desktop.printed_pages import PrintedPages, joined
from desktop.printing import pages_to_print, paint_page, paint_pages, print_pdf
from desktop.sample.office import make_sample
from desktop.tasks import TaskRunner
from exporters.errors import ExportError
from resources.errors import KnownError
from tests.desktop.words import pdf_words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    make_application()


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """The sample plans as the program exports them, the longest first."""
    made = make_sample(tmp_path_factory.mktemp("in"))
    files = (path.read_bytes() for path in made if path.suffix == ".pdf")
    return sorted(files, key=len, reverse=True)


@pytest.fixture(scope="session")
def paper(papers: list[bytes]) -> bytes:
    """A plan of at least two pages."""
    return papers[0]


@pytest.fixture
def desk(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def tasks():
    made = TaskRunner()
    yield made
    made.close()


def printer_to(file: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def always(done: int, count: int) -> bool:
    return True


def words_of(pdf: bytes, folder: Path) -> list[str]:
    file = folder / "goc.pdf"
    file.write_bytes(pdf)
    return pdf_words(file)


def page_count(file: Path) -> int:
    pages = PrintedPages(file.read_bytes())
    pages.close()
    return len(pages.sizes)


def test_printing_to_a_pdf_file_keeps_every_word(qapp, paper: bytes, tmp_path: Path) -> None:
    target = tmp_path / "in.pdf"
    assert print_pdf(paper, printer_to(target), always)
    assert pdf_words(target) == words_of(paper, tmp_path)


def test_a_page_range_prints_only_those_pages_with_their_words(
    qapp, paper: bytes, tmp_path: Path
) -> None:
    target = tmp_path / "in.pdf"
    printer = printer_to(target)
    printer.setPageRanges(QPageRanges.fromString("2"))
    print_pdf(paper, printer, always)
    whole = words_of(paper, tmp_path)
    printed = pdf_words(target)
    assert page_count(target) == 1
    assert 20 < len(printed) < len(whole)
    assert any(whole[i : i + len(printed)] == printed for i in range(len(whole)))


@pytest.mark.parametrize(
    ("collate", "last_first", "expected"),
    [
        (True, False, [0, 1, 2, 0, 1, 2]),
        (False, False, [0, 0, 1, 1, 2, 2]),
        (True, True, [2, 1, 0, 2, 1, 0]),
    ],
)
def test_copies_are_collated_and_ordered_as_asked(
    qapp, tmp_path: Path, collate: bool, last_first: bool, expected: list[int]
) -> None:
    printer = printer_to(tmp_path / "in.pdf")
    printer.setCopyCount(2)
    printer.setCollateCopies(collate)
    order = QPrinter.PageOrder
    printer.setPageOrder(order.LastPageFirst if last_first else order.FirstPageFirst)
    assert pages_to_print(printer, 3) == expected


def test_two_copies_into_a_file_hold_every_page_twice(qapp, paper: bytes, tmp_path: Path) -> None:
    target = tmp_path / "in.pdf"
    printer = printer_to(target)
    printer.setCopyCount(2)
    print_pdf(paper, printer, always)
    assert pdf_words(target) == 2 * words_of(paper, tmp_path)


@pytest.mark.parametrize("band_bytes", [1, 50_000, 1_000_003])
def test_bands_make_the_same_picture_as_one_piece(qapp, paper: bytes, band_bytes: int) -> None:
    pages = PrintedPages(paper)
    dots = 1.7 if band_bytes == 1 else 150 / 72
    whole = pages.image(0, dots)
    painted = QImage(whole.size(), QImage.Format.Format_RGB32)
    painted.fill(0xFF00FF)
    painter = QPainter(painted)
    assert paint_page(pages, 0, painter, dots, lambda: True, band_bytes)
    painter.end()
    pages.close()
    assert painted == whole


def test_a_page_at_600_dots_an_inch_is_painted_in_small_bands(qapp, paper: bytes) -> None:
    pages = PrintedPages(paper)
    height = pages.height(0, 600 / 72)
    bands: list[int] = []
    image = QImage(QSize(8, 8), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_page(pages, 0, painter, 600 / 72, lambda: bands.append(1) is None)
    painter.end()
    largest = pages.band(0, 600 / 72, 0, -(-height // len(bands)))
    pages.close()
    assert len(bands) > 10
    assert largest.sizeInBytes() <= 8 * 1024 * 1024


def test_paper_gets_every_page_in_its_own_size(qapp, paper: bytes, tmp_path: Path) -> None:
    target = tmp_path / "giay.pdf"
    printer = printer_to(target)
    printer.setResolution(100)
    pages = PrintedPages(paper)
    assert paint_pages(pages, range(len(pages.sizes)), printer, always)
    printed = PrintedPages(target.read_bytes())
    assert len(printed.sizes) == len(pages.sizes)
    for size, own in zip(printed.sizes, pages.sizes, strict=True):
        assert size == pytest.approx(own, abs=1)
    assert inked_box(printed.image(1, 1)) == pytest.approx(inked_box(pages.image(1, 1)), abs=2)
    printed.close()
    pages.close()


def inked_box(image: QImage) -> list[int]:
    """Left, top, right and bottom of what is dark on a page, in pixels."""
    dark = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y).lightness() < 128
    ]
    columns, rows = zip(*dark, strict=True)
    return [min(columns), min(rows), max(columns), max(rows)]


def test_a_job_stopped_between_pages_says_so(qapp, paper: bytes, tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "giay.pdf")
    printer.setResolution(100)
    pages = PrintedPages(paper)
    assert not paint_pages(pages, [0, 1], printer, lambda done, count: done == 0)
    pages.close()


def test_a_folder_that_is_not_there_is_told(qapp, paper: bytes, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="thư mục"):
        print_pdf(paper, printer_to(tmp_path / "khong-co" / "in.pdf"), always)


def test_a_job_prints_in_the_background_and_tells_where(
    qtbot, desk: QWidget, tasks: TaskRunner, paper: bytes, tmp_path: Path
) -> None:
    job = PrintJob(desk, tasks)
    target = tmp_path / "in.pdf"
    with qtbot.waitSignal(job.said, timeout=10_000) as told:
        job.start(paper, printer_to(target))
    assert told.args == [f"Đã in ra tệp {target}"]
    assert page_count(target) == page_count_of(paper)


def page_count_of(pdf: bytes) -> int:
    pages = PrintedPages(pdf)
    pages.close()
    return len(pages.sizes)


def test_the_print_dialog_offers_pages_and_copies(desk: QWidget) -> None:
    dialog = print_dialog(QPrinter(QPrinter.PrinterMode.HighResolution), desk, 3)
    assert (dialog.minPage(), dialog.maxPage()) == (1, 3)
    texts = {radio.text().replace("&", "") for radio in dialog.findChildren(QRadioButton)}
    assert {"In tất cả", "Các trang", "Trang hiện tại"} <= texts


def test_windows_without_a_printer_is_told_what_to_do() -> None:
    with pytest.raises(KnownError, match="Xuất PDF"):
        require_printer([], "win32")
    require_printer(["Canon"], "win32")
    require_printer([], "linux")


def test_the_preview_shows_the_pages_and_leads_to_the_printer(
    qtbot, desk: QWidget, tasks: TaskRunner, paper: bytes
) -> None:
    preview = PrintDesk(desk, tasks, desk).preview(paper, "KH-2026")
    view = preview.panel.view
    qtbot.waitUntil(lambda: view.page_count == page_count_of(paper), timeout=10_000)
    titles: list[str] = []

    def dismiss_print_dialog() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            titles.append(dialog.windowTitle())
            dialog.reject()

    QTimer.singleShot(200, dismiss_print_dialog)
    buttons = {button.text(): button for button in preview.findChildren(QPushButton)}
    buttons["Trang sau"].click()
    assert view.current_page == 1
    buttons["In…"].click()
    assert titles == ["In"]


def test_several_files_become_one_with_every_page_and_word(papers: list[bytes]) -> None:
    files = [PrintedPages(paper) for paper in papers]
    whole = PrintedPages(joined(papers))
    assert len(files) == 2
    assert whole.sizes == tuple(size for file in files for size in file.sizes)
    assert whole.text() == "\n".join(file.text() for file in files)
    for pages in (*files, whole):
        pages.close()
