"""An office with three people, two collectives and some years behind them, on its page."""

from pathlib import Path

import pytest

from desktop.pages.registry import RegistryPage
from desktop.workspace import Workspace
from storage.book import Book, create_book
from storage.dates import PartialDate
from storage.records_awards import Author, Recognition
from storage.records_registry import CleanList, Discipline, Leave, Person, Rating
from storage.services.awards import add_awards
from storage.services.collectives import add_collectives
from storage.services.discipline import add_disciplines, confirm_clean_list
from storage.services.initiatives import add_initiatives
from storage.services.people import add_people
from storage.services.postings import add_leave
from storage.services.ratings import set_ratings
from tests.storage.builders import an_office
from tests.storage.registry_builders import a_collective, a_posting, an_award, an_initiative

DAY = PartialDate(2025, 12, 20)


def fill(book: Book) -> None:
    """Hà (1) has titles and an initiative, Bình (2) a discipline, An (3) nothing yet."""
    office, room = add_collectives(
        book, (a_collective("Văn phòng Sở"), a_collective("Phòng Lãnh sự"))
    )
    ha, binh, _ = add_people(
        book,
        (
            Person("Nguyễn Thị Hà", "CB01", sex="female", birth=PartialDate(1985, 3, 8),
                   postings=(a_posting(office, "2015", post="Phó Chánh Văn phòng"),)),
            Person("Trần Văn Bình", "CB02", birth=PartialDate(1990),
                   postings=(a_posting(room, "2018", post="Chuyên viên"),)),
            Person("Lý Thị An", "CB03", postings=(a_posting(room, "2024", post="Chuyên viên"),)),
        ),
    )  # fmt: skip
    set_ratings(book, [Rating(year, "HTXSNV", ha) for year in range(2020, 2026)])
    set_ratings(book, (Rating(2025, "HTTNV", binh), Rating(2025, "HTTNV", collective_id=office)))
    add_awards(book, [an_award(ha, year) for year in (2023, 2024, 2025)])
    add_initiatives(
        book,
        (an_initiative(Author("Nguyễn Thị Hà", 10_000, ha),
                       recognitions=(Recognition("BASE", "15/QĐ-SNgV", DAY, "Giám đốc Sở"),)),),
    )  # fmt: skip
    add_disciplines(book, (Discipline("KHIEN_TRACH", PartialDate(2021, 5), person_id=binh),))
    add_leave(book, ha, Leave("maternity", PartialDate(2019, 2), PartialDate(2019, 8)))
    confirm_clean_list(book, CleanList(2025, "Phòng Tổ chức", DAY, (ha,)))


@pytest.fixture
def office_book(tmp_path: Path) -> Path:
    path = tmp_path / "so.tdkt"
    with create_book(path, an_office()) as book:
        fill(book)
    return path


@pytest.fixture
def page(workspace: Workspace) -> RegistryPage:
    workspace.show_page("people")
    found = workspace.page
    assert isinstance(found, RegistryPage)
    return found
