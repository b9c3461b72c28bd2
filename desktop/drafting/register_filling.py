"""What the register says of a person or a collective, by the sources a form's fields name."""

from collections.abc import Iterable, Mapping

from desktop.drafting.filling import Told
from resources.catalogues.awards import load_awards
from storage.book import Book
from storage.dates import PartialDate, shown_date
from storage.errors import NotFound
from storage.queries.awards import awards_of, initiatives_of
from storage.queries.collectives import get_collective
from storage.queries.people import get_person, list_people
from storage.queries.results import ratings_of
from storage.records_awards import RECOGNISED, Award, Initiative
from storage.records_registry import LEVELS, SEXES, Posting, Rating
from storage.rules.dossier.words import granted_name

_UNTIL_NOW = "nay"


def drawn_from_person(book: Book, person_id: int, on: PartialDate) -> dict[str, str | Told]:
    """A person as served on a day, with the whole history; what is unknown is left out.

    Raises NotFound, also for a duplicate merged into somebody else.
    """
    line = next((line for line in list_people(book, on) if line.id == person_id), None)
    if line is None:
        raise NotFound("cá nhân", person_id)
    person = get_person(book, person_id)
    found: dict[str, str | Told] = {
        "person.name": person.full_name,
        "person.sex": SEXES[person.sex],
        "person.birth": str(person.birth or ""),
        "person.joined": str(person.joined or ""),
        "person.post": line.post,
        "person.unit": line.unit,
        "person.postings": tuple(_posting(book, one) for one in person.postings),
        "person.initiatives": tuple(map(_initiative, initiatives_of(book, person_id))),
        **_history("person", awards_of(book, person_id=person_id)),
        "person.ratings": _ratings(ratings_of(book, person_id=person_id)),
    }
    return {source: value for source, value in found.items() if value}


def drawn_from_collective(book: Book, collective_id: int) -> dict[str, str | Told]:
    """A collective with its whole history; raises NotFound."""
    found: dict[str, str | Told] = {
        "collective.name": get_collective(book, collective_id).name,
        **_history("collective", awards_of(book, collective_id=collective_id)),
        "collective.ratings": _ratings(ratings_of(book, collective_id=collective_id)),
    }
    return {source: value for source, value in found.items() if value}


def _history(subject: str, awards: Iterable[Award]) -> dict[str, Told]:
    """Titles and other awards apart, as every report lists them; what was revoked is gone."""
    held = [award for award in awards if award.status != "revoked"]
    titles = [award for award in held if _is_title(award)]
    others = [award for award in held if not _is_title(award)]
    return {
        f"{subject}.titles": tuple(map(_award, titles)),
        f"{subject}.awards": tuple(map(_award, others)),
    }


def _is_title(award: Award) -> bool:
    known = load_awards().get(award.code)
    return known is not None and known.is_title


def _award(award: Award) -> Mapping[str, str]:
    decision = cited_decision("Quyết định số", award.number, award.date, award.issuer)
    name = granted_name(award.name, award.issuer)
    return {"year": str(award.year), "name": name, "decision": decision}


def _ratings(ratings: Iterable[Rating]) -> Told:
    return tuple(
        {
            "year": str(rating.year),
            "name": LEVELS[rating.level],
            "decision": cited_decision("Văn bản số", rating.decision, rating.decided_on),
        }
        for rating in ratings
    )


def _initiative(initiative: Initiative) -> Mapping[str, str]:
    """With the widest recognition, entered last."""
    widest = initiative.recognitions[-1] if initiative.recognitions else None
    told = {"year": str(initiative.year), "name": initiative.title}
    if widest is None:
        return told
    decision = cited_decision("Quyết định số", widest.number, widest.date, widest.issuer)
    return {**told, "level": RECOGNISED[widest.level], "decision": decision}


def _posting(book: Book, posting: Posting) -> Mapping[str, str]:
    collective = posting.collective_id
    return {
        "from": shown_date(posting.valid_from),
        "to": shown_date(posting.valid_to) or _UNTIL_NOW,
        "post": posting.post,
        "unit": get_collective(book, collective).name if collective else posting.place,
    }


def cited_decision(kind: str, number: str, day: PartialDate | None, issuer: str = "") -> str:
    """Quyết định số 12/QĐ-SDL ngày 14/01/2026 của …, what is unknown left out."""
    parts = (f"{kind} {number}", day and f"ngày {shown_date(day)}", issuer and f"của {issuer}")
    return " ".join(part for part in parts if part) if number else ""
