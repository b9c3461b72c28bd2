"""Small makers of rounds, councils and decisions for tests; every argument may be left out."""

from collections.abc import Sequence
from typing import Any

from storage.book import Book
from storage.dates import PartialDate
from storage.queries.council import list_sessions
from storage.records_council import Attendance, Council, CouncilMember, Session, Tally
from storage.records_decisions import Decision
from storage.records_rounds import Nomination, Round
from storage.services.council import add_council, carry_votes, enter_tally, hold_session
from storage.services.nominations import add_nominations
from storage.services.people import add_people
from storage.services.rounds import add_round
from tests.storage.registry_builders import a_person, a_posting

RECEIVED = PartialDate(2026, 9, 15)
NAMES = ("Nguyễn Thị Hà", "Trần Văn Nam", "Phạm Minh Tuấn", "Lê Hoàng Anh", "Đỗ Thu Trang")


def a_round(**fields: Any) -> Round:
    return Round(**{"name": "Tổng kết năm 2026", "year": 2026, "received": RECEIVED, **fields})


def a_decision(round_id: int | None = None, **fields: Any) -> Decision:
    usual: dict[str, Any] = {
        "number": "150/QĐ-SNgV",
        "date": PartialDate(2026, 12, 15),
        "issuer": "Giám đốc Sở Ngoại vụ",
        "authority": "so",
    }
    return Decision(**{**usual, "round_id": round_id, **fields})


def a_council(members: int = 9) -> Council:
    """Its chair, its secretary and ordinary members."""
    roles: list[Any] = ["chair", "secretary", *["member"] * (members - 2)]
    people = tuple(
        CouncilMember(f"Thành viên {place}", "Trưởng phòng", role)
        for place, role in enumerate(roles, start=1)
    )
    return Council("Hội đồng Thi đua - Khen thưởng Sở", "12/QĐ-SNgV", members=people)


def people_of(book: Book, collective_id: int | None = None, names: Sequence[str] = NAMES):
    """Adds people who serve in one collective since 2020; returns their ids."""
    posting = a_posting(collective_id, post="Chuyên viên")
    return add_people(book, [a_person(name, postings=(posting,)) for name in names])


def a_stored_round(book: Book, *awards: str, **fields: Any) -> tuple[int, tuple[int, ...]]:
    """A round in which person after person is proposed for ``awards``; ids of round and lines."""
    round_id = add_round(book, a_round(**fields))
    people = people_of(book, names=NAMES[: len(awards)])
    lines = [Nomination(award, key) for award, key in zip(awards, people, strict=True)]
    return round_id, add_nominations(book, round_id, lines)


def a_session(book: Book, round_id: int, members: int = 9, **fields: Any) -> int:
    """A session of a new council; all are present unless ``attendance`` says otherwise."""
    council_id = add_council(book, a_council(members))
    told = {"started": "14 giờ 00 phút", "place": "Phòng họp tầng 2", **fields}
    return hold_session(book, Session(round_id, council_id, PartialDate(2026, 12, 5), **told))


def voted(book: Book, round_id: int, ids: Sequence[int], votes: int, members: int = 9) -> None:
    """Every line gets the same votes and the session's result is carried."""
    session_id = a_session(book, round_id, members)
    enter_tally(book, session_id, [Tally(key, votes, members - votes) for key in ids])
    carry_votes(book, session_id)


def the_session(book: Book, round_id: int) -> Session:
    (session,) = list_sessions(book, round_id)
    return session


def seven_present_one_in_writing() -> tuple[Attendance, ...]:
    """Nine members: seven came, one wrote, one did neither."""
    presences: list[Any] = [*["present"] * 7, "written", "absent"]
    return tuple(
        Attendance(f"Thành viên {place}", "Trưởng phòng", presence=presence)
        for place, presence in enumerate(presences, start=1)
    )
