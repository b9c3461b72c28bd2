"""Files of a round's set have names of their own on every system, the same ones every time."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from desktop.rounds.calls import write_unit_papers
from desktop.rounds.export import UNITS_FOLDER, export_round
from desktop.rounds.missing_reports import make_reports, missing_reports
from storage.book import Book, create_book
from storage.dates import PartialDate
from storage.queries.nominations import list_nominations
from storage.queries.rounds import get_round, list_round_units
from storage.records_registry import Person
from storage.records_rounds import Nomination, RoundUnit
from storage.services.nominations import add_nominations
from storage.services.people import add_people
from storage.services.unit_lists import call_units, hand_in
from tests.desktop.awards.board import fill
from tests.storage.builders import an_office

ALIKE = ("Phòng Tổ chức", "Phòng Tô Chúc", "Phòng tổ chức")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with create_book(tmp_path / "so.tdkt", an_office()) as made:
        fill(made)
        yield made


def unit_of(file: Path) -> str:
    """Whose list it is, as its second line says."""
    return str(CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()[1][0])


def told_apart_by_windows(names: list[str]) -> bool:
    return len({name.casefold() for name in names}) == len(names)


def test_units_that_differ_by_marks_or_capitals_get_files_of_their_own(
    book: Book, tmp_path: Path
) -> None:
    call_units(book, 1, [RoundUnit(name) for name in ALIKE])
    files = export_round(book, 1, tmp_path / "ra", ("docx", "xlsx"))
    lists = [one.name for one in files if one.name.startswith(f"{UNITS_FOLDER}/De-nghi")]
    assert told_apart_by_windows(lists)
    assert {unit_of(tmp_path / "ra" / name) for name in lists} == set(ALIKE)


def test_blank_papers_keep_their_names_when_one_of_the_units_has_handed_in(
    book: Book, tmp_path: Path
) -> None:
    call_units(book, 1, [RoundUnit(name) for name in ALIKE])
    units = list_round_units(book, 1)
    before = write_unit_papers(book, get_round(book, 1), units, tmp_path)
    hand_in(book, units[0].id or 0, PartialDate(2026, 12, 1))
    after = write_unit_papers(book, get_round(book, 1), units[1:], tmp_path)
    assert len(set(before)) == 6
    assert after == before[2:]


def test_reports_of_namesakes_and_of_very_long_names_are_all_there(
    book: Book, tmp_path: Path
) -> None:
    long = "Lê Hoàng Phương Thảo Nguyên Bảo Trân Tôn Nữ Công Tằng " * 2
    names = ["Nguyễn Thị Hà", f"{long}Một", f"{long}Hai"]
    people = add_people(book, [Person(name) for name in names])
    add_nominations(book, 1, [Nomination("CSTDCS", key) for key in people])
    make_reports(book, missing_reports(book, 1))
    reported = [one for one in list_nominations(book, 1) if one.report_id]
    files = export_round(book, 1, tmp_path / "ra", ("docx",))
    reports = [one.name for one in files if one.name.startswith("Bao-cao-thanh-tich")]
    assert len(reports) == len(reported)
    assert told_apart_by_windows(reports)
    assert max(map(len, reports)) <= 100
    again = export_round(book, 1, tmp_path / "ra", ("docx",))
    assert [one.name for one in again] == [one.name for one in files]
