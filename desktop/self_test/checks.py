"""What the built program must be able to do anywhere: the checks of ``--self-test``."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QPixmap
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialogButtonBox

from desktop.app import make_application
from desktop.dialogs.about import AboutDialog
from desktop.dialogs.help import HelpDialog
from desktop.icons import icon
from desktop.pages.table import PAGES
from desktop.printed_pages import PrintedPages
from desktop.printing import print_pdf
from desktop.sample.office import make_sample
from desktop.self_test.season_checks import (
    certificates_are_printed,
    every_form_becomes_paper,
    lists_go_out_and_come_in,
    round_is_exported_whole,
    round_is_shown,
    what_is_in_the_book_is_found,
)
from desktop.settings import SettingsFile
from desktop.tasks import TaskRunner
from desktop.window import MainWindow
from exporters.fonts import missing_glyphs, paper_fonts
from exporters.pdf import write_pdf
from exporters.samples import sample_document
from resources.catalogues import load_catalogue
from resources.catalogues.awards import load_awards
from resources.catalogues.bonus import load_bonus_rules
from resources.catalogues.holidays import load_holidays
from resources.catalogues.laws import load_ended
from resources.catalogues.products import load_products
from resources.catalogues.report_phrases import load_report_phrases
from resources.catalogues.rule_books.reading import load_rule_books
from resources.catalogues.usual_deadlines import load_usual_deadlines
from resources.catalogues.work import load_kinds_of_work
from resources.fonts import FACES, bundled_font
from resources.forms import form_editions, load_form
from resources.help import TOPICS, load_help
from resources.icons import icon_names
from resources.proofreading import load_rules
from resources.styles import load_sheet
from storage.book import create_book, open_book
from storage.records import Office
from storage.verify import verify


def book_is_created_and_sound(folder: Path) -> None:
    path = folder / "sổ thử.tdkt"
    create_book(path, Office(name_lines=("CƠ QUAN THỬ",))).close()
    open_book(path).close()
    assert not verify(path)


def forms_and_catalogues_load(_: Path) -> None:
    assert [load_form(*edition) for edition in form_editions()]
    assert load_sheet().styles
    for name in ("document-kinds", "unit-kinds"):
        assert load_catalogue(name).entries
    for name in ("legal-bases", "abolished-bodies"):
        assert load_ended(name)
    assert load_holidays().rules
    assert load_rules()
    assert load_awards().entries
    assert load_bonus_rules().rates
    for load in (
        load_rule_books,
        load_products,
        load_usual_deadlines,
        load_kinds_of_work,
        load_report_phrases,
    ):
        assert load()


def fonts_hold_every_letter(_: Path) -> None:
    assert all(bundled_font(face).is_file() for face in FACES)
    assert paper_fonts()
    assert not missing_glyphs("Ạạ Ằằ Ễễ Ợợ Ựự Ỹỹ Đđ “”–…")


def sample_prints_in_both_formats(folder: Path) -> None:
    made = make_sample(folder)
    assert sorted(path.suffix for path in made) == [".docx", ".docx", ".pdf", ".pdf", ".tdkt"]
    assert all(path.stat().st_size > 1000 for path in made)
    assert not verify(made[0])


def printed_page_is_drawn(folder: Path) -> None:
    with _sample_pages(folder) as pages:
        make_application()
        assert not QPixmap.fromImage(pages.image(0, 1.0)).isNull()
        assert "KẾ HOẠCH" in pages.text()


def printer_writes_pdf(folder: Path) -> None:
    make_application()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(folder / "in thử.pdf"))
    print_pdf(_sample_pdf(folder), printer, lambda done, count: True)
    assert (folder / "in thử.pdf").stat().st_size > 1000


def icons_are_drawn(_: Path) -> None:
    make_application()
    for name in icon_names():
        image = icon(name).pixmap(20, 20).toImage()
        # A drawing that cannot be read leaves the picture as empty as it was.
        assert any(image.pixel(x, y) for x in range(20) for y in range(20)), name


def qt_speaks_vietnamese(_: Path) -> None:
    make_application()
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.buttons()[0].text().replace("&", "") == "Hủy"


def help_is_there(_: Path) -> None:
    make_application()
    assert [load_help(topic) for topic in TOPICS]
    HelpDialog().show_topic("plan")
    AboutDialog().show()


def window_shows_the_sample(folder: Path) -> None:
    app = make_application()
    book, *_ = make_sample(folder / "mau")
    window = MainWindow(SettingsFile(folder / "settings.json"))
    window.show()
    window.open_book(book)
    _let_work_come_home(window)
    assert window.windowTitle() == book.stem
    assert window.workspace is not None
    for entry in PAGES:
        window.workspace.show_page(entry.id)
        app.processEvents()
        assert window.workspace.page is window.workspace.page_of(entry.id)
    _let_work_come_home(window)
    window.close()


CHECKS = (
    ("Sổ mới được lập, nâng cấp và nguyên vẹn", book_is_created_and_sound),
    ("Mẫu văn bản, bố cục, danh mục và quy định", forms_and_catalogues_load),
    ("Phông chữ có đủ chữ tiếng Việt", fonts_hold_every_letter),
    ("Văn phòng mẫu xuất ra Word và PDF", sample_prints_in_both_formats),
    ("Mọi mẫu văn bản xuất ra Word và PDF", every_form_becomes_paper),
    ("Danh sách xuất ra Excel và nhập lại", lists_go_out_and_come_in),
    ("Tìm trong sổ", what_is_in_the_book_is_found),
    ("Hồ sơ của một đợt xét xuất trọn bộ", round_is_exported_whole),
    ("In giấy khen, bằng khen", certificates_are_printed),
    ("Trang in vẽ được trên màn hình", printed_page_is_drawn),
    ("In ra tệp PDF", printer_writes_pdf),
    ("Biểu tượng", icons_are_drawn),
    ("Hộp thoại bằng tiếng Việt", qt_speaks_vietnamese),
    ("Hướng dẫn", help_is_there),
    ("Cửa sổ mở sổ mẫu và mọi trang", window_shows_the_sample),
    ("Trang khen thưởng của một đợt xét", round_is_shown),
)


@contextmanager
def _sample_pages(folder: Path) -> Iterator[PrintedPages]:
    pages = PrintedPages(_sample_pdf(folder))
    try:
        yield pages
    finally:
        pages.close()


def _sample_pdf(folder: Path) -> bytes:
    """A plan as the forms' example has it."""
    path = folder / "kế hoạch.pdf"
    write_pdf(sample_document(load_form("ke-hoach", "nd30-2020")), path)
    return path.read_bytes()


def _let_work_come_home(window: MainWindow) -> None:
    """Wait for what the pages read and draw aside, and for what they ask for when they have it."""
    (tasks,) = window.findChildren(TaskRunner)
    for _ in range(2):
        loop = QEventLoop()
        tasks.run(lambda: None, lambda _, loop=loop: loop.quit(), lambda _: None)
        loop.exec()
