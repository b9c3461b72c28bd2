"""A round of an invented office on its page: two people and a collective, one line proposed."""

from pathlib import Path

from desktop.awards.tab import AwardsTab
from desktop.pages.awards import AwardsPage
from desktop.workspace import Workspace
from storage.book import Book, create_book
from storage.dates import PartialDate
from storage.records_registry import Person, Rating
from storage.records_rounds import Nomination
from storage.services.collectives import add_collectives
from storage.services.people import add_people
from storage.services.proposing import propose
from storage.services.ratings import set_ratings
from storage.services.rounds import add_round
from tests.storage.builders import an_office
from tests.storage.registry_builders import a_collective, a_posting
from tests.storage.round_builders import a_round

HA, BINH = 1, 2


def office_with_a_round(path: Path) -> Path:
    """Hà is proposed for Lao động tiên tiến, Bình for Chiến sĩ thi đua cơ sở."""
    with create_book(path, an_office()) as book:
        fill(book)
    return path


def fill(book: Book) -> None:
    (room,) = add_collectives(book, (a_collective("Phòng Lãnh sự"),))
    posting = a_posting(room, "2018", post="Chuyên viên")
    people = ("Nguyễn Thị Hà", "Trần Văn Bình", "Lý Thị An")
    ids = add_people(book, [Person(name, postings=(posting,)) for name in people])
    set_ratings(book, [Rating(2026, "HTTNV", key) for key in ids])
    round_id = add_round(book, a_round(deadline=PartialDate(2026, 12, 10)))
    propose(book, round_id, [Nomination("LDTT", HA), Nomination("CSTDCS", BINH)])


def page_of(workspace: Workspace) -> AwardsPage:
    workspace.show_page("awards")
    found = workspace.page
    assert isinstance(found, AwardsPage)
    return found


def tab_of(page: AwardsPage, title: str) -> AwardsTab:
    """The tab of that title, in front."""
    page.show_target(title)
    found = page.tabs.currentWidget()
    assert isinstance(found, AwardsTab)
    assert found.title == title
    return found
