"""What the search box finds in the book, which page shows it, and where on it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from desktop.commands.palette import FoundEntry, FoundGroup
from desktop.documents.targets import IncomingPaper
from desktop.registry.subject import RowOf, Subject
from resources.errors import KnownError
from storage.book import Book
from storage.queries.awards import get_award, get_initiative
from storage.queries.collectives import get_collective
from storage.queries.found import checklist_year, plan_of_document, plan_of_task
from storage.queries.people import get_person
from storage.search import HitGroup, search

_OF_A_KIND = 6


@dataclass(frozen=True)
class FoundPlace:
    """The id of a page and what to show on it, as ``Workspace.show_page`` takes them."""

    page: str
    target: object


class Finder:
    """``show`` brings a page and what to see on it to the front; ``fail`` tells why it cannot."""

    def __init__(
        self,
        book: Book,
        show: Callable[[str, object], None],
        fail: Callable[[Exception], object],
    ) -> None:
        self._book = book
        self._show = show
        self._fail = fail

    def find(self, typed: str) -> list[FoundGroup]:
        """What ``typed`` finds, a few of each kind; each entry shows its page."""
        return [self._group(one) for one in search(self._book, typed, _OF_A_KIND)]

    def go(self, kind: str, row_id: int) -> None:
        """Show the row of a hit."""
        try:
            place = place_of(self._book, kind, row_id)
        except KnownError as error:
            self._fail(error)
        else:
            self._show(place.page, place.target)

    def _group(self, group: HitGroup) -> FoundGroup:
        title = f"{group.title} (còn nữa, gõ thêm để thu hẹp)" if group.more else group.title
        return FoundGroup(
            title,
            [
                FoundEntry(hit.title, hit.detail, partial(self.go, group.kind, hit.id))
                for hit in group.hits
            ],
        )


def place_of(book: Book, kind: str, row_id: int) -> FoundPlace:
    """The place of a search's hit of ``kind``; raises NotFound when it is there no more."""
    return _PLACES[kind](book, row_id)


def _person(book: Book, row_id: int) -> FoundPlace:
    """A merged duplicate leads to the one it was merged into."""
    kept = get_person(book, row_id).merged_into or row_id
    return FoundPlace("people", RowOf(Subject(person_id=kept)))


def _collective(book: Book, row_id: int) -> FoundPlace:
    kept = get_collective(book, row_id).merged_into or row_id
    return FoundPlace("people", RowOf(Subject(collective_id=kept)))


def _award(book: Book, row_id: int) -> FoundPlace:
    award = get_award(book, row_id)
    subject = Subject(award.person_id, award.collective_id)
    return FoundPlace("people", RowOf(subject, "award", row_id))


def _initiative(book: Book, row_id: int) -> FoundPlace:
    """On the page of its first author of the register; without one, the register."""
    authors = get_initiative(book, row_id).authors
    known = next((one.person_id for one in authors if one.person_id is not None), None)
    if known is None:
        return FoundPlace("people", None)
    return FoundPlace("people", RowOf(Subject(person_id=known), "initiative", row_id))


def _task(book: Book, row_id: int) -> FoundPlace:
    """The office's own work is followed on its page; other tasks only stand in their plan."""
    if checklist_year(book, row_id) is not None:
        return FoundPlace("tasks", row_id)
    return FoundPlace("plan", plan_of_task(book, row_id))


def _document(book: Book, row_id: int) -> FoundPlace:
    plan_id = plan_of_document(book, row_id)
    return FoundPlace("documents", row_id) if plan_id is None else FoundPlace("plan", plan_id)


def _incoming(book: Book, row_id: int) -> FoundPlace:
    return FoundPlace("documents", IncomingPaper(row_id))


_PLACES: dict[str, Callable[[Book, int], FoundPlace]] = {
    "people": _person,
    "collectives": _collective,
    "awards": _award,
    "initiatives": _initiative,
    "tasks": _task,
    "documents": _document,
    "incoming": _incoming,
}
