"""What ``--self-test`` makes of a season: lists, a round with its papers, certificates."""

from pathlib import Path

from desktop.app import make_application
from desktop.list_files import write_list, write_template
from desktop.pages.awards import AwardsPage
from desktop.rounds.export import export_round
from desktop.settings import SettingsFile
from desktop.window import MainWindow
from exporters.certificates.batch import CertificateRow, write_certificates
from exporters.certificates.design_json import design_from_json
from exporters.certificates.values import example_values
from exporters.docx import write_docx
from exporters.pdf import write_pdf
from exporters.samples import sample_document
from exporters.xlsx import Sheet, SheetColumn, write_workbook
from resources.certificates import LAYOUTS, layout_text
from resources.forms import form_editions, load_form
from storage.book import Book, create_book
from storage.dates import PartialDate
from storage.importers.lists.fields import handed_out
from storage.importers.lists.reading import read_list
from storage.queries.list_plan import plan_import
from storage.queries.people import list_people
from storage.records import Office
from storage.records_lists import LIST_KINDS
from storage.records_rounds import Nomination, Round
from storage.search import search
from storage.services.list_import import store
from storage.services.nominations import add_nominations
from storage.services.rounds import add_round

_DAY = PartialDate(2026, 9, 15)
_PEOPLE = ("Nguyễn Thị Hà", "Trần Văn Đặng")


def every_form_becomes_paper(folder: Path) -> None:
    for form in (load_form(*edition) for edition in form_editions()):
        document = sample_document(form)
        write_docx(document, folder / f"{form.id}.docx")
        write_pdf(document, folder / f"{form.id}.pdf")
    assert all(paper.stat().st_size > 1000 for paper in folder.iterdir())


def lists_go_out_and_come_in(folder: Path) -> None:
    for kind in LIST_KINDS:
        write_template(kind, folder / f"{kind}.xlsx")
    with _office_book(folder) as book:
        _import_people(book, folder / "danh sách.xlsx")
        assert [person.full_name for person in list_people(book, _DAY)] == list(_PEOPLE)
        write_list(book, "people", _DAY, folder / "xuất ra.xlsx")
        again = plan_import(book, read_list(folder / "xuất ra.xlsx"), "people", _DAY)
        assert [row.state for row in again.rows] == ["same"] * len(_PEOPLE)


def what_is_in_the_book_is_found(folder: Path) -> None:
    with _office_book(folder) as book:
        _import_people(book, folder / "danh sách.xlsx")
        (people,) = search(book, "dang")
        assert [hit.title for hit in people.hits] == [_PEOPLE[1]]


def round_is_exported_whole(folder: Path) -> None:
    with _office_book(folder) as book:
        written = export_round(book, _a_round(book, folder), folder / "hồ sơ")
    assert {Path(file.name).suffix for file in written} == {".docx", ".pdf", ".xlsx"}
    assert all(file.size > 1000 for file in written)


def certificates_are_printed(folder: Path) -> None:
    rows = [CertificateRow(name, example_values() | {"name": name}) for name in _PEOPLE]
    for name in LAYOUTS:
        design = design_from_json(layout_text(name), name)
        assert write_certificates(design, rows, folder / f"{name}.pdf").complete


def round_is_shown(folder: Path) -> None:
    make_application()
    with _office_book(folder) as book:
        _a_round(book, folder)
        path = book.path
    window = MainWindow(SettingsFile(folder / "settings.json"))
    window.open_book(path)
    assert window.workspace is not None
    window.workspace.show_page("awards")
    page = window.workspace.page
    assert isinstance(page, AwardsPage)
    assert page.rounds.round is not None
    window.close()


def _office_book(folder: Path) -> Book:
    return create_book(folder / "sổ thử.tdkt", Office(name_lines=("CƠ QUAN THỬ",)))


def _import_people(book: Book, file: Path) -> None:
    """Two people by way of a workbook, as a list comes from another office."""
    columns = [SheetColumn(field.title, field.width) for field in handed_out("people")]
    rows = [[name if column.title == "Họ và tên" else "" for column in columns] for name in _PEOPLE]
    write_workbook([Sheet("Danh sách", (), columns, rows)], file)
    store(book, plan_import(book, read_list(file), "people", _DAY))


def _a_round(book: Book, folder: Path) -> int:
    """A round in which everybody is proposed for the title of the year."""
    _import_people(book, folder / "danh sách.xlsx")
    round_id = add_round(book, Round("Đợt thử", 2026, _DAY))
    add_nominations(book, round_id, [Nomination("LDTT", one.id) for one in list_people(book, _DAY)])
    return round_id
