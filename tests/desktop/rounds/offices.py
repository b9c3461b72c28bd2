"""Award rounds of other kinds of offices than the sample's, voted on and partly decided."""

from collections.abc import Sequence
from typing import Any

from storage.book import Book
from storage.dates import PartialDate
from storage.queries.nominations import list_nominations
from storage.records import Signer, Unit
from storage.records_council import Attendance, Council, CouncilMember, Session, Tally
from storage.records_rounds import Nomination, RoundUnit
from storage.services.collectives import add_collectives
from storage.services.council import add_council, carry_votes, enter_tally, hold_session
from storage.services.nominations import add_nominations, judge_round
from storage.services.office import add_signer, add_units
from storage.services.people import add_people
from storage.services.rounds import add_round
from storage.services.unit_lists import call_units
from tests.storage.registry_builders import a_collective, a_person, a_posting
from tests.storage.round_builders import a_round

_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi")
_MIDDLE = ("Thị", "Văn", "Minh", "Thu", "Quốc", "Ngọc", "Đức")
_GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Mai", "Nam", "Oanh")


def names(count: int) -> list[str]:
    """So many people, no two of one name."""
    return [
        f"{_FAMILY[at % 8]} {_MIDDLE[at % 7]} {_GIVEN[at % 11]}{'' if at < 616 else at}"
        for at in range(count)
    ]


def a_voted_round(
    book: Book,
    head: Signer,
    council: str,
    units: Sequence[str],
    lines: Sequence[tuple[str, Any]],
    **fields: Any,
) -> int:
    """A round voted on by nine: ``lines`` are awards, each for the number of a person or the name
    of a unit; ``head`` signs for the office. Returns its id."""
    add_signer(book, head)
    add_units(book, [Unit(unit, "division") for unit in units])
    keys = dict(zip(units, add_collectives(book, [a_collective(u) for u in units]), strict=True))
    people = 1 + max((who for _, who in lines if isinstance(who, int)), default=0)
    homes = [keys[units[at % len(units)]] for at in range(people)]
    told = [
        a_person(name, postings=(a_posting(home, post="Chuyên viên"),))
        for name, home in zip(names(people), homes, strict=True)
    ]
    ids = add_people(book, told)
    fields = {"deadline": PartialDate(2026, 9, 4), **fields}
    round_id = add_round(book, a_round(**fields))
    call_units(book, round_id, [RoundUnit(unit, keys[unit]) for unit in units])
    add_nominations(
        book,
        round_id,
        [
            Nomination(award, ids[who])
            if isinstance(who, int)
            else Nomination(award, collective_id=keys[who])
            for award, who in lines
        ],
    )
    _vote(book, round_id, council, head.full_name)
    judge_round(book, round_id)
    return round_id


def _vote(book: Book, round_id: int, council: str, chair: str) -> None:
    """Nine members, one heard in writing; every third line gets eight votes."""
    people = [chair, *(f"Ủy viên {name}" for name in names(24)[16:])]
    duties: list[Any] = ["chair", "secretary", "teller_head", "teller", "teller", *[""] * 4]
    members = tuple(CouncilMember(name, "Trưởng phòng", "member") for name in people)
    council_id = add_council(book, Council(council, "12/QĐ", members=members))
    attendance = tuple(
        Attendance(name, "Trưởng phòng", duty=duty, presence="written" if at == 8 else "present")
        for at, (name, duty) in enumerate(zip(people, duties, strict=True))
    )
    session = Session(
        round_id, council_id, PartialDate(2026, 9, 10), attendance, "08 giờ 00 phút",
        "10 giờ 30 phút", "Phòng họp tầng 2", issued=9, returned=9, valid=9,
    )  # fmt: skip
    session_id = hold_session(book, session)
    lines = list_nominations(book, round_id)
    votes = {line.id or 0: 8 if at % 3 == 2 else 9 for at, line in enumerate(lines)}
    enter_tally(book, session_id, [Tally(key, count, 9 - count) for key, count in votes.items()])
    carry_votes(book, session_id)
