"""Names of a decision already made on paper, found in the registers, asked about, or entered."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from desktop.awards.decision_fields import Deciding
from desktop.awards.subjects import NOBODY, SubjectKey
from resources.vietnamese import clean_line, fold
from storage.book import Book
from storage.dates import PartialDate, shown_date
from storage.queries.collectives import list_collectives
from storage.queries.people import list_people
from storage.records_awards import Award
from storage.records_decisions import Decision
from storage.records_registry import Collective, Person, PersonLine
from storage.services.collectives import add_collectives
from storage.services.decisions import record_decision
from storage.services.people import add_person

NEW_PERSON, NEW_COLLECTIVE = SubjectKey(person_id=0), SubjectKey(collective_id=0)
_NEW = {NEW_PERSON: "Thêm vào sổ: cá nhân mới", NEW_COLLECTIVE: "Thêm vào sổ: tập thể mới"}
_NEAR = 0.8
_MOST = 5


@dataclass(frozen=True)
class Known:
    """Somebody of the registers; ``words`` tell two of the same name apart."""

    key: SubjectKey
    name: str
    post: str
    words: str


@dataclass(frozen=True)
class Doubt:
    """A name that is not clearly one of the registers'; ``choices`` whom it may mean."""

    name: str
    same: int
    choices: Mapping[SubjectKey, str]

    @property
    def sentence(self) -> str:
        return "có nhiều người trùng tên" if self.same else "chưa có trong sổ"


def known_subjects(book: Book, on: PartialDate) -> tuple[Known, ...]:
    """Everybody of the registers, those who left too: their awards may be entered late."""
    units = list_collectives(book, on.year)
    return (
        *map(_person, list_people(book, on)),
        *(Known(SubjectKey(None, one.id), one.name, "", one.name) for one in units),
    )


def found_names(
    names: Iterable[str], known: Sequence[Known]
) -> tuple[dict[str, SubjectKey], tuple[Doubt, ...]]:
    """Names that are one subject's alone, and those to be asked about, in their order.

    A mark may make another name (Nam, Nâm): such a one is asked about, never taken.
    """
    found: dict[str, SubjectKey] = {}
    doubts: list[Doubt] = []
    for name in dict.fromkeys(names):
        same = [one for one in known if _as_written(one.name) == _as_written(name)]
        if len(same) == 1:
            found[name] = same[0].key
        else:
            doubts.append(_doubt(name, same or _near(name, known), len(same)))
    return found, tuple(doubts)


def record_fast(
    book: Book,
    decision: Decision,
    typed: Deciding,
    chosen: Mapping[str, SubjectKey],
    award_name: Callable[[str], str],
) -> int:
    """Enter whoever is new and record the decision, as one step; returns how many lines.

    Raises EditRefused as ``record_decision``.
    """
    posts = {one.key: one.post for one in known_subjects(book, decision.date)}
    with book.unit(f"Ghi nhanh Quyết định số {decision.number}"):
        keys = {name: _entered(book, name, chosen[name]) for name, _ in typed.lines}
        awards = [
            Award(
                code, award_name(code), typed.year, keys[name].person_id, keys[name].collective_id,
                subject_name=name, subject_post=posts.get(keys[name], ""),
            )
            for name, code in typed.lines
        ]  # fmt: skip
        record_decision(book, decision, awards)
    return len(awards)


def _entered(book: Book, name: str, key: SubjectKey) -> SubjectKey:
    if key == NEW_PERSON:
        return replace(key, person_id=add_person(book, Person(name)))
    if key == NEW_COLLECTIVE:
        return replace(key, collective_id=add_collectives(book, (Collective(name),))[0])
    return key


def _as_written(name: str) -> str:
    return clean_line(name).casefold()


def _doubt(name: str, meant: Sequence[Known], same: int) -> Doubt:
    choices = {one.key: one.words for one in meant[:_MOST]}
    return Doubt(name, same, {NOBODY: "Chọn…", **choices, **_NEW})


def _near(name: str, known: Sequence[Known]) -> list[Known]:
    """The likeliest first."""
    wanted = fold(name)
    rated = [
        (SequenceMatcher(None, wanted, fold(one.name), autojunk=False).ratio(), at)
        for at, one in enumerate(known)
    ]
    return [known[at] for rate, at in sorted(rated, reverse=True)[:_MOST] if rate >= _NEAR]


def _person(one: PersonLine) -> Known:
    born = f"sinh {shown_date(one.birth)}" if one.birth else ""
    parts = (one.full_name, one.post, one.unit, born)
    post = ", ".join(filter(None, (one.post, one.unit)))
    return Known(SubjectKey(one.id), one.full_name, post, ", ".join(filter(None, parts)))
