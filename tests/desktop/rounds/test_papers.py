"""However a round looks, its papers say the same totals, names and votes."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.rounds.ground import ground_of
from desktop.rounds.papers import keep_round_set, round_set
from storage.book import Book, create_book
from storage.queries.dossier import check_round
from storage.queries.nominations import list_nominations
from storage.records_council import Tally
from storage.records_papers import Paper
from storage.records_rounds import Nomination
from storage.rules.dossier.words import counted_words
from storage.services.collectives import add_collectives
from storage.services.council import carry_votes, enter_tally
from storage.services.nominations import add_nominations, move_nominations
from storage.services.rounds import add_round
from tests.storage.builders import an_office
from tests.storage.registry_builders import a_collective
from tests.storage.round_builders import a_round, a_session, people_of

_UNITS = ("Văn phòng", "Thanh tra", "Phòng Lãnh sự")
_PEOPLE = st.tuples(st.integers(0, 4), st.sampled_from(("LDTT", "CSTDCS", "BK_TINH", "CSTD_TINH")))
_COLLECTIVES = st.tuples(st.integers(5, 7), st.sampled_from(("TTLDTT", "TTLDXS", "CO_TINH")))
LINES = st.lists(st.one_of(_PEOPLE, _COLLECTIVES), min_size=1, max_size=8, unique=True)


@settings(max_examples=12, deadline=None)
@given(LINES, st.data())
def test_totals_names_and_votes_always_agree(
    wanted: list[tuple[int, str]], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "so.tdkt"
        with create_book(path, an_office(abbreviation="SNgV")) as book:
            round_id = voted_round(book, wanted, data)
            keep_round_set(book, round_id)
            _agree(book, round_id)


def voted_round(book: Book, wanted: list[tuple[int, str]], data: st.DataObject) -> int:
    units = add_collectives(book, [a_collective(name) for name in _UNITS])
    people = people_of(book, units[0])
    round_id = add_round(book, a_round())
    lines = [
        Nomination(award, collective_id=units[who - 5])
        if who >= len(people)
        else Nomination(award, people[who])
        for who, award in wanted
    ]
    ids = add_nominations(book, round_id, lines)
    move_nominations(book, [data.draw(st.sampled_from(ids))], 0)
    votes = [data.draw(st.integers(0, 9)) for _ in ids]
    session_id = a_session(book, round_id)
    pairs = zip(ids, votes, strict=True)
    enter_tally(book, session_id, [Tally(key, count, 9 - count) for key, count in pairs])
    carry_votes(book, session_id)
    return round_id


def _agree(book: Book, round_id: int) -> None:
    lines = {one.uid: one for one in list_nominations(book, round_id)}
    for one in round_set(book, round_id):
        mine = [lines[uid] for uid in one.line_uids]
        assert len(_rows(one.paper)) == len(mine)
        if "counts" in one.paper.values:
            assert one.paper.values["counts"] == counted_words(mine)
    told = [one for one in check_round(book, round_id).findings if one.document_id is not None]
    blank = (":fields", ":signed")
    assert [one.sentence for one in told if not one.key.endswith(blank)] == []
    proposed = {one.uid for one in ground_of(book, round_id).proposed}
    decided = [one for one in round_set(book, round_id) if one.role.startswith(("Quyet", "To-"))]
    assert sorted(uid for one in decided for uid in one.line_uids) == sorted(proposed)


def _rows(paper: Paper) -> tuple[object, ...]:
    """The rows of the paper's list of lines; the notice of results has two, either may be empty."""
    keys = {"nominees", "lines", "list", "votes", "granted", "refused"}
    tables = [value for key, value in paper.values.items() if key in keys]
    return tuple(row for table in tables if isinstance(table, tuple) for row in table)
